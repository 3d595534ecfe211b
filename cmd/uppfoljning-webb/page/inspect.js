// What there is to say of a PDF file.

let pdf, pdfBook; // the file, and the workbook that it is held against
let record = []; // the file that tells of it

onFiles($("pdf-file"), async (files) => {
	const told = $("granska-outcome");
	const opened = await open(files, (sentence) => fault(told, sentence), true);
	if (!opened) return;
	const pdfs = opened.filter((f) => /\.pdf$/i.test(f.name)), books = opened.filter((f) => !pdfs.includes(f));
	if (pdfs.length) [pdf, pdfBook] = [pdfs[0], undefined];
	if (books.length) pdfBook = books[0];
	if (!pdf) {
		$("granska-outcome").replaceChildren();
		return say(words.nowPDF(pdfBook.name));
	}
	const of = opened.length > 2 || pdfs.length > 1 ? opened : [pdf, pdfBook].filter(Boolean);
	const a = await ask({ do: "inspect" }, of, words.reading(pdf.name));
	if (!a) return;
	forget(record);
	record = a.files;
	if (a.fault) return fault(told, a.fault, a.trace);
	showRecord(told, a);
});

function showRecord(told, a) {
	const { parts, verdict } = a.record;
	const heading = make("h2", { tabIndex: -1, className: `mark ${verdict === "fail" ? "bad" : "good"}` }, words.pdfVerdict[verdict]);
	const [about, summary, ...others] = parts;
	const plainly = (p) => p.open || p.lines.some((l) => l.kind === "fail");
	fill(told, heading, make("p", { className: "lead" }, a.summary),
		make("ul", { className: "files", id: "record-file" }, fileItem(record[0], words.saveRecord, words.recordPurpose)),
		pdfBook ? null : make("p", { className: "hint" }, words.addBook(pdf.name)),
		...others.filter(plainly).flatMap(recordPart),
		make("details", { className: "technical" }, make("summary", {}, words.technical), ...summary.lines.map((l) => make("p", {}, l.text)),
			...recordLines(about.lines), ...others.filter((p) => !plainly(p)).flatMap(recordPart)));
	lead(heading);
}

// recordPart shows a part of a record. One of checks that all hold is folded.
function recordPart(part) {
	const n = part.lines.length;
	if (part.lines.every((l) => l.kind === "ok")) {
		return [make("details", {}, make("summary", {}, words.allHold(part.heading, n)), ...recordLines(part.lines))];
	}
	return [make(part.under ? "h4" : "h3", {}, part.heading), ...recordLines(part.lines)];
}

const verdictKinds = { ok: "good", fail: "error", open: "warning" };

// recordLines shows lines, those of a kind that follow each other as one list.
function recordLines(all) {
	const shown = [];
	let list, kind;
	for (const l of all) {
		const is = l.kind in verdictKinds ? "check" : l.kind;
		if (is === "text") {
			shown.push(make("p", {}, l.text));
			list = undefined;
			continue;
		}
		if (!list || kind !== is) {
			list = make({ fact: "dl", number: "ol" }[is] || "ul", { className: { fact: "facts", check: "problems", number: "plain", item: "plain" }[is] || "deeds" });
			shown.push(list);
			kind = is;
		}
		list.append(...recordLine(l));
	}
	return shown;
}

function recordLine(l) {
	switch (l.kind) {
	case "fact":
		return [make("div", {}, make("dt", {}, l.name), make("dd", {}, l.text))];
	case "heading":
		return [make("li", { className: `level-${Math.min(l.level, 6)}` }, l.text, make("span", { className: "code" }, ` ${words.page(l.name)}`))];
	case "ok": case "fail": case "open":
		return [make("li", {}, make("p", {}, make("span", { className: `word ${verdictKinds[l.kind]}` }, l.name), l.text), make("p", { className: "code" }, l.note))];
	}
	return [make("li", {}, l.text)];
}

$("granska-form").addEventListener("submit", (e) => e.preventDefault());

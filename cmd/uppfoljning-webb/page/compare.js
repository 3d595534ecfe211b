// What has changed from one workbook to another.

let pair = []; // the workbooks to be compared, the older first
let compared = []; // the files that tell of it

onFiles($("two-books"), async (files) => {
	const told = $("jamfor-outcome");
	const opened = await open(files, (sentence) => fault(told, sentence));
	if (!opened) return;
	if (pair.length === 2) pair = []; // others are to be compared
	if (pair.length + opened.length > 2) return fault(told, words.onlyTwo);
	pair.push(...opened.sort((a, b) => a.saved - b.saved));
	told.replaceChildren();
	showPair();
	if (pair.length === 2) await compare();
});

function showPair() {
	fill($("pair"), ...pair.map((b, i) => bookItem(b, pair.length === 2 ? [words.older, words.newer][i] : null, [], [
		button(words.removeShort, () => {
			pair.splice(i, 1);
			$("jamfor-outcome").replaceChildren();
			showPair();
			$("two-books").focus();
		}, words.remove(b.name))])));
	$("pair-more").textContent = pair.length === 1 ? words.oneMore : "";
	$("swap").hidden = pair.length < 2;
}

async function compare(choosing) {
	const of = [...pair], told = $("jamfor-outcome");
	if (of.length < 2) return;
	const a = await ask({ do: "compare", internal: $("pair-internal").checked, stop: $("pair-stop").checked, large: $("pair-large").checked },
		of, words.reading(`${of[0].name} och ${of[1].name}`));
	if (!a || of.some((b, i) => b !== pair[i])) return;
	forget(compared);
	compared = a.files;
	if (a.fault) {
		fault(told, a.fault, a.trace);
		if (a.problems) told.append(problemList(a.problems));
		return;
	}
	const heading = make("h2", { tabIndex: -1 }, words.compared);
	const text = make("textarea", { id: "pair-text", readOnly: true, rows: 12, spellcheck: false, value: a.text });
	const html = compared.find((f) => f.kind === "html");
	fill(told, heading, make("p", { className: "lead" }, a.summary),
		...(a.remarks || []).map((s) => make("p", { className: "panel" }, s)),
		...a.problems ? [make("h3", {}, words.personal), problemList(a.problems)] : [],
		make("h3", {}, words.comparedFiles),
		make("ul", { className: "files", id: "pair-files" }, ...compared.map((f) => fileItem(f, words.download[f.kind], words.comparedPurposes[f.kind]))),
		make("h3", {}, words.comparedLook), webPage(new TextDecoder().decode(html.data), words.comparedFrame, true),
		make("details", {}, make("summary", {}, words.comparedText),
			make("p", {}, button(words.copy, () => copyOut(text))),
			make("label", { htmlFor: "pair-text" }, words.asText), text));
	if (choosing) say(words.remade(words.compared));
	else lead(heading);
}

$("jamfor-form").addEventListener("submit", (e) => e.preventDefault());
on($("swap"), "click", () => {
	pair.reverse();
	showPair();
	return compare(true);
});
for (const id of ["pair-internal", "pair-stop", "pair-large"]) on($(id), "change", () => compare(true));

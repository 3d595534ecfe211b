// The report: what is wrong with a workbook, and what is made of it.

let book; // the workbook that the report is made of
let made = {}; // its files, by their kinds

onFiles($("book"), async (files) => {
	if (files.length > 1) return showFault(words.oneBook);
	say(words.waiting(files[0].name), true);
	const opened = await open(files, showFault);
	if (!opened) return;
	book = opened[0];
	await report();
});

// awaitBook lets go of the workbook and its report, and asks for another.
function awaitBook(hint) {
	book = undefined;
	clear();
	$("result").hidden = $("again").hidden = true;
	$("book").closest(".drop").classList.remove("small");
	$("book-hint").textContent = hint;
}

// reportOf makes the report of a workbook that was made on the page.
async function reportOf(f) {
	const there = new Promise((led) => addEventListener("hashchange", led, { once: true }));
	location.hash = "#rapport";
	await there;
	book = f;
	await report();
}

function showFault(sentence, trace) {
	clear();
	verdict(words.verdictFault, "bad");
	$("next").textContent = sentence;
	if (trace) $("problems").replaceChildren(make("pre", {}, trace));
}

// verdict shows what has come of a workbook, and leads there, unless it is what
// comes of a choice, whoever makes which may want to make another: it is only told.
function verdict(text, kind, choosing) {
	say(choosing ? words.remade(text) : "");
	$("result").hidden = false;
	$("book").closest(".drop").classList.add("small");
	$("book-hint").textContent = words.dropAgain;
	$("none").hidden = true;
	$("verdict").textContent = text;
	$("verdict").className = kind;
	if (!choosing) lead($("verdict"));
}

function clear() {
	forget(Object.values(made));
	made = {};
	for (const id of ["files", "personal", "problems", "answers", "frame", "next"]) $(id).replaceChildren();
	for (const id of ["internal-note", "got", "omitted", "copy-part", "look", "fragment-part"]) $(id).hidden = true;
}

const choices = () => ({
	period: $("period").value, promises: $("promises").checked, large: $("large").checked, internal: $("internal").checked,
	stop: $("stop").checked, strict: $("strict").checked, webName: $("web-name").checked, level: Number($("level").value),
});

// report makes the report of the workbook that is chosen, if one is.
async function report(choosing) {
	const of = book;
	if (!of) return;
	const a = await ask({ do: "report", ...choices() }, [of], words.reading(of.name));
	if (!a || of !== book) return; // another has been chosen meanwhile
	$("again").hidden = false;
	if (a.fault) return showFault(a.fault, a.trace);
	clear();
	for (const f of a.files) made[f.kind] = f;
	showProblems(a.problems || [], a.personal);
	showAnswers(a.answers);
	$("copy-part").hidden = !a.canCopy || (a.problems || []).length === 0;
	const { error, warning, advice } = a.counts;
	if (!a.title) {
		$("next").textContent = error ? words.nextErrors(book.name) : words.nextStrict(book.name);
		return verdict(error ? words.verdictErrors(error) : words.verdictWarnings(warning), "bad", choosing);
	}
	showReport(a);
	if (a.personal) {
		$("next").textContent = words.nextPersonal(book.name, a.personal);
		return verdict(words.verdictPersonal, "bad", choosing);
	}
	$("next").textContent = warning ? words.nextWarnings(book.name, warning) : words.nextClean(book.name, advice);
	verdict(words.verdictReady, "good", choosing);
}

// showProblems shows what is wrong: what may point out a person before the files
// that hold it, where there are any.
function showProblems(found, made) {
	const first = made ? found.filter((p) => p.personal) : [];
	const all = found.filter((p) => !first.includes(p));
	if (first.length) $("personal").append(make("h3", {}, words.personal), problemList(first));
	const advice = all.filter((p) => p.severity === "advice");
	const errors = all.filter((p) => p.severity === "error");
	const warnings = all.filter((p) => p.severity === "warning");
	if (errors.length) $("problems").append(make("h3", {}, words.fix(errors.length)), problemList(errors));
	if (warnings.length) $("problems").append(make("h3", {}, words.review(warnings.length)), problemList(warnings));
	if (advice.length) $("problems").append(make("details", { className: "advice" }, make("summary", {}, words.advice(advice.length)), problemList(advice)));
}

function showAnswers(a) {
	if (!a) return;
	$("answers").append(make("h3", {}, words.answered(a.about)), lines(a.areas || []));
	for (const [heading, all] of [[words.periods, a.periods], [words.parties, a.parties]]) {
		if (all && all.length) $("answers").append(make("h4", {}, heading), lines(all));
	}
}

function showReport(a) {
	const purposes = made.fragment ? words.purposes : words.internalPurposes;
	fill($("files"), ...["pdf", "docx", "html"].map((kind) => fileItem(made[kind], words.download[kind], purposes[kind])));
	$("internal-note").hidden = Boolean(made.fragment);
	$("got").hidden = false;
	$("omitted").hidden = !a.omitted;
	$("omitted").textContent = a.omitted;
	$("look").hidden = false;
	look(navigator.pdfViewerEnabled ? "pdf" : "html");
	if (!made.fragment) return; // of the internal edition
	$("fragment-part").hidden = false;
	$("fragment").value = new TextDecoder().decode(made.fragment.data);
	made.fragment.url = link(made.fragment);
	Object.assign($("save-fragment"), { href: made.fragment.url, download: made.fragment.name });
}

// look shows the report as pages or as a web page.
function look(view) {
	for (const b of document.querySelectorAll("[data-view]")) b.setAttribute("aria-pressed", String(b.dataset.view === view));
	if (view === "html") {
		$("look-note").textContent = words.htmlNote;
		$("frame").replaceChildren(webPage(new TextDecoder().decode(made.html.data), words.frameTitle));
		return;
	}
	$("look-note").textContent = navigator.pdfViewerEnabled ? words.pdfNote : words.pdfNone;
	$("frame").replaceChildren(...navigator.pdfViewerEnabled ? [make("iframe", { src: `${made.pdf.url}#navpanes=0`, title: words.frameTitle })] : []);
}

for (const b of document.querySelectorAll("[data-view]")) b.addEventListener("click", () => look(b.dataset.view));
on($("again"), "click", () => report());
on($("period"), "keydown", (e) => e.key === "Enter" && report());
for (const id of ["period", "promises", "large", "public", "internal", "stop", "strict", "web-name", "level"]) on($(id), "change", () => report(true));

// What concerns publishing is no choice of the internal edition.
for (const id of ["public", "internal"]) {
	$(id).addEventListener("change", () => {
		for (const e of document.querySelectorAll("[data-public]")) e.hidden = $("internal").checked;
	});
}

on($("annotate"), "click", async () => {
	const a = await ask({ do: "annotate", ...choices() }, [book], words.working);
	if (!a) return;
	if (a.fault) return showFault(a.fault, a.trace);
	save(a.files[0]);
	say(words.gotCopy(a.files[0].name));
});

on($("copy-fragment"), "click", () => copyOut($("fragment")));

// The page: what is chosen goes to the program, what it answers is shown. All
// texts of workbooks are put in as text, never as markup.

const $ = (id) => document.getElementById(id);

// fill gives an element the children that there are, and no others.
function fill(e, ...children) {
	e.replaceChildren(...children.filter((c) => c !== null && c !== undefined));
	return e;
}

// make gives an element with properties and children.
const make = (tag, properties, ...children) => fill(Object.assign(document.createElement(tag), properties), ...children);

// work does something that takes time. Until all such is done the page is marked.
let atWork = 0;
async function work(something) {
	atWork++;
	document.body.classList.add("working");
	try {
		return await something();
	} finally {
		atWork--;
		document.body.classList.toggle("working", atWork > 0);
	}
}

// on has something done that takes time when an event comes to an element.
const on = (e, event, something) => e.addEventListener(event, (it) => work(() => something(it)));

// ---- The program ----

const source = (id) => [$(id).textContent, Number($(id).dataset.size)];

// inWorker starts the program in a worker. It gives a function that does a wish.
async function inWorker() {
	const url = URL.createObjectURL(new Blob([$("engine").textContent], { type: "text/javascript" }));
	const worker = new Worker(url);
	const [program, size] = source("program");
	let settle;
	const answer = (message) => new Promise((resolve, reject) => {
		settle = { resolve, reject };
		worker.postMessage(message);
	});
	worker.onmessage = ({ data }) => data.broken ? settle.reject(new Error(data.broken)) : settle.resolve(data);
	worker.onerror = (e) => {
		e.preventDefault();
		settle.reject(new Error(e.message || "worker"));
	};
	await answer({ program, size });
	$("thread").textContent = words.inWorker;
	return (wish, books) => answer({ wish, books });
}

// onPage starts the program in the page's own thread, and lets the page show
// what it says before each wish.
async function onPage() {
	const run = await start(...source("program"));
	$("thread").textContent = words.onPage;
	return async (wish, books) => {
		await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
		return run(wish, books);
	};
}

let said;
function say(text, busy) {
	said = text;
	$("status").textContent = text;
	$("status").classList.toggle("busy", Boolean(busy));
}

say(words.loading, true);
setTimeout(() => said === words.loading && say(words.slow, true), 4000);

const engine = inWorker().catch(onPage);
work(() => engine.then(() => said === words.loading || said === words.slow ? say(words.ready) : undefined,
	(e) => broken(words.noEngine, e)));

function broken(sentence, e) {
	say("");
	$("broken").replaceChildren(make("p", {}, sentence), make("pre", {}, String(e.message || e)));
	$("broken").hidden = false;
	$("broken").focus();
}

// ask has a wish done, one after the other, and says something meanwhile. It gives the answer, its files with
// their bytes; or nothing where the program has stopped, which has been told.
let turn = Promise.resolve();
function ask(wish, books, meanwhile) {
	turn = turn.then(async () => {
		const run = await engine;
		say(meanwhile, true);
		const { answer, files } = await run(JSON.stringify(wish), books);
		say("");
		const told = JSON.parse(answer);
		told.files = (told.files || []).map((f, i) => ({ ...f, data: files[i] }));
		return told;
	}).catch((e) => {
		if ($("broken").hidden) broken(words.stopped, e);
	});
	return turn;
}

// ---- Files ----

const types = {
	pdf: "application/pdf", html: "text/html", fragment: "text/html",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const link = (f) => URL.createObjectURL(new Blob([f.data], { type: types[f.kind] }));

// save hands a file to the browser, to be saved among its downloads.
function save(f) {
	make("a", { href: link(f), download: f.name }).click();
}

// open reads the files that were chosen. Where something is wrong with them it
// calls tell with a sentence, and gives nothing.
async function open(files, tell) {
	const books = [];
	for (const f of files) {
		if (/\.xls$/i.test(f.name)) return void tell(words.oldBook(f.name));
		if (!/\.xls[xm]$/i.test(f.name)) return void tell(words.notBook(f.name));
		try {
			books.push({ name: f.name, data: new Uint8Array(await f.arrayBuffer()) });
		} catch {
			return void tell(words.unreadable(f.name));
		}
	}
	return books;
}

// onFiles calls take with the files that are chosen by an input or dropped on
// the area around it.
function onFiles(input, take) {
	const area = input.closest(".drop");
	input.addEventListener("change", () => {
		const files = [...input.files];
		input.value = ""; // so that the same file can be chosen again
		if (files.length > 0) work(() => take(files));
	});
	let inside = 0;
	const over = (by) => {
		inside = by === 0 ? 0 : inside + by;
		area.classList.toggle("over", inside > 0);
	};
	area.addEventListener("dragenter", () => over(1));
	area.addEventListener("dragleave", () => over(-1));
	area.addEventListener("drop", () => over(0));
	on(area, "dropped", (e) => take(e.detail));
}

// A file that is dropped beside the area is taken too: the browser would leave
// the page for it.
addEventListener("dragover", (e) => e.preventDefault());
addEventListener("drop", (e) => {
	e.preventDefault();
	const area = e.target.closest?.(".drop") || document.querySelector("section:not([hidden]) .drop");
	const files = [...e.dataTransfer.files];
	if (area && files.length > 0) area.dispatchEvent(new CustomEvent("dropped", { detail: files }));
});

// fault shows in an element what went wrong, and leads there.
function fault(told, sentence, trace) {
	say("");
	const heading = make("h2", { tabIndex: -1, className: "bad" }, words.verdictFault);
	fill(told, heading, make("p", { className: "panel stop" }, sentence), trace ? make("pre", {}, trace) : null);
	heading.focus();
}

// ---- What is shown of workbooks ----

function problemItem(p) {
	const where = [p.book, p.place].filter(Boolean).join(", ");
	return make("li", {},
		make("p", {}, make("span", { className: `word ${p.severity}` }, p.word), make("span", { className: "where" }, where)),
		make("p", {}, p.sentence),
		p.remedy ? make("details", {}, make("summary", {}, words.howTo, make("span", { className: "unseen" }, ` (${where})`)),
			make("p", {}, p.remedy), make("p", { className: "code" }, `${words.code}: ${p.code}`)) : null);
}

const problemList = (all) => make("ul", { className: "problems" }, ...all.map(problemItem));

function deedList(all) {
	return make("ul", { className: "deeds" },
		...all.map((d) => make("li", {}, make("span", { className: "where" }, d.at), d.said)));
}

const lines = (all) => make("ul", { className: "plain" }, ...all.map((l) => make("li", {}, l)));

// ---- The report ----

let book; // the workbook that the report is made of
let made; // its files, by their kinds
let urls = [];

onFiles($("book"), async (files) => {
	if (files.length > 1) return showFault(words.oneBook);
	say(words.waiting(files[0].name), true);
	const opened = await open(files, showFault);
	if (!opened) return;
	book = opened[0];
	await report();
});

function showFault(sentence, trace) {
	clear();
	verdict(words.verdictFault, "bad");
	$("next").textContent = sentence;
	if (trace) $("problems").replaceChildren(make("pre", {}, trace));
}

function verdict(text, kind) {
	say("");
	$("result").hidden = false;
	$("book").closest(".drop").classList.add("small");
	$("book-hint").textContent = words.dropAgain;
	$("none").hidden = true;
	$("verdict").textContent = text;
	$("verdict").className = kind;
	$("verdict").focus();
}

function clear() {
	urls.forEach((u) => URL.revokeObjectURL(u));
	urls = [];
	made = {};
	for (const id of ["files", "problems", "answers", "frame", "next"]) $(id).replaceChildren();
	for (const id of ["got", "omitted", "copy-part", "look", "fragment-part"]) $(id).hidden = true;
	$("fragment-part").open = false;
}

async function report() {
	const wish = { do: "report", period: $("period").value, promises: $("promises").checked, large: $("large").checked };
	const of = book;
	const a = await ask(wish, [of], words.reading(of.name));
	if (!a || of !== book) return; // another has been chosen meanwhile
	$("again").hidden = false;
	if (a.fault) return showFault(a.fault, a.trace);
	clear();
	for (const f of a.files) made[f.kind] = f;
	showProblems(a.problems || []);
	showAnswers(a.answers);
	$("copy-part").hidden = !a.canCopy || (a.problems || []).length === 0;
	const { error, warning, advice } = a.counts;
	if (!a.title) {
		$("next").textContent = words.nextErrors(book.name);
		return verdict(words.verdictErrors(error), "bad");
	}
	showFiles(a);
	$("next").textContent = warning ? words.nextWarnings(book.name, warning) : words.nextClean(book.name, advice);
	verdict(words.verdictReady, "good");
}

function showProblems(all) {
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

function showFiles(a) {
	for (const kind of ["pdf", "docx", "html"]) {
		const f = made[kind];
		const url = link(f);
		urls.push(url);
		const about = [words.purposes[kind], f.pages ? words.pages(f.pages) : null, words.size(f.data.length)].filter(Boolean).join(", ");
		$("files").append(make("li", {},
			make("a", { className: "button", href: url, download: f.name }, words.download[kind]),
			make("span", { className: "about" }, about, make("span", { className: "hint" }, f.name))));
		f.url = url;
	}
	$("got").hidden = false;
	$("omitted").hidden = !a.omitted;
	$("omitted").textContent = a.omitted;
	$("look").hidden = false;
	look(navigator.pdfViewerEnabled ? "pdf" : "html");
	$("fragment-part").hidden = false;
	$("fragment").value = new TextDecoder().decode(made.fragment.data);
	$("save-fragment").href = link(made.fragment);
	urls.push($("save-fragment").href);
	$("save-fragment").download = made.fragment.name;
}

// look shows the report as pages or as a web page.
function look(view) {
	for (const b of document.querySelectorAll("[data-view]")) b.setAttribute("aria-pressed", String(b.dataset.view === view));
	if (view === "html") {
		$("look-note").textContent = words.htmlNote;
		$("frame").replaceChildren(webPage(new TextDecoder().decode(made.html.data)));
		return;
	}
	$("look-note").textContent = navigator.pdfViewerEnabled ? words.pdfNote : words.pdfNone;
	$("frame").replaceChildren(...navigator.pdfViewerEnabled ? [make("iframe", { src: `${made.pdf.url}#navpanes=0`, title: words.frameTitle })] : []);
}

// webPage gives a frame with the report in it. No script runs there, and the
// page's own policy holds in it as well; that lets through no style sheet but
// the page's own, and so the report's is put in by hand, which is not markup.
function webPage(text) {
	const frame = make("iframe", { title: words.frameTitle });
	frame.setAttribute("sandbox", "allow-same-origin");
	const css = /<style>([^]*?)<\/style>/.exec(text)[1];
	frame.srcdoc = text.replace(/<style>[^]*?<\/style>/, "").replace(/<meta http-equiv=[^>]*>/, "");
	frame.addEventListener("load", () => {
		const sheet = new frame.contentWindow.CSSStyleSheet();
		sheet.replaceSync(css);
		frame.contentDocument.adoptedStyleSheets = [sheet];
		// A link within the report leads within it; one that leads out would leave it.
		frame.contentDocument.addEventListener("click", (e) => {
			const a = e.target.closest?.("a");
			if (!a) return;
			e.preventDefault();
			if (a.hash && !a.getAttribute("href").includes(":")) frame.contentDocument.getElementById(decodeURIComponent(a.hash.slice(1)))?.scrollIntoView();
		});
	});
	return frame;
}

for (const b of document.querySelectorAll("[data-view]")) b.addEventListener("click", () => look(b.dataset.view));
on($("again"), "click", () => book && report());
on($("period"), "keydown", (e) => e.key === "Enter" && book && report());
for (const id of ["promises", "large"]) on($(id), "change", () => book && report());

on($("annotate"), "click", async () => {
	const a = await ask({ do: "annotate", period: $("period").value, promises: $("promises").checked }, [book], words.working);
	if (!a) return;
	if (a.fault) return showFault(a.fault, a.trace);
	save(a.files[0]);
	say(words.gotCopy(a.files[0].name));
});

on($("copy-fragment"), "click", async () => {
	$("fragment").select();
	try { // not where the page comes from a server without TLS
		await navigator.clipboard.writeText($("fragment").value);
		say(words.copied);
	} catch {
		say(document.execCommand("copy") ? words.copied : words.selected);
	}
});

// ---- New workbooks ----

// offer shows that a workbook is made, saves it and leads to what is told of it.
function offer(told, a, next) {
	if (a.fault) {
		fault(told, a.fault, a.trace);
		if (a.problems) told.append(problemList(a.problems));
		return;
	}
	const f = a.files[0];
	const heading = make("h2", { tabIndex: -1 }, words.madeBook(f.name));
	fill(told, heading, make("p", {}, next), a.deeds ? deedList(a.deeds) : null,
		make("p", {}, make("a", { className: "button second", href: link(f), download: f.name }, words.downloadAgain(f.name))));
	save(f);
	heading.focus();
}

$("mall-ar").value = String(new Date().getFullYear());
on($("mall-form"), "submit", async (e) => {
	e.preventDefault();
	const a = await ask({ do: "template", municipality: $("mall-kommun").value, years: $("mall-ar").value }, [], words.working);
	if (a) offer($("mall-outcome"), a, words.templateNext);
});

$("nytt-ar-form").addEventListener("submit", (e) => e.preventDefault());
onFiles($("old-book"), async (files) => {
	const told = $("nytt-ar-outcome");
	if (files.length > 1) return fault(told, words.oneBook);
	const opened = await open(files, (sentence) => fault(told, sentence));
	if (!opened) return;
	const a = await ask({ do: "rollover", years: $("nytt-ar-ar").value }, opened, words.reading(opened[0].name));
	if (a) offer(told, a, words.rolloverNext);
});

const several = []; // the workbooks to be merged

onFiles($("many-books"), async (files) => {
	const opened = await open(files, (sentence) => fault($("sla-ihop-outcome"), sentence));
	if (!opened) return;
	$("sla-ihop-outcome").replaceChildren();
	const first = several.length;
	for (const b of opened) several.push({ ...b, party: words.defaultParties[several.length] || "" });
	showSeveral();
	$(`party-${first}`).focus();
});

function showSeveral() {
	$("books").replaceChildren(...several.map((b, i) => make("li", {},
		make("p", { className: "name" }, b.name),
		make("p", {}, make("label", { htmlFor: `party-${i}` }, words.author, make("span", { className: "unseen" }, ` (${b.name})`)),
			make("input", { id: `party-${i}`, type: "text", value: b.party, oninput: (e) => { b.party = e.target.value; } })),
		make("p", {}, make("button", { type: "button", className: "button second", ariaLabel: words.remove(b.name), onclick: () => {
			several.splice(i, 1);
			showSeveral();
			($(`party-${Math.min(i, several.length - 1)}`) || $("many-books")).focus();
		} }, words.removeShort)))));
	$("merge").hidden = several.length < 2;
}

on($("sla-ihop-form"), "submit", async (e) => {
	e.preventDefault();
	if (several.length < 2) return;
	const a = await ask({ do: "merge", parties: several.map((b) => b.party) },
		several.map(({ name, data }) => ({ name, data })), words.working);
	if (a) offer($("sla-ihop-outcome"), a, words.mergeNext);
});

// ---- The views ----

const sections = [...document.querySelectorAll("main > section")];

// show shows the section that the address names.
function show(lead) {
	const asked = location.hash.slice(1);
	if (asked === "innehall") return;
	const section = sections.find((s) => s.id === asked) || sections[0];
	for (const s of sections) s.hidden = s !== section;
	for (const a of document.querySelectorAll("nav a")) {
		if (a.hash === `#${section.id}`) a.setAttribute("aria-current", "page");
		else a.removeAttribute("aria-current");
	}
	const h1 = section.querySelector("h1");
	document.title = `${h1.textContent} – ${words.program}`;
	if (lead) {
		h1.focus();
		scrollTo(0, 0);
	}
}

addEventListener("hashchange", () => show(true));
show(false);

$("policy").textContent = document.querySelector("meta[http-equiv]").content;
on($("terms-part"), "toggle", async () => {
	if ($("terms-part").open && !$("terms").textContent) $("terms").textContent = new TextDecoder().decode(await unpack(...source("licences")));
});

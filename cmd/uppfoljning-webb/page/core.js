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

// lead moves the focus to a heading, and that to the top of the window, so that what
// stands under it is seen.
function lead(heading) {
	heading.focus({ preventScroll: true });
	heading.scrollIntoView();
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

$("stuck").hidden = true;
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
		const { answer, files } = await run(JSON.stringify(wish), books.map(({ name, data }) => ({ name, data })));
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
	txt: "text/plain;charset=utf-8",
};

const link = (f) => URL.createObjectURL(new Blob([f.data], { type: types[f.kind] }));

// save hands a file to the browser, to be saved among its downloads.
function save(f) {
	make("a", { href: link(f), download: f.name }).click();
}

// open reads the files that were chosen: workbooks, and PDF files where they may
// be. Where something is wrong with them it calls tell with a sentence, and gives
// nothing.
async function open(files, tell, pdf) {
	const books = [];
	for (const f of files) {
		if (/\.xls$/i.test(f.name)) return void tell(words.oldBook(f.name));
		if (pdf && !/\.(xls[xm]|pdf)$/i.test(f.name)) return void tell(words.notPDF(f.name));
		if (!pdf && !/\.xls[xm]$/i.test(f.name)) return void tell(words.notBook(f.name));
		try {
			books.push({ name: f.name, data: new Uint8Array(await f.arrayBuffer()), saved: f.lastModified });
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
	lead(heading);
}


// What is shown of workbooks and of what is made of them.

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

const button = (text, act, label) => make("button", { type: "button", className: "button second", onclick: act, ariaLabel: label || null }, text);

// fileItem offers a file. purposes say what its kind is for.
function fileItem(f, text, purpose) {
	f.url = link(f);
	const about = [purpose, f.pages ? words.pages(f.pages) : null, words.size(f.data.length)].filter(Boolean).join(", ");
	return make("li", {},
		make("a", { className: "button", href: f.url, download: f.name }, text),
		make("span", { className: "about" }, about, make("span", { className: "hint" }, f.name)));
}

// forget lets go of files that were offered.
function forget(files) {
	for (const f of files) if (f.url) URL.revokeObjectURL(f.url);
}

// webPage gives a frame with the report in it. No script runs there, and the
// page's own policy holds in it as well; that lets through no style sheet but
// the page's own, and so the report's is put in by hand, which is not markup. A
// whole frame is as high as what it shows.
function webPage(text, title, whole) {
	const frame = make("iframe", { title });
	frame.setAttribute("sandbox", "allow-same-origin");
	const css = /<style>([^]*?)<\/style>/.exec(text)[1];
	frame.srcdoc = text.replace(/<style>[^]*?<\/style>/, "").replace(/<meta http-equiv=[^>]*>/, "");
	frame.addEventListener("load", () => {
		const sheet = new frame.contentWindow.CSSStyleSheet();
		sheet.replaceSync(css);
		frame.contentDocument.adoptedStyleSheets = [sheet];
		if (whole) {
			const fit = () => { frame.style.height = `${frame.contentDocument.body.getBoundingClientRect().bottom + 2}px`; };
			fit();
			new ResizeObserver(fit).observe(frame.contentDocument.body);
		}
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

// copyOut copies the text of a field, or marks it where the browser does not let
// the page copy.
async function copyOut(field) {
	field.select();
	try { // not where the page comes from a server without TLS
		await navigator.clipboard.writeText(field.value);
		say(words.copied);
	} catch {
		say(document.execCommand("copy") ? words.copied : words.selected);
	}
}

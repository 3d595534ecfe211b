// New workbooks: empty, of last year's, and of several.

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
		make("p", { className: "pick" }, make("a", { className: "button second", href: link(f), download: f.name }, words.downloadAgain(f.name)),
			make("a", { className: "button second", href: "#rapport" }, words.thenReport)));
	save(f);
	lead(heading);
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
	const a = await ask({ do: "rollover", municipality: $("nytt-ar-kommun").value, years: $("nytt-ar-ar").value }, opened, words.reading(opened[0].name));
	if (a) offer(told, a, words.rolloverNext);
});

// bookItem is a chosen workbook in a list: its name, what else is told of it, and
// buttons.
const bookItem = (b, role, others, buttons) => make("li", {},
	make("p", { className: "name" }, b.name, role ? make("span", { className: "role" }, role) : null),
	...others, make("p", { className: "pick" }, ...buttons));

const several = []; // the workbooks to be merged, the first of which is the base

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
	fill($("books"), ...several.map((b, i) => bookItem(b, i === 0 ? words.base : null,
		[make("p", {}, make("label", { htmlFor: `party-${i}` }, words.author, make("span", { className: "unseen" }, ` (${b.name})`)),
			make("input", { id: `party-${i}`, type: "text", value: b.party, oninput: (e) => { b.party = e.target.value; } }))],
		[i > 0 ? button(words.firstShort, () => {
			several.unshift(...several.splice(i, 1));
			showSeveral();
			$("party-0").focus();
		}, words.first(b.name)) : null,
		button(words.removeShort, () => {
			several.splice(i, 1);
			showSeveral();
			($(`party-${Math.min(i, several.length - 1)}`) || $("many-books")).focus();
		}, words.remove(b.name))].filter(Boolean))));
	$("merge").hidden = several.length < 2;
}

on($("sla-ihop-form"), "submit", async (e) => {
	e.preventDefault();
	if (several.length < 2) return;
	const a = await ask({ do: "merge", parties: several.map((b) => b.party) }, several, words.working);
	if (a) offer($("sla-ihop-outcome"), a, words.mergeNext);
});

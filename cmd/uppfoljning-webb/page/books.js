// New workbooks: empty, of last year's, and of several.

// offer shows that a workbook is made, saves it and leads to what is told of it.
// then gives the way on to its report.
function offer(told, a, next, then) {
	if (a.fault) {
		fault(told, a.fault, a.trace);
		if (a.problems) told.append(problemList(a.problems));
		return;
	}
	const f = a.files[0];
	const heading = make("h2", { tabIndex: -1 }, words.madeBook(f.name));
	const { summary, groups } = a.account || {};
	fill(told, heading, summary ? make("p", { className: "lead" }, summary) : null, make("p", {}, next),
		make("p", { className: "pick" }, make("a", { className: "button second", href: link(f), download: f.name }, words.downloadAgain(f.name)), then(f)),
		...(groups || []).flatMap(deedGroup));
	save(f);
	lead(heading);
}

// deedGroup shows what was done, folded where it asks for nothing.
function deedGroup({ title, fold, deeds }) {
	if (fold) return [make("details", {}, make("summary", {}, title), deedList(deeds))];
	return [make("h3", {}, title), deedList(deeds)];
}

// later leads to where a workbook that has to be filled in first becomes a report.
const later = (f) => make("a", { className: "button second", href: "#rapport", onclick: () => awaitBook(words.dropFilled(f.name)) }, words.thenReport);

// atOnce makes the report of a workbook that has its answers.
const atOnce = (f) => button(words.reportOf(f.name), () => work(() => reportOf(f)));

$("mall-ar").value = String(new Date().getFullYear());
on($("mall-form"), "submit", async (e) => {
	e.preventDefault();
	const a = await ask({ do: "template", municipality: $("mall-kommun").value, years: $("mall-ar").value }, [], words.working);
	if (a) offer($("mall-outcome"), a, words.templateNext, later);
});

$("nytt-ar-form").addEventListener("submit", (e) => e.preventDefault());
onFiles($("old-book"), async (files) => {
	const told = $("nytt-ar-outcome");
	if (files.length > 1) return fault(told, words.oneBook);
	const opened = await open(files, (sentence) => fault(told, sentence));
	if (!opened) return;
	const a = await ask({ do: "rollover", municipality: $("nytt-ar-kommun").value, years: $("nytt-ar-ar").value }, opened, words.reading(opened[0].name));
	if (a) offer(told, a, words.copyNext, later);
});

// bookItem is a chosen workbook in a list: its name, what else is told of it, and
// buttons.
const bookItem = (b, role, others, buttons) => make("li", {},
	make("p", { className: "name" }, b.name, role ? make("span", { className: "role" }, role) : null),
	...others, make("p", { className: "pick" }, ...buttons));

const several = []; // the workbooks to be merged
let preferred; // the one that was chosen for the new one to be made of, if any was

// basis gives the workbook that the new one is made of: that which was chosen, or
// the first that the police have not written in. In what order a window lists files
// says nothing of whose they are.
const basis = () => preferred || several.find((b) => !/polis/i.test(b.party)) || several[0];

onFiles($("many-books"), async (files) => {
	const opened = await open(files, (sentence) => fault($("sla-ihop-outcome"), sentence));
	if (!opened) return;
	const a = await ask({ do: "guess" }, opened.map(({ name }) => ({ name, data: new Uint8Array() })), words.working);
	if (!a) return;
	$("sla-ihop-outcome").replaceChildren();
	for (const [i, b] of opened.entries()) {
		const party = a.guessed[i];
		several.push({ ...b, party: several.some((other) => other.party === party) ? "" : party });
	}
	showSeveral();
	(missing() || $("merge")).focus();
});

// missing gives the first field that does not tell who has written in a workbook.
function missing() {
	const i = several.findIndex((b) => b.party.trim() === "");
	return i < 0 ? undefined : $(`party-${i}`);
}

function showSeveral() {
	fill($("books"), ...several.map(partyItem));
	$("party-hint").hidden = several.length === 0;
	$("merge").hidden = several.length < 2;
	markBasis();
}

// partyItem is a workbook to be merged, with the field for who has written in it.
function partyItem(b, i) {
	const field = make("input", { id: `party-${i}`, type: "text", autocomplete: "off", value: b.party });
	field.setAttribute("aria-describedby", "party-hint");
	field.addEventListener("input", () => {
		b.party = field.value;
		complain(field, "");
		markBasis();
	});
	return bookItem(b, words.base, [
		make("p", {}, make("label", { htmlFor: field.id }, words.author, make("span", { className: "unseen" }, ` (${b.name})`)), field),
		make("p", { id: `${field.id}-fault`, className: "fault", hidden: true })], [
		button(words.baseShort, () => {
			preferred = b;
			markBasis();
			field.focus();
		}, words.baseOf(b.name)),
		button(words.removeShort, () => {
			several.splice(several.indexOf(b), 1);
			if (preferred === b) preferred = undefined;
			showSeveral();
			($(`party-${Math.min(i, several.length - 1)}`) || $("many-books")).focus();
		}, words.remove(b.name))]);
}

// markBasis shows which workbook the new one is made of, and offers the others.
function markBasis() {
	const base = basis();
	[...$("books").children].forEach((li, i) => {
		li.querySelector(".role").hidden = several.length < 2 || several[i] !== base;
		li.querySelector(".pick .button").hidden = several.length < 2 || several[i] === base;
	});
}

// complain shows under a field what is wrong with it; "" is nothing.
function complain(field, sentence) {
	const at = $(`${field.id}-fault`);
	at.textContent = sentence;
	at.hidden = sentence === "";
	field.setAttribute("aria-invalid", String(sentence !== ""));
	field.setAttribute("aria-describedby", sentence === "" ? "party-hint" : `party-hint ${at.id}`);
}

on($("sla-ihop-form"), "submit", async (e) => {
	e.preventDefault();
	if (several.length < 2) return;
	const empty = missing();
	if (empty) {
		complain(empty, words.whoWrote(several[Number(empty.id.slice("party-".length))].name));
		empty.focus();
		return;
	}
	const of = [basis(), ...several.filter((b) => b !== basis())];
	const a = await ask({ do: "merge", parties: of.map((b) => b.party) }, of, words.working);
	if (!a) return;
	offer($("sla-ihop-outcome"), a, words.copyNext, atOnce);
	if (!a.fault) awaitBook(words.dropMerged(a.files[0].name)); // the report of one of them lacks the others' answers
});

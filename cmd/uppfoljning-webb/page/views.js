// The views: one at a time is shown, as the address says.

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

package inspect

import (
	"fmt"
	"strconv"
	"strings"
)

// Word is the verdict in Swedish.
func (v Verdict) Word() string {
	return [...]string{Holds: "OK", Fails: "FEL", Undecided: "GÅR INTE ATT AVGÖRA"}[v]
}

// group is checks that are told under one heading.
type group struct {
	Heading string
	last    Code
}

var groups = []group{
	{"Filen", "filters"}, {"Uppgifterna i filen", "dates"}, {"Taggarna, som hjälpmedel läser", "bookmarks"},
	{"Tecken och färger", "colours"}, {"Innehåll som inte får finnas", "forms"},
}

// Groups divides the checks into groups, each with its heading.
func (r *Report) Groups(do func(heading string, checks []Check)) {
	rest := r.Checks
	for _, g := range groups {
		n := 0
		for n < len(rest) && rest[n].Code != g.last {
			n++
		}
		n = min(n+1, len(rest))
		do(g.Heading, rest[:n])
		rest = rest[n:]
	}
}

// sentences say of each demand that it is met.
var sentences = map[Code]string{
	"whole":       "Filen är hel.",
	"digest":      "Det som programmet skrev är oförändrat: filens kontrollsumma stämmer.",
	"unchanged":   "Inga ändringar har lagts till efter att filen skrevs.",
	"encryption":  "Filen är inte krypterad.",
	"filters":     "Ingenting i filen är packat på ett sätt som arkivstandarden förbjuder.",
	"xmp":         "Filen har metadata som går att läsa.",
	"pdfa":        "Filen uppger att den följer PDF/A-2a.",
	"pdfua":       "Filen uppger att den följer PDF/UA-1.",
	"title":       "Dokumentet har en titel, och den visas i fönstrets namnlist.",
	"language":    "Dokumentets språk är angivet.",
	"info":        "Uppgifterna i filens två slags metadata är desamma.",
	"dates":       "Datumen, om det finns några, är rätt skrivna.",
	"tagged":      "Dokumentet är taggat.",
	"marked":      "Allt innehåll är taggat, eller märkt som utsmyckning, sidhuvud eller sidfot.",
	"tree":        "Taggarna och innehållet hänvisar rätt till varandra.",
	"types":       "Alla taggar är av de slag som standarden känner.",
	"parts":       "Listor, tabeller och innehållsförteckningar är rätt uppbyggda.",
	"headings":    "Rubrikerna börjar på nivå 1 och ingen nivå är överhoppad.",
	"figures":     "Alla bilder och diagram har en beskrivning i ord.",
	"tables":      "Alla tabeller har rubrikceller som säger vad de är rubrik för.",
	"notes":       "Alla noter går att hänvisa till.",
	"links":       "Alla länkar är taggade och beskrivna.",
	"annotations": "Det som ligger ovanpå sidorna är taggat och skrivs ut.",
	"bookmarks":   "Bokmärkena leder rätt.",
	"embedded":    "Alla typsnitt finns i filen.",
	"mapped":      "Alla tecken kan läsas som text.",
	"glyphs":      "Alla tecken har en teckenbild i sitt typsnitt.",
	"colours":     "Filen säger vad dess färger betyder.",
	"actions":     "Det finns inga skript, och inget händer av sig självt.",
	"attachments": "Det finns inga bifogade filer.",
	"external":    "Filen hämtar ingenting utifrån och öppnar inga andra filer.",
	"forms":       "Det finns inget formulär av ett slag som standarden förbjuder.",
}

// subjects say what each demand is about.
var subjects = map[Code]string{
	"whole": "Om filen är hel", "digest": "Kontrollsumman", "unchanged": "Ändringar", "encryption": "Kryptering",
	"filters": "Packningen", "xmp": "Metadata", "pdfa": "PDF/A", "pdfua": "PDF/UA", "title": "Titeln", "language": "Språket",
	"info": "Om metadata är desamma", "dates": "Datumen", "tagged": "Taggar", "marked": "Innehållets märkning",
	"tree": "Hänvisningar mellan taggar och innehåll", "types": "Taggarnas slag", "parts": "Listor och tabeller", "headings": "Rubriknivåer",
	"figures": "Beskrivningar av bilder", "tables": "Tabellernas rubrikceller", "notes": "Noter", "links": "Länkar",
	"annotations": "Det som ligger ovanpå sidorna", "bookmarks": "Bokmärken", "embedded": "Typsnitten", "mapped": "Tecknens text",
	"glyphs": "Tecknens bilder", "colours": "Färgerna", "actions": "Skript", "attachments": "Bifogade filer",
	"external": "Annat som filen hämtar eller öppnar", "forms": "Formulär",
}

// findings say what is wrong, or why that cannot be told.
var findings = map[FindingCode]string{
	"hidden-by-encryption": "Krypteringen döljer det.",
	"too-much":             "Filen kräver orimligt mycket arbete för sin storlek, och bara en del av den har granskats.",
	"not-tagged":           "Dokumentet är inte taggat.",
	"unreadable-content":   "En del av innehållet går inte att läsa",

	"no-cross-references": "Filens register över vad som står var (korsreferenstabellen) är skadat. Innehållet fick letas upp.",
	"misplaced":           "Registret över vad som står var pekar fel.",
	"unreadable":          "Någon del av filen går inte att läsa.",
	"wrong-length":        "Någon del av filen är längre eller kortare än filen uppger.",
	"undecodable":         "Någon del av filen går inte att packa upp.",
	"before-header":       "Något står före filens början.",
	"after-end":           "Något står efter filens slut.",
	"digest-differs":      "Filen har ändrats eller skrivits om efter att programmet skrev den: kontrollsumman stämmer inte.",
	"document-changed":    "Dokumentet har ändrats efter att filen skrevs.",
	"signed-only":         "Filen har undertecknats efter att den skrevs. Inget annat har lagts till.",
	"no-history":          "Filens register är skadat, så det går inte att se.",
	"file-changed":        "Filen har ändrats efter att den skrevs. Om det var meningen får en människa avgöra.",
	"not-ours":            "Filen uppger inte att den är skriven av det här programmet, och har då ingen kontrollsumma att jämföra med.",
	"encrypted":           "Filen är krypterad. Begär en fil utan lösenord och begränsningar, och granska den.",
	"forbidden-filter":    "Något är packat med %s.",

	"no-xmp":                  "Filen har inga metadata (XMP).",
	"bad-xmp":                 "Filens metadata (XMP) går inte att läsa.",
	"packed-xmp":              "Filens metadata (XMP) är packade, och kan inte läsas av program som inte känner PDF.",
	"no-metadata":             "Filen saknar läsbara metadata (XMP) att jämföra med.",
	"no-pdfa":                 "Filen uppger inte att den följer PDF/A.",
	"other-pdfa":              "Filen uppger att den följer %s, inte PDF/A-2a.",
	"no-pdfua":                "Filen uppger inte att den följer PDF/UA-1.",
	"other-pdfua":             "Filen uppger att den följer %s, inte PDF/UA-1.",
	"no-title":                "Titeln saknas i filens metadata.",
	"title-not-shown":         "Filen säger inte att titeln ska visas i fönstrets namnlist i stället för filnamnet.",
	"no-language":             "Språket är inte angivet.",
	"bad-language":            "Språket ”%s” är inte rätt skrivet (svenska skrivs sv-SE)",
	"info-differs":            "%s är inte detsamma i filens två slags metadata.",
	"bad-date":                "%s är inte rätt skrivet.",
	"modified-before-created": "Filen uppger att den ändrades innan den skapades.",

	"not-marked":                "Filen uppger inte att den är taggad.",
	"suspects":                  "Filen uppger att taggarna kan vara fel.",
	"no-tags":                   "Dokumentet saknar taggar. Hjälpmedel kan inte läsa det i rätt ordning.",
	"empty-tags":                "Taggträdet är tomt.",
	"unmarked":                  "Innehåll är varken taggat eller märkt som utsmyckning",
	"in-no-element":             "Innehåll är märkt men står inte i taggträdet, så hjälpmedel når det inte",
	"marked-twice":              "Taggat innehåll och utsmyckning står inuti varandra",
	"sequence-open":             "Märkningen av innehåll börjar eller slutar fel",
	"bad-content":               "En del av innehållet är felskrivet",
	"no-element":                "Något i taggträdet är ingen tagg",
	"circle":                    "Taggträdet går i cirkel eller är orimligt djupt.",
	"other-parent":              "En tagg uppger fel överordnad tagg.",
	"content-on-no-page":        "En tagg hänvisar till innehåll på en sida som inte finns.",
	"content-of-two":            "Två taggar gör anspråk på samma innehåll",
	"content-not-there":         "En tagg hänvisar till innehåll som inte finns",
	"no-parents":                "Innehållet pekar inte tillbaka på sina taggar",
	"other-in-parent-tree":      "Innehållet pekar tillbaka på en annan tagg än den det står i",
	"annotation-in-parent-tree": "En länk eller anteckning pekar tillbaka på en annan tagg än den den står i",
	"no-standard-type":          "Taggen ”%s” är inte av något slag som standarden känner.",
	"standard-remapped":         "Standardtaggen ”%s” har getts en annan betydelse.",
	"circular-roles":            "Betydelsen av taggen ”%s” går i cirkel.",
	"part-astray":               "%s står i %s, där det inte hör hemma",
	"first-heading":             "Den första rubriken är på nivå %s: ”%s”",
	"skipped-level":             "En rubrik på nivå %s följer direkt på nivå %s: ”%s”",
	"heading-without-text":      "En rubrik saknar text",
	"mixed-headings":            "Rubriker med och utan nivå blandas.",
	"no-headings":               "Dokumentet har inga taggade rubriker. En människa får avgöra om det borde ha det.",
	"figure-without-text":       "En bild eller ett diagram saknar beskrivning i ord",
	"formula-without-text":      "En formel saknar beskrivning i ord",
	"table-without-heads":       "En tabell saknar rubrikceller",
	"head-without-scope":        "Rubrikceller säger inte vad de är rubrik för",
	"note-without-id":           "En not saknar egen beteckning",
	"link-outside-link":         "En länk är inte taggad som länk",
	"link-without-contents":     "En länk saknar beskrivning",
	"link-to-nowhere":           "En länk leder till en plats som inte finns",
	"tab-order":                 "Tabbtangenten följer inte taggarna",
	"annotation-hidden":         "Något på sidan (%s) är dolt eller skrivs inte ut",
	"forbidden-annotation":      "Något på sidan (%s) är av ett slag som standarden förbjuder",
	"annotation-outside-annot":  "Något på sidan (%s) är inte taggat",
	"annotation-without-text":   "Något på sidan (%s) saknar beskrivning",
	"widget-outside-form":       "Ett formulärfält är inte taggat",
	"bookmarks-broken":          "Bokmärkena hänger inte ihop.",
	"bookmark-without-text":     "Ett bokmärke saknar text",
	"bookmark-to-nowhere":       "Bokmärket ”%s” leder ingenstans.",
	"no-bookmarks":              "Dokumentet har %s sidor men inga bokmärken. En människa får avgöra om det behövs.",

	"no-font":            "Text är skriven utan typsnitt",
	"not-embedded":       "Typsnittet %s finns inte i filen",
	"no-text":            "Tecken i typsnittet %s kan inte läsas som text",
	"forbidden-text":     "Ett tecken i typsnittet %s (kod %s) läses som något som inte är text",
	"private-characters": "Tecken läses som privata koder, som ingen annan förstår",
	"text-by-program":    "Vilken text tecknen i typsnittet %s betyder framgår inte utan själva typsnittet",
	"picture-only":       "Sidan är en bild utan text. Är den inskannad kan hjälpmedel inte läsa den",
	"no-glyph":           "Tecken i typsnittet %s saknar teckenbild",
	"glyphs-by-program":  "Om alla tecken har en teckenbild står bara i själva typsnitten. Det avgör veraPDF.",
	"no-intent":          "Filen säger inte vad färgerna betyder (utmatningsavsikt saknas).",
	"no-profile":         "Filens utmatningsavsikt saknar färgprofil.",
	"other-intent":       "Färgerna är angivna som %s, som inte är det slag som filens färgprofil gäller.",
	"colours-by-page":    "Vad färgerna betyder är angivet sida för sida. Det avgör veraPDF.",

	"script":            "Filen innehåller skript.",
	"forbidden-action":  "Filen kan utföra något som standarden förbjuder (%s).",
	"by-itself":         "Något händer av sig självt när filen öppnas, stängs eller skrivs ut.",
	"attachment":        "En fil är bifogad.",
	"leads-out":         "Filen kan öppna eller sända till något annat (%s).",
	"reference-xobject": "En del av en sida hämtas från en annan fil.",
	"external-stream":   "En del av filen ligger i en annan fil.",
	"xfa":               "Filen har ett dynamiskt formulär (XFA).",
	"need-appearances":  "Filen har ett formulär som ritas först när det öppnas.",
}

// infoWords name the entries of the document information dictionary.
var infoWords = map[string]string{"Title": "Titeln", "Author": "Författaren", "Subject": "Ämnet", "Keywords": "Nyckelorden",
	"Creator": "Ursprungsprogrammet", "Producer": "Programmet som skrev filen",
	"CreationDate": "Datumet då filen skapades", "ModDate": "Datumet då filen ändrades"}

// annotationWords name the types of annotations that people come upon.
var annotationWords = map[string]string{"Link": "en länk", "Text": "en anteckning", "FreeText": "en textruta", "Widget": "ett formulärfält",
	"Highlight": "en överstrykning", "Underline": "en understrykning", "StrikeOut": "en genomstrykning", "Squiggly": "en våglinje",
	"Stamp": "en stämpel", "Ink": "en teckning", "Line": "en linje", "Square": "en ruta", "Circle": "en cirkel",
	"FileAttachment": "en bifogad fil", "Sound": "ett ljud", "Movie": "en film", "Screen": "en film", "3D": "en tredimensionell bild"}

// Sentence says in Swedish what was found.
func (f Finding) Sentence() string {
	args := make([]any, len(f.Args))
	for i, a := range f.Args {
		if w := infoWords[a]; w != "" && (f.Code == "info-differs" || f.Code == "bad-date") {
			a = w
		} else if w := annotationWords[a]; w != "" && strings.Contains(string(f.Code), "annotation") {
			a = w
		}
		args[i] = a
	}
	format, ok := findings[f.Code]
	if !ok {
		panic("internal error: no sentence for " + string(f.Code))
	}
	s := fmt.Sprintf(format, args...)
	if strings.HasSuffix(s, ".") {
		return s
	}
	if len(f.Pages) > 0 {
		s += " (" + pageList(f.Pages) + ")"
	}
	return s + "."
}

// pageList writes the numbers of pages: "sida 2, 4–6 och 9".
func pageList(pages []int) string {
	const most = 8
	var parts []string
	for i := 0; i < len(pages); {
		k := i
		for k+1 < len(pages) && pages[k+1] == pages[k]+1 {
			k++
		}
		switch {
		case k == i:
			parts = append(parts, strconv.Itoa(pages[i]))
		case k == i+1:
			parts = append(parts, strconv.Itoa(pages[i]), strconv.Itoa(pages[k]))
		default:
			parts = append(parts, fmt.Sprintf("%d–%d", pages[i], pages[k]))
		}
		i = k + 1
	}
	if len(parts) > most {
		return "sida " + strings.Join(parts[:most], ", ") + " med flera"
	}
	if n := len(parts); n > 1 {
		return "sida " + strings.Join(parts[:n-1], ", ") + " och " + parts[n-1]
	}
	return "sida " + parts[0]
}

// Sentence says in Swedish how the check came out.
func (c *Check) Sentence() string {
	if c.Verdict == Holds && len(c.Findings) == 0 {
		return sentences[c.Code]
	}
	var all []string
	for _, f := range c.Findings {
		all = append(all, f.Sentence())
	}
	s := strings.Join(all, " ")
	if c.Verdict == Undecided {
		s = subjects[c.Code] + ": " + strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

// changeWords say what an update changes.
var changeWords = map[ChangeKind]string{
	Signed: "en e-underskrift", FormFilled: "ifyllda formulärfält", Commented: "anteckningar eller länkar på sidorna",
	ContentMade: "ändrat innehåll på sidorna", PagesChanged: "tillagda, borttagna eller flyttade sidor",
	TagsChanged: "ändrade taggar", Described: "ändrade metadata", OtherChange: "något annat",
}

// Sentence says in Swedish what the update is. after tells what it came after.
func (c *Change) Sentence() string {
	var kinds []string
	for _, k := range c.Kinds {
		kinds = append(kinds, changeWords[k])
	}
	s := fmt.Sprintf("En tilläggsdel på %s byte: %s.", thousands(c.Bytes), and(kinds))
	if g := c.Signature; g != nil {
		if g.Name != "" {
			s += " Undertecknare enligt filen: " + g.Name + "."
		}
		if g.Whole {
			s += " Underskriften omfattar filen som den då var."
		} else {
			s += " Underskriften omfattar inte hela filen."
		}
		s += " Om den är giltig prövas inte här."
	}
	return s
}

func and(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " och " + words[n-1]
	}
	return strings.Join(words, "")
}

// thousands writes a number with a space between thousands.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "\u00A0" + s[i:]
	}
	return s
}

// Limits say in Swedish what no check here can tell.
var Limits = []string{
	"veraPDF prövar fler regler än de här, till exempel hur typsnitt och bilder är uppbyggda. Ska det vara säkert att filen följer PDF/UA-1 och PDF/A-2a ska den prövas även där.",
	"En människa måste avgöra om taggarna beskriver det som syns: att rubriker är rubriker, att läsordningen är rätt, att beskrivningar av bilder och länkar säger vad de ska, att språket är rätt angivet och att ingenting bara sägs med färg.",
	"En människa måste också avgöra om texten får publiceras, och om en e-underskrift är giltig.",
}

// differenceWords name what differs in metadata.
var differenceWords = map[DifferenceKind]string{
	PagesDiffer: "Antalet sidor", TitleDiffers: "Titeln", AuthorDiffers: "Utgivaren", SubjectDiffers: "Ämnet", DateDiffers: "Datumet",
	ToolDiffers: "Programmet eller dess val", WorkbookDiffers: "Arbetsbokens kontrollsumma (SHA-256)",
}

// Sentence says in Swedish what differs. The first file is the one that was
// given, the second the one made anew of the workbook.
func (d Difference) Sentence() string {
	switch d.Kind {
	case TextDiffers:
		s := "Texten skiljer sig. "
		switch {
		case d.Was == "":
			s += "I arbetsboken men inte i filen: ”" + clip(d.Now) + "”."
		case d.Now == "":
			s += "I filen men inte i arbetsboken: ”" + clip(d.Was) + "”."
		default:
			s += "Först i filen: ”" + clip(d.Was) + "”. På samma plats av arbetsboken: ”" + clip(d.Now) + "”."
		}
		if d.Count > 2 {
			s += fmt.Sprintf(" Sammanlagt finns %d stycken bara i den ena.", d.Count)
		}
		return s
	case TypeDiffers:
		return "Uppställningen skiljer sig. Först i filen: ”" + clip(d.Was) + "”. På samma plats av arbetsboken: ”" + clip(d.Now) + "”."
	case BytesDiffer:
		n, _ := strconv.Atoi(d.Was)
		return "Filerna är lika till och med byte " + thousands(n) + "."
	}
	value := func(s string) string {
		if s == "" {
			return "inget"
		}
		return "”" + clip(s) + "”"
	}
	return fmt.Sprintf("%s skiljer sig: %s i filen, %s av arbetsboken.", differenceWords[d.Kind], value(d.Was), value(d.Now))
}

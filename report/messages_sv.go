package report

// message is what is known of a Code: how grave it is and what it says. The
// verbs of sentence are filled from Problem.Args.
type message struct {
	severity Severity
	sentence string
}

// String is the word a reader sees.
func (s Severity) String() string {
	switch s {
	case Error:
		return "FEL"
	case Warning:
		return "VARNING"
	}
	return "RÅD"
}

var messages = map[Code]message{
	// The file.
	"not-a-workbook":     {Error, "Filen är ingen Excelarbetsbok. Öppna den i Excel och spara den som ”Excel-arbetsbok (.xlsx)”."},
	"empty-file":         {Error, "Filen är tom. Hämta den igen, eller spara om den i Excel."},
	"old-workbook":       {Error, "Filen är sparad i det gamla formatet .xls. Öppna den i Excel och spara den som ”Excel-arbetsbok (.xlsx)”."},
	"binary-workbook":    {Error, "Filen är sparad som binär arbetsbok (.xlsb). Öppna den i Excel och spara den som ”Excel-arbetsbok (.xlsx)”."},
	"open-document":      {Error, "Filen är sparad i formatet OpenDocument (.ods). Spara den som ”Excel (.xlsx)”."},
	"encrypted-workbook": {Error, "Filen är krypterad (lösenord eller känslighetsetikett). Ta bort skyddet i Excel och spara filen på nytt."},
	"damaged-workbook":   {Error, "Filen är skadad eller ofullständig. Hämta den igen, eller öppna den i Excel och spara den på nytt."},
	"damaged-part":       {Error, "Filen är skadad: delen %s går inte att läsa. Hämta filen igen, eller öppna den i Excel och spara den på nytt."},
	"workbook-too-large": {Error, "Filen är för stor för att läsas. Flytta de blad som hör till rapporten till en ny arbetsbok."},
	"part-too-large":     {Error, "Filen innehåller mer än vad som går att läsa (delen %s). Flytta de blad som hör till rapporten till en ny arbetsbok."},
	"file-undated":       {Warning, "Filens delar är inte kompletta: %s saknas, så filen säger inte när den sparades. Skriv Datum på bladet Rapport, eller spara filen på nytt i Excel."},

	// Sheets.
	"sheet-missing":             {Error, "Bladet %s saknas. Lägg till det, eller döp om det blad där åtagandena står till %[1]s."},
	"sheet-duplicate":           {Error, "Bladen ”%s” och ”%s” är två namn på samma blad. Behåll det ena, och döp om det andra."},
	"sheet-misnamed":            {Error, "Bladet %s saknas. Bladet ”%s” ser ut att vara det. Döp om det till %[1]s."},
	"sheet-which":               {Error, "Bladet %s saknas. Vilket av bladen %s är det? Döp om det till %[1]s."},
	"settings-missing":          {Error, "Bladet Rapport saknas. Lägg till ett blad med namnet Rapport och skriv Kommun och År i kolumn A och värdena i kolumn B."},
	"areas-missing":             {Warning, "Bladet ”%s” har inga fokusområden. Rapporten tar dem från bladet med åtaganden."},
	"drawing-not-printed":       {Warning, "Bladet ”%s” har en bild, en textruta eller ett diagram. Det trycks inte. Skriv texten i en cell om den ska med."},
	"protected-words-unchecked": {Warning, "Orden på bladet ”%s” kontrolleras inte ännu. Läs igenom hela rapporten innan den publiceras."},
	"sheet-unknown":             {Warning, "Bladet ”%s” ingår inte i rapporten och har inte lästs."},
	"sheet-unknown-near":        {Warning, "Bladet ”%s” har inte lästs. Menade du ”%s”? Döp i så fall om det."},
	"heading-row-missing":       {Error, "Rubrikraden på bladet ”%s” hittas inte. Skriv kolumnernas namn på en av de 30 första raderna: %s."},
	"heading-row-near":          {Error, "Rubrikraden på bladet ”%s” hittas inte. Rad %s liknar den: %s."},
	"heading-row-skipped":       {Warning, "Rubrikraden är rad %s. Det som står närmast ovanför den trycks inte: %s."},
	"too-many-rows":             {Error, "Bladet ”%s” har mer än 20 000 rader under rubrikraden. Ta bort rader som inte hör till rapporten."},
	"hidden-sheet":              {Error, "Bladet ”%s” är dolt, men skulle ha tryckts. Visa bladet, eller ta bort det som inte ska med."},

	// Columns.
	"column-missing":         {Error, "Kolumnen ”%s” saknas på bladet ”%s”. Lägg till den, eller döp om den kolumn där uppgiften står."},
	"column-duplicate":       {Error, "Kolumnerna %s och %s har båda en rubrik som betyder ”%s”. Behåll den ena, och döp om den andra."},
	"column-same-period":     {Error, "Kolumnerna %s och %s gäller båda samma period: ”%s” är detsamma som ”%s” i den här rapporten. Slå ihop dem, eller rätta perioden i den ena rubriken."},
	"column-period-alone":    {Warning, "Kolumnen ”%s” trycks inte. Står uppföljningen där? Döp om den till ”%s %[1]s”."},
	"column-remark":          {Warning, "Kolumnen ”%s” trycks inte, för ”%s” i rubriken förstås inte. Ska kolumnen med? Döp om den till ”%s”."},
	"column-unknown":         {Warning, "Kolumnen ”%s” känns inte igen och trycks inte."},
	"column-unknown-near":    {Warning, "Kolumnen ”%s” känns inte igen och trycks inte. Menade du ”%s”?"},
	"column-comment":         {Warning, "Kolumnen ”%s” trycks inte. Ska texten med? Döp om kolumnen till Uppföljning. Annars till Intern anteckning."},
	"column-without-heading": {Warning, "Här står text i en kolumn utan rubrik. Den trycks inte. Skriv en rubrik, eller ta bort texten."},
	"column-party-unknown":   {Warning, "Kolumnen ”%s” trycks inte: ”%s” är varken en period eller en part som står under Ansvarig. Rätta rubriken om kolumnen ska med."},
	"column-outside-years":   {Warning, "Kolumnen ”%s” gäller ett annat år än rapporten och trycks inte."},
	"hidden-column":          {Error, "Kolumnen ”%s” är dold, men skulle ha tryckts. Visa kolumnen, eller ta bort det som inte ska med."},

	// Rows and cells.
	"row-unread":            {Warning, "Raden har text bara i kolumner som inte trycks. Flytta texten om den ska med, eller ta bort den."},
	"row-outside-years":     {Warning, "Perioden ”%s” gäller ett annat år än rapporten. Uppföljningen på raden trycks inte."},
	"rows-alike":            {Warning, "Rad %s är likadan som rad %s och trycks bara en gång. Ta bort den ena, eller rätta den."},
	"rows-differ":           {Warning, "Raden hör till samma åtagande som rad %[2]s, men har något annat under ”%[1]s”. Det som står på rad %[2]s trycks."},
	"hidden-rows":           {Error, "Rader som är dolda för hand: %s. Visa dem, eller ta bort det som inte ska med."},
	"hidden-commitments":    {Error, "Rader som är dolda för hand: %s. Visa raden, eller skriv Nej i Publicera."},
	"filtered-rows":         {Warning, "Rader som ett filter döljer har lästs och trycks: %s. Ta bort filtret, så ser du dem."},
	"placeholder":           {Warning, "Här står bara ”%s”. Det räknas som att %s saknas."},
	"link-not-printed":      {Warning, "Länken till ”%s” kommer inte med, bara texten. Skriv adressen i cellen om läsaren behöver den."},
	"area-alone":            {Error, "Raden har fokusområdet ”%s” men inget åtagande. Skriv fokusområdet på raderna under och ta sedan bort den här raden, eller fyll i åtagandet."},
	"value-missing":         {Error, "”%s” saknas på raden. Fyll i cellen, eller ta bort raden."},
	"formula-without-value": {Error, "Formeln är inte uträknad. Öppna filen i Excel och spara den, eller skriv värdet i cellen."},
	"formula-error":         {Error, "Cellen visar felvärdet %s. Rätta formeln, eller skriv värdet i cellen."},
	"picture-in-cell":       {Error, "Cellen innehåller en bild och ingen text. Högerklicka på bilden och välj Placera ovanpå celler, eller ta bort den."},
	"merge-conceals":        {Warning, "Under sammanslagna celler finns text som inte syns och inte trycks (%s st, den första här). Dela upp cellerna, och ta bort texten eller flytta den."},
	"struck-through":        {Warning, "Texten är helt eller delvis överstruken i arbetsboken, men trycks som vanlig text. Ta bort den om den inte gäller."},
	"link-dropped":          {Warning, "Länken till ”%s” kommer inte med, för den fungerar inte hos läsaren. Länka till en webbadress eller en e-postadress."},
	"publish-unreadable":    {Warning, "Svaret ”%s” i Publicera förstås inte och räknas som Nej. Skriv Ja, Nej eller Endast åtagandet."},
	"period-unreadable":     {Error, "Perioden ”%s” förstås inte. Skriv till exempel Helår, T1, Tertial 3, Kvartal 2 eller 2023-01-01–2023-04-30."},

	// The sheet Rapport.
	"field-missing":       {Error, "Uppgiften ”%s” saknas. Fyll i den på bladet Rapport."},
	"field-duplicate":     {Error, "Raderna %s och %s anger båda ”%s”. Behåll den ena."},
	"field-unknown":       {Warning, "Uppgiften ”%s” känns inte igen och trycks inte."},
	"field-unknown-near":  {Warning, "Uppgiften ”%s” känns inte igen och trycks inte. Menade du ”%s”?"},
	"text-alone":          {Warning, "Texten står ensam på raden och trycks inte. Ska den med? Skriv den till höger om en uppgift, till exempel Titel eller Inledning."},
	"text-beside-value":   {Warning, "Texten i kolumn %s trycks inte (rad %s). Programmet läser uppgifterna i kolumn %s och värdena i kolumn %s."},
	"value-misplaced":     {Warning, "Värdet för ”%s” står fel och trycks inte. Flytta det till cell %s."},
	"value-without-field": {Warning, "Värdet har ingen uppgift till vänster och trycks inte. Hör det till raden ovanför? Skriv det i samma cell, med Alt+Enter."},
	"date-impossible":     {Warning, "Datumet ”%s” finns inte i almanackan. Rätta det."},
	"date-number":         {Warning, "Datum är bara ett tal, ”%s”. Skriv dag, månad och år, till exempel 2025-01-31."},
	"years-unreadable":    {Error, "Året ”%s” förstås inte. Skriv till exempel 2023 eller 2023–2024."},
	"years-differ":        {Error, "År är ”%s”, men Period är ”%s”. Rätta det som är fel."},

	// Fields of the sheet Rapport that choose among what the program can do.
	"arrangement-unknown": {Warning, "Disposition ”%s” finns inte. Skriv Fokusområde, Ansvarig eller Tabell. Rapporten ordnas efter fokusområde."},
	"content-unknown":     {Warning, "Innehåll ”%s” finns inte. Skriv Uppföljning eller Löften. Uppföljningen kommer med i rapporten."},
	"colour-unreadable":   {Warning, "Profilfärgen ”%s” förstås inte. Skriv # och sex tecken, till exempel #1F4E79. Rapporten får sina vanliga färger."},
	"format-unknown":      {Warning, "Filformat ”%s” finns inte. Skriv PDF, Word eller Webb, flera med komma mellan."},

	"colour-darkened": {Warning, "Profilfärgen %s är för ljus mot vitt (kontrast %s; 4,5:1 krävs för att alla ska kunna läsa). Rapporten får den mörkare färgen %s."},

	// The logotype, a picture on the sheet Rapport.
	"logo-not-pasted":     {Warning, "Logotypen ”%s” kan inte hämtas. Klistra in bilden på bladet Rapport, så trycks den."},
	"logo-missing":        {Warning, "Här beskrivs en logotyp, men bladet har ingen bild. Klistra in bilden på bladet, eller ta bort beskrivningen."},
	"logo-words":          {Warning, "Texten ”%s” trycks inte, för logotypen är bilden på bladet. Beskriver texten bilden? Flytta den till Logotypbeskrivning."},
	"logo-several":        {Warning, "Bladet har flera bilder. Den översta, vid %s, är logotypen. De andra trycks inte: %s."},
	"logo-kind":           {Warning, "Logotypen är en bild av slaget %s och kan inte tryckas. Spara bilden som PNG eller JPEG och klistra in den på nytt."},
	"logo-unreadable":     {Warning, "Logotypen är skadad och kan inte tryckas. Klistra in bilden på nytt."},
	"logo-too-large":      {Warning, "Logotypen är för stor för att tryckas (%s gånger %s bildpunkter). Gör den mindre, högst 2 000 bildpunkter bred, och klistra in den på nytt."},
	"logo-file-too-large": {Warning, "Logotypens bildfil är för stor för att läsas. Gör bilden mindre, högst 2 000 bildpunkter bred, och klistra in den på nytt."},
	"logo-linked":         {Warning, "Logotypen är bara en länk till en fil på en dator och trycks inte. Klistra in själva bilden på bladet."},
	"logo-in-cell":        {Warning, "Logotypen ligger inuti cellen och trycks inte. Högerklicka på bilden och välj Placera ovanpå celler."},
	"logo-cropped-away":   {Warning, "Logotypen är beskuren så att inget syns av den, och trycks inte. Klistra in bilden på nytt."},
	"logo-altered":        {Warning, "Logotypen har fått en form, en effekt eller en lutning i Excel. Den trycks utan det. Klistra in bilden så som den ska se ut."},
	"logo-without-text":   {Warning, "Logotypen saknar beskrivning för den som inte ser bilden. Skriv en vid Logotypbeskrivning. Tills vidare står där ”%s”."},

	// The sheets that a workbook need not have.
	"column-no-period":          {Warning, "Kolumnen ”%s” känns inte igen och trycks inte. Står det tal där? Skriv ett år eller en period som rubrik, till exempel 2023 eller T1 2023."},
	"statistics-without-years":  {Warning, "Bladet ”%s” har inga kolumner med tal och trycks inte. Skriv ett år eller en period som rubrik över talen, till exempel 2023 eller T1 2023."},
	"statistic-without-numbers": {Warning, "Måttet ”%s” har inga tal och trycks inte. Fyll i dem, eller ta bort raden."},
	"statistic-percent-mixed":   {Warning, "Raden blandar procent och andra tal: ”%s” och ”%s”. Skriv alla tal på raden på samma sätt, annars blir diagrammet fel."},
	"statistic-area-near":       {Error, "Fokusområdet ”%s” finns inte på bladet med åtaganden. Menade du ”%s”?"},
	"statistic-area-unknown":    {Error, "Fokusområdet ”%s” finns inte på bladet med åtaganden. Rätta namnet, eller lämna cellen tom."},
	"number-unreadable":         {Warning, "”%s” ser ut som ett tal men går inte att läsa. Det trycks i tabellen men inte i diagrammet. Skriv bara siffror, till exempel 1 200 eller 12,5, och enheten under Enhet."},
	"glossary-duplicate":        {Warning, "”%s” förklaras också på rad %s, på ett annat sätt. Båda trycks. Ta bort den ena, eller slå ihop dem."},
	"glossary-repeated":         {Warning, "”%s” står också på rad %s, med samma förklaring, och trycks bara en gång. Ta bort den ena raden."},
	"language-unknown":          {Warning, "Språket ”%s” känns inte igen. Skriv språkets namn eller kod, till exempel engelska eller en. Ordet räknas som svenska."},
	"protected-beside":          {Warning, "Texten läses inte, för de skyddade orden står i kolumn %s. Skriv varje ord på en egen rad där."},

	// The whole report.
	"no-commitments":               {Error, "Bladet ”%s” har inga rader under rubrikraden. Skriv ett åtagande på varje rad."},
	"area-unknown":                 {Error, "Fokusområdet ”%s” finns inte på bladet Fokusområden. Lägg till det där, eller rätta namnet."},
	"area-unknown-near":            {Error, "Fokusområdet ”%s” finns inte på bladet Fokusområden. Menade du ”%s”?"},
	"area-duplicate":               {Error, "Fokusområdet ”%s” står också på rad %s. Slå ihop raderna."},
	"area-empty":                   {Warning, "Fokusområdet ”%s” har varken text eller åtaganden. Ta bort det, eller fyll i det."},
	"number-duplicate":             {Error, "Nr %s står också på rad %s, för ett annat åtagande. Ge det ena ett eget nummer, eller skriv lydelsen lika om det är samma."},
	"commitment-without-follow-up": {Warning, "Uppföljning saknas för åtagandet. Det trycks i rapporten med orden ”Uppföljning saknas”."},
	"commitment-not-published":     {Warning, "Åtagandet har Nej i Publicera och kommer inte med i rapporten, fast det är undertecknat."},
	"party-without-answer":         {Warning, "%s står som ansvarig, men har inte lämnat någon uppföljning. Fyll i den, eller rätta Ansvarig."},
	"status-unknown":               {Warning, "Status ”%s” är inget statusord och trycks som det står. Skriv hellre ett av orden %s."},
	"status-colour":                {Warning, "Färgen syns inte i rapporten. Skriv ett statusord."},
	"other-periods":                {Warning, "Uppföljning för andra perioder än rapportens trycks inte (%s st, den första här). Ändra Period om den ska med."},
	"whole-period-left-out":        {Warning, "Uppföljning utan period gäller hela perioden och trycks inte i en rapport om en del av den (%s st, den första här)."},
	"publish-differs":              {Warning, "Åtagandet står på flera rader med olika svar i Publicera. Det trycks, men inte uppföljningen på rad %s."},

	// The page.
	"character-not-in-typeface": {Warning, "Tecknet %s finns inte i rapportens typsnitt och har ersatts av sin kod inom hakparentes. Skriv ett annat tecken."},
	"word-wider-than-column":    {Warning, "”%s” är bredare än sin spalt i rapporten och har delats mitt i, utan bindestreck. Skriv det kortare, eller med mellanslag."},

	// The periods.
	"period-without-follow-up": {Warning, "Uppföljning saknas för %s (%s st, den första här), fast andra har följts upp då. Det trycks i rapporten."},
	"period-empty":             {Warning, "Ingen uppföljning gäller %s. Det trycks i rapporten."},

	// The edition.
	"nothing-published": {Error, "Alla åtaganden har Nej i Publicera, så det finns inget att trycka. Skriv Ja vid dem som får vara med."},
}

package report

import "slices"

// message is what is known of a Code: how grave it is, what it says, why that
// matters or how it comes about, and how to mend it. The verbs of sentence are
// filled from Problem.Args.
type message struct {
	code     Code
	severity Severity
	sentence string
	cause    string
	remedy   string
}

// messageGroup is the messages of what belongs together, under a Swedish title.
type messageGroup struct {
	title    string
	messages []message
}

// messageGroups is every code there is: the one table of them. It is divided
// for the length of its files alone.
var messageGroups = slices.Concat(workbookMessages, reportMessages, publishingMessages)

// messages is the table by its codes.
var messages = indexMessages()

func indexMessages() map[Code]message {
	all := map[Code]message{}
	for _, g := range messageGroups {
		for _, m := range g.messages {
			all[m.code] = m
		}
	}
	return all
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

// onlyOne is what a sentence has of a count that needs no telling.
const onlyOne = " (1 st, den första här)"

// workbookMessages are those of what a workbook is and how it is laid out.
var workbookMessages = []messageGroup{
	{"Filen", []message{
		{"not-a-workbook", Error,
			"Filen är ingen Excelarbetsbok. Öppna den i Excel och spara den som ”Excel-arbetsbok (.xlsx)”.",
			"Filen innehåller något annat än en arbetsbok, till exempel en textfil, ett Worddokument eller en webbsida som har fått ändelsen .xlsx. Att byta ändelse på en fil gör inte om den.",
			"Öppna filen i Excel. Går det, välj Arkiv, Spara som och filformatet ”Excel-arbetsbok (.xlsx)”. Går det inte, be om filen på nytt av den som har den."},
		{"empty-file", Error,
			"Filen är tom. Hämta den igen, eller spara om den i Excel.",
			"Filen har ingen byte alls. Det händer när en hämtning eller en synkronisering avbryts.",
			"Hämta filen igen från där den ligger, eller ta fram en tidigare version av den."},
		{"old-workbook", Error,
			"Filen är sparad i det gamla formatet .xls. Öppna den i Excel och spara den som ”Excel-arbetsbok (.xlsx)”.",
			"Formatet .xls är från tiden före Excel 2007 och kan inte läsas säkert.",
			"Öppna filen i Excel, välj Arkiv, Spara som och filformatet ”Excel-arbetsbok (.xlsx)”. Arbeta vidare i den nya filen."},
		{"binary-workbook", Error,
			"Filen är sparad som binär arbetsbok (.xlsb). Öppna den i Excel och spara den som ”Excel-arbetsbok (.xlsx)”.",
			"Formatet .xlsb lagrar samma sak på ett annat sätt, som programmet inte läser.",
			"Öppna filen i Excel, välj Arkiv, Spara som och filformatet ”Excel-arbetsbok (.xlsx)”."},
		{"open-document", Error,
			"Filen är sparad i formatet OpenDocument (.ods). Spara den som ”Excel (.xlsx)”.",
			"Filen är sparad av LibreOffice eller ett liknande program i dess eget format.",
			"Öppna filen i programmet den kommer från och välj Spara som, ”Excel (.xlsx)”."},
		{"encrypted-workbook", Error,
			"Filen är krypterad (lösenord eller känslighetsetikett). Ta bort skyddet i Excel och spara filen på nytt.",
			"Filen öppnas bara med lösenord, eller har en känslighetsetikett som krypterar den. Programmet kan inte se vad som står i den.",
			"Öppna filen i Excel. Välj Arkiv, Information, Skydda arbetsbok, Kryptera med lösenord och töm fältet. Har filen en etikett som krypterar, byt till en som inte gör det. Spara."},
		{"damaged-workbook", Error,
			"Filen är skadad eller ofullständig. Hämta den igen, eller öppna den i Excel och spara den på nytt.",
			"Filen slutar för tidigt eller är ändrad på vägen. Programmet skriver ingen rapport av en skadad fil, för text kan saknas utan att det syns.",
			"Hämta filen på nytt. Öppnar Excel den och erbjuder sig att reparera, låt Excel göra det, kontrollera att allt finns kvar och spara den under ett nytt namn."},
		{"damaged-part", Error,
			"Filen är skadad: delen %s går inte att läsa. Hämta filen igen, eller öppna den i Excel och spara den på nytt.",
			"En del av filen är skadad. Programmet skriver ingen rapport av en skadad fil, för text kan saknas utan att det syns.",
			"Hämta filen på nytt. Öppnar Excel den och erbjuder sig att reparera, låt Excel göra det, kontrollera att allt finns kvar och spara den under ett nytt namn."},
		{"workbook-too-large", Error,
			"Filen är för stor för att läsas. Flytta de blad som hör till rapporten till en ny arbetsbok.",
			"Filen är större än vad en arbetsbok av det här slaget någonsin behöver vara. Ofta är det bilder, eller blad som hör till något annat.",
			"Kopiera bladen Rapport, Fokusområden och Aktiviteter till en ny arbetsbok och använd den."},
		{"part-too-large", Error,
			"Filen innehåller mer än vad som går att läsa (delen %s). Flytta de blad som hör till rapporten till en ny arbetsbok.",
			"Ett blad eller en bild är mycket större än vad som behövs. Ofta har hela kolumner formaterats eller fyllts ned till sista raden.",
			"Kopiera cellerna med text till ett nytt blad, eller flytta bladen till en ny arbetsbok."},
		{"file-undated", Warning,
			"Filens delar är inte kompletta: %s saknas, så filen säger inte när den sparades. Skriv Datum på bladet Rapport, eller spara filen på nytt i Excel.",
			"Rapporten bär arbetsbokens datum. Det står i en del av filen som saknas, så programmet kan inte veta det.",
			"Skriv Datum på bladet Rapport. Eller öppna filen i Excel och spara den."},
	}},
	{"Bladen", []message{
		{"sheet-missing", Error,
			"Bladet %s saknas. Lägg till det, eller döp om det blad där åtagandena står till %[1]s.",
			"Programmet hittar blad på deras namn. Utan bladet med åtagandena finns det ingen rapport att skriva.",
			"Döp det blad där åtagandena står till Aktiviteter. Åtaganden, Åtgärder, Löften, Handlingsplan och Insatser går också bra."},
		{"sheet-duplicate", Error,
			"Bladen ”%s” och ”%s” är två namn på samma blad. Behåll det ena, och döp om det andra.",
			"Två blad har namn som betyder detsamma, till exempel Aktiviteter och Åtgärder. Programmet kan inte veta vilket av dem som gäller.",
			"Behåll det blad som gäller och döp om det andra, till exempel till ”Gammalt”. Ett blad med okänt namn läses inte."},
		{"sheet-misnamed", Error,
			"Bladet %s saknas. Bladet ”%s” ser ut att vara det. Döp om det till %[1]s.",
			"Inget blad heter som bladet med åtagandena ska heta, men ett av dem har de rubriker det brukar ha.",
			"Dubbelklicka på bladfliken och skriv namnet som meddelandet anger."},
		{"sheet-which", Error,
			"Bladet %s saknas. Vilket av bladen %s är det? Döp om det till %[1]s.",
			"Inget blad heter som bladet med åtagandena ska heta, och flera skulle kunna vara det.",
			"Välj det som gäller, dubbelklicka på bladfliken och skriv namnet som meddelandet anger."},
		{"settings-missing", Error,
			"Bladet Rapport saknas. Lägg till ett blad med namnet Rapport och skriv Kommun och År i kolumn A och värdena i kolumn B.",
			"På bladet Rapport står vad rapporten handlar om: vilken kommun och vilket år. Det kan programmet inte gissa.",
			"Lägg till ett blad med namnet Rapport. Skriv Kommun i A1 och kommunens namn i B1, År i A2 och årtalet i B2."},
		{"areas-missing", Warning,
			"Bladet ”%s” har inga fokusområden. Rapporten tar dem från bladet med åtaganden.",
			"Bladet Fokusområden finns, men har inga rader att läsa. Då tas områdena från kolumnen Fokusområde på bladet med åtaganden, utan beskrivningar.",
			"Skriv ett fokusområde på varje rad, eller ta bort bladet om det inte behövs."},
		{"drawing-not-printed", Warning,
			"Bladet ”%s” har en bild, en textruta eller ett diagram. Det trycks inte. Skriv texten i en cell om den ska med.",
			"Bilder, textrutor och diagram ligger ovanpå cellerna. Programmet läser bara det som står i celler.",
			"Skriv in texten i en cell. En bild som bara hör till arbetsboken kan ligga kvar."},
		{"cell-comments", Warning,
			"Bladet ”%s” har kommentarer i celler. De trycks aldrig, men följer med arbetsboken. Ta bort dem innan den lämnas ut.",
			"Kommentarer och anteckningar i celler kommer inte med i rapporten. Lämnas själva arbetsboken ut kan vem som helst läsa dem.",
			"Inget måste göras för rapporten. Ska arbetsboken lämnas ut, välj Arkiv, Information, Kontrollera dokument och ta bort kommentarerna i en kopia."},
		{"sheet-unknown", Warning,
			"Bladet ”%s” ingår inte i rapporten och har inte lästs.",
			"Programmet läser bara blad vars namn det känner igen. Ett blad för egna anteckningar är inget fel.",
			"Hör bladet till rapporten, döp om det till Rapport, Fokusområden, Aktiviteter, Statistik, Ordlista eller Underskrifter. Annars behöver du inte göra något."},
		{"sheet-unknown-near", Warning,
			"Bladet ”%s” har inte lästs. Menade du ”%s”? Döp i så fall om det.",
			"Bladets namn är nästan ett namn som programmet känner igen, och är kanske felskrivet.",
			"Dubbelklicka på bladfliken och rätta namnet. Är det ett annat blad behöver du inte göra något."},
		{"heading-row-missing", Error,
			"Rubrikraden på bladet ”%s” hittas inte. Skriv kolumnernas namn på en av de 30 första raderna: %s.",
			"Kolumnerna hittas på sina rubriker. Programmet letar efter dem på de 30 första raderna och hittade inte två kända rubriker på någon av dem.",
			"Skriv rubrikerna som meddelandet räknar upp på en egen rad ovanför uppgifterna, en i varje kolumn."},
		{"heading-row-near", Error,
			"Rubrikraden på bladet ”%s” hittas inte. Rad %s liknar den: %s.",
			"Ingen rad har de rubriker som behövs, men en av dem är nära.",
			"Rätta rubrikerna på raden som meddelandet anger."},
		{"heading-row-skipped", Warning,
			"Rubrikraden är rad %s. Det som står närmast ovanför den trycks inte: %s.",
			"Bladet har rubriker på flera rader, till exempel en sammanfattande rad överst. Bara en av raderna kan vara rubrikrad.",
			"Kontrollera att rätt rad används. Annars: ta bort eller flytta den rad som inte är rubrikrad."},
		{"too-many-rows", Error,
			"Bladet ”%s” har mer än 20 000 rader under rubrikraden. Ta bort rader som inte hör till rapporten.",
			"Ett så långt blad är nästan alltid ett misstag, till exempel en formel eller ett svar som fyllts ned till sista raden.",
			"Markera raderna under den sista som gäller, högerklicka och välj Ta bort."},
		{"hidden-sheet", Error,
			"Bladet ”%s” är dolt, men skulle ha tryckts. Visa bladet, eller ta bort det som inte ska med.",
			"Det som är dolt ser ingen när arbetsboken granskas, men det skulle ha stått i rapporten. Därför frågar programmet först.",
			"Högerklicka på en bladflik och välj Ta fram. Ta bort det som inte ska med, eller låt bladet vara synligt."},
	}},
	{"Kolumnerna", []message{
		{"column-missing", Error,
			"Kolumnen ”%s” saknas på bladet ”%s”. Lägg till den, eller döp om den kolumn där uppgiften står.",
			"Utan kolumnen går det inte att veta vad som har lovats, eller inom vilket område.",
			"Skriv rubriken ovanför den kolumn där uppgiften står, eller lägg till kolumnen och fyll i den."},
		{"column-duplicate", Error,
			"Kolumnerna %s och %s har båda en rubrik som betyder ”%s”. Behåll den ena, och döp om den andra.",
			"Två kolumner har rubriker som betyder detsamma, till exempel Åtagande och Åtgärd. Programmet kan inte veta vilken som gäller.",
			"Behåll den kolumn som gäller. Döp den andra till Intern anteckning om den ska vara kvar utan att tryckas."},
		{"column-same-period", Error,
			"Kolumnerna %s och %s gäller båda samma period: ”%s” är detsamma som ”%s” i den här rapporten. Slå ihop dem, eller rätta perioden i den ena rubriken.",
			"Två rubriker ser olika ut men gäller samma period, till exempel Uppföljning och Uppföljning 2024 i en rapport om 2024.",
			"Flytta texterna till den ena kolumnen och ta bort den andra, eller skriv rätt period i rubriken."},
		{"column-period-alone", Warning,
			"Kolumnen ”%s” trycks inte. Står uppföljningen där? Döp om den till ”%s %[1]s”.",
			"Rubriken är bara en period. Programmet kan inte veta om kolumnen är uppföljning, status eller något annat.",
			"Skriv vad kolumnen är före perioden, till exempel ”Uppföljning T1”."},
		{"column-remark", Warning,
			"Kolumnen ”%s” trycks inte, för ”%s” i rubriken förstås inte. Ska kolumnen med? Döp om den till ”%s”.",
			"Rubriken slutar med en anmärkning inom parentes som varken är en period eller en part.",
			"Skriv rubriken utan anmärkning. Behöver du den, lägg den i en kommentar på cellen."},
		{"column-unknown", Warning,
			"Kolumnen ”%s” känns inte igen och trycks inte.",
			"Programmet hittar kolumner på deras rubriker. En kolumn med okänd rubrik trycks inte, så att inget internt kommer ut.",
			"Ska kolumnen med, döp om den till en känd rubrik. Ska den inte det, döp den till Intern anteckning, så slipper du varningen."},
		{"column-unknown-near", Warning,
			"Kolumnen ”%s” känns inte igen och trycks inte. Menade du ”%s”?",
			"Rubriken är nästan en som programmet känner igen, och är kanske felskriven.",
			"Rätta rubriken om det var den du menade. Annars döp kolumnen till Intern anteckning."},
		{"column-comment", Warning,
			"Kolumnen ”%s” trycks inte. Ska texten med? Döp om kolumnen till Uppföljning. Annars till Intern anteckning.",
			"En kolumn med kommentarer kan vara skriven för läsaren eller bara för er. Det vet bara ni.",
			"Döp kolumnen till Uppföljning om den ska tryckas, annars till Intern anteckning."},
		{"column-without-heading", Warning,
			"Här står text i en kolumn utan rubrik. Den trycks inte. Skriv en rubrik, eller ta bort texten.",
			"Text i en kolumn utan rubrik hör inte till något, och trycks därför inte.",
			"Skriv en rubrik på rubrikraden, eller flytta eller ta bort texten."},
		{"column-party-unknown", Warning,
			"Kolumnen ”%s” trycks inte: ”%s” är varken en period eller en part som står under Ansvarig. Rätta rubriken om kolumnen ska med.",
			"Rubriken slutar med ett ord som varken är en period eller någon som står under Ansvarig. Programmet trycker den inte, för det kan vara en intern kolumn.",
			"Skriv partens namn i rubriken som det står under Ansvarig, eller skriv en period."},
		{"column-outside-years", Warning,
			"Kolumnen ”%s” gäller ett annat år än rapporten och trycks inte.",
			"Rubriken anger ett annat år än det som står på bladet Rapport.",
			"Rätta året i rubriken eller på bladet Rapport. Är det förra årets kolumn kan den stå kvar; den trycks inte."},
		{"hidden-column", Error,
			"Kolumnen ”%s” är dold, men skulle ha tryckts. Visa kolumnen, eller ta bort det som inte ska med.",
			"Det som är dolt ser ingen när arbetsboken granskas, men det skulle ha stått i rapporten. Därför frågar programmet först.",
			"Markera kolumnerna på båda sidor, högerklicka och välj Ta fram. Ska texten inte med, ta bort den eller döp kolumnen till Intern anteckning."},
	}},
	{"Rader och celler", []message{
		{"row-unread", Warning,
			"Raden har text bara i kolumner som inte trycks. Flytta texten om den ska med, eller ta bort den.",
			"Raden har text, men bara i kolumner som inte kommer med i rapporten. Den kan ha hamnat i fel kolumn.",
			"Flytta texten till rätt kolumn, eller ta bort den."},
		{"row-outside-years", Warning,
			"Perioden ”%s” gäller ett annat år än rapporten. Uppföljningen på raden trycks inte.",
			"Kolumnen Period på raden anger ett annat år än det som står på bladet Rapport.",
			"Rätta perioden på raden. Är det förra årets uppföljning kan raden stå kvar; den trycks inte."},
		{"rows-alike", Warning,
			"Rad %s är likadan som rad %s och trycks bara en gång. Ta bort den ena, eller rätta den.",
			"Två rader är likadana i allt, oftast för att en rad har kopierats. Samma sak ska inte stå två gånger i rapporten.",
			"Ta bort den ena raden, eller skriv det som skulle ha skilt dem åt."},
		{"rows-differ", Warning,
			"Raden hör till samma åtagande som rad %[2]s, men har något annat under ”%[1]s”. Det som står på rad %[2]s trycks.",
			"Flera rader med samma nummer och lydelse är uppföljningar av ett enda åtagande. Då ska det som gäller åtagandet vara lika på dem.",
			"Skriv samma sak på raderna, eller lämna cellen tom på alla utom den första."},
		{"hidden-rows", Error,
			"Rader som är dolda för hand: %s. Visa dem, eller ta bort det som inte ska med.",
			"Det som är dolt ser ingen när arbetsboken granskas, men det skulle ha stått i rapporten. Därför frågar programmet först.",
			"Markera raderna på båda sidor, högerklicka och välj Ta fram. Ta bort det som inte ska med."},
		{"hidden-commitments", Error,
			"Rader som är dolda för hand: %s. Visa raden, eller skriv Nej i Publicera.",
			"Det som är dolt ser ingen när arbetsboken granskas, men det skulle ha stått i rapporten. Därför frågar programmet först.",
			"Markera raderna på båda sidor, högerklicka och välj Ta fram. Ska åtagandet inte med, skriv Nej i Publicera."},
		{"filtered-rows", Warning,
			"Rader som ett filter döljer har lästs och trycks: %s. Ta bort filtret, så ser du dem.",
			"Ett bortglömt filter får inte göra rapporten kortare. Därför trycks även de rader som filtret döljer.",
			"Välj Data, Rensa, så syns alla rader. Ska någon av dem inte med, skriv Nej i Publicera."},
		{"placeholder", Warning,
			"Här står bara ”%s”. Det räknas som att %s saknas.",
			"Ett streck eller en punkt är inget svar på vad som hände.",
			"Skriv en uppföljning, eller låt cellen vara tom."},
		{"link-not-printed", Warning,
			"Länken till ”%s” kommer inte med, bara texten. Skriv adressen i cellen om läsaren behöver den.",
			"I den här cellen är det bara texten som trycks, och texten säger inte vart länken leder.",
			"Skriv adressen i cellen om läsaren behöver den."},
		{"area-alone", Error,
			"Raden har fokusområdet ”%s” men inget åtagande. Skriv fokusområdet på raderna under och ta sedan bort den här raden, eller fyll i åtagandet.",
			"Raden ser ut att vara en rubrik för raderna under den. I arbetsboken står fokusområdet i stället i sin egen kolumn på varje rad.",
			"Skriv fokusområdet på raderna under, ta sedan bort rubrikraden. Är det ett åtagande som fattas, skriv in det."},
		{"value-missing", Error,
			"”%s” saknas på raden. Fyll i cellen, eller ta bort raden.",
			"Utan uppgiften går det inte att veta vad raden lovar, eller var i rapporten den hör hemma.",
			"Fyll i cellen. Är raden överflödig, ta bort den."},
		{"formula-without-value", Error,
			"Formeln är inte uträknad. Öppna filen i Excel och spara den, eller skriv värdet i cellen.",
			"Cellen har en formel, men filen innehåller inte vad den blir. Det händer när filen har skapats av ett annat program än Excel.",
			"Öppna filen i Excel och spara den, så räknas formlerna ut. Eller skriv värdet i cellen."},
		{"formula-error", Error,
			"Cellen visar felvärdet %s. Rätta formeln, eller skriv värdet i cellen.",
			"Formeln i cellen går inte att räkna ut. Ofta pekar den på en cell som har tagits bort.",
			"Rätta formeln, eller skriv värdet i cellen."},
		{"picture-in-cell", Error,
			"Cellen innehåller en bild och ingen text. Högerklicka på bilden och välj Placera ovanpå celler, eller ta bort den.",
			"En bild inuti cellen ersätter cellens text. Programmet läser text, och det som bilden visar går förlorat.",
			"Högerklicka på bilden och välj Placera ovanpå celler. Skriv sedan in texten i cellen."},
		{"merge-conceals", Warning,
			"Under sammanslagna celler finns text som inte syns och inte trycks (%s st, den första här). Dela upp cellerna, och ta bort texten eller flytta den.",
			"När celler slås samman med ett annat program än Excel kan text bli kvar under den cell som syns.",
			"Markera cellerna och välj Start, Dela upp celler. Ta bort texten som kommer fram, eller flytta den dit den hör."},
		{"struck-through", Warning,
			"Texten är helt eller delvis överstruken i arbetsboken, men trycks som vanlig text. Ta bort den om den inte gäller.",
			"Genomstrykning kan betyda att texten inte gäller längre. I rapporten syns den inte.",
			"Ta bort texten om den inte gäller. Ta annars bort överstrykningen."},
		{"link-dropped", Warning,
			"Länken till ”%s” kommer inte med, för den fungerar inte hos läsaren. Länka till en webbadress eller en e-postadress.",
			"Länken leder till en fil eller en plats på er egen dator, dit läsaren inte når.",
			"Länka till en webbadress eller en e-postadress, eller ta bort länken."},
		{"publish-unreadable", Warning,
			"Svaret ”%s” i Publicera förstås inte och räknas som Nej. Skriv Ja, Nej eller Endast åtagandet.",
			"Kolumnen Publicera avgör om raden får lämnas ut. Ett svar som inte förstås räknas som Nej, så att inget kommer ut av misstag.",
			"Skriv Ja, Nej eller Endast åtagandet."},
		{"period-unreadable", Error,
			"Perioden ”%s” förstås inte. Skriv till exempel Helår, T1, Tertial 3, Kvartal 2 eller 2023-01-01–2023-04-30.",
			"Programmet måste veta vilken del av året som avses för att uppföljningen ska hamna rätt.",
			"Skriv perioden som i exemplen i meddelandet."},
	}},
}

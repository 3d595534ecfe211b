package main

const (
	messageNoTopicNear = "Det finns ingen hjälp om ”%s”. Menade du ”%s”?"

	topicsIntroduction = "Mer hjälp finns om ett ämne i taget, till exempel uppfoljning hjälp arbetsboken:"
	aboutCodes         = "allt som programmet kan säga om en arbetsbok, och varför"
)

var namesOfHelp = []string{flagHelp, "help"}

// aboutCommands says in a few words what each command does.
var aboutCommands = map[string]string{
	"granska":       "allt som kan rättas i en arbetsbok, eller om en PDF är tillgänglig",
	"mall":          "en arbetsbok att fylla i, tom eller gjord av förra årets",
	"slå-ihop":      "en arbetsbok av kopior som flera har fyllt i",
	"jämför":        "vad som skiljer två arbetsböcker",
	"komplettering": "fyller i kommandon och flaggor när du trycker på tabb",
}

// topics are what help can be asked for beside the commands and the codes.
var topics = []topic{
	{"rapport", nil, "hur en rapport görs, och alla flaggor", helpText},
	{"arbetsboken", []string{"arbetsbok", "excel", "xlsx", "kolumner", "blad"}, "vilka blad och kolumner som läses", helpWorkbook},
	{"publicera", nil, "vad som kommer med i rapporten, och vad som stannar i huset", helpPublish},
	{"format", []string{"pdf", "word", "docx", "html", "webbsida", "webb"}, "PDF, Word och webbsida: vad de är bra till", helpFormats},
	{"period", []string{"perioder"}, "rapporter om en del av året", helpPeriods},
	{"många", []string{"mapp"}, "många arbetsböcker på en gång", helpMany},
	{"bevaka", nil, "rapporten görs om varje gång du sparar", helpWatching},
	{"windows", nil, "att dra och släppa, och öppna filer som är i vägen", helpWindows},
	{"svarskoder", []string{"svarskod"}, "vad programmet svarar till den som kör det i ett skript", helpExitCodes},
}

const helpWorkbook = `Arbetsboken är en Excelfil (.xlsx) med minst bladet Aktiviteter. En tom att fylla i
skrivs av uppfoljning mall NY.xlsx.

  Rapport       en uppgift på varje rad: vad det är till vänster, värdet till
                höger. Kommun och År behövs alltid. Andra är Period, Titel,
                Utgivare, Datum, Diarienummer, Inledning, Sammanfattning,
                Avslutning, Kontakt, Profilfärg, Disposition, Innehåll
  Fokusområden  ett område på varje rad: Fokusområde, Beskrivning, Lägesbild,
                Problem, Mål. Rapporten följer radernas ordning
  Aktiviteter   ett åtagande på varje rad: Nr, Fokusområde, Åtagande, Ansvarig,
                Klart senast, Målvärde, Utfall, Status, Uppföljning, Avvikelse,
                Nästa steg, Publicera, Intern anteckning
  Statistik     ett mått på varje rad, en kolumn för varje år: blir diagram
  Ordlista      Förkortning och Förklaring
  Underskrifter Namn, Titel, Organisation

Blad och kolumner hittas på namnet, i vilken ordning de än står. Bladet Aktiviteter
får också heta Åtaganden, Åtgärder, Löften eller Handlingsplan, och kolumnen
Åtagande får heta Aktivitet, Åtgärd, Insats eller Löfte: ordet blir rapportens ord.

Flera stycken i samma cell skrivs med Alt+Enter. Fet och kursiv stil följer med, och
rader som börjar med • eller - blir en lista.

Exempel:

  uppfoljning mall mullsjo-2025.xlsx --kommun "Mullsjö kommun" --år 2025
  uppfoljning granska mullsjo-2025.xlsx
  uppfoljning mullsjo-2025.xlsx
`

const helpPublish = `Kolumnen Publicera på bladet Aktiviteter avgör vad som kommer med i rapporten:

  Ja                    allt på raden (gäller också när cellen är tom)
  Endast åtagandet      löftet, vem som ansvarar och när, men inte uppföljningen.
                        Där står i stället: Uppföljningen redovisas inte här.
  Nej                   ingenting på raden

Kolumnen Intern anteckning och kommentarer i celler trycks aldrig. Det som inte ska
publiceras finns inte någonstans i filen. Programmet berättar för dig vilka rader
som utelämnades; rapporten gör det inte.

Rader, kolumner och blad som är dolda för hand måste visas eller tas bort först, så
att inget följer med av misstag. Rader som är dolda av ett filter kommer med.

Ett åtagande som ingen har följt upp försvinner inte: där står Uppföljning saknas.
`

const helpFormats = `En rapport kan skrivas som

  pdf           att bifoga, skriva ut och arkivera (PDF/UA och PDF/A)
  docx          att arbeta vidare med i Word
  html          en webbsida, tillgänglig och utan yttre filer

Utan --format gäller raden Filformat på bladet Rapport, annars pdf.

Exempel:

  uppfoljning --format docx A.xlsx      skriver A.docx
  uppfoljning --format alla A.xlsx      skriver A.pdf, A.docx och A.html
  uppfoljning --ut bilaga-3.pdf A.xlsx  filnamnets ändelse avgör
  uppfoljning --namn webb --format html A.xlsx
                                        skriver ett filnamn som passar på webben
  uppfoljning --fragment --rubriknivå 2 A.xlsx
                                        skriver bara artikeln, att klistra in
  uppfoljning --storstil A.xlsx         stor text, för den som ser dåligt
  uppfoljning --löften A.xlsx           bara löftena, att skriva under eller anslå
`

const helpPeriods = `Rapporten gäller hela året, om inte raden Period på bladet Rapport eller flaggan
--period säger något annat. Flaggan vinner.

  T1, T2, T3            tertial
  K1, K2, K3, K4        kvartal
  H1, H2                halvår
  T1-T2                 flera i följd
  jan-apr               månader
  2023-01-01--2023-04-30
                        datum

Gäller arbetsboken flera år skrivs året ut: ”T1 2023”. Perioden läggs till i
filnamnet, så att en period aldrig ersätter en annan.

Exempel:

  uppfoljning --period T1 A.xlsx        skriver A-t1.pdf
  uppfoljning granska --period T1 A.xlsx
`

const helpMany = `Ange hur många arbetsböcker som helst, eller en mapp. Rapporterna läggs bredvid
arbetsböckerna, eller i mappen som --ut anger.

Exempel:

  uppfoljning *.xlsx                    alla arbetsböcker här
  uppfoljning Kommuner                  alla i mappen Kommuner (inte i mappar i den)
  uppfoljning --ut Rapporter *.xlsx     skriver rapporterna i mappen Rapporter
  uppfoljning granska Kommuner          granskar alla i mappen, och skriver inget

En arbetsbok med fel hindrar inte de andra. Sist kommer en tabell över hur det gick,
och svarskoden är den allvarligaste. Programmet hoppar över kopior som det självt har
skrivit (-granskad och -sammanslagen) och filerna som Excel lägger bredvid öppna
arbetsböcker (~$). Ange en kopia ensam om den ska bli en rapport.

Skulle två arbetsböcker skrivas till samma fil skrivs ingenting alls.
`

const helpWatching = `Med --bevaka gör programmet om rapporten inom en sekund varje gång du sparar
arbetsboken i Excel. Har arbetsboken fel säger det vilka, låter den förra rapporten
vara och väntar på att du sparar igen. Avsluta med Ctrl+C.

I en bevakad mapp kan arbetsböcker komma till och tas bort. Skulle en ny skriva över
en annans rapport säger programmet det, och skriver ingenting av den.

Exempel:

  uppfoljning --bevaka --öppna A.xlsx   öppnar rapporten första gången
  uppfoljning --bevaka --format html A.xlsx
  uppfoljning --bevaka Kommuner         bevakar alla arbetsböcker i mappen

Adobe Reader i Windows låter inte en öppen PDF ersättas. Då skrivs den nya rapporten
som A-2.pdf. Med --format html slipper du det: ladda om sidan i webbläsaren.
`

const helpWindows = `Dra en arbetsbok, flera eller en mapp till programmets ikon och släpp. Rapporterna
läggs bredvid arbetsböckerna, och fönstret står kvar tills du trycker på Enter.

Programmet är inte signerat, så Windows kan varna första gången. Fråga då den som
sköter datorn, eller använd programmets webbsida: den behöver ingen installation.

I kommandotolken (i PowerShell börjar raden med .\uppfoljning):

  uppfoljning mullsjo-2023.xlsx
  uppfoljning *.xlsx
  uppfoljning --ut "C:\Users\Anna\OneDrive - Mullsjö kommun\Rapporter" *.xlsx
  uppfoljning \\server\brå\mullsjo-2023.xlsx

Har ett namn mellanslag i sig ska det stå inom citattecken: "min plan.xlsx". Får du
inte spara där arbetsboken ligger, ange en egen mapp med --ut, eller kopiera
arbetsboken till Dokument.

Är rapporten öppen i ett program som inte släpper den, till exempel Adobe Reader,
skrivs den nya under ett annat namn: mullsjo-2023-2.pdf. Stäng filen och kör igen, så
får rapporten sitt vanliga namn.

Arbetsboken kan vara öppen i Excel under tiden. Det som gäller är det som är sparat.
`

const helpExitCodes = `Programmet svarar med en kod till den som kör det i ett skript:

  0     rapporten är skriven; det kan finnas varningar
  1     fel i arbetsboken: ingenting skrevs av den
  2     fel användning: en flagga eller ett filnamn som inte går
  3     datorns fel: filen finns inte, disken är full

Av flera arbetsböcker gäller den allvarligaste koden. Allt om rapporten sägs på
standard error; granska, hjälp och --version svarar på standard output.

Exempel:

  uppfoljning --strikt A.xlsx && echo klart
`

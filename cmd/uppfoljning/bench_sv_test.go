package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"uppfoljning/report/workbook/write"
)

// benchMaterial is a workbook to measure with.
type benchMaterial struct {
	name     string
	workbook []byte
}

// benchMaterials are a real report and some of many areas, of which 167 make
// 230 pages.
func benchMaterials(b *testing.B) []benchMaterial {
	sample, err := os.ReadFile("../../samples/mullsjo-2023.xlsx")
	if err != nil {
		b.Fatal(err)
	}
	ms := []benchMaterial{{"mullsjo", sample}}
	for _, n := range []int{25, 167, 250, 1000, 4000} {
		var w bytes.Buffer
		if err := write.Workbook(&w, benchSheets(n)); err != nil {
			b.Fatal(err)
		}
		ms = append(ms, benchMaterial{fmt.Sprintf("areas=%d", n), w.Bytes()})
	}
	return ms
}

// benchSheets are a workbook of the given number of areas, each with two
// paragraphs and five commitments with their follow-up, as long as those of
// real reports: a commitment has 100 to 250 characters, a paragraph 150 to 400.
func benchSheets(areas int) []write.Sheet {
	text := benchText{rand.New(rand.NewPCG(1, 2))}
	focus := write.Sheet{Name: "Fokusområden", Columns: []write.Column{{Heading: "Fokusområde", Width: 22}, {Heading: "Beskrivning", Width: 90}}}
	commitments := write.Sheet{Name: "Aktiviteter", Columns: []write.Column{{Heading: "Fokusområde", Width: 22}, {Heading: "Åtagande", Width: 52},
		{Heading: "Ansvarig", Width: 16}, {Heading: "Status", Width: 16}, {Heading: "Uppföljning", Width: 64}}}
	for n := range areas {
		area := fmt.Sprintf("%s %d", text.one(benchAreas), n+1)
		focus.Rows = append(focus.Rows, []any{area, text.sentences(2, 3) + "\n" + text.sentences(2, 3)})
		for k := range 5 { // rows with one wording would be one commitment
			wording := fmt.Sprintf("Punkt %d: %s", 5*n+k+1, text.sentences(1, 2))
			commitments.Rows = append(commitments.Rows, []any{area, wording, text.one(benchParties), text.one(benchStatuses), text.sentences(1, 4)})
		}
	}
	return []write.Sheet{{Name: "Rapport", Columns: []write.Column{{Heading: "Uppgift", Width: 22}, {Heading: "Värde", Width: 70}},
		Rows: [][]any{{"Kommun", "Mullsjö kommun"}, {"År", 2023}}}, focus, commitments}
}

type benchText struct{ *rand.Rand }

func (t benchText) one(of []string) string { return of[t.IntN(len(of))] }

// sentences are at least least of them and at most most, with numbers in them.
func (t benchText) sentences(least, most int) string {
	var s []string
	for range least + t.IntN(most-least+1) {
		s = append(s, strings.Replace(t.one(benchSentences), "#", fmt.Sprint(2+t.IntN(98)), 1))
	}
	return strings.Join(s, " ")
}

var (
	benchAreas    = []string{"Narkotika", "Skadegörelse", "Trafik", "Våld i nära relationer", "Trygghet i offentlig miljö", "Ungdomsbrottslighet"}
	benchParties  = []string{"Polisen", "Kommunen", "Polisen och kommunen", "Socialförvaltningen", "Barn- och utbildningsförvaltningen"}
	benchStatuses = []string{"Genomfört", "Delvis genomfört", "Pågår", "Inte påbörjat", "Försenat"}
)

var benchSentences = []string{
	"Områdespolisen ska fortsätta sin täta samverkan med skola och kommun i syfte att uppmärksamma, förebygga och minska problem med droger.",
	"Polisen har genomfört # riktade trafikkontroller på vägar där många oskyddade trafikanter rör sig.",
	"Samverkan kom i gång i september 2023 och fungerade bra under resten av året.",
	"Under tertial 2 deltog # föräldrar i kommunens kvällsmöten om ungas vanor på nätet.",
	"Fältsekreterarna var ute # kvällar, oftast i centrum och vid resecentrum.",
	"Belysningen på gångvägen mellan simhallen och idrottsplatsen byts ut så att fler känner sig trygga efter mörkrets inbrott.",
	"Kommunen och polisen följer upp den gemensamma lägesbilden varannan vecka och fördelar insatserna efter den.",
	"I årets trygghetsmätning uppgav # procent att de känner sig otrygga utomhus sena kvällar.",
	"Klotter saneras inom # timmar efter det att det har anmälts till kommunens felanmälan.",
	"Grannsamverkan startades i # nya områden, och samordnarna träffades två gånger.",
	"Personalen på äldreboendena fick utbildning i hur man upptäcker bedrägerier mot äldre.",
	"Krögarna inbjöds till en utbildning i ansvarsfull alkoholservering; # av dem kom.",
	"Eftersom tjänsten som samordnare var vakant under våren flyttades arbetet till hösten.",
	"Insatsen genomfördes som planerat.",
	"Arbetet fortsätter under nästa år enligt överenskommelsen.",
}

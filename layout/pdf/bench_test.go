package pdf_test

import (
	"fmt"
	"io"
	"testing"

	"uppfoljning/layout/pdf"
)

// BenchmarkWrite writes reports of 40 lines to the page. The time per page
// must not grow with the number of pages.
func BenchmarkWrite(b *testing.B) {
	for _, pages := range []int{3, 200, 2000} {
		b.Run(fmt.Sprint(pages), func(b *testing.B) {
			s := long(b, pages)
			s.pages.Number()
			b.ReportAllocs()
			for b.Loop() {
				if err := pdf.Write(io.Discard, &s.pages, pdf.Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
		})
	}
}

// long sets a section per page.
func long(t testing.TB, pages int) *setter {
	t.Helper()
	s := newSetter(t)
	for i := range pages {
		if i > 0 {
			s.page()
		}
		sect := s.pages.Root.Add("Sect")
		s.bookmark(1, fmt.Sprint("Section ", i))
		s.block(sect, "H1", fmt.Sprint("Section ", i))
		for j := range 10 {
			p := sect.Add("P").Leaf()
			for k := range 4 {
				s.run(p, fmt.Sprint("The council’s affidavit ", i, " promises: Tomorrow, AV will try ", 40*i+4*j+k, " more "))
				s.line()
			}
		}
	}
	return s
}

package html_test

import (
	"fmt"
	"io"
	"testing"

	"uppfoljning/layout/document"
	"uppfoljning/layout/html"
)

// BenchmarkWrite writes a report with every kind of node, as it is and many
// times over. The time for each must not grow with their number.
func BenchmarkWrite(b *testing.B) {
	for _, times := range []int{1, 100} {
		b.Run(fmt.Sprint(times), func(b *testing.B) {
			d := whole()
			once := d.Body[5:] // after the contents, which tell of all the others
			for range times - 1 {
				d.Body = append(d.Body, &document.Section{Heading: text("Del"), Body: once})
			}
			b.ReportAllocs()
			for b.Loop() {
				if err := html.Write(io.Discard, d, html.Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*times), "µs/report")
		})
	}
}

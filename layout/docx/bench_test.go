package docx_test

import (
	"bytes"
	"testing"

	"uppfoljning/layout/docx"
)

func BenchmarkWrite(b *testing.B) {
	d := whole()
	size := 0
	for b.Loop() {
		var out bytes.Buffer
		if err := docx.Write(&out, d, docx.Options{}); err != nil {
			b.Fatal(err)
		}
		size = out.Len()
	}
	b.ReportMetric(float64(size), "bytes/file")
}

// Command generate makes the sample workbooks in samples/ anew from the texts
// in its *_sv.go files:
//
//	go run ./samples/generate
//
// from the root of the repository. The same texts give the same bytes.
package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"uppfoljning/report/workbook/write"
)

// samples are the workbooks by their file names.
var samples = []struct {
	file   string
	sheets []write.Sheet
}{
	{"mullsjo-2023.xlsx", mullsjo2023},
	{"lovhamra-2024.xlsx", lovhamra2024},
	{"almvad-kvarnhult-2023-2024.xlsx", almvad2023},
	{"stensunda-2024.xlsx", stensunda2024},
	{"ekvalla-2024.xlsx", ekvalla2024},
	{"bristfallig-2023.xlsx", faulty},
}

func main() {
	for _, s := range samples {
		if err := generate(filepath.Join("samples", s.file), s.sheets); err != nil {
			fmt.Fprintf(os.Stderr, "generate %s: %v\n", s.file, err)
			os.Exit(1)
		}
	}
}

func generate(path string, sheets []write.Sheet) error {
	var b bytes.Buffer
	if err := write.Workbook(&b, sheets); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

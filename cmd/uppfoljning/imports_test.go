package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport says which packages of the program each may import, test files
// aside: the arrows of the architecture. A package that is not here may not
// exist. "*" is every package.
var mayImport = map[string][]string{
	"cmd/uppfoljning":              {"*"},
	"cmd/uppfoljning-webb":         {"cmd/internal/publish"},
	"cmd/uppfoljning-webb/desk":    {"cmd/internal/publish", "report", "report/workbook", "report/workbook/write"},
	"cmd/uppfoljning-webb/program": {"cmd/uppfoljning-webb/desk"},
	"cmd/internal/publish":         {"report", "report/workbook", "report/workbook/read", "report/workbook/write", "report/privacy", "report/manuscript", "layout", "layout/document", "layout/pdf", "layout/pdf/foreign", "layout/pdf/inspect", "layout/docx", "layout/html"},
	"report":                       {},
	"report/workbook":              {"report"},
	"report/workbook/read":         {"report", "report/workbook"},
	"report/workbook/write":        {"report", "report/workbook"},
	"report/manuscript":            {"report", "layout/document"},
	"report/privacy":               {"report"},
	"layout":                       {"layout/document", "layout/dim", "layout/typeface", "layout/linebreak", "layout/hyphen", "layout/chart", "fonts"},
	"layout/dim":                   {},
	"layout/document":              {},
	"layout/document/specimen":     {"layout/document"},
	"report/workbook/variant":      {},
	"layout/typeface":              {"layout/dim"},
	"layout/hyphen":                {},
	"layout/linebreak":             {"layout/dim"},
	"layout/chart":                 {"layout/document", "layout/dim"},
	"layout/picture":               {"layout/document"},
	"layout/docx":                  {"layout/document", "layout/dim", "layout/chart", "layout/picture"},
	"layout/docx/readback":         {"layout/document"},
	"layout/html/readback":         {"layout/document"},
	"layout/html":                  {"layout/document", "layout/dim", "layout/chart", "layout/picture"},
	"layout/pdf":                   {"layout", "layout/document", "layout/dim", "layout/typeface", "layout/picture", "layout/pdf/object"},
	"layout/pdf/object":            {},
	"layout/pdf/foreign":           {"layout/pdf/object"},
	"layout/pdf/inspect":           {"layout/pdf/object", "layout/pdf/foreign"},
	"layout/pdf/readback":          {"layout/pdf/object", "layout/document"},
	"fonts":                        {},
	"samples/generate":             {"report/workbook/write", "layout/picture", "layout/document"},
	".ci":                          {},
	".ci/release":                  {},
	"cmd/uppfoljning/plainfpdf":    {"fonts"},
}

// door names the only packages that may import each outside module: another
// library or a newer version then touches these alone.
var door = map[string][]string{
	"github.com/go-pdf/fpdf":        {"layout/pdf"},
	"github.com/xuri/excelize/v2":   {"report/workbook/read", "report/workbook/write"},
	"github.com/spf13/pflag":        {"cmd/uppfoljning"},
	"github.com/vbauerster/mpb/v8":  {"cmd/uppfoljning"},
	"golang.org/x/sys":              {"cmd/uppfoljning"},
	"golang.org/x/image":            {"layout/typeface"},
	"golang.org/x/net":              {"layout/html/readback"},
	"golang.org/x/text":             {"report/workbook", "report/workbook/read", "cmd/internal/publish"},
	"github.com/klauspost/compress": {"layout/pdf/object", "report/workbook/write", "layout/picture", "layout/docx", "cmd/uppfoljning-webb"},
}

// outsideWorld are the packages of the standard library that tell of the
// machine: only the command may look there.
var outsideWorld = []string{"os", "os/exec", "os/signal", "net", "net/http", "syscall"}

func TestImportsPointOneWay(t *testing.T) {
	const module = "uppfoljning/"
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && (d.Name() == ".git" || d.Name() == "testdata" || d.Name() == "tools") {
			return cmpSkip(err)
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(rel)
		allowed, known := mayImport[pkg]
		if !known {
			t.Errorf("%s: the architecture has no package %s", path, pkg)
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, im := range f.Imports {
			name, err := strconv.Unquote(im.Path.Value)
			if err != nil {
				return err
			}
			own, isOwn := strings.CutPrefix(name, module)
			switch {
			case isOwn && !slices.Contains(allowed, own) && !slices.Contains(allowed, "*"):
				t.Errorf("%s: %s may not import %s", path, pkg, own)
			case !isOwn && strings.Contains(strings.Split(name, "/")[0], "."):
				checkDoor(t, path, pkg, name)
			case slices.Contains(outsideWorld, name) && isProgram(pkg) && pkg != "cmd/uppfoljning" && pkg != "cmd/uppfoljning-webb":
				t.Errorf("%s: %s may not import %s: only the command looks at the machine", path, pkg, name)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func cmpSkip(err error) error {
	if err != nil {
		return err
	}
	return filepath.SkipDir
}

// isProgram tells the packages of the program from the tools around it.
func isProgram(pkg string) bool {
	return !strings.HasPrefix(pkg, "samples/") && !strings.HasPrefix(pkg, ".ci") && pkg != "cmd/uppfoljning/plainfpdf"
}

func checkDoor(t *testing.T, path, pkg, name string) {
	t.Helper()
	if !isProgram(pkg) {
		return
	}
	for module, doors := range door {
		if name == module || strings.HasPrefix(name, module+"/") {
			if !slices.Contains(doors, pkg) {
				t.Errorf("%s: %s may not import %s: its door is %v", path, pkg, name, doors)
			}
			return
		}
	}
	t.Errorf("%s: %s is a dependency without a door", path, name)
}

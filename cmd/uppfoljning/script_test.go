package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"uppfoljning/layout/pdf/readback"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"uppfoljning": func() {
		ctx, stop := interruptible()
		defer stop()
		release := restrain(os.Getenv(restraintVariable))
		code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
		release()
		exit(code)
	}, plainName: plainMain})
}

// TestScript runs the program as its users do: each script in testdata/script
// makes workbooks, runs the program on them, and looks at the exit code, what
// is said, and which files there are.
func TestScript(t *testing.T) {
	root, err := filepath.Abs(samples)
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       os.Getenv("UPDATE") != "",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			sample, err := os.ReadFile("../../samples/mullsjo-2023.xlsx")
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(env.WorkDir, "mullsjo-2023.xlsx"), sample, 0o666)
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"code":     cmdCode,
			"xlsx":     cmdXLSX,
			"says":     cmdSays,
			"truncate": cmdTruncate,
			"mode":     cmdMode,
			"cell":     cmdCell,
			"await":    cmdAwait,
			"edit":     cmdEdit,
			"saved":    cmdSaved,
			"sample":   func(ts *testscript.TestScript, _ bool, args []string) { cmdSample(ts, root, args) },
		},
	})
}

// cmdCode runs the program and wants an exit code: code 1 uppfoljning a.xlsx
func cmdCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N program args...")
	}
	got := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// cmdXLSX makes a workbook of a text: xlsx out.xlsx in.txt.
func cmdXLSX(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(makeBook(ts.MkAbs(args[0]), ts.ReadFile(args[1])))
}

// makeBook makes a workbook of a text. A line [Name] begins a sheet, every
// other line is a row, its cells parted by " | "; {merge A2:A4} merges cells.
func makeBook(path, text string) error {
	f := excelize.NewFile()
	defer f.Close()
	sheet, row := "", 0
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if name, ok := strings.CutPrefix(line, "["); ok {
			sheet, row = strings.TrimSuffix(name, "]"), 0
			if _, err := f.NewSheet(sheet); err != nil {
				return err
			}
			continue
		}
		if area, ok := strings.CutPrefix(line, "{merge "); ok {
			from, to, _ := strings.Cut(strings.TrimSuffix(area, "}"), ":")
			if err := f.MergeCell(sheet, from, to); err != nil {
				return err
			}
			continue
		}
		row++
		for i, text := range strings.Split(line, " | ") {
			cell, err := excelize.CoordinatesToCellName(i+1, row)
			if err != nil {
				return err
			}
			if text = strings.TrimSpace(text); text == "" {
				continue
			}
			if err := f.SetCellStr(sheet, cell, strings.ReplaceAll(text, `\n`, "\n")); err != nil {
				return err
			}
		}
	}
	if err := f.DeleteSheet("Sheet1"); err != nil {
		return err
	}
	return f.SaveAs(path)
}

// cmdSays wants a text in the structure of a PDF, or wants it to be in none of
// its parts: says out.pdf 'Uppföljning saknas'
func cmdSays(ts *testscript.TestScript, neg bool, args []string) {
	data, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	f, err := readback.Read(data)
	ts.Check(err)
	var all strings.Builder
	for _, l := range f.Outline() {
		all.WriteString(strings.ReplaceAll(l.Text, "\u00A0", " ") + "\n")
	}
	if strings.Contains(all.String(), args[1]) == neg {
		ts.Fatalf("%q in %s: %v\n%s", args[1], args[0], !neg, all.String())
	}
}

// cmdTruncate cuts a file to its first N bytes: truncate file N
func cmdTruncate(ts *testscript.TestScript, neg bool, args []string) {
	n := 0
	for _, c := range args[1] {
		n = n*10 + int(c-'0')
	}
	ts.Check(os.Truncate(ts.MkAbs(args[0]), int64(n)))
}

// cmdMode wants a file's permissions: mode 640 file
func cmdMode(ts *testscript.TestScript, neg bool, args []string) {
	info, err := os.Stat(ts.MkAbs(args[1]))
	ts.Check(err)
	if got := fmt.Sprintf("%o", info.Mode().Perm()); (got == args[0]) == neg {
		ts.Fatalf("%s has mode %s", args[1], got)
	}
}

// cmdCell wants a text in a cell of a workbook: cell a.xlsx Aktiviteter!A2 7
func cmdCell(ts *testscript.TestScript, neg bool, args []string) {
	f, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	sheet, cell, _ := strings.Cut(args[1], "!")
	got, err := f.GetCellValue(sheet, cell)
	ts.Check(err)
	if (got == args[2]) == neg {
		ts.Fatalf("%s of %s is %q", args[1], args[0], got)
	}
}

// cmdAwait waits until there is a file, which a program in the background is to
// write: await out.pdf
func cmdAwait(ts *testscript.TestScript, neg bool, args []string) {
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if exists(ts.MkAbs(args[0])) {
			return
		}
	}
	ts.Fatalf("%s is not written", args[0])
}

// cmdSaved makes a file the one in its folder that was saved last: saved a.xlsx
func cmdSaved(ts *testscript.TestScript, neg bool, args []string) {
	path := ts.MkAbs(args[0])
	files, err := os.ReadDir(filepath.Dir(path))
	ts.Check(err)
	var last time.Time
	for _, f := range files {
		info, err := f.Info()
		ts.Check(err)
		if info.ModTime().After(last) {
			last = info.ModTime()
		}
	}
	last = last.Add(time.Hour)
	ts.Check(os.Chtimes(path, last, last))
}

// cmdSample copies a sample: sample lovhamra-2024.xlsx
func cmdSample(ts *testscript.TestScript, root string, args []string) {
	data, err := os.ReadFile(filepath.Join(root, args[0]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}

// cmdEdit makes a workbook of another one: edit new.xlsx old.xlsx edits.txt. A
// line of the edits is "Aktiviteter!C2 = text" (nothing: an empty cell; of
// "L2:M9", each of them), "remove Aktiviteter!5", which moves the rows under it
// up, or "append Aktiviteter | a | b".
func cmdEdit(ts *testscript.TestScript, neg bool, args []string) {
	f, err := excelize.OpenFile(ts.MkAbs(args[1]))
	ts.Check(err)
	defer f.Close()
	for line := range strings.Lines(ts.ReadFile(args[2])) {
		line = strings.TrimSpace(line)
		if rest, ok := strings.CutPrefix(line, "remove "); ok {
			sheet, row, _ := strings.Cut(rest, "!")
			n, err := strconv.Atoi(row)
			ts.Check(err)
			ts.Check(f.RemoveRow(sheet, n))
			continue
		}
		if rest, ok := strings.CutPrefix(line, "append "); ok {
			cells := strings.Split(rest, " | ")
			rows, err := f.GetRows(cells[0])
			ts.Check(err)
			for i, text := range cells[1:] {
				cell, err := excelize.CoordinatesToCellName(i+1, len(rows)+1)
				ts.Check(err)
				ts.Check(f.SetCellStr(cells[0], cell, strings.ReplaceAll(text, `\n`, "\n")))
			}
			continue
		}
		at, text, _ := strings.Cut(line, " =")
		sheet, cells, _ := strings.Cut(at, "!")
		from, to, ok := strings.Cut(cells, ":")
		if !ok {
			to = from
		}
		left, top, err := excelize.CellNameToCoordinates(from)
		ts.Check(err)
		right, bottom, err := excelize.CellNameToCoordinates(to)
		ts.Check(err)
		for row := top; row <= bottom; row++ {
			for col := left; col <= right; col++ {
				cell, err := excelize.CoordinatesToCellName(col, row)
				ts.Check(err)
				ts.Check(f.SetCellStr(sheet, cell, strings.ReplaceAll(strings.TrimSpace(text), `\n`, "\n")))
			}
		}
	}
	ts.Check(f.SaveAs(ts.MkAbs(args[0])))
}

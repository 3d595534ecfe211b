package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// part is something that the program is made of, and the folder with its licence.
type part struct{ name, dir string }

// ownParts are those in the source that have licences of their own.
var ownParts = []part{{"The typefaces in fonts", "fonts"}, {"The hyphenation patterns in layout/hyphen", "layout/hyphen"}}

var licenceName = regexp.MustCompile(`(?i)^(licen[cs]e|copying|unlicense|notice|ofl)|\.license(\.|$)`)

// writeLicences writes the licences of all that the programs are made of, on any
// target. A part without one is a fault.
func writeLicences(src, file string) error {
	goroot, err := output(src, nil, "go", "env", "GOROOT")
	if err != nil {
		return err
	}
	modules, err := modules(src)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	all := slices.Concat([]part{{"uppfoljning", src}, {"Go and its standard library", strings.TrimSpace(string(goroot))}}, modules)
	for _, own := range ownParts {
		all = append(all, part{own.name, filepath.Join(src, filepath.FromSlash(own.dir))})
	}
	for _, p := range all {
		if err := addLicences(&b, p); err != nil {
			return err
		}
	}
	return os.WriteFile(file, b.Bytes(), 0o666)
}

func addLicences(b *bytes.Buffer, p part) error {
	files, err := os.ReadDir(p.dir)
	if err != nil {
		return err
	}
	found := false
	for _, f := range files {
		if f.IsDir() || !licenceName.MatchString(f.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(p.dir, f.Name()))
		if err != nil {
			return err
		}
		rule := strings.Repeat("=", 78)
		fmt.Fprintf(b, "%s\n%s (%s)\n%s\n\n%s\n\n", rule, p.name, f.Name(), rule, bytes.TrimSpace(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))))
		found = true
	}
	if !found {
		return fmt.Errorf("%s has no licence", p.name)
	}
	return nil
}

// modules are the modules whose packages are in a program on any target, sorted.
func modules(src string) (all []part, err error) {
	for _, t := range targets {
		env := []string{"GOOS=" + t.os, "GOARCH=" + t.arch, "CGO_ENABLED=0", "GOFLAGS="}
		listed, err := output(src, env, "go", "list", "-deps", "-f",
			"{{with .Module}}{{if not .Main}}{{.Path}} {{with .Replace}}{{.Version}}{{else}}{{.Version}}{{end}}\t{{.Dir}}{{end}}{{end}}", "./"+mainPackage)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(listed)) {
			if name, dir, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
				all = append(all, part{name, dir})
			}
		}
	}
	slices.SortFunc(all, func(a, b part) int { return strings.Compare(a.name, b.name) })
	return slices.Compact(all), nil
}

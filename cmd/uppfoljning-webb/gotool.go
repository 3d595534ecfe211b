package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

const programPackage = "uppfoljning/cmd/uppfoljning-webb/program"

// goTool runs the go command for the browser, whatever the machine and its
// settings, and gives what it prints.
func goTool(args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWASM=", "CGO_ENABLED=0", "GOFLAGS=", "GOEXPERIMENT=")
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, said.String())
	}
	return strings.TrimSpace(out.String()), nil
}

// compile gives the program as WebAssembly, without what differs from one
// machine to another. Functions are not inlined: the page becomes a tenth smaller
// for it, and what that costs in running it gains in starting.
func compile() ([]byte, error) {
	dir, err := os.MkdirTemp("", "uppfoljning-webb-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "program.wasm")
	if _, err := goTool("build", "-trimpath", "-buildvcs=false", "-gcflags=all=-l", "-ldflags=-s -w", "-o", file, programPackage); err != nil {
		return nil, err
	}
	return os.ReadFile(file)
}

// licence is the terms of one part of the page.
type licence struct{ part, text string }

// licences gives the terms of all that is in the page: the program's own, Go's,
// those of the modules that are linked, and of the typefaces and the hyphenation
// patterns.
func licences(goroot string) (all []licence, err error) {
	add := func(part, pattern string) error {
		files, err := filepath.Glob(pattern)
		if err == nil && len(files) == 0 {
			err = errors.New("there is none")
		}
		if err != nil {
			return fmt.Errorf("the licence of %s at %s: %w", part, pattern, err)
		}
		for _, f := range files {
			text, err := os.ReadFile(f)
			if err != nil {
				return err
			}
			all = append(all, licence{part, strings.ReplaceAll(string(text), "\r\n", "\n")})
		}
		return nil
	}
	root, err := goTool("list", "-m", "-f", "{{.Dir}}")
	if err != nil {
		return nil, err
	}
	linked, err := goTool("list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{with .Replace}}{{.Version}}{{else}}{{.Version}}{{end}}\t{{.Dir}}{{end}}{{end}}", programPackage)
	if err != nil {
		return nil, err
	}
	sources := []string{
		"uppfoljning\t" + root, "Go\t" + goroot,
	}
	modules := strings.Split(linked, "\n")
	slices.Sort(modules)
	sources = append(sources, slices.DeleteFunc(slices.Compact(modules), func(s string) bool {
		return s == "" || strings.Contains(s, "\t"+root+string(filepath.Separator)) // nobody's, or ours
	})...)
	for _, s := range sources {
		part, dir, _ := strings.Cut(s, "\t")
		if err := add(part, filepath.Join(dir, "LICEN[SC]E*")); err != nil {
			return nil, err
		}
	}
	for _, face := range [][2]string{{"Source Sans 3", "OFL-Sans.txt"}, {"Source Serif 4", "OFL-Serif.txt"}, {"Noto Sans Symbols", "OFL-Symbols.txt"}} {
		if err := add(face[0], filepath.Join(root, "fonts", face[1])); err != nil {
			return nil, err
		}
	}
	return all, add("hyph_sv_SE", filepath.Join(root, "layout", "hyphen", "*LICENSE*"))
}

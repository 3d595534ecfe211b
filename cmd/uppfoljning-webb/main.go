// Command uppfoljning-webb builds the program as one web page that needs nothing
// else: no server, no network, no installation. Opened from a disk or from an
// intranet it does in the browser what the command line does.
//
//	go run ./cmd/uppfoljning-webb [--ut FILE.html]
//
// writes dist/uppfoljning.html, and its SHA-256 beside it. The same source and
// the same Go give the same bytes on every machine. It needs the Go command that
// runs it, and the modules of go.mod.
//
// In come the package program as WebAssembly, Go's own wasm_exec.js, the files in
// page/ and the licences of all parts; how they are put together is in page.go.
// This package knows nothing of workbooks or reports.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"uppfoljning/cmd/internal/publish"
)

func main() {
	out := flag.String("ut", filepath.Join("dist", "uppfoljning.html"), helpOut)
	flag.Parse()
	if err := build(*out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// build builds the page, and writes it and its checksum.
func build(out string) error {
	parts, err := collect()
	if err != nil {
		return err
	}
	page, err := assemble(parts)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o777); err != nil {
		return err
	}
	if err := os.WriteFile(out, page, 0o666); err != nil {
		return err
	}
	sum := fmt.Sprintf("%x  %s\n", sha256.Sum256(page), filepath.Base(out))
	if err := os.WriteFile(out+".sha256", []byte(sum), 0o666); err != nil {
		return err
	}
	_, err = fmt.Printf("%s: %d bytes, of them %d of the program\n%s", out, len(page), len(parts.program), sum)
	return err
}

// collect builds and reads what the page is made of.
func collect() (p parts, err error) {
	p.version = publish.Version
	if p.goVersion, err = goTool("env", "GOVERSION"); err != nil {
		return p, err
	}
	if p.program, err = compile(); err != nil {
		return p, err
	}
	root, err := goTool("env", "GOROOT")
	if err != nil {
		return p, err
	}
	support, err := os.ReadFile(filepath.Join(root, "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return p, err
	}
	p.support = string(support)
	p.licences, err = licences(root)
	return p, err
}

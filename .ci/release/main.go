// Command release builds the program for every system, from what is committed:
//
//	go run ./.ci/release DIST
//
// writes to the folder DIST, which must not exist, a program for each target, the
// web page with the program in it, the source of both (source.tar.gz), what the
// recipient is to read first in Swedish, SHA256SUMS, the licences of all parts
// (LICENCES.txt), and what the program is made of in CycloneDX's format
// (sbom.json). The same commit and version of Go give the same bytes, in whatever
// folder.
package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// targets are the systems and processors that there is a program for.
var targets = []struct{ os, arch string }{
	{"linux", "amd64"}, {"linux", "arm64"}, {"windows", "amd64"}, {"darwin", "arm64"}, {"darwin", "amd64"},
}

// The tools, in the versions that the releases are made by.
const (
	winresTool = "github.com/tc-hib/go-winres@v0.3.3"
	sbomTool   = "github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0"
)

const (
	mainPackage = "cmd/uppfoljning"
	pagePackage = "cmd/uppfoljning-webb"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./.ci/release DIST")
		os.Exit(2)
	}
	if err := release(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// release makes the whole release in a new folder.
func release(dist string) error {
	dist, err := filepath.Abs(dist)
	if err != nil {
		return err
	}
	if err := os.Mkdir(dist, 0o777); err != nil {
		return err
	}
	src, err := os.MkdirTemp("", "release")
	if err != nil {
		return err
	}
	defer os.RemoveAll(src)
	commit, err := export(src, filepath.Join(dist, sourceName))
	if err != nil {
		return err
	}
	said, err := output(src, nil, "go", "run", "./"+mainPackage, "--version")
	if err != nil {
		return err
	}
	name, version, ok := strings.Cut(strings.TrimSpace(string(said)), " ")
	if !ok {
		return fmt.Errorf("the program gives no version: %q", said)
	}
	if err := addResources(src, version); err != nil {
		return err
	}
	var programs []string
	for _, t := range targets {
		file := fmt.Sprintf("%s-%s-%s-%s", name, version, t.os, t.arch)
		if t.os == "windows" {
			file += ".exe"
		}
		if err := build(src, filepath.Join(dist, file), t.os, t.arch); err != nil {
			return err
		}
		programs = append(programs, file)
	}
	page := filepath.Join(dist, pageName)
	if _, err := output(src, nil, "go", "run", "./"+pagePackage, "-ut", page); err != nil {
		return err
	}
	if err := os.Remove(page + ".sha256"); err != nil { // SHA256SUMS has it
		return err
	}
	if err := writeReadme(dist, readme{name + "-" + version, version, commit}, append(programs, pageName, sourceName)); err != nil {
		return err
	}
	if err := writeLicences(src, filepath.Join(dist, "LICENCES.txt")); err != nil {
		return err
	}
	if err := writeSBOM(src, filepath.Join(dist, "sbom.json"), version, page); err != nil {
		return err
	}
	return writeSums(dist)
}

// sourceName is the file with the source that the programs are built of.
const sourceName = "source.tar.gz"

// export unpacks what is committed into a folder, so that nothing else has any
// part in the release, and keeps it packed in a file. It gives the commit.
func export(dir, file string) (commit string, err error) {
	packed, err := output(".", nil, "git", "archive", "--format=tar", "HEAD")
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(packed); err != nil {
		return "", err
	}
	if err := errors.Join(w.Close(), os.WriteFile(file, b.Bytes(), 0o666)); err != nil {
		return "", err
	}
	r := tar.NewReader(bytes.NewReader(packed))
	for {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return commit, nil
		}
		if err != nil {
			return "", err
		}
		if h.Typeflag == tar.TypeXGlobalHeader {
			commit = h.PAXRecords["comment"]
		}
		if h.Typeflag != tar.TypeReg && h.Typeflag != tar.TypeDir {
			continue
		}
		if !filepath.IsLocal(h.Name) {
			return "", fmt.Errorf("%s is outside the source", h.Name)
		}
		path := filepath.Join(dir, filepath.FromSlash(h.Name))
		if h.Typeflag == tar.TypeDir {
			err = os.MkdirAll(path, 0o777)
		} else {
			var data []byte
			if data, err = io.ReadAll(r); err == nil {
				err = os.WriteFile(path, data, 0o666)
			}
		}
		if err != nil {
			return "", err
		}
	}
}

// addResources puts the icon and the version where go build finds them for
// Windows.
func addResources(src, version string) error {
	dir := filepath.Join(src, ".ci", "release")
	if err := writeIcons(dir); err != nil {
		return err
	}
	_, err := output(src, nil, "go", "run", winresTool, "make", "--in", filepath.Join(dir, "winres.json"), "--arch", "amd64",
		"--out", filepath.Join(mainPackage, "rsrc"), "--product-version", version, "--file-version", version)
	return err
}

// build builds the program for a target. Neither the folder nor the state of the
// repository leaves a trace in it.
func build(src, file, goos, goarch string) error {
	env := []string{"CGO_ENABLED=0", "GOOS=" + goos, "GOARCH=" + goarch, "GOAMD64=v1", "GOARM64=v8.0", "GOFLAGS=", "GOEXPERIMENT="}
	_, err := output(src, env, "go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", file, "./"+mainPackage)
	return err
}

// writeSums lists the SHA-256 of every file, as sha256sum -c reads it.
func writeSums(dist string) error {
	files, err := os.ReadDir(dist)
	if err != nil {
		return err
	}
	var sums []string
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(dist, f.Name()))
		if err != nil {
			return err
		}
		sums = append(sums, fmt.Sprintf("%x  %s\n", sha256.Sum256(data), f.Name()))
	}
	return os.WriteFile(filepath.Join(dist, "SHA256SUMS"), []byte(strings.Join(sums, "")), 0o666)
}

// output runs a command in a folder and gives what it writes. What it says of a
// fault is in the error.
func output(dir string, env []string, name string, args ...string) ([]byte, error) {
	c := exec.Command(name, args...)
	c.Dir, c.Env = dir, append(os.Environ(), env...)
	var said bytes.Buffer
	c.Stderr = &said
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", strings.Join(slices.Concat([]string{name}, args), " "), err, said.Bytes())
	}
	return out, nil
}

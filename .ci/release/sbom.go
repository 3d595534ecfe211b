package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// writeSBOM writes what the program is made of. The tool takes the program's
// version from a tag, and wants a repository: it is given one that has nothing
// but the source. It knows of modules alone; what else is in the program, and the
// page, are added to what it says.
func writeSBOM(src, file, version, page string) error {
	at := []string{"GIT_AUTHOR_DATE=2000-01-01T00:00:00Z", "GIT_COMMITTER_DATE=2000-01-01T00:00:00Z"}
	by := []string{"-c", "user.name=release", "-c", "user.email=release", "-c", "commit.gpgSign=false", "-c", "tag.gpgSign=false", "-c", "core.hooksPath="}
	for _, args := range [][]string{{"init", "-q"}, {"add", "-A"}, {"commit", "-q", "-m", "release"}, {"tag", "v" + version}} {
		if _, err := output(src, at, "git", append(slices.Clone(by), args...)...); err != nil {
			return err
		}
	}
	_, err := output(src, []string{"CGO_ENABLED=0"}, "go", "run", sbomTool, "app", "-json", "-std", "-licenses", "-assert-licenses",
		"-noserial", "-notimestamp", "-main", mainPackage, "-output", file)
	if err != nil {
		return err
	}
	said, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	parts, err := embeddedParts(src)
	if err != nil {
		return err
	}
	whole, err := addParts(said, parts, page)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return os.WriteFile(file, whole, 0o666)
}

// component is a part of the program, as CycloneDX 1.6 says it.
type component struct {
	Ref         string    `json:"bom-ref"`
	Type        string    `json:"type"`
	Name        string    `json:"name"`
	Version     string    `json:"version,omitempty"`
	Description string    `json:"description,omitempty"`
	Scope       string    `json:"scope,omitempty"`
	Hashes      []sum     `json:"hashes"`
	Licences    []licence `json:"licenses"`
	Copyright   string    `json:"copyright,omitempty"`
}

type sum struct {
	Algorithm string `json:"alg"`
	Content   string `json:"content"`
}

type licence struct {
	Licence struct {
		ID string `json:"id"` // of SPDX
	} `json:"license"`
}

// embedded tells of the files in the source that are in the program and are no
// code.
var embedded = []struct{ pattern, licence, about, copyright string }{
	{"fonts/UppfoljningSans-*.ttf", "OFL-1.1", "typeface, cut from Source Sans 3", "Adobe"},
	{"fonts/UppfoljningSansExtended-*.ttf.gz", "OFL-1.1", "typeface, cut from Source Sans 3", "Adobe"},
	{"fonts/UppfoljningSerif-*.ttf", "OFL-1.1", "typeface, cut from Source Serif 4", "Adobe"},
	{"fonts/UppfoljningSerifExtended-*.ttf.gz", "OFL-1.1", "typeface, cut from Source Serif 4", "Adobe"},
	{"fonts/UppfoljningSymbols-*.ttf.gz", "OFL-1.1", "typeface, cut from Noto Sans Symbols 2, Noto Sans Symbols and Noto Sans Math", "Google LLC and the Noto Project Authors"},
	{"layout/hyphen/patterns.bin", "MPL-2.0", "Swedish hyphenation patterns, compiled from hyph_sv_SE.dic", "2013 Niklas Johansson"},
	{"layout/pdf/srgb.icc", "MIT", "ICC profile of sRGB, made by this project from the numbers of IEC 61966-2-1", ""},
}

// embeddedParts are the files that embedded tells of. A pattern that fits none is
// a fault.
func embeddedParts(src string) (parts []component, err error) {
	for _, e := range embedded {
		files, err := filepath.Glob(filepath.Join(src, filepath.FromSlash(e.pattern)))
		if err != nil || len(files) == 0 {
			return nil, fmt.Errorf("%s: there is none (%v)", e.pattern, err)
		}
		for _, f := range files {
			name, err := filepath.Rel(src, f)
			if err != nil {
				return nil, err
			}
			p, err := fileComponent(f, filepath.ToSlash(name), "file", e.licence)
			if err != nil {
				return nil, err
			}
			p.Description, p.Copyright, p.Scope = e.about, e.copyright, "required"
			parts = append(parts, p)
		}
	}
	return parts, nil
}

// fileComponent tells of a file under a name, with its SHA-256.
func fileComponent(file, name, kind, id string) (c component, err error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return c, err
	}
	c = component{Ref: "file:" + name, Type: kind, Name: name, Hashes: []sum{{"SHA-256", fmt.Sprintf("%x", sha256.Sum256(data))}}, Licences: make([]licence, 1)}
	c.Licences[0].Licence.ID = id
	return c, nil
}

// addParts adds parts to a bill of materials, on which the program depends, and
// the page, which is made of all that the program is.
func addParts(said []byte, parts []component, page string) ([]byte, error) {
	var bill struct {
		Schema       string            `json:"$schema"`
		Format       string            `json:"bomFormat"`
		Spec         string            `json:"specVersion"`
		Version      int               `json:"version"`
		Metadata     json.RawMessage   `json:"metadata"`
		Components   []json.RawMessage `json:"components"`
		Dependencies []dependency      `json:"dependencies"`
	}
	d := json.NewDecoder(bytes.NewReader(said))
	d.DisallowUnknownFields() // none of which may be lost
	if err := d.Decode(&bill); err != nil {
		return nil, err
	}
	var about struct {
		Component struct {
			Ref     string `json:"bom-ref"`
			Version string `json:"version"`
		} `json:"component"`
	}
	if err := json.Unmarshal(bill.Metadata, &about); err != nil {
		return nil, err
	}
	program := slices.IndexFunc(bill.Dependencies, func(d dependency) bool { return d.Ref == about.Component.Ref })
	if program < 0 {
		return nil, fmt.Errorf("it does not say what %s depends on", about.Component.Ref)
	}
	html, err := fileComponent(page, filepath.Base(page), "application", "MIT")
	if err != nil {
		return nil, err
	}
	html.Version, html.Description = about.Component.Version, "the program as a web page, of the same parts"
	for _, p := range append(parts, html) {
		text, err := json.Marshal(p)
		if err != nil {
			return nil, err
		}
		bill.Components = append(bill.Components, text)
		on := dependency{Ref: p.Ref}
		if p.Ref == html.Ref {
			on.On = []string{about.Component.Ref}
		} else {
			bill.Dependencies[program].On = append(bill.Dependencies[program].On, p.Ref)
		}
		bill.Dependencies = append(bill.Dependencies, on)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err = e.Encode(bill)
	return b.Bytes(), err
}

// dependency is what a part depends on, by their references.
type dependency struct {
	Ref string   `json:"ref"`
	On  []string `json:"dependsOn,omitempty"`
}

package main

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"html"
	"regexp"
	"strings"
	"unicode/utf16"

	"github.com/klauspost/compress/gzip"
)

// parts are what the page is made of beside the files of its own.
type parts struct {
	version   string // of the program
	goVersion string
	program   []byte // WebAssembly
	support   string // Go's wasm_exec.js
	licences  []licence
}

// The files of the page. page_sv.html has places for the others, such as
// {{style}}.
var (
	//go:embed page/page_sv.html
	pageText string
	//go:embed page/style.css
	styleText string
	//go:embed page/*.js
	scripts embed.FS
)

// The files of the page's own script, in the order in which they stand there.
// engine.js is beside them, for the worker.
var scriptNames = []string{"words_sv.js", "core.js", "show.js", "report.js", "books.js", "compare.js", "inspect.js", "views.js"}

// scriptText gives the text of scripts, one after the other.
func scriptText(names ...string) string {
	var b strings.Builder
	for _, name := range names {
		text, err := scripts.ReadFile("page/" + name)
		if err != nil {
			panic("internal error: " + err.Error())
		}
		b.Write(text)
		b.WriteByte('\n')
	}
	return b.String()
}

var place = regexp.MustCompile(`\{\{([a-z-]+)\}\}`)

// assemble makes the page, in UTF-16.
//
// UTF-16, for the sake of its size: the program, compressed, stands in the page
// as text, of which three characters of two bytes hold 47 bits of it. In Base64
// it would be 30 % larger. The byte order mark that it begins with goes
// before what a server says of the encoding (WHATWG Encoding, 6).
func assemble(p parts) ([]byte, error) {
	program, err := pack(p.program)
	if err != nil {
		return nil, err
	}
	terms, err := pack([]byte(licenceText(p.licences)))
	if err != nil {
		return nil, err
	}
	engine := p.support + scriptText("engine.js")
	script := scriptText(scriptNames...)
	put := map[string]string{
		"policy": policy(styleText, engine, script), "style": styleText, "engine": engine, "script": script,
		"program": asText(program), "program-size": fmt.Sprint(len(program)),
		"licences": asText(terms), "licences-size": fmt.Sprint(len(terms)),
		"version": html.EscapeString(p.version), "go-version": html.EscapeString(p.goVersion),
		"program-sum": fmt.Sprintf("%x", sha256.Sum256(p.program)), "parts": partList(p.licences),
	}
	for name, text := range map[string]string{"style": styleText, "engine": engine, "script": script} {
		if end := regexp.MustCompile(`(?i)</(?:script|style)|<!--`).FindString(text); end != "" {
			return nil, fmt.Errorf("the %s holds %s, which ends it", name, end)
		}
	}
	var missing []string
	page := place.ReplaceAllStringFunc(pageText, func(at string) string {
		text, ok := put[at[2:len(at)-2]]
		if !ok {
			missing = append(missing, at)
		}
		return text
	})
	if len(missing) > 0 {
		return nil, fmt.Errorf("page_sv.html has places for what there is not: %s", strings.Join(missing, ", "))
	}
	return inUTF16(page), nil
}

// policy is the page's content security policy (CSP Level 3): it may run its own
// two scripts, WebAssembly and a worker that it makes itself, show its own style
// and pictures, and frame what it has made. It may reach nothing.
func policy(style string, scripts ...string) string {
	// The hash is that of the text in UTF-8, whatever the page's encoding
	// (CSP Level 3, 6.7.3.3).
	hash := func(text string) string {
		sum := sha256.Sum256([]byte(text))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	var allowed []string
	for _, s := range scripts {
		allowed = append(allowed, hash(s))
	}
	return "default-src 'none'; connect-src 'none'; script-src " + strings.Join(allowed, " ") + " 'wasm-unsafe-eval'; " +
		"worker-src blob:; style-src " + hash(style) + "; img-src data:; frame-src blob:; base-uri 'none'; form-action 'none'"
}

// pack compresses data as well as the module can, with nothing of the machine in
// the head.
func pack(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Three digits hold 47 bits: 52,224 of the characters that mean nothing to HTML
// and take two bytes in UTF-16, U+0C00 to U+D7FF, in which there are more than
// 2^(47/3).
const (
	firstDigit = 0xc00
	digits     = 0xd800 - firstDigit
	groupBits  = 47
)

// asText writes data as text, three digits for every 47 bits, the last filled up
// with zeros. engine.js reads it.
func asText(data []byte) string {
	var b strings.Builder
	b.Grow(9 * (len(data)*8/groupBits + 1))
	group := func(v uint64) {
		for _, digit := range []uint64{v / (digits * digits), v / digits % digits, v % digits} {
			b.WriteRune(rune(firstDigit + digit))
		}
	}
	acc, bits := uint64(0), 0
	for _, c := range data {
		acc, bits = acc<<8|uint64(c), bits+8
		if bits >= groupBits {
			bits -= groupBits
			group(acc >> bits)
			acc &= 1<<bits - 1
		}
	}
	if bits > 0 {
		group(acc << (groupBits - bits))
	}
	return b.String()
}

// inUTF16 encodes a page in UTF-16LE, with a byte order mark.
func inUTF16(page string) []byte {
	out := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(page)) {
		out = binary.LittleEndian.AppendUint16(out, u)
	}
	return out
}

// licenceText is the terms of all parts, one after the other.
func licenceText(all []licence) string {
	var b strings.Builder
	for _, l := range all {
		fmt.Fprintf(&b, "%s\n%s\n\n%s\n\n\n", l.part, strings.Repeat("=", len([]rune(l.part))), strings.TrimSpace(l.text))
	}
	return b.String()
}

// partList names the parts as items of a list.
func partList(all []licence) string {
	var b strings.Builder
	for _, l := range all {
		fmt.Fprintf(&b, "<li>%s</li>\n", html.EscapeString(l.part))
	}
	return strings.TrimSpace(b.String())
}

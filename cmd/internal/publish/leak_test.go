package publish

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"compress/zlib"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"html"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	docxread "uppfoljning/layout/docx/readback"
	htmlread "uppfoljning/layout/html/readback"
	pdfread "uppfoljning/layout/pdf/readback"
	"uppfoljning/report"
)

// blob is bytes that a file holds, as they lie there or unpacked.
type blob struct {
	where string
	data  []byte
}

// unfold gives a file and all that is packed in it: parts of archives, streams,
// pictures, data in addresses. It trusts no directory but that of a zip: streams
// are looked for where they may begin.
func unfold(where string, data []byte) (all []blob) {
	all = append(all, blob{where, data})
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		all = append(all, unzip(where, data)...)
	case bytes.HasPrefix(data, []byte("%PDF")):
		for _, at := range regexp.MustCompile(`stream\r?\n`).FindAllIndex(data, -1) {
			all = append(all, inflated(where+" stream", data[at[1]:])...)
		}
	case bytes.HasPrefix(data, []byte("\x89PNG")):
		all = append(all, unfoldPNG(where, data)...)
	}
	for _, m := range regexp.MustCompile(`base64,([A-Za-z0-9+/]+=*)`).FindAllSubmatch(data, -1) {
		if inner, err := base64.StdEncoding.DecodeString(string(m[1])); err == nil {
			all = append(all, unfold(where+" base64", inner)...)
		}
	}
	return all
}

func unzip(where string, data []byte) (all []blob) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil
	}
	all = append(all, blob{where + " comment", []byte(z.Comment)})
	for _, f := range z.File {
		all = append(all, blob{where + " names", []byte(f.Name + f.Comment + string(f.Extra))})
		r, err := f.Open()
		if err != nil {
			continue
		}
		part, err := io.ReadAll(r)
		if err == nil {
			all = append(all, unfold(where+" "+f.Name, part)...)
		}
	}
	return all
}

// unfoldPNG inflates the chunks of a picture together and one by one: text may
// be compressed too.
func unfoldPNG(where string, data []byte) (all []blob) {
	var pixels []byte
	for rest := data[8:]; len(rest) >= 12; {
		n := int(binary.BigEndian.Uint32(rest))
		if n < 0 || len(rest) < 12+n {
			break
		}
		chunk := rest[8 : 8+n]
		if string(rest[4:8]) == "IDAT" {
			pixels = append(pixels, chunk...)
		} else if i := bytes.IndexByte(chunk, 0); i >= 0 && i+2 < len(chunk) {
			all = append(all, inflated(where+" "+string(rest[4:8]), chunk[i+2:])...)
		}
		rest = rest[12+n:]
	}
	return append(all, inflated(where+" IDAT", pixels)...)
}

// inflated unpacks what begins as zlib data does, or as bare deflate, as far as
// it goes.
func inflated(where string, data []byte) (all []blob) {
	if z, err := zlib.NewReader(bytes.NewReader(data)); err == nil {
		out, _ := io.ReadAll(z)
		return unfold(where, out)
	}
	out, _ := io.ReadAll(flate.NewReader(bytes.NewReader(data)))
	return []blob{{where, out}}
}

var (
	tag    = regexp.MustCompile(`<[^>]*>`)
	octal  = regexp.MustCompile(`\\[0-7]{3}`)
	unseen = strings.NewReplacer("\u00ad", "", "\u200b", "", "\ufeff", "")
)

// spellings gives the forms in which a blob may hold a text, in lower case: as
// it lies there, without marks of XML, with escapes and entities undone.
func (b blob) spellings() []string {
	raw := string(b.data)
	all := []string{raw, octal.ReplaceAllStringFunc(raw, func(s string) string {
		n, _ := strconv.ParseUint(s[1:], 8, 16)
		return string([]byte{byte(n)})
	})}
	if strings.Contains(raw, "<") {
		all = append(all, unseen.Replace(html.UnescapeString(tag.ReplaceAllString(raw, ""))), html.UnescapeString(raw))
	}
	for i := range all {
		all[i] = strings.ToLower(all[i])
	}
	return all
}

// encodings gives the bytes of a word, which is in lower case, in every encoding
// that a file may have it in.
func encodings(word string) (all []string) {
	all = append(all, word)
	units := utf16.Encode([]rune(word))
	var be, le []byte
	for _, u := range units {
		be, le = binary.BigEndian.AppendUint16(be, u), binary.LittleEndian.AppendUint16(le, u)
	}
	all = append(all, string(be), string(le))
	for _, s := range all[:3] {
		all = append(all, hex.EncodeToString([]byte(s)))
	}
	return all
}

// search is the spellings of blobs, to be searched for many words.
type search struct{ where, text []string }

func newSearch(blobs []blob) (s search) {
	for _, b := range blobs {
		for _, text := range b.spellings() {
			s.where, s.text = append(s.where, b.where), append(s.text, text)
		}
	}
	return s
}

// holds gives where a file holds a word, "" where it does not.
func (s search) holds(word string) string {
	all := encodings(word)
	for i, text := range s.text {
		for _, e := range all {
			if strings.Contains(text, e) {
				return s.where[i]
			}
		}
	}
	return ""
}

// told gives all that a reader, through the fonts and the tags, gets from a
// report: text, alternative texts, bookmarks, addresses, metadata.
func told(t *testing.T, p Printed, fragment bool) blob {
	t.Helper()
	var b strings.Builder
	say := func(words ...string) { b.WriteString(strings.Join(words, "\n") + "\n") }
	switch p.Format {
	case report.PDF:
		f, err := pdfread.Read(p.Data)
		if err != nil {
			t.Fatal(err)
		}
		say(f.Text(), f.XMP, strings.Join(f.Artifacts, "\n"))
		for k, v := range f.Info {
			say(k, v)
		}
		for _, m := range f.Bookmarks {
			say(m.Text)
		}
		for _, l := range f.Links {
			say(l.URL, l.Contents)
		}
		for _, l := range f.Outline() {
			say(fmt.Sprintf("%+v", l))
		}
	case report.DOCX:
		lines, err := docxread.Read(p.Data)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range lines {
			say(fmt.Sprintf("%+v", l))
		}
	case report.HTML:
		level := 1
		if fragment {
			level = 2
		}
		page, err := htmlread.Read(p.Data, level)
		if err != nil {
			t.Fatal(err)
		}
		say(page.Title)
		for k, v := range page.Meta {
			say(k, v)
		}
		for _, l := range page.Outline {
			say(fmt.Sprintf("%+v", l))
		}
	}
	return blob{"what is read", []byte(unseen.Replace(b.String()))}
}

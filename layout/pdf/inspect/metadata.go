package inspect

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"time"

	"uppfoljning/layout/pdf/object"
)

// properties are those of an XMP packet, by namespace and name. Of an array it
// is the items, with line ends between.
type properties map[xml.Name]string

// The namespaces of properties.
const (
	nsRDF    = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsDC     = "http://purl.org/dc/elements/1.1/"
	nsXMP    = "http://ns.adobe.com/xap/1.0/"
	nsPDF    = "http://ns.adobe.com/pdf/1.3/"
	nsPDFA   = "http://www.aiim.org/pdfa/ns/id/"
	nsPDFUA  = "http://www.aiim.org/pdfua/ns/id/"
	maxXMLIn = 100 // how deep a packet may nest
)

// readXMP reads a packet (ISO 16684-1). A property is a child or an attribute of
// a Description at the top.
func readXMP(packet []byte) (properties, error) {
	values := map[xml.Name]*strings.Builder{}
	value := func(name xml.Name) *strings.Builder {
		if values[name] == nil {
			values[name] = &strings.Builder{}
		}
		return values[name]
	}
	d := xml.NewDecoder(bytes.NewReader(packet))
	var path []xml.Name
	top := -1 // the depth of the Description at hand
	for {
		token, err := d.Token()
		if err == io.EOF {
			p := properties{}
			for name, text := range values {
				p[name] = text.String()
			}
			return p, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			path = append(path, t.Name)
			if len(path) > maxXMLIn {
				return nil, io.ErrShortBuffer
			}
			if t.Name == (xml.Name{Space: nsRDF, Local: "Description"}) && top < 0 {
				top = len(path)
				for _, a := range t.Attr {
					if a.Name.Space != nsRDF && a.Name.Space != "" && a.Name.Space != "xmlns" {
						value(a.Name).Reset()
						value(a.Name).WriteString(a.Value)
					}
				}
			}
			if top > 0 && len(path) > top+1 && t.Name.Local == "li" && value(path[top]).Len() > 0 {
				value(path[top]).WriteByte('\n')
			}
		case xml.EndElement:
			if len(path) == top {
				top = -1
			}
			path = path[:len(path)-1]
		case xml.CharData:
			inItem := len(path) > 0 && path[len(path)-1] == xml.Name{Space: nsRDF, Local: "li"}
			if top > 0 && (len(path) == top+1 || len(path) == top+3 && inItem) {
				if s := strings.TrimSpace(string(t)); s != "" || inItem {
					value(path[top]).Write(t)
				}
			}
		}
	}
}

func (p properties) get(space, name string) string {
	return strings.TrimSpace(p[xml.Name{Space: space, Local: name}])
}

// metadata reads what the file says of itself, and judges it.
func (j *judgement) metadata() {
	v := j.f.Catalog()["Metadata"]
	packet, err := j.f.Decoded(v)
	if v == nil || err != nil {
		j.fail("xmp", "no-xmp", 0)
	} else if j.xmp, err = readXMP(packet); err != nil {
		j.fail("xmp", "bad-xmp", 0)
	} else if s, ok := j.f.Get(v).(*object.Stream); ok && s.Dict["Filter"] != nil { // level A and B allow it; tools that know no PDF do not
		j.doubt("xmp", "packed-xmp", 0)
	}
	j.judgeClaims()
	j.title()
	j.languageOfAll()
	j.info()
}

func (j *judgement) judgeClaims() {
	part, level := j.xmp.get(nsPDFA, "part"), strings.ToUpper(j.xmp.get(nsPDFA, "conformance"))
	switch {
	case part == "":
		j.fail("pdfa", "no-pdfa", 0)
	case part != "2" || level != "A":
		j.fail("pdfa", "other-pdfa", 0, "PDF/A-"+part+strings.ToLower(level))
	}
	switch part := j.xmp.get(nsPDFUA, "part"); part {
	case "1":
	case "":
		j.fail("pdfua", "no-pdfua", 0)
	default:
		j.fail("pdfua", "other-pdfua", 0, "PDF/UA-"+part)
	}
}

func (j *judgement) title() {
	if j.xmp.get(nsDC, "title") == "" {
		j.fail("title", "no-title", 0)
	}
	if j.f.Get(j.f.Dict(j.f.Catalog()["ViewerPreferences"])["DisplayDocTitle"]) != true {
		j.fail("title", "title-not-shown", 0)
	}
}

func (j *judgement) languageOfAll() {
	switch lang := j.f.Text(j.f.Catalog()["Lang"]); {
	case lang == "":
		j.fail("language", "no-language", 0)
	case !isLanguage(lang):
		j.fail("language", "bad-language", 0, lang)
	}
}

// isLanguage tells whether s has the form of a language tag (RFC 5646 2.1), as
// far as PDF asks for it.
func isLanguage(s string) bool {
	for i, part := range strings.Split(s, "-") {
		ok := len(part) >= 1 && len(part) <= 8 && (i > 0 || len(part) >= 2 || part == "x" || part == "i")
		for _, c := range part {
			letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
			ok = ok && (letter || i > 0 && c >= '0' && c <= '9')
		}
		if !ok {
			return false
		}
	}
	return true
}

// info compares the document information dictionary with the metadata.
func (j *judgement) info() {
	d := j.f.Dict(j.f.Trailer["Info"])
	if j.xmp == nil {
		j.doubt("info", "no-metadata", 0)
		return
	}
	for _, e := range []struct {
		key         object.Name
		space, name string
	}{
		{"Title", nsDC, "title"}, {"Author", nsDC, "creator"}, {"Subject", nsDC, "description"},
		{"Keywords", nsPDF, "Keywords"}, {"Creator", nsXMP, "CreatorTool"}, {"Producer", nsPDF, "Producer"},
	} {
		have := strings.TrimSpace(j.f.Text(d[e.key]))
		if want := j.xmp.get(e.space, e.name); have != "" && have != want && have != strings.ReplaceAll(want, "\n", "; ") {
			j.fail("info", "info-differs", 0, string(e.key))
		}
	}
	created := j.date(d, "CreationDate", "CreateDate")
	modified := j.date(d, "ModDate", "ModifyDate")
	if !created.IsZero() && !modified.IsZero() && modified.Before(created) {
		j.fail("dates", "modified-before-created", 0)
	}
}

// date compares the two forms of a date, and gives it.
func (j *judgement) date(d object.Dict, key object.Name, name string) time.Time {
	have, want := j.f.Text(d[key]), j.xmp.get(nsXMP, name)
	a, ok := pdfDate(have)
	b, ok2 := xmpDate(want)
	switch {
	case have != "" && !ok, want != "" && !ok2:
		j.fail("dates", "bad-date", 0, string(key))
	case have != "" && want == "", have != "" && !a.Equal(b):
		j.fail("info", "info-differs", 0, string(key))
	}
	if have == "" {
		return b
	}
	return a
}

// pdfDate reads D:YYYYMMDDHHmmSSOHH'mm (ISO 32000-1 7.9.4), of which all but the
// year may be left out.
func pdfDate(s string) (time.Time, bool) {
	s = strings.TrimSuffix(strings.Replace(strings.TrimPrefix(s, "D:"), "'", "", 1), "'")
	if at := strings.IndexAny(s, "Zz"); at >= 0 { // Z00'00' is written too
		s = s[:at] + "Z"
	}
	return parseDate(s, "20060102150405Z0700", "20060102150405", "200601021504", "2006010215", "20060102", "200601", "2006")
}

// xmpDate reads a date in the form of ISO 8601 that XMP has.
func xmpDate(s string) (time.Time, bool) {
	return parseDate(s, "2006-01-02T15:04:05.999999999Z07:00", "2006-01-02T15:04:05Z07:00", "2006-01-02T15:04Z07:00",
		"2006-01-02T15:04:05", "2006-01-02", "2006-01", "2006")
}

func parseDate(s string, forms ...string) (time.Time, bool) {
	for _, form := range forms {
		if t, err := time.Parse(form, s); err == nil {
			return t.UTC(), true
		}
	}
	return time.Time{}, false
}

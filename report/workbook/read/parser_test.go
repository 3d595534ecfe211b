package read

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// tokens lists what a parser passes, with texts that follow each other joined.
func tokens(r io.Reader) (string, error) {
	var b, text strings.Builder
	p := (&archive{}).parser(r)
	flush := func() {
		if text.Len() > 0 {
			fmt.Fprintf(&b, "%q\n", text.String())
		}
		text.Reset()
	}
	for {
		switch kind, err := p.next(); {
		case err == io.EOF:
			return b.String(), nil
		case err != nil:
			return b.String(), err
		case kind == textToken:
			text.Write(p.text)
		case kind == startTag:
			flush()
			fmt.Fprintf(&b, "<%s", p.element.name)
			for _, a := range p.element.attributes {
				fmt.Fprintf(&b, " %s=%q", a.name, a.value)
			}
			b.WriteString(">\n")
		default:
			flush()
			b.WriteString("</>\n")
		}
	}
}

// referenceTokens lists the same by encoding/xml.
func referenceTokens(r io.Reader) (string, error) {
	var b, text strings.Builder
	flush := func() {
		if text.Len() > 0 {
			fmt.Fprintf(&b, "%q\n", text.String())
		}
		text.Reset()
	}
	d := xml.NewDecoder(r)
	depth := 0
	for {
		token, err := d.Token()
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return b.String(), err
		}
		switch t := token.(type) {
		case xml.CharData:
			if depth > 0 {
				text.Write(t)
			}
		case xml.StartElement:
			flush()
			depth++
			fmt.Fprintf(&b, "<%s", t.Name.Local)
			for _, a := range t.Attr {
				fmt.Fprintf(&b, " %s=%q", a.Name.Local, a.Value)
			}
			b.WriteString(">\n")
		case xml.EndElement:
			flush()
			depth--
			b.WriteString("</>\n")
		case xml.Directive:
			return b.String(), errors.New("directive")
		}
	}
}

var wellFormed = []string{
	`<a/>`, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n" + `<x:a b = "c" d='"' xmlns:x="e"><b>&lt;&#229;&#xE5;&amp;</b><!-- - --></x:a>` + "\n",
	"\ufeff<a>\r\nå\rb<![CDATA[<&]]>]]</a>", `<a b=">" c="&#10;&quot;"/>`, "<a\n>t</a\n>", `<å é="ö">ü</å>`, `<a><?b c?><b/>x<b></b></a><!--x-->`, `<a>` + "\t" + `</a>`,
	`<a>` + strings.Repeat("x&amp;", 20_000) + `</a>`, `<a b="` + strings.Repeat("y", 70_000) + `"/>`,
}

var malformed = []string{
	``, ` `, `a`, `<a>`, `</a>`, `<a></b>`, `<a/><b/>`, `<a/>x`, `x<a/>`, `<a>&</a>`, `<a>&b;</a>`, `<a>&#0;</a>`, `<a>&#x110000;</a>`, `<a>&#xD800;</a>`, `<a>&#xFFFE;</a>`, "<a>\x01</a>", "<a>\xff</a>",
	"<a>\ufffe</a>", `<a>]]></a>`, `<a b=c/>`, `<a b/>`, `<a b="c"d="e"/>`, `<a b="<"/>`, `<a b="c/>`, `<1/>`, `< a/>`, `<a`, `<>`, `</>`, `<!DOCTYPE a><a/>`, `<a><!-- -- --></a>`, `<a><!-- --->`, `<a><!-->`, `<a><![CDATA[x</a>`,
	`<?xml version="1.0" encoding="UTF-16"?><a/>`, `<?xml version="1.0" encoding="ISO-8859-1"?><a/>`, `<a><?b</a>`, "<a b=\"\x02\"/>", `<a>&#;</a>`, `<a>&#x;</a>`, `<a>&#-1;</a>`, `<a:/>`, `<a><b></a></b>`, `<![CDATA[x]]><a/>`,
}

func TestParser(t *testing.T) {
	for _, text := range wellFormed {
		want, err := referenceTokens(strings.NewReader(text))
		must(t, err)
		for name, r := range map[string]io.Reader{"at once": strings.NewReader(text), "by bytes": iotest.OneByteReader(strings.NewReader(text))} {
			if got, err := tokens(r); err != nil || got != want {
				t.Errorf("%.60q %s: %v\n--- want\n%.500s--- got\n%.500s", text, name, err, want, got)
			}
		}
	}
	if _, err := tokens(strings.NewReader(`<?xml version='1.0' encoding='US-ASCII'?><a/>`)); err != nil {
		t.Errorf("a part of UTF-8: %v", err)
	}
	for _, text := range malformed {
		for name, r := range map[string]io.Reader{"at once": strings.NewReader(text), "by bytes": iotest.OneByteReader(strings.NewReader(text))} {
			if got, err := tokens(r); err == nil || err == io.EOF {
				t.Errorf("%q %s: %s", text, name, got)
			}
		}
	}
	broken := errors.New("disk")
	if _, err := tokens(io.MultiReader(strings.NewReader("<a>"), iotest.ErrReader(broken))); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

// FuzzParser compares the parser with encoding/xml: what the one reads the other
// reads alike. That encoding/xml is the less strict in some matters is no fault.
func FuzzParser(f *testing.F) {
	for _, s := range append(wellFormed[:8:8], malformed...) {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		got, err := tokens(bytes.NewReader(b))
		if again, err2 := tokens(iotest.HalfReader(bytes.NewReader(b))); again != got || (err == nil) != (err2 == nil) {
			t.Errorf("in pieces: %v %v\n%s\n%s", err, err2, got, again)
		}
		if err != nil {
			return
		}
		want, err := referenceTokens(bytes.NewReader(b))
		if err != nil && (strings.Contains(err.Error(), "declared but") || strings.Contains(err.Error(), "invalid XML name")) {
			return // US-ASCII, which it does not know; names of which it is particular
		}
		if err != nil {
			t.Errorf("read what encoding/xml does not: %v\n%s", err, got)
		} else if got != want {
			t.Errorf("--- want\n%s--- got\n%s", want, got)
		}
	})
}

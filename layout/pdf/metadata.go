package pdf

import (
	"bytes"
	"encoding/xml"

	"uppfoljning/layout"
	"uppfoljning/layout/pdf/object"
)

// producer says what made the file. The version of the program is in
// Metadata.Tool, with all else that the bytes depend on.
const producer = "uppfoljning; " + library

// info makes the document information dictionary. It says what the XMP
// metadata says, and no more (ISO 19005-2 6.6.3).
func info(p *layout.Pages) object.Dict {
	d := object.Dict{}
	for _, entry := range [...]struct {
		key  object.Name
		text string
	}{
		{"Title", p.Title},
		{"Author", p.Metadata.Author},
		{"Subject", p.Metadata.Subject},
		{"Creator", p.Metadata.Tool},
		{"Producer", producer},
	} {
		if entry.text != "" {
			d[entry.key] = object.Text(entry.text)
		}
	}
	if t := p.Metadata.Created; !t.IsZero() {
		date := object.String(t.UTC().Format("D:20060102150405Z"))
		d["CreationDate"], d["ModDate"] = date, date
	}
	return d
}

// xmp makes the XMP packet: what info says, what the file is made from, and
// the two standards that it meets. PDF/A allows no property that it does not
// know, so the packet describes the one by which PDF/UA is claimed (ISO
// 19005-2 6.6.2.3).
func xmp(p *layout.Pages) []byte {
	b := bytes.NewBufferString(xmpHead)
	m := p.Metadata
	property(b, "dc:format", "", "application/pdf")
	property(b, "dc:title", "Alt", p.Title)
	property(b, "dc:description", "Alt", m.Subject)
	property(b, "dc:creator", "Seq", m.Author)
	property(b, "dc:language", "Bag", p.Lang)
	property(b, "dc:source", "", m.Source)
	property(b, "xmp:CreatorTool", "", m.Tool)
	if !m.Created.IsZero() {
		date := m.Created.UTC().Format("2006-01-02T15:04:05Z")
		property(b, "xmp:CreateDate", "", date)
		property(b, "xmp:ModifyDate", "", date)
		property(b, "xmp:MetadataDate", "", date)
	}
	property(b, "pdf:Producer", "", producer)
	property(b, "pdfaid:part", "", "2")
	property(b, "pdfaid:conformance", "", "A")
	property(b, "pdfuaid:part", "", "1")
	b.WriteString(xmpTail)
	return b.Bytes()
}

// property writes a property, unless it is empty. container is the kind of RDF
// container that its type asks for, or empty.
func property(b *bytes.Buffer, name, container, value string) {
	if value == "" {
		return
	}
	b.WriteString("<" + name + ">")
	item := "<rdf:li>"
	if container == "Alt" {
		item = `<rdf:li xml:lang="x-default">`
	}
	if container != "" {
		b.WriteString("<rdf:" + container + ">" + item)
	}
	xml.EscapeText(b, []byte(value)) // a Buffer never fails
	if container != "" {
		b.WriteString("</rdf:li></rdf:" + container + ">")
	}
	b.WriteString("</" + name + ">\n")
}

const xmpHead = `<?xpacket begin="` + "\uFEFF" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
`

const xmpTail = `</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file meets</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
`

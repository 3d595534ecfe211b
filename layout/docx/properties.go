package docx

// addProperties adds what the file says of itself. Nothing of it is taken from
// a clock: where the workbook has no date, the file has none.
func (p *printer) addProperties() {
	p.add("docProps/core.xml", typeProperties, p.coreProperties())
	p.add("docProps/custom.xml", typeCustom, p.customProperties())
}

// coreProperties are those that Word shows (ISO/IEC 29500-2 11).
func (p *printer) coreProperties() []byte {
	d := p.document
	m := newMarkup()
	m.start("cp:coreProperties",
		"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
		"xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:dcterms", "http://purl.org/dc/terms/",
		"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
	property := func(name, value string, attributes ...string) {
		if value != "" {
			m.element(name, value, attributes...)
		}
	}
	property("dc:title", d.Title.Text)
	property("dc:subject", d.Metadata.Subject)
	property("dc:creator", d.Metadata.Author)
	property("dc:language", d.Lang)
	if t := d.Metadata.Created; !t.IsZero() {
		date := t.UTC().Format("2006-01-02T15:04:05Z")
		property("dcterms:created", date, "xsi:type", "dcterms:W3CDTF")
		property("dcterms:modified", date, "xsi:type", "dcterms:W3CDTF")
	}
	m.end()
	return m.bytes()
}

// customProperties tell what the document was made of, and how. Word shows
// them beside those of its own.
func (p *printer) customProperties() []byte {
	m := newMarkup()
	m.start("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
		"xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes")
	id := 2 // the first that is free (ISO/IEC 29500-1 22.3.2.2)
	for _, property := range [...]struct{ name, value string }{
		{"Source", p.document.Metadata.Source}, {"Tool", p.document.Metadata.Tool}} {
		if property.value == "" {
			continue
		}
		m.start("property", "fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid", itoa(id), "name", property.name)
		m.element("vt:lpwstr", property.value)
		m.end()
		id++
	}
	m.end()
	return m.bytes()
}

// settingsPart holds how the document is to be treated. There is no update of
// fields on opening in it: Word asks the reader before that, of a matter that
// no reader of a report knows.
func settingsPart(lang string) []byte {
	m := newMarkup()
	m.start("w:settings", namespaces[:2]...)
	m.empty("w:zoom", "w:percent", "100")
	m.val("w:defaultTabStop", "1304")
	m.val("w:characterSpacingControl", "doNotCompress")
	m.start("w:compat")
	// Of Word 2013 and later: an older one opens in compatibility mode.
	m.empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15")
	m.end()
	m.val("w:themeFontLang", lang)
	m.val("w:decimalSymbol", ",")
	m.val("w:listSeparator", ";")
	m.end()
	return m.bytes()
}

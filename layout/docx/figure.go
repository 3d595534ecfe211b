package docx

import (
	"uppfoljning/layout/document"
	"uppfoljning/layout/picture"
)

// Lengths in drawings are in English metric units (ISO/IEC 29500-1 20.1.10.16):
// 36 000 a millimetre, 635 a twentieth of a point.
const (
	emuPerMM    = 36000
	emuPerTwip  = 635
	emuPerPixel = 9525 // 96 pixels an inch
)

// figure prints a picture or a chart in line with the text, as what is read in
// its place wants it, and what is said of it beneath.
func (p *printer) figure(f *document.Figure, style string) {
	m := p.body
	m.start("w:p")
	p.properties(paragraph{style: style, keepNext: f.Caption != nil || f.Source != nil})
	m.start("w:r")
	p.drawings++
	if f.Chart != nil {
		p.chart(f)
	} else {
		p.picture(f, style == styleLogo)
	}
	m.end()
	m.end()
	if f.Caption != nil {
		p.paragraph(paragraph{style: styleFigureText, keepNext: f.Source != nil}, f.Caption)
	}
	if f.Source != nil {
		p.paragraph(paragraph{style: styleSource}, f.Source)
	}
}

// startDrawing starts an inline drawing, up to where its content stands. The
// alternative text is what Word reads aloud.
func (p *printer) startDrawing(width, height int, name, alt, uri string) {
	m := p.body
	m.start("w:drawing")
	m.start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
	m.empty("wp:extent", "cx", itoa(width), "cy", itoa(height))
	m.empty("wp:docPr", "id", itoa(p.drawings), "name", name+" "+itoa(p.drawings), "descr", alt)
	m.start("wp:cNvGraphicFramePr")
	if uri == pictureNamespace {
		m.empty("a:graphicFrameLocks", "noChangeAspect", "1")
	}
	m.end()
	m.start("a:graphic")
	m.start("a:graphicData", "uri", uri)
}

func (p *printer) endDrawing() {
	for range 4 {
		p.body.end()
	}
}

// picture prints a picture no larger than its pixels are on a screen, nor than
// the page has room for.
func (p *printer) picture(f *document.Figure, logo bool) {
	most := [2]int{p.look.measure() * emuPerTwip, 180 * emuPerMM}
	if logo {
		most = [2]int{70 * emuPerMM, 18 * emuPerMM}
	}
	width, height := pictureSize(f.Picture, most[0], most[1])
	file := "media/picture" + itoa(p.drawings) + ".png"
	p.add("word/"+file, typePicture, picture.PNG(f.Picture))
	m := p.body
	p.startDrawing(width, height, namePicture, f.Alt, pictureNamespace)
	m.start("pic:pic", "xmlns:pic", pictureNamespace)
	m.start("pic:nvPicPr")
	m.empty("pic:cNvPr", "id", itoa(p.drawings), "name", namePicture+" "+itoa(p.drawings), "descr", f.Alt)
	m.empty("pic:cNvPicPr")
	m.end()
	m.start("pic:blipFill")
	m.empty("a:blip", "r:embed", p.rels.add(relImage, file))
	m.start("a:stretch")
	m.empty("a:fillRect")
	m.end()
	m.end()
	m.start("pic:spPr")
	m.start("a:xfrm")
	m.empty("a:off", "x", "0", "y", "0")
	m.empty("a:ext", "cx", itoa(width), "cy", itoa(height))
	m.end()
	m.start("a:prstGeom", "prst", "rect")
	m.empty("a:avLst")
	m.end()
	m.end()
	m.end()
	p.endDrawing()
}

// pictureSize is how large a picture is set, in its own proportions.
func pictureSize(pic *document.Picture, mostWidth, mostHeight int) (width, height int) {
	width, height = pic.Width*emuPerPixel, pic.Height*emuPerPixel
	if width > mostWidth {
		width, height = mostWidth, max(1, height*mostWidth/width)
	}
	if height > mostHeight {
		width, height = max(1, width*mostHeight/height), mostHeight
	}
	return width, height
}

package read

import (
	"regexp"
	"strings"

	"uppfoljning/report"
	"uppfoljning/report/workbook"
)

// logo takes the first picture on the sheet for the logotype of the report.
func (s *settings) logo(g *grid) {
	pictures := g.drawn.pictures
	alt := s.line(workbook.LogoText, " ")
	if s.withoutPicture(len(pictures) > 0, alt) {
		return
	}
	p := &pictures[0]
	at := g.at(p.row, p.col)
	if len(pictures) > 1 {
		var others []string
		for _, q := range pictures[1:] {
			others = append(others, g.at(q.row, q.col).String())
		}
		s.add("logo-several", g.at(pictures[1].row, pictures[1].col), at.String(), strings.Join(others, ", "))
	}
	shown, ok := s.pixels(p, at)
	if !ok {
		return
	}
	s.report.Logo = &report.Picture{Width: shown.width, Height: shown.height, RGB: shown.rgb, Cell: at, Alt: s.alternative(p, alt, at)}
}

// withoutPicture reports what is said of a logotype that is not there, or beside
// one that is.
func (s *settings) withoutPicture(there bool, alt report.Value) (done bool) {
	field := s.found[workbook.Logo]
	if field.cell != nil && field.cell.fault() == pictureInCell {
		if !there {
			s.add("logo-in-cell", field.at)
		}
		return !there
	}
	name := s.line(workbook.Logo, " ")
	switch {
	case name.Text == "":
	case !there:
		s.add("logo-not-pasted", name.Cell, name.Text)
	case !isFileName(name.Text):
		s.add("logo-words", name.Cell, name.Text)
	}
	if !there && name.Text == "" && alt.Text != "" {
		s.add("logo-missing", alt.Cell)
	}
	return !there
}

// pixels gives the picture as it is seen on the sheet.
func (s *settings) pixels(p *placed, at report.Cell) (shown pixels, ok bool) {
	if p.part == "" {
		s.add("logo-linked", at)
		return shown, false
	}
	if s.book.logo == nil {
		s.add("logo-file-too-large", at)
		return shown, false
	}
	shown, fault := decodePicture(s.book.logo, p.part)
	if fault != nil {
		s.add(fault.code, at, fault.args...)
		return shown, false
	}
	placing, straight := p.turn()
	if placing == (turn{}) && straight { // who turns a picture by hand turns what the program shows
		placing = readJPEG(s.book.logo).turn
		shown = shown.turn(placing).crop(p.crop)
	} else {
		shown = shown.crop(p.crop).turn(placing)
	}
	if len(shown.rgb) == 0 {
		s.add("logo-cropped-away", at)
		return shown, false
	}
	if p.altered || !straight {
		s.add("logo-altered", at)
	}
	return shown, true
}

// turn gives how a picture is turned on its sheet; straight is false where that
// is not by quarters. It is mirrored first, and then rotated (ISO/IEC 29500-1
// 20.1.7.6).
func (p *placed) turn() (t turn, straight bool) {
	const quarter = 90 * 60_000
	t.mirrored = p.flipH != p.flipV
	if p.flipV {
		t = turn{quarters: 2}.then(turn{mirrored: t.mirrored})
	}
	if p.rotation%quarter != 0 {
		return t, false
	}
	return t.then(turn{quarters: (p.rotation/quarter%4 + 4) % 4}), true
}

// alternative gives the words for who does not see the logotype: those of the
// sheet, else those of the picture, else whose it is.
func (s *settings) alternative(p *placed, alt report.Value, at report.Cell) report.Value {
	if alt.Text != "" {
		return alt
	}
	own := oneLine(&cell{text: p.alt}, " ")
	if own != "" && !isFileName(own) && !isAutomatic(own) {
		return report.Value{Text: own, Cell: at}
	}
	text := logoOf(s.sender())
	s.add("logo-without-text", at, text)
	return report.Value{Text: text, Cell: at}
}

// sender is who gives the report out.
func (s *settings) sender() string {
	if issuer := s.line(workbook.Issuer, ", "); issuer.Text != "" {
		return issuer.Text
	}
	var names []string
	for _, m := range s.report.Municipalities {
		names = append(names, m.Text)
	}
	return strings.Join(names, ", ")
}

var fileName = regexp.MustCompile(`(?i)\.(?:png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp|pdf|eps|ai)$`)

// isFileName reports whether a text is the name of a picture's file, which some
// programs give for its description.
func isFileName(text string) bool { return fileName.MatchString(text) }

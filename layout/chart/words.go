package chart

import (
	"strings"

	"uppfoljning/layout/dim"
)

// box is the room that something takes.
type box struct{ left, top, right, bottom dim.Length }

func (b box) overlaps(c box) bool {
	return b.left < c.right && c.left < b.right && b.top < c.bottom && c.top < b.bottom
}

// boxOf gives the room of a line of words.
func (p *pen) boxOf(t Text) box {
	width := p.TextWidth(t.Text)
	left := t.X
	switch t.Align {
	case Middle:
		left -= width / 2
	case End:
		left -= width
	}
	return box{left, t.Y - p.ascent(), left + width, t.Y + p.descent()}
}

// free reports whether a line of words neither leaves the drawing at its sides
// or its top nor stands on other words.
func (p *pen) free(t Text) bool {
	b := p.boxOf(t)
	if b.left < 0 || b.right > p.Options.Width || b.top < 0 {
		return false
	}
	for _, other := range p.taken {
		if b.overlaps(other) {
			return false
		}
	}
	return true
}

// write draws lines of words, the first on the baseline of t, if there is room
// for all of them.
func (p *pen) write(t Text, lines []string) bool {
	ts := make([]Text, len(lines))
	for i, l := range lines {
		ts[i] = Text{t.X, t.Y + dim.Length(i)*p.leading(), t.Align, l}
		if !p.free(ts[i]) {
			return false
		}
	}
	for _, t := range ts {
		p.draw(t)
		p.taken = append(p.taken, p.boxOf(t))
	}
	return true
}

// wrap divides a text at its spaces into lines of at most the given width,
// as many as it needs. ok is false where a word is wider.
func (p *pen) wrap(text string, width dim.Length) (lines []string, ok bool) {
	for _, word := range strings.Split(text, " ") {
		if p.TextWidth(word) > width {
			return nil, false
		}
		if n := len(lines); n > 0 && p.TextWidth(lines[n-1]+" "+word) <= width {
			lines[n-1] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines, true
}

// chop is wrap for what must be had in any case: a word that is wider is
// divided anywhere. It gives nothing where not even one character has room.
func (p *pen) chop(text string, width dim.Length) (lines []string) {
	for _, word := range strings.Split(text, " ") {
		if n := len(lines); n > 0 && p.TextWidth(lines[n-1]+" "+word) <= width {
			lines[n-1] += " " + word
			continue
		}
		line := ""
		for _, r := range word {
			if line != "" && p.TextWidth(line+string(r)) > width {
				lines, line = append(lines, line), ""
			}
			if line += string(r); p.TextWidth(line) > width {
				return nil
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// widest gives the width of the widest of some lines.
func (p *pen) widest(lines []string) (w dim.Length) {
	for _, l := range lines {
		w = max(w, p.TextWidth(l))
	}
	return w
}

// thin gives the step at which labels, as wide as given and spaced by pitch
// from middle to middle, can be shown without touching. The last is always to
// be one of those shown; where a step not much longer shows the first as well,
// it is that one.
func (p *pen) thin(widths []dim.Length, pitch dim.Length) int {
	n := len(widths)
	fits := func(step int) bool {
		for i := n - 1; i-step >= 0; i -= step {
			if (widths[i]+widths[i-step])/2+p.apart() > pitch*dim.Length(step) {
				return false
			}
		}
		return true
	}
	step := 1
	for step < n && !fits(step) {
		step++
	}
	for longer := step; longer < 2*step && longer < n; longer++ {
		if (n-1)%longer == 0 && fits(longer) {
			return longer
		}
	}
	return step
}

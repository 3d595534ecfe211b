package chart

import "uppfoljning/layout/dim"

// mostRows is how many bars a reader takes in below one another.
const mostRows = 24

// drawRows draws bars that lie below one another, each with its label at the
// left, or over it where the labels are long, and its value at its end. ok is
// false where there are too many.
func drawRows(s *series, o Options) (d *Drawing, ok bool) {
	if len(s.points) > mostRows {
		return nil, false
	}
	for _, over := range []bool{false, true} {
		r := rows{pen: newPen(o), series: s, over: over}
		if !r.words() {
			continue
		}
		for i := range s.points {
			r.row(i)
		}
		r.draw(Line{[]Point{{r.zero, r.rule() / 2}, {r.zero, r.y - r.rule()/2}}, r.rule(), Axis})
		if o.Height == 0 || r.y <= o.Height {
			return r.drawing(r.y), true
		}
	}
	return nil, false
}

type rows struct {
	*pen
	*series
	over  bool       // whether labels stand over their bars
	names [][]string // the labels, by lines

	labels     dim.Length // how far labels at the left reach
	plot, zero dim.Length // lengths of all bars; the axis from the left
	y          dim.Length // how far down has been drawn
}

// words divides the labels into lines and shares out the width. ok is false
// where too little is left for the bars.
func (r *rows) words() (ok bool) {
	room := r.Options.Width * 2 / 5
	if r.over {
		room = r.Options.Width
	}
	value := dim.Length(0) // room at the end of a bar
	for _, pt := range r.points {
		name, ok := r.wrap(pt.Label, room)
		if !ok && !r.over {
			return false
		}
		if !ok {
			name = r.chop(pt.Label, room)
		}
		r.names = append(r.names, name)
		if !pt.Gap {
			value = max(value, r.TextWidth(pt.Text)+r.apart())
		}
	}
	left := r.rule() / 2
	if !r.over {
		for _, name := range r.names {
			r.labels = max(r.labels, r.widest(name))
		}
		left += r.labels + r.apart()
	}
	low, top := r.bars()
	if low < 0 {
		left += value
	}
	right := value
	if top == 0 {
		right = r.rule() / 2
	}
	r.plot = min(r.Options.Width-left-right, r.em(40, 1))
	r.zero = left + part(max(r.plot, 0), -low, top-low)
	return r.plot >= r.em(6, 1)
}

// row draws bar number i with its words.
func (r *rows) row(i int) {
	pt, name := r.points[i], r.names[i]
	thick := r.em(1, 1)
	low, top := r.bars()
	height := r.leading() * dim.Length(max(len(name), 1))
	r.y += r.em(1, 6)
	if r.over {
		r.write(Text{0, r.y + r.ascent(), Start, ""}, name)
		r.y += r.leading() * dim.Length(len(name))
		height = r.leading()
	}
	bar := r.y + r.em(1, 8)
	baseline := bar + thick/2 + r.middle()
	if !r.over {
		r.write(Text{r.labels, baseline, End, ""}, name)
	}
	if pt.Gap {
		height = max(height, r.gap(pt.Text, baseline))
	} else {
		length := part(r.plot, magnitude(pt.Value), top-low)
		x, value := r.zero, Text{r.zero + length + r.apart(), baseline, Start, ""}
		if pt.Value < 0 {
			x, value = r.zero-length, Text{r.zero - length - r.apart(), baseline, End, ""}
		}
		if length > 0 {
			r.draw(Rectangle{x, bar, length, thick, Data})
		}
		r.write(value, []string{pt.Text})
	}
	r.y += height + r.em(1, 6)
}

// gap writes why a bar is missing, on that side of the axis that has more
// room, and gives the height that it takes.
func (r *rows) gap(text string, baseline dim.Length) dim.Length {
	start := dim.Length(0)
	if !r.over {
		start = r.labels + r.apart()
	}
	t := Text{r.zero + r.apart(), baseline, Start, ""}
	room := r.Options.Width - t.X
	if before := r.zero - r.apart() - start; before > room {
		t, room = Text{r.zero - r.apart(), baseline, End, ""}, before
	}
	lines := r.chop(text, room)
	r.write(t, lines)
	return r.leading() * dim.Length(len(lines))
}

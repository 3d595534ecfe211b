package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Check applies the rules that concern the whole report and need no workbook.
// The problems are sorted.
func Check(r *Report) Problems {
	var ps Problems
	ps = append(ps, checkAreas(r)...)
	ps = append(ps, checkNumbers(r)...)
	if r.Content == FollowUpReport {
		ps = append(ps, checkGaps(r)...)
	}
	parties := PartiesOf(r)
	for i := range r.Commitments {
		c := &r.Commitments[i]
		ps = append(ps, checkPublish(c)...)
		if r.Content == FollowUpReport { // else no answer is printed
			ps = append(ps, checkAnswers(c, parties)...)
		}
	}
	return ps.Sort()
}

// checkAreas finds names that no focus area has, and areas that say nothing.
func checkAreas(r *Report) (ps Problems) {
	defined := map[string]Cell{}
	var names []string
	for i := range r.Areas {
		name := r.Areas[i].Name
		if first, twice := defined[name.Text]; twice {
			ps = append(ps, Problem{Code: "area-duplicate", Cell: name.Cell, Args: []string{name.Text, strconv.Itoa(first.Row)}, Related: []Cell{first}})
			continue
		}
		defined[name.Text] = name.Cell
		names = append(names, name.Text)
	}
	used := map[string]bool{}
	stray := strayAreas{places: map[string][]Cell{}, from: map[string]Cell{}}
	for i := range r.Commitments {
		c := &r.Commitments[i]
		used[c.Area.Text] = true
		if _, ok := defined[c.Area.Text]; !ok && r.HasAreasSheet {
			stray.add(c.Area, c.AreaCells)
		}
	}
	for i := range r.Statistics {
		area := r.Statistics[i].Area
		used[area.Text] = true
		if _, ok := defined[area.Text]; !ok {
			stray.add(area, []Cell{area.Cell})
		}
	}
	ps = append(ps, stray.problems(r, names)...)
	for i := range r.Areas {
		if a := &r.Areas[i]; !used[a.Name.Text] && a.empty() {
			ps = append(ps, Problem{Code: "area-empty", Cell: a.Name.Cell, Args: []string{a.Name.Text}})
		}
	}
	return ps
}

// strayAreas are names that no focus area has, with the cells in which each is to
// be mended.
type strayAreas struct {
	names  []string // in the order in which they are met
	places map[string][]Cell
	from   map[string]Cell // where the first was taken from: a row above, a merged cell
}

// add adds a name, and the places where it is written itself.
func (s *strayAreas) add(area Value, places []Cell) {
	if area.Text == "" {
		return
	}
	if _, met := s.from[area.Text]; !met {
		s.names = append(s.names, area.Text)
		s.from[area.Text] = area.Cell
	}
	for _, at := range places {
		if !slices.Contains(s.places[area.Text], at) {
			s.places[area.Text] = append(s.places[area.Text], at)
		}
	}
}

// problems tells of each name once, and which of the areas' is near.
func (s *strayAreas) problems(r *Report, areas []string) (ps Problems) {
	for _, name := range s.names {
		cells := s.places[name]
		if len(cells) == 0 {
			cells = []Cell{s.from[name]}
		}
		p := Problem{Code: "area-unknown", Cell: cells[0], Related: cells[1:], Args: []string{name, strconv.Itoa(len(cells))}}
		near := cmp.Or(Nearest(name, areas), NearestByWords(name, areas))
		switch {
		case near != "" && r.HasAreasSheet:
			p.Code = "area-unknown-near"
		case near != "":
			p.Code = "statistic-area-near"
		case !r.HasAreasSheet:
			p.Code = "statistic-area-unknown"
		}
		if near != "" {
			p.Args = append(p.Args, near)
		}
		ps = append(ps, p)
	}
	return ps
}

func (a *FocusArea) empty() bool {
	return a.Description.Empty() && a.Situation.Empty() && a.Problem.Empty() && a.Goal.Empty() && len(a.FollowUps) == 0
}

// checkNumbers finds two commitments of one number: a number is what an older
// report and a decision know a commitment by.
func checkNumbers(r *Report) (ps Problems) {
	first := map[string]Cell{}
	for i := range r.Commitments {
		number := r.Commitments[i].Number
		if number.Text == "" {
			continue
		}
		if cell, twice := first[number.Text]; twice {
			ps = append(ps, Problem{Code: "number-duplicate", Cell: number.Cell, Args: []string{number.Text, strconv.Itoa(cell.Row)}, Related: []Cell{cell}})
			continue
		}
		first[number.Text] = number.Cell
	}
	return ps
}

// checkPublish tells what is kept from the public edition. An answer that
// could not be read has been reported where it was read.
func checkPublish(c *Commitment) Problems {
	if c.Publish == PublishNothing {
		if c.PublishUnread {
			return nil
		}
		return Problems{{Code: "commitment-not-published", Cell: c.PublishCell}}
	}
	var rows []string
	var related []Cell
	differs := false
	for i := range c.FollowUps {
		f := &c.FollowUps[i]
		differs = differs || f.Publish != c.Publish
		if row := strconv.Itoa(f.Cell.Row); f.Publish != PublishAll && !slices.Contains(rows, row) {
			rows, related = append(rows, row), append(related, f.Cell)
		}
	}
	if !differs {
		return nil
	}
	return Problems{{Code: "publish-differs", Cell: c.PublishCell, Args: []string{strings.Join(rows, ", ")}, Related: related}}
}

// checkAnswers finds what lacks an answer, and statuses that are none.
func checkAnswers(c *Commitment, parties *Parties) (ps Problems) {
	if !c.Answered() && c.Publish != PublishNothing { // else it is not printed
		ps = append(ps, Problem{Code: "commitment-without-follow-up", Cell: c.Cell})
	}
	for i := range c.FollowUps {
		status := c.FollowUps[i].Status
		if _, ok := NormalStatus(status.Text); !ok && status.Text != "" {
			ps = append(ps, Problem{Code: "status-unknown", Cell: status.Cell, Args: []string{status.Text, strings.Join(Statuses, ", ")}})
		}
	}
	for _, party := range parties.Split(c.Responsible.Text) {
		if c.unansweredBy(party, parties) {
			ps = append(ps, Problem{Code: "party-without-answer", Cell: c.Responsible.Cell, Args: []string{party}})
		}
	}
	return ps
}

// unansweredBy reports whether others have answered and party has not. An
// unsigned answer may be anybody's; an unsigned status alone is nobody's.
func (c *Commitment) unansweredBy(party string, parties *Parties) bool {
	others := false
	for i := range c.FollowUps {
		f := &c.FollowUps[i]
		if unsigned := f.Party.Text == ""; !f.Answered() || unsigned && f.Text.Empty() && f.Outcome.Text == "" {
			continue
		}
		if f.Party.Text == "" || parties.Same(f.Party.Text, party) {
			return false
		}
		others = true
	}
	return others
}

package layout

import "uppfoljning/layout/dim"

// SetAccent gives everything that has the accent another colour. It is for the
// caller to see to that text of that colour can be read on white (WCAG 2.1,
// 1.4.3: a contrast of 4.5:1).
func (s *Style) SetAccent(to Color) {
	for _, t := range s.texts() {
		if t.Color == s.Accent {
			t.Color = to
		}
	}
	s.Accent = to
}

// texts lists every TextStyle.
func (s *Style) texts() []*TextStyle {
	return []*TextStyle{
		&s.Sender, &s.SenderMore, &s.FieldLabel, &s.FieldValue,
		&s.Title, &s.Subtitle, &s.Standfirst, &s.Mark, &s.Correction,
		&s.Chapter, &s.Section, &s.SideSection, &s.Heading,
		&s.Lead, &s.Text, &s.Label, &s.Notice,
		&s.FactLabel, &s.FactValue, &s.FactText, &s.Number, &s.Running,
		&s.TableCaption, &s.TableHead, &s.TableText, &s.TableTotal,
		&s.FigureCaption, &s.FigureSource, &s.ChartText,
		&s.Term, &s.Contents, &s.ContentsMore, &s.Signature, &s.FactStatus,
	}
}

// LargePrint is the style of the edition for those who see badly. No text in
// it is smaller than 16 pt, the least that their organisations ask for; only
// what repeats on the pages is. There is one column: what stands beside the
// text in the other edition stands over it, so that nobody has to look for it
// at the far side of the page, and the measure still holds some 55 characters.
// Headings grow less than the text: at their place and weight they need not be
// half as large again to be told from it.
func LargePrint() *Style {
	pt, h := dim.Pt, dim.Hundredths
	s := A4()
	s.Left, s.Right, s.Top, s.Bottom, s.FirstTop = dim.MM(220), dim.MM(220), dim.MM(300), dim.MM(270), dim.MM(170)
	s.Side, s.Gutter = 0, dim.MM(50)
	s.FieldsAt, s.FieldGap, s.TitleDrop = s.Left, 16*pt, dim.MM(300)
	for _, t := range s.texts() {
		t.Size, t.Leading = 16*pt, 22*pt
		t.Hyphenate = false
	}
	for _, t := range []*TextStyle{&s.Correction, &s.Text} {
		t.Leading = 24 * pt // the serif, and the longest texts
	}
	for _, t := range []struct {
		style         *TextStyle
		size, leading dim.Length
	}{
		{&s.Title, 30 * pt, 36 * pt}, {&s.Subtitle, 19 * pt, 26 * pt},
		{&s.Chapter, 22 * pt, 27 * pt}, {&s.Section, 19 * pt, 24 * pt}, {&s.SideSection, 19 * pt, 24 * pt},
		{&s.Heading, 17 * pt, 23 * pt}, {&s.Sender, 17 * pt, 23 * pt}, {&s.Running, 13 * pt, 17 * pt},
	} {
		t.style.Size, t.style.Leading = t.size, t.leading
	}
	s.ChapterRule, s.HairRule, s.TableRule = h(160), h(60), h(120)
	s.HeadRule, s.FootRule, s.FootBaseline = dim.MM(215), dim.MM(2775), dim.MM(2830)

	s.AboveTitle, s.AboveStandfirst, s.AboveSubtitle, s.AboveMark = 28*pt, 10*pt, 6*pt, 9*pt
	s.AboveChapter, s.ChapterPadding, s.BelowChapter = 34*pt, 7*pt, 10*pt
	s.AboveSection, s.BelowSection, s.AboveLabelled = 26*pt, 6*pt, 18*pt
	s.AboveHeading, s.BelowHeading = 18*pt, 3*pt
	s.AboveEntry, s.AboveLabel, s.BelowLabel, s.AboveFact = 26*pt, 9*pt, h(50), 4*pt
	s.AboveNextLabel = 14 * pt
	s.BetweenParagraphs, s.BetweenItems = 11*pt, 4*pt
	s.AboveTable, s.BelowCaption, s.AboveFigure, s.BelowFigure = 20*pt, 5*pt, 20*pt, 9*pt
	s.AboveDefinition, s.AboveContents, s.AboveStatus = 12*pt, 7*pt, 3*pt
	s.AboveSignatures, s.BetweenSignatures = 12*pt, 14*pt
	s.ListIndent, s.LinkDrop = 18*pt, h(260)
	s.CellPadding, s.CellParagraphs, s.ColumnGap, s.ColumnSpread = 5*pt, 5*pt, 16*pt, 40*pt
	s.FigureHeight, s.LogoWidth, s.LogoHeight, s.BelowLogo = dim.MM(1200), dim.MM(800), dim.MM(240), 14*pt
	s.StatusPadding, s.SigningRoom, s.BelowLine, s.LeaderRoom = 7*pt, 44*pt, 4*pt, 40*pt
	return s
}

package publish

import (
	"regexp"
	"strings"
)

// yearAtEnd is how the period of a report on several years ends in its name.
var yearAtEnd = regexp.MustCompile(`^([htk]\d.*)-(\d{4})$`)

// IsInternal tells by the same options whether a report is the edition that must
// not be published.
func IsInternal(options []string) bool {
	o, _ := OrderOf(options)
	return o.Internal
}

// OrderOf gives the order by which a report was made, from the options that its
// metadata name after the program, "period t1" and so on: what chosen tells.
// unknown are those that this version does not know.
func OrderOf(options []string) (o Order, unknown []string) {
	for _, s := range options {
		period, isPeriod := strings.CutPrefix(s, "period ")
		switch {
		case isPeriod:
			p, err := ParsePeriod(yearAtEnd.ReplaceAllString(period, "$1 $2"))
			if err != nil {
				unknown = append(unknown, s)
				continue
			}
			o.Period = p
		case s == choicePromises:
			o.Promises = true
		case s == choiceLarge:
			o.Large = true
		case s == choiceInternal:
			o.Internal = true
		default:
			unknown = append(unknown, s)
		}
	}
	return o, unknown
}

package main

import (
	"path/filepath"
	"strings"
)

// brokenName gives the name of a file that was likely typed without the quotes that
// its spaces want, and so came as several arguments; or "". It is one that exists,
// or else words that end as a file of ours does and name nothing by themselves.
func brokenName(args []string) string {
	for i := range args {
		if exists(args[i]) || strings.HasPrefix(args[i], "-") {
			continue
		}
		for j := i + 1; j < len(args) && !strings.HasPrefix(args[j], "-"); j++ {
			if name := strings.Join(args[i:j+1], " "); exists(name) {
				return name
			}
		}
	}
	from := 0
	for i, arg := range args {
		switch {
		case strings.HasPrefix(arg, "-"): // what follows may be the value of a flag
			return ""
		case exists(arg) || isPattern(arg):
			from = i + 1
		case filepath.Ext(arg) == "":
		case from < i && isOurs(arg):
			return strings.Join(args[from:i+1], " ")
		default:
			from = i + 1
		}
	}
	return ""
}

// isOurs reports whether a file has the name of a workbook or a report.
func isOurs(name string) bool {
	return strings.EqualFold(filepath.Ext(name), ".xlsx") || isReportName(name)
}

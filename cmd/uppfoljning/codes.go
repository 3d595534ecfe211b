package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"uppfoljning/report"
)

// runHelp gives the help of the program, or explains what it can say of a
// workbook: all codes, or one.
func runHelp(_ context.Context, args []string, stdout, stderr io.Writer) (code int) {
	flags := newFlags(helpText)
	if code, done := flags.parse(args, stdout, stderr); done {
		return code
	}
	switch args := flags.Args(); {
	case len(args) == 0:
		fmt.Fprint(stdout, helpText)
		writeTopics(stdout)
	case plain(args[0]) != topicCodes:
		return helpOn(args[0], stdout, stderr)
	case len(args) == 1:
		listCodes(stdout)
	default:
		for i, arg := range args[1:] {
			e, fault := findCode(arg)
			if fault != "" {
				fmt.Fprintln(stderr, fault)
				return exitUsage
			}
			if i > 0 {
				fmt.Fprintln(stdout)
			}
			explain(stdout, e)
		}
	}
	return exitWritten
}

// findCode gives the explanation of a code, however it is cased. fault asks in
// Swedish for the nearest where there is none.
func findCode(text string) (e report.Explanation, fault string) {
	name := strings.ToLower(strings.Trim(text, "[] "))
	var names []string
	for _, g := range report.Explanations() {
		for _, e := range g.Codes {
			if string(e.Code) == name {
				return e, ""
			}
			names = append(names, string(e.Code))
		}
	}
	near := report.Nearest(name, names)
	for _, n := range names { // a part of a code is as good as a misspelling
		if near == "" && len(name) > 2 && strings.Contains(n, name) {
			near = n
		}
	}
	if near != "" {
		return e, fmt.Sprintf(messageNoCodeNear, text, near)
	}
	return e, fmt.Sprintf(messageNoCode, text)
}

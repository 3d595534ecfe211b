package main

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"regexp"
	"strings"

	"uppfoljning/report"
)

// What makes a shell complete the program's command line. Each asks the program
// itself what can stand where the cursor is, so that it never knows another
// version's flags.
var (
	//go:embed completion/bash
	completionBash string
	//go:embed completion/zsh
	completionZsh string
	//go:embed completion/powershell
	completionPowerShell string
)

var shells = []struct{ name, script string }{
	{"bash", completionBash}, {"zsh", completionZsh}, {"powershell", completionPowerShell},
}

// completionAnswer is the word by which the scripts ask.
const completionAnswer = "svara"

// runCompletion writes the script of a shell, or answers one.
func runCompletion(_ context.Context, args []string, stdout, stderr io.Writer) int {
	flags := newFlags(helpCompletion)
	if code, done := flags.parse(args, stdout, stderr); done {
		return code
	}
	if flags.NArg() == 0 {
		return usage(stderr, messageNoShell)
	}
	name := plain(flags.Arg(0))
	if name == completionAnswer && flags.NArg() > 1 {
		c := complete(flags.Args()[1:])
		fmt.Fprintln(stdout, c.kind)
		for _, word := range c.words {
			fmt.Fprintln(stdout, word)
		}
		return exitWritten
	}
	var names []string
	for _, s := range shells {
		if name == s.name || s.name == "powershell" && name == "pwsh" {
			fmt.Fprint(stdout, s.script)
			return exitWritten
		}
		names = append(names, s.name)
	}
	fault := fmt.Sprintf(messageUnknownShell, flags.Arg(0))
	if near := nearest(name, names); near != "" {
		fault += meant(near)
	}
	return usage(stderr, fault)
}

// completion is what can stand where the cursor is.
type completion struct {
	kind  string // "files" where files and folders can too, else "words"
	words []string
}

// complete completes a command line, given its words after the program's name.
// The last is the one at the cursor, and a full stop after it: PowerShell hands
// over no empty word.
func complete(given []string) completion {
	var words []string
	for _, w := range given {
		if w != "=" && w != "=." { // bash makes words of --format=pdf
			words = append(words, w)
		}
	}
	if strings.HasPrefix(given[len(given)-1], "=") {
		words = append(words, ".")
	}
	last := len(words) - 1
	at, before := strings.TrimSuffix(words[last], "."), words[:last]
	c := command{nil, runReport}
	if len(before) > 0 {
		if named := namedCommand(before[0]); named != nil {
			c = *named
		}
	}
	if name, value, ok := strings.Cut(at, "="); ok && strings.HasPrefix(at, "--") {
		found := c.values(name).matching(value)
		for i, w := range found.words {
			found.words[i] = name + "=" + w
		}
		return found
	}
	if strings.HasPrefix(at, "-") {
		return completion{"words", c.flags()}.matching(at)
	}
	if len(before) > 0 && strings.HasPrefix(before[last-1], "--") {
		if values := c.values(before[last-1]); values.kind != "" {
			return values.matching(at)
		}
	}
	return c.arguments(before).matching(at)
}

// arguments are what can stand after the words before.
func (c command) arguments(before []string) completion {
	switch {
	case len(before) == 0:
		found := completion{kind: "files"}
		for _, c := range commands() {
			found.words = append(found.words, c.names[0])
		}
		return found
	case c.names == nil || len(before) == 0:
	case c.names[0] == namesOfCompletion[0]:
		found := completion{kind: "words"}
		for _, s := range shells {
			found.words = append(found.words, s.name)
		}
		return found
	case c.names[0] == flagHelp && len(before) == 1:
		return completion{"words", topicNames()}
	case c.names[0] == flagHelp:
		found := completion{kind: "words"}
		if plain(before[1]) == topicCodes {
			for _, g := range report.Explanations() {
				for _, e := range g.Codes {
					found.words = append(found.words, string(e.Code))
				}
			}
		}
		return found
	}
	return completion{kind: "files"}
}

// matching keeps what begins as the word at the cursor does. Where nothing does
// as it is spelt, it is completed without å, ä and ö.
func (c completion) matching(at string) completion {
	found := completion{kind: c.kind}
	for _, w := range c.words {
		if strings.HasPrefix(w, at) {
			found.words = append(found.words, w)
		}
	}
	if len(found.words) > 0 {
		return found
	}
	for _, w := range c.words {
		if strings.HasPrefix(plain(w), plain(at)) {
			found.words = append(found.words, plain(w))
		}
	}
	return found
}

// flagValue is a line of a help that tells of a flag and what follows it.
var flagValue = regexp.MustCompile(`(?m)^  (--[\p{L}-]+)(?:, --[\p{L}-]+)* (\p{Lu}+\S*|webb)`)

// values are what can follow a flag. Its kind is "" where nothing does.
func (c command) values(flag string) completion {
	for _, m := range flagValue.FindAllStringSubmatch(c.help(), -1) {
		if plain(m[1]) != plain(flag) {
			continue
		}
		if known, ok := flagValues[m[1]]; ok {
			return completion{"words", known}
		}
		if strings.HasPrefix(m[2], "FIL") || strings.Contains(m[2], ".") { // FIL | MAPP, NY.xlsx
			return completion{kind: "files"}
		}
		return completion{kind: "words"}
	}
	return completion{}
}

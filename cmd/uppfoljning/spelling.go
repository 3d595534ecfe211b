package main

import (
	"bytes"
	"context"
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"uppfoljning/report"
)

// spelling takes a flag for the one that it is another spelling of: in capitals,
// or without the letters that keyboards and prompts may lack. The flag keeps the
// name that it was defined by.
func (f *flagSet) spelling(_ *pflag.FlagSet, name string) pflag.NormalizedName {
	key := plain(name)
	if _, ok := f.names[key]; !ok && !f.parsing {
		f.names[key] = name
	}
	if known, ok := f.names[key]; ok {
		return pflag.NormalizedName(known)
	}
	return pflag.NormalizedName(name)
}

// namedCommand gives the command of that name, however it is spelt, or nil.
func namedCommand(name string) *command {
	for i, c := range commands() {
		if slices.ContainsFunc(c.names, func(n string) bool { return plain(n) == plain(name) }) {
			return &commands()[i]
		}
	}
	return nil
}

// misspeltCommand gives the command that an argument was likely meant to be,
// where it can be no file.
func misspeltCommand(arg string) string {
	if strings.ContainsAny(arg, `./\:*?`) || strings.HasPrefix(arg, "-") || exists(arg) {
		return ""
	}
	var names []string
	for _, c := range commands() {
		names = append(names, c.names[0])
	}
	return nearest(arg, names)
}

// nearest is report.Nearest for names however they are spelt.
func nearest(word string, names []string) string {
	var spelt []string
	for _, n := range names {
		spelt = append(spelt, plain(n))
	}
	near := report.Nearest(plain(word), spelt)
	if i := slices.Index(spelt, near); i >= 0 {
		return names[i]
	}
	return ""
}

// fault says in Swedish what is wrong with the flags, and which one was likely
// meant.
func (f *flagSet) fault(err error) string {
	said := flagFault(err)
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return said
	}
	name := unknown.GetSpecifiedName()
	if short := unknown.GetSpecifiedShortnames(); short != "" {
		name = short // "-ut"
		said = unknownShort(short)
	}
	var own []string
	f.VisitAll(func(g *pflag.Flag) { own = append(own, g.Name) })
	if len(name) > 1 {
		if i := slices.IndexFunc(own, func(n string) bool { return plain(n) == plain(name) }); i >= 0 {
			return said + meant("--"+own[i])
		}
	}
	for _, c := range append([]command{{nil, runReport}}, commands()...) {
		if c.names != nil && c.names[0] == flagHelp {
			continue
		}
		for _, flag := range c.flags() {
			if plain(flag) == plain("--"+name) {
				return said + belongsTo(flag, c.names)
			}
		}
	}
	if near := nearest(name, own); near != "" {
		return said + meant("--"+near)
	}
	return said
}

// flagLine is a line of a help that tells of a flag, in one spelling or more.
var flagLine = regexp.MustCompile(`(?m)^  (--[\p{L}-]+)`)

// help is what a command says of itself.
func (c command) help() string {
	var said bytes.Buffer
	c.run(context.Background(), []string{"--help"}, &said, &said)
	return said.String()
}

// flags are the flags that a command's help tells of, with their dashes.
func (c command) flags() (names []string) {
	for _, m := range flagLine.FindAllStringSubmatch(c.help(), -1) {
		names = append(names, m[1])
	}
	return names
}

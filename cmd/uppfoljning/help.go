package main

import (
	"fmt"
	"io"
	"slices"
)

// topic is something that help can be asked for.
type topic struct {
	name  string
	also  []string // other words by which it may be asked for
	about string   // in a few words
	text  string
}

// topicNames names all that help can be asked for: the topics, each command,
// and the codes.
func topicNames() (names []string) {
	for _, t := range topics {
		names = append(names, t.name)
	}
	for _, c := range commands() {
		if c.names[0] != flagHelp {
			names = append(names, c.names[0])
		}
	}
	return append(names, topicCodes)
}

// helpOn writes the help on a topic or a command.
func helpOn(name string, stdout, stderr io.Writer) int {
	for _, t := range topics {
		if slices.ContainsFunc(append(t.also[:len(t.also):len(t.also)], t.name), func(n string) bool { return plain(n) == plain(name) }) {
			fmt.Fprint(stdout, t.text)
			return exitWritten
		}
	}
	if c := namedCommand(name); c != nil && c.names[0] != flagHelp {
		fmt.Fprint(stdout, c.help())
		return exitWritten
	}
	fault := fmt.Sprintf(messageNoTopic, name)
	if near := nearest(name, topicNames()); near != "" {
		fault = fmt.Sprintf(messageNoTopicNear, name, near)
	}
	return usage(stderr, fault)
}

// writeTopics lists what help can be asked for.
func writeTopics(w io.Writer) {
	fmt.Fprint(w, "\n"+topicsIntroduction+"\n\n")
	for _, t := range topics {
		fmt.Fprintf(w, "  %-15s %s\n", t.name, t.about)
	}
	fmt.Fprintf(w, "  %-15s %s\n", topicCodes, aboutCodes)
	for _, c := range commands() {
		if c.names[0] != flagHelp {
			fmt.Fprintf(w, "  %-15s %s\n", c.names[0], aboutCommands[c.names[0]])
		}
	}
}

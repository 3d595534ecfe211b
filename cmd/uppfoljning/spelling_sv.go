package main

import (
	"fmt"
	"strings"
)

// plainLetters are those of Swedish that not every prompt takes, both as one
// character and as a letter with its mark.
var plainLetters = strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "é", "e",
	"a\u030a", "a", "a\u0308", "a", "o\u0308", "o", "e\u0301", "e")

// plain is a name in lower case and without å, ä and ö.
func plain(name string) string { return plainLetters.Replace(strings.ToLower(name)) }

const (
	messageNoCommand = "Kommandot ”%[1]s” finns inte.%[2]s\nÄr ”%[1]s” en arbetsbok ska namnet skrivas ut helt, med .xlsx."
	// The quotes are those that are to be typed.
	messageBrokenName = "Har filens namn mellanslag? Skriv det inom citattecken: \"%s\""
	messageDash       = "”%s” börjar med ett tankstreck, som inte går att använda här.%s"
)

func meant(name string) string { return fmt.Sprintf(" Menade du %s?", name) }

// unknownShort tells of letters after a single hyphen.
func unknownShort(short string) string { return fmt.Sprintf("Flaggan -%s finns inte.", short) }

// belongsTo tells of a flag that another command has. The report has no name.
func belongsTo(flag string, command []string) string {
	if command == nil {
		return fmt.Sprintf(" %s hör till rapporten: uppfoljning %[1]s ARBETSBOK.xlsx", flag)
	}
	return fmt.Sprintf(" %s hör till uppfoljning %s.", flag, command[0])
}

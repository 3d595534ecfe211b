package inspect

import "strings"

// glyphNames has the names of the glyphs of Swedish and of common signs in the
// Adobe Glyph List. A name that is not here is no fault of the file's.
var glyphNames = func() map[string]string {
	names := map[string]string{}
	for pair := range strings.FieldsSeq(
		"exclam=! quotedbl=\" numbersign=# dollar=$ percent=% ampersand=& quotesingle=' parenleft=( parenright=) asterisk=* " +
			"plus=+ comma=, hyphen=- period=. slash=/ zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 " +
			"colon=: semicolon=; less=< equal== greater=> question=? at=@ bracketleft=[ backslash=\\ bracketright=] " +
			"asciicircum=^ underscore=_ grave=` braceleft={ bar=| braceright=} asciitilde=~ section=\u00A7 degree=\u00B0 " +
			"aring=\u00E5 adieresis=\u00E4 odieresis=\u00F6 Aring=\u00C5 Adieresis=\u00C4 Odieresis=\u00D6 eacute=\u00E9 " +
			"Eacute=\u00C9 egrave=\u00E8 agrave=\u00E0 udieresis=\u00FC Udieresis=\u00DC ae=\u00E6 oslash=\u00F8 AE=\u00C6 " +
			"Oslash=\u00D8 endash=\u2013 emdash=\u2014 bullet=\u2022 ellipsis=\u2026 quoteleft=\u2018 quoteright=\u2019 " +
			"quotedblleft=\u201C quotedblright=\u201D quotedblbase=\u201E guillemotleft=\u00AB guillemotright=\u00BB Euro=\u20AC " +
			"fi=fi fl=fl ff=ff ffi=ffi ffl=ffl minus=\u2212 periodcentered=\u00B7 multiply=\u00D7 onehalf=\u00BD") {
		name, text, _ := strings.Cut(pair, "=")
		names[name] = text
	}
	names["space"], names["nbspace"] = " ", "\u00A0"
	return names
}()

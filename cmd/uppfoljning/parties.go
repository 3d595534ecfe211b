package main

import (
	"path/filepath"
	"slices"

	"uppfoljning/cmd/internal/publish"
)

// partiesByName guesses by the names of the files who has written in each
// workbook. Where one is not told, or two are told to be of one party, names is
// nil and asked says in Swedish how to tell: a wrong guess would publish the words
// of one as those of another.
func partiesByName(paths []string) (names []string, asked string) {
	for i, path := range paths {
		name := publish.PartyOf(path)
		if name == "" {
			return nil, askParties(messageUnknownWriter, paths, filepath.Base(path))
		}
		if j := slices.Index(names, name); j >= 0 {
			return nil, askParties(messageSameWriter, paths, filepath.Base(paths[j]), filepath.Base(paths[i]), name)
		}
		names = append(names, name)
	}
	return names, ""
}

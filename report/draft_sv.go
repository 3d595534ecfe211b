package report

import "strings"

// Draft reports whether the version is that of a draft: "Utkast", "utkast 3".
func (r *Report) Draft() bool {
	return strings.HasPrefix(strings.ToLower(strings.TrimSpace(r.Version.Text)), "utkast")
}

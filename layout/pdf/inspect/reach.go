package inspect

import (
	"maps"
	"slices"

	"uppfoljning/layout/pdf/foreign"
	"uppfoljning/layout/pdf/object"
)

// forbiddenActions are those that PDF/A forbids (ISO 19005-2 6.5.1), two of them
// older than ISO 32000.
var forbiddenActions = []object.Name{"Launch", "Sound", "Movie", "ResetForm", "ImportData", "Hide", "SetOCGState",
	"Rendition", "Trans", "GoTo3DView", "JavaScript", "SetState", "NOP"}

// allowedNames are the named actions that PDF/A allows.
var allowedNames = []object.Name{"NextPage", "PrevPage", "FirstPage", "LastPage"}

// reach goes through all that the trailer leads to, each object once, for what
// may stand anywhere: scripts, attachments, ways out of the file, filters.
func (j *judgement) reach() {
	seen := map[object.Ref]bool{}
	todo := []object.Value{j.f.Trailer["Root"], j.f.Trailer["Info"]}
	var look func(v object.Value)
	look = func(v object.Value) { // as deep as package object lets a value nest
		switch v := v.(type) {
		case object.Ref:
			if !seen[v] {
				seen[v] = true
				todo = append(todo, v)
			}
		case object.Array:
			for _, e := range v {
				look(e)
			}
		case object.Dict:
			j.dictionary(v)
			for _, k := range slices.Sorted(maps.Keys(v)) {
				look(v[k])
			}
		case *object.Stream:
			j.stream(v)
			look(v.Dict)
		}
	}
	for len(todo) > 0 {
		v := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if r, ok := v.(object.Ref); ok {
			v = j.f.Get(r)
		}
		look(v)
	}
	j.catalog()
}

// dictionary judges a dictionary wherever it stands.
func (j *judgement) dictionary(d object.Dict) {
	typ := j.f.Name(d["Type"])
	action := j.f.Name(d["S"])
	isAction := typ == "Action" || typ == "" && d["P"] == nil && d["K"] == nil
	switch {
	case d["JS"] != nil, isAction && action == "JavaScript":
		j.fail("actions", "script", 0)
	case isAction && slices.Contains(forbiddenActions, action):
		j.fail("actions", "forbidden-action", 0, string(action))
	case isAction && action == "Named" && !slices.Contains(allowedNames, j.f.Name(d["N"])):
		j.fail("actions", "forbidden-action", 0, "Named")
	}
	if isAction && slices.Contains([]object.Name{"GoToR", "GoToE", "SubmitForm", "ImportData", "Launch"}, action) {
		j.fail("external", "leads-out", 0, string(action))
	}
	if d["EF"] != nil && j.f.Dict(d["EF"]) != nil {
		j.fail("attachments", "attachment", 0)
	}
	if j.f.Name(d["Subtype"]) == "FileAttachment" {
		j.fail("attachments", "attachment", 0)
	}
	if j.f.Name(d["Subtype"]) == "Form" && d["Ref"] != nil {
		j.fail("external", "reference-xobject", 0)
	}
}

// stream judges a stream wherever it stands.
func (j *judgement) stream(s *object.Stream) {
	if s.Dict["F"] != nil {
		j.fail("external", "external-stream", 0)
	}
	for _, v := range j.f.List(s.Dict["Filter"]) {
		if name := j.f.Name(v); name == "LZWDecode" || name == "Crypt" {
			j.fail("filters", "forbidden-filter", 0, string(name))
		}
	}
}

// catalog judges what the root says the file does by itself, its forms and its
// attachments.
func (j *judgement) catalog() {
	c := j.f.Catalog()
	names := j.f.Dict(c["Names"])
	if names["JavaScript"] != nil {
		j.fail("actions", "script", 0)
	}
	if c["AA"] != nil || slices.ContainsFunc(j.pages, func(p page) bool { return p.dict["AA"] != nil }) {
		j.fail("actions", "by-itself", 0)
	}
	if j.f.Dict(names["EmbeddedFiles"]) != nil {
		empty := true
		j.walkTree(names["EmbeddedFiles"], "Names", func(k, v object.Value) { empty = false })
		if !empty {
			j.fail("attachments", "attachment", 0)
		}
	}
	if c["AF"] != nil || c["Collection"] != nil {
		j.fail("attachments", "attachment", 0)
	}
	form := j.f.Dict(c["AcroForm"])
	if form["XFA"] != nil {
		j.fail("forms", "xfa", 0)
	}
	if j.f.Get(form["NeedAppearances"]) == true {
		j.fail("forms", "need-appearances", 0)
	}
}

// unread leaves undecided what depends on content that could not be read: which
// fonts are in use, for one.
func (j *judgement) unread() {
	if slices.ContainsFunc(j.f.Faults, func(f foreign.Fault) bool { return f.Kind == foreign.Undecodable }) {
		j.doubt("embedded", "unreadable-content", 0)
	}
}

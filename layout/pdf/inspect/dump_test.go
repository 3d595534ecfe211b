package inspect

import ("testing";"os";"fmt")

func TestDump(t *testing.T) {
	for _, p := range []string{os.Getenv("DUMP")} {
		if p=="" {continue}
		b, err := os.ReadFile(p)
		if err!=nil {t.Fatal(err)}
		r, err := Read(b)
		if err!=nil {fmt.Println(p, err); continue}
		fmt.Println(p, r.Pages, r.Version, r.Claims, len(r.Lines), r.Addresses, r.Changes, r.OriginalSize)
		for _, h := range r.Headings { fmt.Println("  ", h) }
		for _, c := range r.Checks { if c.Verdict!=Holds {fmt.Println("   ", c.Code, c.Verdict, c.Findings)} }
		if r.Original!=nil { for _, c := range r.Original.Checks { if c.Verdict!=Holds {fmt.Println("   ORIG", c.Code, c.Verdict, c.Findings)} }}
	}
}

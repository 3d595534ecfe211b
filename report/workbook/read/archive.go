package read

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"uppfoljning/report"
)

// What no honest workbook of this kind comes near. Every limit is counted on
// what has been read: nothing is allocated by a size that the file claims.
const (
	maxFile    = 64 << 20  // bytes of the file
	maxEntries = 10_000    // parts
	maxPart    = 64 << 20  // bytes of a part, unpacked
	maxTotal   = 256 << 20 // bytes of all parts, unpacked
	maxXML     = 64 << 20  // bytes of the parts that are decoded, unpacked
)

// archive is the parts of a workbook. Each part is read to its end, where its
// checksum stands, when it is decoded or by checkRest.
type archive struct {
	parts    map[string]*zip.File // by lower-case name, without leading slash
	order    []string             // keys of parts, in the order of the file
	checked  map[string]bool
	unpacked int64 // bytes so far
	digest   string
	used     *parser // or nil
	decoded  int64   // bytes that it has been given so far
}

// openArchive looks at every byte once, and then at the directory.
func openArchive(r io.ReaderAt, size int64) (*archive, error) {
	if size > maxFile {
		return nil, tooLarge("")
	}
	s, err := surveyFile(io.NewSectionReader(r, 0, size))
	if err != nil {
		return nil, err
	}
	if code := s.kind(); code != "" {
		return nil, &badFile{code: code}
	}
	if s.entries > maxEntries {
		return nil, tooLarge("")
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, damaged("", err)
	}
	a := &archive{parts: map[string]*zip.File{}, checked: map[string]bool{}, digest: s.digest}
	for _, f := range z.File {
		// OPC compares part names without case (ISO/IEC 29500-2 6.2.2.3).
		name := strings.ToLower(strings.TrimPrefix(f.Name, "/"))
		if a.parts[name] != nil {
			return nil, damaged(f.Name, errors.New("two parts of one name"))
		}
		a.parts[name] = f
		a.order = append(a.order, name)
	}
	return a, nil
}

// has reports whether there is a part.
func (a *archive) has(name string) bool { return a.parts[strings.ToLower(name)] != nil }

// read gives the unpacked bytes of a part to use, which must take them all:
// the checksum is known good only at the end.
func (a *archive) read(name string, use func(io.Reader) error) error {
	key := strings.ToLower(name)
	f := a.parts[key]
	if f == nil {
		return damaged(name, errors.New("no such part"))
	}
	a.checked[key] = true
	rc, err := f.Open()
	if err != nil {
		return damaged(name, err)
	}
	defer rc.Close()
	if err := use(&limited{r: rc, name: name, left: maxPart, total: &a.unpacked}); err != nil {
		return damaged(name, err)
	}
	return nil
}

// checkRest reads the parts that nothing has needed, so that a file is either
// whole or refused. What they say is their own matter: only their checksums
// count.
func (a *archive) checkRest() error {
	for _, name := range a.order {
		if a.checked[name] {
			continue
		}
		if err := a.read(name, discard); err != nil {
			return err
		}
	}
	return nil
}

func discard(r io.Reader) error {
	_, err := io.Copy(io.Discard, r)
	return err
}

// limited reads no more than a part, and all parts together, may hold.
type limited struct {
	r     io.Reader
	name  string
	left  int64
	total *int64
}

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	l.left -= int64(n)
	*l.total += int64(n)
	if l.left < 0 || *l.total > maxTotal {
		return 0, tooLarge(l.name)
	}
	return n, err
}

// survey is what one pass over the bytes tells.
type survey struct {
	digest    string
	head      []byte
	entries   int  // of a zip directory
	encrypted bool // names the stream of an encrypted package
	bytes     int64
}

var (
	directoryEntry = []byte("PK\x01\x02")
	// The stream of an encrypted package in a compound file (MS-OFFCRYPTO
	// 2.3.4.4), UTF-16. A sensitivity label that encrypts uses it too.
	encryptedStream = utf16("EncryptedPackage")
	compoundFile    = []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	openDocument    = []byte("mimetypeapplication/vnd.oasis.opendocument.")
)

func utf16(ascii string) []byte {
	var b []byte
	for i := range len(ascii) {
		b = append(b, ascii[i], 0)
	}
	return b
}

func surveyFile(r io.Reader) (survey, error) {
	var s survey
	hash := sha256.New()
	buf := make([]byte, 0, 64<<10)
	for {
		n, err := r.Read(buf[len(buf):cap(buf)])
		hash.Write(buf[len(buf) : len(buf)+n])
		buf = buf[:len(buf)+n]
		if s.head == nil {
			s.head = slices.Clone(buf[:min(len(buf), 512)])
		}
		s.bytes += int64(n)
		s.entries += bytes.Count(buf, directoryEntry)
		s.encrypted = s.encrypted || bytes.Contains(buf, encryptedStream)
		if err == io.EOF {
			break
		}
		if err != nil {
			return s, fmt.Errorf("survey: %w", err)
		}
		// Keep what might begin a name that the next bytes complete. A directory
		// entry cannot be counted twice: its 46 bytes hold no second one here.
		keep := min(len(buf), len(encryptedStream)-1)
		if i := bytes.LastIndex(buf, directoryEntry); i >= len(buf)-keep {
			keep = min(keep, len(buf)-i-len(directoryEntry))
		}
		buf = append(buf[:0], buf[len(buf)-keep:]...)
	}
	s.digest = "sha256:" + hex.EncodeToString(hash.Sum(nil))
	return s, nil
}

// kind tells what the file is where it is not a zip archive of the right sort;
// "" is worth opening.
func (s survey) kind() report.Code {
	switch {
	case s.bytes == 0:
		return "empty-file"
	case bytes.HasPrefix(s.head, compoundFile) && s.encrypted:
		return "encrypted-workbook"
	case bytes.HasPrefix(s.head, compoundFile):
		return "old-workbook"
	case !bytes.HasPrefix(s.head, []byte("PK\x03\x04")):
		return "not-a-workbook"
	case len(s.head) > 30 && bytes.HasPrefix(s.head[30:], openDocument):
		return "open-document"
	}
	return ""
}

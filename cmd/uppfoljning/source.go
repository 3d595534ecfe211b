package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"

	"uppfoljning/report"
)

var (
	errChanged  = errors.New("changed while it was read")
	errTooLarge = errors.New("too large")
)

// source is a file that is being read.
type source struct {
	*os.File
	opened fs.FileInfo // as it was then
}

// openSource opens a file to read it. A pipe, which might never say anything, a
// device and a folder are not opened.
func openSource(path string) (*source, error) {
	if isReserved(path) {
		return nil, errReserved
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		if link, at := os.Lstat(path); at == nil && link.Mode()&fs.ModeSymlink != 0 && !errors.Is(err, fs.ErrPermission) {
			return nil, errLeadsAway
		}
		return nil, err
	case info.IsDir():
		if _, err := os.ReadDir(path); err != nil {
			return nil, err
		}
		return nil, errIsFolder
	case !info.Mode().IsRegular():
		return nil, errIsNoFile
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err = f.Stat()
	if err != nil {
		f.Close()
		return nil, err
	}
	return &source{f, info}, nil
}

// size is how many bytes the file had when it was opened.
func (s *source) size() int64 { return s.opened.Size() }

// unchanged gives errChanged where the file is not as it was when it was opened:
// what was read of it may then be half of one and half of another. r is what was
// made of it, or nil. Its digest is looked at too: there are disks on which the
// time of a change is told to two seconds, in which much can happen.
func (s *source) unchanged(r *report.Report) error {
	if r != nil {
		hash := sha256.New()
		if _, err := io.Copy(hash, io.NewSectionReader(s, 0, s.size())); err != nil {
			return err
		}
		if r.Source != digest(hash) {
			return errChanged
		}
	}
	now, err := s.Stat()
	if err == nil && (now.Size() != s.size() || !now.ModTime().Equal(s.opened.ModTime())) {
		err = errChanged
	}
	return err
}

// digest tells a workbook as its report does.
func digest(h hash.Hash) string { return "sha256:" + hex.EncodeToString(h.Sum(nil)) }

// isMadeOf reports whether a report was made of these bytes.
func isMadeOf(r *report.Report, data []byte) bool {
	h := sha256.New()
	h.Write(data)
	return r.Source == digest(h)
}

// readSource gives the bytes of a file, of which there may be so many. The error
// may be errTooLarge, or errChanged where it was written to meanwhile.
func readSource(path string, most int64) ([]byte, error) {
	s, err := openSource(path)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	if s.size() > most {
		return nil, errTooLarge
	}
	data := make([]byte, s.size())
	if _, err := io.ReadFull(s, data); err != nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			err = errChanged // it has grown shorter
		}
		return nil, err
	}
	return data, s.unchanged(nil)
}

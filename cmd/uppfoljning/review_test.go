package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"uppfoljning/cmd/internal/publish"
	"uppfoljning/report"
)

// TestFaultySampleReview wants the review of the sample that is full of faults
// to be the one that lies in samples/testdata.
func TestFaultySampleReview(t *testing.T) {
	var out, said bytes.Buffer
	code := run(context.Background(), []string{"granska", filepath.Join(samples, faultySample)}, &out, &said)
	if code != exitWorkbook || said.Len() > 0 {
		t.Errorf("exit code %d\n%s", code, said.String())
	}
	told := strings.ReplaceAll(out.String(), filepath.Join(samples, faultySample), faultySample) // wherever the samples lie
	golden := filepath.Join(samples, "testdata", strings.TrimSuffix(faultySample, ".xlsx")+"-granskning.txt")
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(golden, []byte(told), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if told != string(want) {
		t.Errorf("%s is not what granska says now: run UPDATE=1 go test ./cmd/uppfoljning, and look at it. Got:\n%s", golden, told)
	}
}

// A fault of our own is never told as that all is well.
func TestReviewAfterOurFault(t *testing.T) {
	r := &reviewed{workbook: "a.xlsx", Review: publish.Review{Problems: report.Problems{{Code: "no such code"}}}}
	var said bytes.Buffer
	j := job{stderr: &said}
	r.code, r.fault = j.ourFault("the fault"), messageNotReviewed
	var out bytes.Buffer
	writeReview(&out, r)
	if r.code != exitMachine || !strings.Contains(said.String(), "the fault") || strings.Contains(out.String(), "kan skrivas") {
		t.Errorf("code %d, said %q\n%s", r.code, said.String(), out.String())
	}
}

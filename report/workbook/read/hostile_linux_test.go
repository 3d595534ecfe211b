package read

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestHostileMemory reads each hostile file in a process of its own, which must
// not take more than 100 MB of memory at its peak. How long each took stands in
// the log (-v).
func TestHostileMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a process for each file")
	}
	const most = 100 << 10 // kilobytes
	folder := t.TempDir()
	for i, h := range hostiles(t) {
		path := filepath.Join(folder, fmt.Sprint(i, ".xlsx"))
		must(t, os.WriteFile(path, h.file, 0o666))
		cmd := exec.Command(os.Args[0], "-test.run=^TestReadInAProcess$")
		cmd.Env = append(os.Environ(), processFile+"="+path, "GOMEMLIMIT=off", "GOGC=100", "TMPDIR="+folder)
		out, err := cmd.CombinedOutput()
		var peak int
		if _, after, ok := strings.Cut(string(out), "VmHWM:"); ok {
			_, err = fmt.Sscan(after, &peak)
		}
		if err != nil || peak == 0 {
			t.Errorf("%s: %v\n%s", h.name, err, out)
		}
		must(t, os.Remove(path))
		if peak > most {
			t.Errorf("%s: %d MB at its peak", h.name, peak>>10)
		}
		t.Logf("%-28s %8d bytes %5d ms %5d MB", h.name, len(h.file), (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Milliseconds(), peak>>10)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

// processFile names the file that TestReadInAProcess is to read.
const processFile = "UPPFOLJNING_TEST_FILE"

func TestReadInAProcess(t *testing.T) {
	path := os.Getenv(processFile)
	if path == "" {
		t.Skip("is a part of TestHostileMemory")
	}
	f, err := os.Open(path)
	must(t, err)
	defer f.Close()
	info, err := f.Stat()
	must(t, err)
	r, ps, err := Workbook(t.Context(), f, info.Size())
	if err != nil || r == nil && len(ps) == 0 {
		t.Errorf("%v %v", r, err)
	}
	// Not what the parent is told of its child, which has the parent's peak in it.
	status, err := os.ReadFile("/proc/self/status")
	must(t, err)
	_, peak, _ := strings.Cut(string(status), "VmHWM:")
	fmt.Println("VmHWM:", strings.Fields(peak)[0])
}

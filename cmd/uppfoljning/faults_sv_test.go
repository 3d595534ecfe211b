//go:build linux

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// fault is something that the machine refuses: what is set up beforehand, what
// the program may not do, what it is asked for, and what comes of it. Beside each
// other lie a workbook, bok.xlsx, and an earlier report of it, bok.pdf.
type fault struct {
	name      string
	set       func(t *testing.T)
	restraint string
	args      []string
	code      int
	said      string // on standard error, all of it
}

const earlierReport = "the report of last week"

var machineFaults = []fault{
	{"disk full", func(t *testing.T) {
		must(t, os.Mkdir("ut", 0o777))
		writeFile(t, "ut/bok.pdf", []byte(earlierReport))
	}, "disk=ut:20k", []string{"--ut", "ut", "bok.xlsx"}, exitMachine,
		"ut/bok.pdf går inte att skriva: disken är full. Frigör plats på den, eller skriv till en annan, och försök igen. Den tidigare filen är kvar.\n"},
	{"disk full for one of three", func(t *testing.T) { must(t, os.Mkdir("ut", 0o777)) },
		"disk=ut:40k", []string{"--ut", "ut", "--format", "pdf,html,docx", "bok.xlsx"}, exitMachine,
		"Skrev ut/bok.pdf (3 sidor).\nut/bok.html går inte att skriva: disken är full. Frigör plats på den, eller skriv till en annan, och försök igen.\n" +
			"ut/bok.docx går inte att skriva: disken är full. Frigör plats på den, eller skriv till en annan, och försök igen.\n"},
	{"disk full for a new workbook", func(t *testing.T) { must(t, os.Mkdir("ut", 0o777)) },
		"disk=ut:8k", []string{"mall", "ut/ny.xlsx"}, exitMachine,
		"ut/ny.xlsx går inte att skriva: disken är full. Frigör plats på den, eller skriv till en annan, och försök igen.\n"},
	{"disk protected", func(t *testing.T) { must(t, os.Mkdir("ut", 0o777)) },
		"protected=ut", []string{"--ut", "ut", "bok.xlsx"}, exitMachine,
		fmt.Sprintf(messageCannotWrite+"\n", "ut/bok.pdf", troubleWords[diskProtected])},
	{"file too large", nil, "size=4096", []string{"bok.xlsx"}, exitMachine,
		"bok.pdf går inte att skriva: filen blir större än vad som får plats eller är tillåtet där. Skriv till en annan disk. Den tidigare filen är kvar.\n"},
	{"copy too large", nil, "size=4096", []string{"slå-ihop", "bok.xlsx", "annan.xlsx", "--parter", "Kommunen,Polisen"}, exitMachine,
		"bok-sammanslagen.xlsx går inte att skriva: filen blir större än vad som får plats eller är tillåtet där. Skriv till en annan disk.\n"},
	{"comparison too large", nil, "size=4096", []string{"jämför", "--format", "pdf", "bok.xlsx", "annan.xlsx"}, exitMachine,
		"annan-andringar.pdf går inte att skriva: filen blir större än vad som får plats eller är tillåtet där. Skriv till en annan disk.\n"},
	{"folder protected", func(t *testing.T) {
		must(t, os.Mkdir("ut", 0o555))
	}, "user=65534", []string{"--ut", "ut", "bok.xlsx"}, exitMachine,
		fmt.Sprintf(messageCannotWrite+"\n", "ut/bok.pdf", machineReason(errFolderProtected))},
	{"folder closed", func(t *testing.T) {
		must(t, os.MkdirAll("ut/under", 0o777))
		must(t, os.Chmod("ut", 0o000))
		t.Cleanup(func() { must(t, os.Chmod("ut", 0o777)) })
	}, "user=65534", []string{"--ut", "ut/under/bok.pdf", "bok.xlsx"}, exitMachine,
		fmt.Sprintf(messageCannotWrite+"\n", "ut/under/bok.pdf", machineReason(errFolderProtected))},
	{"folder not readable", func(t *testing.T) { must(t, os.Mkdir("in", 0o000)) }, "user=65534", []string{"in"}, exitMachine,
		"in går inte att läsa: du saknar behörighet, eller så är filen öppen i ett annat program. Stäng programmet, eller be den som sköter datorn om behörighet.\n"},
	{"workbook not readable", func(t *testing.T) { must(t, os.Chmod("bok.xlsx", 0o000)) }, "user=65534", []string{"bok.xlsx"}, exitMachine,
		"bok.xlsx går inte att läsa: du saknar behörighet, eller så är filen öppen i ett annat program. Stäng programmet, eller be den som sköter datorn om behörighet.\n"},
	{"report protected", func(t *testing.T) { must(t, os.Chmod("bok.pdf", 0o444)) }, "", []string{"bok.xlsx"}, exitMachine,
		"bok.pdf går inte att skriva: filen är skrivskyddad. Ange ett annat namn med --ut. Den tidigare filen är kvar.\n"},
	{"report cannot be changed by anybody", func(t *testing.T) { setImmutable(t, "bok.pdf") }, "", []string{"bok.xlsx"}, exitMachine,
		"bok.pdf går inte att skriva: du saknar behörighet, eller så är filen öppen i ett annat program. Stäng programmet, eller be den som sköter datorn om behörighet. Den tidigare filen är kvar.\n"},
	{"new workbook in a protected folder", func(t *testing.T) { must(t, os.Mkdir("ut", 0o555)) }, "user=65534", []string{"mall", "ut/ny.xlsx"}, exitMachine,
		fmt.Sprintf(messageCannotWrite+"\n", "ut/ny.xlsx", strings.ReplaceAll(machineReason(errFolderProtected), withOutFlag, ""))},
	{"report is a folder", func(t *testing.T) { must(t, os.Mkdir("annan.pdf", 0o777)) }, "", []string{"annan.xlsx"}, exitMachine,
		"annan.pdf går inte att skriva: det är en mapp. Byt namn på den, eller ange ett annat namn med --ut.\n"},
	{"report is a pipe", func(t *testing.T) { must(t, syscall.Mkfifo("annan.pdf", 0o666)) }, "", []string{"annan.xlsx"}, exitMachine,
		"annan.pdf går inte att skriva: det är ingen vanlig fil. Ange en annan.\n"},
	{"copy is a pipe", func(t *testing.T) { must(t, syscall.Mkfifo("bok-granskad.xlsx", 0o666)) }, "", []string{"granska", "--kommentera", "bok.xlsx"}, exitMachine, ""},
	{"file in the path of the report", nil, "", []string{"--ut", "bok.pdf/bok.pdf", "bok.xlsx"}, exitUsage,
		"bok.pdf/bok.pdf går inte att skriva: en del av sökvägen är en fil och ingen mapp. Rätta sökvägen.\n" + messageSeeHelp + "\n"},
	{"file in the path of the workbook", nil, "", []string{"bok.pdf/bok.xlsx"}, exitMachine,
		"bok.pdf/bok.xlsx går inte att läsa: en del av sökvägen är en fil och ingen mapp. Rätta sökvägen.\n"},
	{"name too long", nil, "", []string{"--ut", longName + ".pdf", "bok.xlsx"}, exitMachine,
		longName + ".pdf går inte att skriva: filens namn eller sökväg är för lång. Välj en annan mapp eller ett kortare namn.\n"},
	{"path too long", nil, "", []string{strings.Repeat("mapp/", 1000) + "bok.xlsx"}, exitMachine,
		strings.Repeat("mapp/", 1000) + "bok.xlsx går inte att läsa: filens namn eller sökväg är för lång. Välj en annan mapp eller ett kortare namn.\n"},
	{"workbook is a pipe", func(t *testing.T) { must(t, syscall.Mkfifo("rör.xlsx", 0o666)) }, "", []string{"rör.xlsx"}, exitMachine,
		"rör.xlsx går inte att läsa: det är ingen vanlig fil. Ange en annan.\n"},
	{"reviewed workbook is a pipe", func(t *testing.T) { must(t, syscall.Mkfifo("rör.xlsx", 0o666)) }, "", []string{"granska", "rör.xlsx"}, exitMachine, ""},
	{"merged workbook is a pipe", func(t *testing.T) { must(t, syscall.Mkfifo("rör.xlsx", 0o666)) }, "", []string{"slå-ihop", "bok.xlsx", "rör.xlsx", "--parter", "Kommunen,Polisen"}, exitMachine,
		"rör.xlsx går inte att läsa: det är ingen vanlig fil. Ange en annan.\n"},
	{"workbook is a device", nil, "", []string{"/dev/zero"}, exitMachine,
		"/dev/zero går inte att läsa: det är ingen vanlig fil. Ange en annan.\n"},
	{"workbook is a link to itself", func(t *testing.T) { must(t, os.Symlink("runt.xlsx", "runt.xlsx")) }, "", []string{"runt.xlsx"}, exitMachine,
		"runt.xlsx går inte att läsa: det är en länk som inte leder till någon fil. Ange filen själv, eller ta bort länken.\n"},
	{"report is a link to nothing", func(t *testing.T) { must(t, os.Symlink("borta", "annan.pdf")) }, "", []string{"annan.xlsx"}, exitMachine,
		"annan.pdf går inte att skriva: det är en länk som inte leder till någon fil. Ange filen själv, eller ta bort länken.\n"},
	{"report is the workbook", func(t *testing.T) { must(t, os.Symlink("bok.xlsx", "ut.pdf")) }, "", []string{"--ut", "ut.pdf", "bok.xlsx"}, exitUsage,
		"ut.pdf är arbetsboken själv. Ange ett annat namn med --ut.\n"},
	{"report is the workbook by another name", func(t *testing.T) { must(t, os.Link("bok.xlsx", "ut.pdf")) }, "", []string{"--ut", "ut.pdf", "bok.xlsx"}, exitUsage,
		"ut.pdf är arbetsboken själv. Ange ett annat namn med --ut.\n"},
	{"report named as the workbook", nil, "", []string{"--ut", "bok.xlsx", "bok.xlsx"}, exitUsage,
		"--ut bok.xlsx: ange en mapp som finns eller ett filnamn som slutar på .pdf, .docx eller .html.\n" + messageSeeHelp + "\n"},
	{"no file may be opened", nil, "files=0", []string{"bok.xlsx"}, exitMachine,
		"bok.xlsx går inte att läsa: datorn har för många filer öppna. Stäng några program och försök igen.\n"},
	{"working folder is gone", nil, "gone", []string{"bok.xlsx"}, exitMachine,
		"bok.xlsx går inte att läsa: filen eller mappen finns inte.\n"},
	{"new workbook where the working folder is gone", nil, "gone", []string{"mall", "ny.xlsx"}, exitMachine,
		"ny.xlsx går inte att skriva: filen eller mappen finns inte.\n"},
}

var longName = strings.Repeat("långt namn ", 25)

// TestMachineFaults has the machine refuse what the program needs. It says why in
// a sentence and with the right exit code, and nothing is lost.
func TestMachineFaults(t *testing.T) {
	for _, f := range machineFaults {
		t.Run(f.name, func(t *testing.T) {
			dir := t.TempDir()
			t.Chdir(dir)
			writeFile(t, "bok.xlsx", readFile(t, sampleFile("mullsjo-2023.xlsx")))
			writeFile(t, "annan.xlsx", readFile(t, sampleFile("mullsjo-2023.xlsx")))
			writeFile(t, "bok.pdf", []byte(earlierReport))
			must(t, os.Chmod(dir, 0o777))
			if f.set != nil {
				f.set(t)
			}
			code, _, said := restrained(t, f.restraint, f.args...)
			if code != f.code || f.said != "" && said != f.said {
				t.Errorf("exit code %d, want %d, and said\n%swant\n%s", code, f.code, said, f.said)
			}
			if f.restraint != "gone" {
				wantUntouched(t, dir)
			}
		})
	}
}

// setImmutable sets the flag of the file system that keeps even the superuser
// from replacing a file, for as long as the test goes on.
func setImmutable(t *testing.T, path string) {
	t.Helper()
	const immutable = 0x10 // FS_IMMUTABLE_FL of linux/fs.h
	f, err := os.Open(path)
	must(t, err)
	t.Cleanup(func() { f.Close() })
	flags, err := unix.IoctlGetInt(int(f.Fd()), unix.FS_IOC_GETFLAGS)
	if err == nil {
		err = unix.IoctlSetPointerInt(int(f.Fd()), unix.FS_IOC_SETFLAGS, flags|immutable)
	}
	if err != nil {
		t.Skip("not allowed here:", err)
	}
	t.Cleanup(func() {
		if err := unix.IoctlSetPointerInt(int(f.Fd()), unix.FS_IOC_SETFLAGS, flags); err != nil {
			t.Error(err)
		}
	})
}

// restrained runs the program in the working folder, in a process that can do
// less. A test that this machine does not allow is skipped.
func restrained(t *testing.T, restraint string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	if os.Getuid() != 0 {
		restraint = strings.ReplaceAll(restraint, "user=65534", "") // there are no rights to lose
	}
	c := programCommand(t, args...)
	c.Env = append(os.Environ(), restraintVariable+"="+restraint)
	if strings.Contains(restraint, "disk=") || strings.Contains(restraint, "protected=") {
		c.SysProcAttr = &syscall.SysProcAttr{
			Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
			UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
			GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
		}
	}
	var out, said bytes.Buffer
	c.Stdout, c.Stderr = &out, &said
	err := c.Run()
	var ended *exec.ExitError
	if c.SysProcAttr != nil && err != nil && !errors.As(err, &ended) || c.ProcessState.ExitCode() == exitForbidden {
		t.Skipf("not allowed here: %v %s", err, said.String())
	}
	return c.ProcessState.ExitCode(), out.String(), said.String()
}

// programCommand is the program about to be run in the working folder.
func programCommand(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	c := exec.Command(self)
	c.Args = append([]string{programName}, args...)
	return c
}

// wantUntouched wants the workbook and the earlier report to be as they were,
// and nothing to be left of what was not written.
func wantUntouched(t *testing.T, dir string) {
	t.Helper()
	must(t, os.Chmod("bok.xlsx", 0o666))
	if got := readFile(t, "bok.pdf"); string(got) != earlierReport {
		t.Errorf("the earlier report has %d bytes", len(got))
	}
	if !bytes.Equal(readFile(t, "bok.xlsx"), readFile(t, sampleFile("mullsjo-2023.xlsx"))) {
		t.Error("the workbook has been changed")
	}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && isTemporary(d.Name()) {
			t.Errorf("%s is left", path)
		}
		if errors.Is(err, os.ErrPermission) {
			return filepath.SkipDir
		}
		return err
	})
	must(t, err)
	if kept := filepath.Join("ut.disk", "bok.pdf"); exists(kept) && exists(filepath.Join("ut", "bok.pdf")) {
		if got := readFile(t, kept); string(got) != earlierReport {
			t.Errorf("the earlier report on the disk has %d bytes", len(got))
		}
	}
}

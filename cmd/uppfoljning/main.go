// Command uppfoljning makes a published report of a council's workbook.
//
// This package alone reads the command line, the file system and signals; all
// else is handed what it works on. It knows no rule of workbooks, documents or
// pages.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	ctx, stop := interruptible()
	own, code := ownsWindow(), 0
	if own && len(os.Args) == 1 {
		fmt.Print(messageDropHere)
	} else {
		code = run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	}
	stop()
	if own { // which else would close before anybody has read it
		fmt.Print(messagePressEnter)
		bufio.NewReader(os.Stdin).ReadString('\n')
	}
	os.Exit(code)
}

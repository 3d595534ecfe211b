// Command uppfoljning makes a published report of a council's workbook.
//
// This package alone reads the command line, the file system and signals; all
// else is handed what it works on. It knows no rule of workbooks, documents or
// pages.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

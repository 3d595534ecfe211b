package main

import (
	"context"
	"os/signal"
)

// interruptible gives a context that is done when the user, or the system, asks
// the program to end. The work at hand is then brought to where it may be left;
// asked once more, the program ends at once.
func interruptible() (ctx context.Context, stop func()) {
	ctx, stop = signal.NotifyContext(context.Background(), endings()...)
	context.AfterFunc(ctx, stop)
	survive()
	return ctx, stop
}

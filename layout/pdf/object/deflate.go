package object

import (
	"bytes"
	"io"
	"runtime"
	"sync"
	"sync/atomic"

	// Not the standard library's compress/zlib, whose output may change with
	// the Go release: a file must come out the same from every build of one
	// source, and go.sum pins this module.
	"github.com/klauspost/compress/zlib"
)

// level is where files stop getting much smaller and only get slower.
const level = 7

// deflateAll deflates each of streams, on all processors. A compressed stream
// depends on nothing but its data, so the order of work does not show.
func deflateAll(streams [][]byte) [][]byte {
	out := make([][]byte, len(streams))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(streams)) {
		workers.Go(func() {
			z, err := zlib.NewWriterLevel(io.Discard, level)
			if err != nil {
				panic("internal error: " + err.Error())
			}
			for i := int(next.Add(1)) - 1; i < len(streams); i = int(next.Add(1)) - 1 {
				out[i] = deflate(z, streams[i])
			}
		})
	}
	workers.Wait()
	return out
}

// deflate uses z, which is costly to make, for one stream. Writing to memory
// cannot fail.
func deflate(z *zlib.Writer, data []byte) []byte {
	var b bytes.Buffer
	z.Reset(&b)
	z.Write(data)
	z.Close()
	return b.Bytes()
}

func newInflater(r io.Reader) (io.ReadCloser, error) { return zlib.NewReader(r) }

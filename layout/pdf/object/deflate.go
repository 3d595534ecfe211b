package object

import (
	"bytes"
	"io"
	"runtime"
	"sync"

	// Not the standard library's compress/zlib, whose output may change with
	// the Go release: a file must come out the same from every build of one
	// source, and go.sum pins this module.
	"github.com/klauspost/compress/zlib"
)

// level is where files stop getting much smaller and only get slower.
const level = 6

// Deflater deflates streams on all processors while its caller goes on making
// them. A deflated stream depends on nothing but its data, so the order of work
// does not show.
type Deflater struct {
	plain   bool
	streams []*[]byte
	slots   chan struct{} // one for each processor: what may be at work
	idle    sync.Pool     // of *Buffer
}

// Buffer is memory of a Deflater, to make a stream in. It goes round: what is
// added is deflated and then given to the next stream. Only a Deflater makes
// one, so that nobody else's memory gets into the round.
type Buffer struct{ Data []byte }

// NewDeflater makes a Deflater or, for those who want to look at the streams,
// one that leaves them as they are.
func NewDeflater(plain bool) *Deflater {
	return &Deflater{plain: plain, slots: make(chan struct{}, runtime.GOMAXPROCS(0)),
		idle: sync.Pool{New: func() any { return &Buffer{make([]byte, 0, 16<<10)} }}}
}

// Buffer gives an empty Buffer. It is the caller's until it is added.
func (d *Deflater) Buffer() *Buffer {
	b := d.idle.Get().(*Buffer)
	b.Data = b.Data[:0]
	return b
}

// AddBuffer hands over the data of a stream with the Buffer that it is in. It
// waits while all processors are at work, so that never many streams do.
func (d *Deflater) AddBuffer(b *Buffer) {
	d.work(func() []byte { return d.finish(b) })
}

// Add is AddBuffer for data that is somebody else's, and stays so. It must not
// change before All has returned.
func (d *Deflater) Add(data []byte) {
	d.work(func() []byte {
		if d.plain {
			return data
		}
		return deflate(data)
	})
}

// start is AddBuffer for data that is made on the processor that deflates it.
func (d *Deflater) start(write func(b *Buffer)) {
	d.work(func() []byte {
		b := d.Buffer()
		write(b)
		return d.finish(b)
	})
}

// finish gives the stream in b, and makes b idle where that is another's memory.
func (d *Deflater) finish(b *Buffer) []byte {
	if d.plain {
		return b.Data
	}
	out := deflate(b.Data)
	d.idle.Put(b)
	return out
}

// work adds a stream that is made on another processor.
func (d *Deflater) work(stream func() []byte) {
	s := new([]byte)
	d.streams = append(d.streams, s)
	d.slots <- struct{}{}
	go func() {
		*s = stream()
		<-d.slots
	}()
}

// All waits until all is done and returns the streams in the order in which
// they were added.
func (d *Deflater) All() [][]byte {
	for range cap(d.slots) {
		d.slots <- struct{}{}
	}
	for range cap(d.slots) {
		<-d.slots
	}
	out := make([][]byte, len(d.streams))
	for i, s := range d.streams {
		out[i] = *s
	}
	return out
}

// writers are idle ones. They take a megabyte each, so that making them is what
// costs most of a small file.
var writers = sync.Pool{New: func() any {
	z, err := zlib.NewWriterLevel(io.Discard, level)
	if err != nil {
		panic("internal error: " + err.Error())
	}
	return z
}}

// buffers are what writers write to.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// deflate deflates one stream. Writing to memory cannot fail.
func deflate(data []byte) []byte {
	z, b := writers.Get().(*zlib.Writer), buffers.Get().(*bytes.Buffer)
	defer writers.Put(z)
	defer buffers.Put(b)
	b.Reset()
	z.Reset(b)
	z.Write(data)
	z.Close()
	return bytes.Clone(b.Bytes())
}

func newInflater(r io.Reader) (io.ReadCloser, error) { return zlib.NewReader(r) }

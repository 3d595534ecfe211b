package layout

// slab gives memory to many small things of a kind which are needed as long as
// each other, by the hundred rather than each by itself.
type slab[T any] struct{ free []T }

// take gives an empty slice with room for n, and no more.
func (s *slab[T]) take(n int) []T {
	const many = 128
	if len(s.free) < n {
		s.free = make([]T, max(n, many))
	}
	taken := s.free[:0:n]
	s.free = s.free[n:]
	return taken
}

package html

// palette is the colours of the page under one scheme. Each stands out enough
// from paper for what it is used for: text 4.5:1 (WCAG 2.1, 1.4.3), rules that
// carry meaning 3:1 (1.4.11).
type palette struct {
	Paper, Ink Color
	Accent     Color // headings, labels, links, rules over headings
	Hair       Color // rules that divide, the box around a status
}

// petrol is the accent of the printed report.
var petrol = Color{0x1F, 0x4E, 0x5F}

// palettes gives the colours of the page in daylight and in the dark.
func palettes(accent Color) (light, dark palette) {
	light = palette{Paper: Color{255, 255, 255}, Ink: Color{0x12, 0x12, 0x12}, Hair: Color{0x76, 0x76, 0x76}}
	dark = palette{Paper: Color{0x15, 0x18, 0x1A}, Ink: Color{0xEC, 0xEA, 0xE6}, Hair: Color{0x8C, 0x91, 0x94}}
	// 4.5:1, and a little for what rounding may take.
	light.Accent = readable(accent, light.Paper, Color{}, 455)
	dark.Accent = readable(accent, dark.Paper, Color{255, 255, 255}, 700) // thin strokes glare on black: a margin
	return light, dark
}

// readable mixes c with the other colour until it contrasts with paper by so
// many hundredths to one, and no farther.
func readable(c, paper, other Color, hundredths int64) Color {
	const steps = 64
	mix := func(a, b uint8, n int) uint8 { return uint8((int(a)*(steps-n) + int(b)*n) / steps) }
	for n := range steps {
		m := Color{mix(c.R, other.R, n), mix(c.G, other.G, n), mix(c.B, other.B, n)}
		if contrasts(m, paper, hundredths) {
			return m
		}
	}
	return other
}

// contrasts reports whether two colours have at least a contrast of so many
// hundredths to one, by the definition of WCAG 2.1. It reckons in whole numbers:
// what a machine does with fractions must not change a byte of a page.
func contrasts(a, b Color, hundredths int64) bool {
	const flare = white / 20 // the 0.05 of the definition
	la, lb := luminance(a)+flare, luminance(b)+flare
	return 100*max(la, lb) >= hundredths*min(la, lb)
}

// white is the luminance of white, and 0 that of black.
const white = 10_000 * 65_535

func luminance(c Color) int64 {
	return 2126*linear[c.R] + 7152*linear[c.G] + 722*linear[c.B]
}

// linear is how much light the values of a channel of sRGB stand for, out of
// 65,535 (IEC 61966-2-1, as WCAG 2.1 has it).
var linear = [256]int64{
	0, 20, 40, 60, 80, 99, 119, 139, 159, 179, 199, 219, 241, 264, 288, 313,
	340, 367, 396, 427, 458, 491, 526, 562, 599, 637, 677, 718, 761, 805, 851, 898,
	947, 997, 1048, 1101, 1156, 1212, 1270, 1330, 1391, 1453, 1517, 1583, 1651, 1720, 1790, 1863,
	1937, 2013, 2090, 2170, 2250, 2333, 2418, 2504, 2592, 2681, 2773, 2866, 2961, 3058, 3157, 3258,
	3360, 3464, 3570, 3678, 3788, 3900, 4014, 4129, 4247, 4366, 4488, 4611, 4736, 4864, 4993, 5124,
	5257, 5392, 5530, 5669, 5810, 5953, 6099, 6246, 6395, 6547, 6700, 6856, 7014, 7174, 7335, 7500,
	7666, 7834, 8004, 8177, 8352, 8528, 8708, 8889, 9072, 9258, 9445, 9635, 9828, 10022, 10219, 10417,
	10619, 10822, 11028, 11235, 11446, 11658, 11873, 12090, 12309, 12530, 12754, 12980, 13209, 13440, 13673, 13909,
	14146, 14387, 14629, 14874, 15122, 15371, 15623, 15878, 16135, 16394, 16656, 16920, 17187, 17456, 17727, 18001,
	18277, 18556, 18837, 19121, 19407, 19696, 19987, 20281, 20577, 20876, 21177, 21481, 21787, 22096, 22407, 22721,
	23038, 23357, 23678, 24002, 24329, 24658, 24990, 25325, 25662, 26001, 26344, 26688, 27036, 27386, 27739, 28094,
	28452, 28813, 29176, 29542, 29911, 30282, 30656, 31033, 31412, 31794, 32179, 32567, 32957, 33350, 33745, 34143,
	34544, 34948, 35355, 35764, 36176, 36591, 37008, 37429, 37852, 38278, 38706, 39138, 39572, 40009, 40449, 40891,
	41337, 41785, 42236, 42690, 43147, 43606, 44069, 44534, 45002, 45473, 45947, 46423, 46903, 47385, 47871, 48359,
	48850, 49344, 49841, 50341, 50844, 51349, 51858, 52369, 52884, 53401, 53921, 54445, 54971, 55500, 56032, 56567,
	57105, 57646, 58190, 58737, 59287, 59840, 60396, 60955, 61517, 62082, 62650, 63221, 63795, 64372, 64952, 65535,
}

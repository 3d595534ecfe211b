"""Cuts the faces of this program out of the families they come from.

    python3 cut.py SANS SERIF SYMBOLS... OUT

SANS, SERIF and SYMBOLS are the unpacked packages, OUT is the folder of fonts.go. The
same sources give the same bytes: no clock has a say. README.md tells how to
get the sources and what is kept.
"""

import gzip
import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from characters import ALIKE, EXTENDED, PROPORTIONAL_FIGURES, SYMBOLS, beyond, kept
from kerning import Kerning, write_gpos

# The licence reserves the name of the sources (OFL 1.1, condition 3).
FAMILY = "Uppfoljning"
RESERVED = "source"

VERSION = "1.000"

COPYRIGHT, LICENCE, LICENCE_URL = 0, 13, 14  # entries of the name table
WINDOWS_ENGLISH = (3, 1, 0x409)

STYLES = {  # style: weight, folder of the source
    "Regular": (400, "400Regular"),
    "Italic": (400, "400Regular_Italic"),
    "SemiBold": (600, "600SemiBold"),
    "SemiBoldItalic": (600, "600SemiBold_Italic"),
    "Bold": (700, "700Bold"),
}
SANS = ["Regular", "Italic", "SemiBold", "SemiBoldItalic", "Bold"]
SERIF = ["Regular", "Italic", "SemiBold", "SemiBoldItalic"]

KEPT_TABLES = {"GlyphOrder", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}
HYPHENS = (0x2010, 0x2011)
BAR_T = {0x0166: "T", 0x0167: "t"}  # North Sami
BALLOT_X = 0x2612
EM_SPACES = {0x2002: 500, 0x2003: 1000}  # the em has 1000 units
DATE = 3786825600  # 2024-01-01 in seconds since 1904; a fixed date keeps the bytes fixed


def main(sans, serif, *symbols, out):
    for style in SANS:
        face = cut(TTFont(find(sans, style)), None)
        save(face, "Sans", style, out)
    write_licence(sans, text(face, COPYRIGHT), out / "OFL-Sans.txt")
    for style in SERIF:
        # The serif lacks many signs that people type in workbooks; the sans
        # of the same foundry, em and style lends them.
        face = cut(TTFont(find(serif, style)), TTFont(find(sans, style)))
        save(face, "Serif", style, out)
    write_licence(serif, text(face, COPYRIGHT), out / "OFL-Serif.txt")
    for package, family, styles in (sans, "SansExtended", SANS), (serif, "SerifExtended", SERIF):
        for style in styles:
            save(extended(TTFont(find(package, style))), family, style, out, packed=True)
    face = gathered([TTFont(find(package, "Regular")) for package in symbols])
    save(face, "Symbols", "Regular", out, packed=True)
    write_licence(symbols[0], text(face, COPYRIGHT), out / "OFL-Symbols.txt")


def find(package, style):
    (path,) = (package / STYLES[style][1]).glob("*.ttf")
    return path


def cut(font, lender):
    """Cuts font down to what is kept; lender may be None."""
    font.recalcTimestamp = False
    kerning = Kerning(font)
    cmap = font.getBestCmap()
    wanted = {c: cmap[c] for c in kept() if c in cmap}
    for code in HYPHENS:
        wanted.setdefault(code, cmap[ord("-")])
    figures = proportional(font, [cmap[c] for c in range(ord("0"), ord("9") + 1)])
    for i, name in enumerate(figures):
        wanted[PROPORTIONAL_FIGURES + i] = name

    subset(font, set(wanted.values()))
    if lender:
        wanted |= borrow(font, lender, [c for c in kept() if c not in wanted])
        notice = "\n".join([text(font, COPYRIGHT), text(lender, COPYRIGHT)])
        font["name"].setName(notice, COPYRIGHT, *WINDOWS_ENGLISH)
    alike = compose(font, wanted)
    write_cmap(font, wanted)
    write_gpos(font, font.getGlyphOrder(),
               lambda a, b: kerning.between(alike.get(a, a), alike.get(b, b)))
    return font


def extended(font):
    """Cuts font down to what the text faces do not keep of it."""
    font.recalcTimestamp = False
    kerning = Kerning(font)
    cmap = font.getBestCmap()
    wanted = {c: cmap[c] for c in beyond(EXTENDED) if c in cmap}
    subset(font, set(wanted.values()))
    write_cmap(font, wanted)
    write_gpos(font, font.getGlyphOrder(), kerning.between)
    return font


def gathered(fonts):
    """Gathers signs in the first of fonts, each from the first that has it."""
    font, *lenders = fonts
    font.recalcTimestamp = False
    cmap = font.getBestCmap()
    wanted = {c: cmap[c] for c in beyond(SYMBOLS) if c in cmap}
    wanted |= {c: cmap[other] for c, other in ALIKE.items() if c not in cmap}
    subset(font, set(wanted.values()))
    for lender in lenders:
        wanted |= borrow(font, lender, [c for c in beyond(SYMBOLS) if c not in wanted])
    notice = "\n".join(dict.fromkeys(text(f, COPYRIGHT) for f in fonts))
    font["name"].setName(notice, COPYRIGHT, *WINDOWS_ENGLISH)
    write_cmap(font, wanted)
    return font


def proportional(font, figures):
    """The proportional alternates of figures, by the feature pnum."""
    gsub = font["GSUB"].table
    mapping = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "pnum":
            for i in record.Feature.LookupListIndex:
                for s in gsub.LookupList.Lookup[i].SubTable:
                    mapping |= getattr(s, "ExtSubTable", s).mapping
    return [mapping[f] for f in figures]


def subset(font, glyphs):
    options = Options(hinting=False, notdef_outline=True, name_IDs=["*"], legacy_cmap=False,
                      drop_tables=[t for t in font.keys() if t not in KEPT_TABLES])
    subsetter = Subsetter(options)
    subsetter.populate(glyphs=glyphs)
    subsetter.subset(font)


def borrow(font, lender, codes):
    """Copies signs from lender, no letters, and tells their names by code."""
    cmap, glyphs, names = lender.getBestCmap(), lender.getGlyphSet(), {}
    for code in codes:
        if code in cmap and not chr(code).isalpha():
            outline = DecomposingRecordingPen(glyphs)
            glyphs[cmap[code]].draw(outline)
            names[code] = add(font, code, outline.replay, lender["hmtx"][cmap[code]][0])
    return names


def compose(font, wanted):
    """Makes what a source lacks out of what it has, and adds it to wanted.

    Gives the glyphs that the new ones kern like.
    """
    hmtx, alike = font["hmtx"], {}
    for code, advance in EM_SPACES.items():
        if code not in wanted:
            wanted[code] = add(font, code, lambda pen: None, advance)
    hyphen, box, cross = (wanted[ord(c)] for c in "-☐×")
    for code, letter in BAR_T.items():
        if code not in wanted:
            wanted[code] = add(font, code, barred(font, letter, hyphen), hmtx[letter][0])
            alike[wanted[code]] = letter
    if BALLOT_X not in wanted:
        wanted[BALLOT_X] = add(font, BALLOT_X, crossed(font, box, cross), hmtx[box][0])
    return alike


def barred(font, letter, hyphen):
    """T or t with a hyphen through its stem, six tenths as wide as the letter."""
    base, bar = font["glyf"][letter], font["glyf"][hyphen]
    scale = 0.6 * (base.xMax - base.xMin) / (bar.xMax - bar.xMin)
    # The crossbar of t is low, so its second bar stands below the middle.
    height = base.yMax * (0.5 if letter == "T" else 0.4)
    return parts(letter, hyphen, scale, (base.xMin + base.xMax - scale * (bar.xMin + bar.xMax)) / 2,
                 height - (bar.yMin + bar.yMax) / 2)


def crossed(font, box, cross):
    a, b = font["glyf"][box], font["glyf"][cross]
    return parts(box, cross, 1, (a.xMin + a.xMax - b.xMin - b.xMax) / 2,
                 (a.yMin + a.yMax - b.yMin - b.yMax) / 2)


def parts(base, over, scale, dx, dy):
    """Draws over upon base, made scale times as wide and moved by dx and dy."""
    def draw(pen):
        pen.addComponent(base, (1, 0, 0, 1, 0, 0))
        pen.addComponent(over, (scale, 0, 0, 1, round(dx), round(dy)))
    return draw


def add(font, code, draw, advance):
    """Adds a glyph for code to font and gives its name."""
    name = "uni%04X" % code
    if name in font["glyf"].glyphs:
        raise ValueError(f"{name} is there already")
    pen = TTGlyphPen(font["glyf"].glyphs)
    draw(pen)
    font["glyf"][name] = pen.glyph()
    font["glyf"][name].recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, font["glyf"][name].xMin)
    return name


def write_cmap(font, wanted):
    table = CmapSubtable.newSubtable(4)
    table.platformID, table.platEncID, table.language = 3, 1, 0
    table.cmap = dict(sorted(wanted.items()))
    cmap = newTable("cmap")
    cmap.tableVersion, cmap.tables = 0, [table]
    font["cmap"] = cmap


def save(font, family, style, out, packed=False):
    font["head"].created = font["head"].modified = DATE
    font["head"].fontRevision = float(VERSION)
    font["OS/2"].achVendID = "    "
    font["OS/2"].recalcUnicodeRanges(font)
    font["post"].formatType, font["post"].glyphOrder = 3, None
    write_names(font, family, style)
    path = out / f"{FAMILY}{family}-{style}.ttf"
    font.save(path, reorderTables=True)
    size = path.stat().st_size
    if packed:
        path.with_suffix(".ttf.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))
        path.unlink()
    print(f"{path.name}\t{size}\t{len(font.getGlyphOrder())} glyphs")


def write_names(font, family, style):
    """Names the face anew, and keeps whose it is and under which licence."""
    notices = {i: text(font, i) for i in (COPYRIGHT, LICENCE, LICENCE_URL)}
    family, spaced = f"{FAMILY} {family}", style.replace("dI", "d I")
    postscript = f"{family.replace(' ', '')}-{style}"
    # Menus know only four styles in a family; the others are families to them.
    weight, _, slope = spaced.partition(" ")
    names = {1: family, 2: spaced}
    if weight == "SemiBold":
        names = {1: f"{family} SemiBold", 2: slope or "Regular", 16: family, 17: spaced}
    names |= {3: f"{VERSION};{postscript}", 4: f"{family} {spaced}".removesuffix(" Regular"),
              5: f"Version {VERSION}", 6: postscript}
    if any(RESERVED in name.lower() for name in names.values()):
        raise ValueError(f"a name of {postscript} is reserved")
    font["name"] = newTable("name")
    font["name"].names = []
    for i, name in sorted((names | notices).items()):
        font["name"].setName(name, i, *WINDOWS_ENGLISH)


def text(font, name_id):
    return str(font["name"].getName(name_id, *WINDOWS_ENGLISH))


def write_licence(package, notice, path):
    """Writes the licence of package to path, under the notice of its fonts."""
    licence = (package / "LICENSE_FONT").read_text(encoding="utf-8")
    path.write_text(f"{notice}\n\n{licence.strip()}\n", encoding="utf-8")


if __name__ == "__main__":
    *packages, folder = map(Path, sys.argv[1:])
    main(*packages, out=folder)

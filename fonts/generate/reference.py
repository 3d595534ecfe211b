"""Measures words in the uncut faces by HarfBuzz, for the tests of the cut ones.

    python3 reference.py SANS SERIF WORDS > harfbuzz.tsv

WORDS has one text a line. Each line of the output is a text and its width in
font units in every face, in the order of the heading. Kerning is on. Ligatures
are those that have characters of their own, as in the cut faces.
"""

import sys
from pathlib import Path

import uharfbuzz as hb

from cut import SANS, SERIF, find

LIGATURES = [("ffi", "\ufb03"), ("ffl", "\ufb04"), ("ff", "\ufb00"), ("fi", "\ufb01"), ("fl", "\ufb02")]


def main(sans, serif, words):
    faces = [("Sans", s, find(sans, s)) for s in SANS] + [("Serif", s, find(serif, s)) for s in SERIF]
    fonts = [hb.Font(hb.Face(hb.Blob.from_file_path(str(path)))) for _, _, path in faces]
    print("", *[f"{family}-{style}" for family, style, _ in faces], sep="\t")
    for word in words.read_text(encoding="utf-8").splitlines():
        print(word, *[width(font, word) for font in fonts], sep="\t")


def width(font, text):
    for letters, ligature in LIGATURES:
        text = text.replace(letters, ligature)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"kern": True, "liga": False, "clig": False})
    # A width of nothing marks a text that the uncut face cannot set.
    if any(g.codepoint == 0 for g in buffer.glyph_infos):
        return ""
    return sum(p.x_advance for p in buffer.glyph_positions)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

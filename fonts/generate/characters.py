"""The characters that the cut faces keep.

Those of the text faces are what Swedish text and the names of people and places in the Nordic
countries, Sápmi and Europe need, and the signs that people type or paste into
workbooks. What a source lacks is made, borrowed or passed over by cut.py.
"""

from unicodedata import category

RANGES = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00FF),  # Latin-1
    (0x0100, 0x017F),  # Latin Extended-A
    (0x01CD, 0x01DC),  # caron vowels
    (0x01FA, 0x01FF),  # Danish accented letters
    (0x0218, 0x021B),  # Romanian comma letters
    (0x1E80, 0x1E85),  # Welsh
    (0x2010, 0x2015),  # hyphens and dashes
    (0x2018, 0x201E),  # quotation marks
    (0x2080, 0x2089),  # inferior figures
    (0x2190, 0x2199),  # arrows
]

SINGLES = (
    "Əə"  # Azerbaijani
    "ƷʒǤǥǦǧǪǫǮǯ"  # Skolt Sami; the sources lack Ǩ
    "ʻʼʾʿˆˇ˘˙˚˛˜˝"
    "ḌḍḤḥṢṣṬṭẒẓ"  # transliterated Arabic
    "ẞỲỳ"
    "\u2002\u2003\u2007\u2009\u200a\u202f"
    "†‡•‣…‰′″‹›⁄‖"
    "⁰⁴⁵⁶⁷⁸⁹⁺⁻₊₋"
    "€№™Ωµπ"
    "⅓⅔⅛⅜⅝⅞"
    "⇒∂∆∏∑−∕∙√∞∫≈≠≤≥◊"
    "■□▪▫▲△▶▸►▼▽◀◆○●◦"
    "☐☑☒✓✔✗✘"
    "\ufb00\ufb01\ufb02\ufb03\ufb04"
)

# The default figures of both families are tabular. Their proportional
# alternates stand here, 0 to 9, for text where figures are not in columns.
PROPORTIONAL_FIGURES = 0xE000


def kept():
    """All characters to keep, as sorted code points."""
    codes = {c for first, last in RANGES for c in range(first, last + 1)}
    return sorted(codes | set(map(ord, SINGLES)))


# What names in other European languages and in Vietnamese need beyond that
# stands in faces of its own, which are read only where a text has it.
EXTENDED = [
    (0x0180, 0x024F),  # Latin Extended-B
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional: Vietnamese
    (0x20A0, 0x20CF),  # currencies
    (0x2100, 0x218F),  # letterlike signs, fractions
]

# Signs that neither family has.
SYMBOLS = [
    (0x2100, 0x214F),  # letterlike signs
    (0x2150, 0x218F),  # fractions
    (0x2190, 0x22FF),  # arrows and mathematics
    (0x2300, 0x23FF),  # technical signs
    (0x2460, 0x24FF),  # figures and letters in circles
    (0x2580, 0x27BF),  # shapes, signs of many kinds, dingbats
    (0x27F0, 0x27FF),  # long arrows
    (0x2900, 0x297F),  # more arrows
    (0x2B00, 0x2BFF),  # and more, and stars
]

# Signs that only fonts with coloured pictures have, and what they look like in
# one colour.
ALIKE = {0x2705: 0x2714, 0x274C: 0x2716}  # heavy check mark, heavy cross


def beyond(ranges):
    """The characters of ranges that the text faces do not keep.

    Marks that combine with the letter before them are not among them: they
    stand right only where a shaper puts them.
    """
    codes = {c for first, last in ranges for c in range(first, last + 1)}
    return sorted(c for c in codes - set(kept()) if not category(chr(c)).startswith("M"))

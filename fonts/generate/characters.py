"""The characters that the cut faces keep.

They are what Swedish text and the names of people and places in the Nordic
countries, Sápmi and Europe need, and the signs that people type or paste into
workbooks. What a source lacks is made, borrowed or passed over by cut.py.
"""

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

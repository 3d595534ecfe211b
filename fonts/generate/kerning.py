"""Pair kerning, read as a shaper applies it and written as simply as can be.

The sources spread their kerning over many overlapping subtables. A shaper
passes over a class subtable in which the second glyph has no class; readers
that keep to the letter of the specification stop at the first subtable that
covers the first glyph, and lose pairs. So the cut has one subtable whose
classes are the glyphs that kern alike: nothing overlaps, nothing is lost.
"""

from fontTools.ttLib import newTable
from fontTools.ttLib.tables import otTables as ot

X_ADVANCE = 0x0004


class Kerning:
    """The kerning of a font between glyphs, by glyph name."""

    def __init__(self, font):
        gpos = font["GPOS"].table
        lookups = sorted({i for record in gpos.FeatureList.FeatureRecord
                          if record.FeatureTag == "kern"
                          for i in record.Feature.LookupListIndex})
        self.lookups = []
        for i in lookups:
            subtables = [getattr(s, "ExtSubTable", s)
                         for s in gpos.LookupList.Lookup[i].SubTable]
            # Contextual kerning is there for the Catalan l·l only.
            pairs = [s for s in subtables if isinstance(s, ot.PairPos)]
            self.lookups.append([_reader(s) for s in pairs])

    def between(self, first, second):
        """What to add to the advance of first before second, in font units."""
        total = 0
        for lookup in self.lookups:
            for read in lookup:
                value = read(first, second)
                if value is not None:
                    total += value
                    break
        return total


def _reader(subtable):
    if subtable.ValueFormat1 != X_ADVANCE or subtable.ValueFormat2:
        raise ValueError("kerning is not an advance of the first glyph alone")
    covered = {g: i for i, g in enumerate(subtable.Coverage.glyphs)}
    if subtable.Format == 1:
        pairs = {(g, r.SecondGlyph): r.Value1.XAdvance
                 for g, i in covered.items()
                 for r in subtable.PairSet[i].PairValueRecord}
        return lambda a, b: pairs.get((a, b))
    class1, class2 = subtable.ClassDef1.classDefs, subtable.ClassDef2.classDefs
    records = subtable.Class1Record

    def read(a, b):
        if a not in covered or b not in class2:
            return None
        record = records[class1.get(a, 0)].Class2Record[class2[b]]
        return record.Value1.XAdvance
    return read


def write_gpos(font, glyphs, between):
    """Gives font a GPOS table with the kerning of glyphs, in their order."""
    rows = {a: tuple(between(a, b) for b in glyphs) for a in glyphs}
    columns = {b: tuple(rows[a][i] for a in glyphs) for i, b in enumerate(glyphs)}
    class1, firsts = _classes(rows)
    class2, seconds = _classes(columns)

    pairs = ot.PairPos()
    pairs.Format, pairs.ValueFormat1, pairs.ValueFormat2 = 2, X_ADVANCE, 0
    pairs.Coverage = ot.Coverage()
    pairs.Coverage.glyphs = [g for g in glyphs if g in class1]
    pairs.ClassDef1, pairs.ClassDef2 = ot.ClassDef(), ot.ClassDef()
    pairs.ClassDef1.classDefs, pairs.ClassDef2.classDefs = class1, class2
    pairs.Class1Record = [_record(between, a, seconds) for a in firsts]
    pairs.Class1Count, pairs.Class2Count = len(firsts), len(seconds)
    font["GPOS"] = _table(pairs)


def _classes(lines):
    """Puts glyphs with equal lines in one class; class 0 is for no kerning.

    Gives the class of each glyph and one glyph for each class.
    """
    classes, numbers, examples = {}, {}, [None]
    for glyph, line in lines.items():
        if not any(line):
            continue
        if line not in numbers:
            numbers[line] = len(examples)
            examples.append(glyph)
        classes[glyph] = numbers[line]
    return classes, examples


def _record(between, first, seconds):
    record = ot.Class1Record()
    record.Class2Record = []
    for second in seconds:
        cell = ot.Class2Record()
        cell.Value1 = ot.ValueRecord()
        cell.Value1.XAdvance = between(first, second) if first and second else 0
        record.Class2Record.append(cell)
    return record


def _table(pairs):
    lookup = ot.Lookup()
    lookup.LookupType, lookup.LookupFlag = 2, 0
    lookup.SubTable, lookup.SubTableCount = [pairs], 1

    feature = ot.FeatureRecord()
    feature.FeatureTag, feature.Feature = "kern", ot.Feature()
    feature.Feature.FeatureParams = None
    feature.Feature.LookupListIndex, feature.Feature.LookupCount = [0], 1

    language = ot.DefaultLangSys()
    language.LookupOrder, language.ReqFeatureIndex = None, 0xFFFF
    language.FeatureIndex, language.FeatureCount = [0], 1
    scripts = []
    for tag in ("DFLT", "latn"):
        record = ot.ScriptRecord()
        record.ScriptTag, record.Script = tag, ot.Script()
        record.Script.DefaultLangSys = language
        record.Script.LangSysRecord, record.Script.LangSysCount = [], 0
        scripts.append(record)

    gpos = ot.GPOS()
    gpos.Version = 0x00010000
    gpos.ScriptList, gpos.FeatureList, gpos.LookupList = ot.ScriptList(), ot.FeatureList(), ot.LookupList()
    gpos.ScriptList.ScriptRecord, gpos.ScriptList.ScriptCount = scripts, len(scripts)
    gpos.FeatureList.FeatureRecord, gpos.FeatureList.FeatureCount = [feature], 1
    gpos.LookupList.Lookup, gpos.LookupList.LookupCount = [lookup], 1
    table = newTable("GPOS")
    table.table = gpos
    return table

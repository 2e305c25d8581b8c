# SPDX-License-Identifier: GPL-3.0-or-later
"""subset_font.py SOURCE.ttc BOLD.ttc FONT_NUMBER sans|serif STYLE OUTPUT.otf

Cuts the interface font out of Noto CJK KR (SIL Open Font License 1.1, see OFL.txt): Latin, Greek, symbols, mathematics and, for
"sans", the 2,350 Hangul syllables of KS X 1001. The family is renamed so that an installed Noto cannot take its place.
Raised digits, most of which Noto CJK lacks, are made from the digits of BOLD.ttc, whose strokes have the right weight when small.
"""
import sys

from fontTools import subset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

FAMILIES = {"sans": "Clusterwright Sans", "serif": "Clusterwright Serif"}


def codes(kind):
    wanted = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180)) | set(range(0x370, 0x400))
    for first, last in ((0x2010, 0x2050), (0x2070, 0x209F), (0x20A0, 0x20C0), (0x2100, 0x2150), (0x2190, 0x2200),
                        (0x2200, 0x2300), (0x2300, 0x2400), (0x2460, 0x2474), (0x2500, 0x2580), (0x25A0, 0x2700),
                        (0x2700, 0x27C0)):
        wanted |= set(range(first, last))
    if kind == "sans":
        wanted |= set(range(0x3000, 0x3020)) | set(range(0x3131, 0x318F)) | set(range(0xFF01, 0xFF5F))
        for lead in range(0xB0, 0xC9):
            for trail in range(0xA1, 0xFF):
                wanted.add(ord(bytes((lead, trail)).decode("euc_kr")))
    return wanted


SMALL = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉", "0123456789−0123456789"))
RAISED_SCALE = 0.6
RAISED_BY = 0.29  # of the em
LOWERED_BY = -0.13
SPARE = 0x2550  # double box lines: nobody writes them, their glyph slots carry the small digits


def add_small_digits(font, donor):
    glyphs = donor.getGlyphSet()
    names = donor.getBestCmap()
    em = font["head"].unitsPerEm
    strings = font["CFF "].cff.topDictIndex[0].CharStrings
    for index, (small, digit) in enumerate(SMALL.items()):
        by = RAISED_BY if index < 11 else LOWERED_BY
        slot = font.getBestCmap()[SPARE + index]
        old = strings[slot]
        width = round(glyphs[names[ord(digit)]].width * RAISED_SCALE)
        pen = T2CharStringPen(width - old.private.nominalWidthX, glyphs)
        shape = TransformPen(pen, (RAISED_SCALE, 0, 0, RAISED_SCALE, 0, em * by))
        glyphs[names[ord(digit)]].draw(shape)
        new = pen.getCharString(old.private, old.globalSubrs)
        if hasattr(old, "fdSelectIndex"):
            new.fdSelectIndex = old.fdSelectIndex
        strings[slot] = new
        font["hmtx"][slot] = (width, 0)
        for table in font["cmap"].tables:
            if SPARE + index in table.cmap:
                del table.cmap[SPARE + index]
                table.cmap[ord(small)] = slot


def lower_the_ellipsis(font):
    """Three full stops on the baseline: the Korean glyph stands in the middle of the line, odd after Latin words."""
    glyphs = font.getGlyphSet()
    strings = font["CFF "].cff.topDictIndex[0].CharStrings
    stop, slot = font.getBestCmap()[ord(".")], font.getBestCmap()[0x2026]
    old, width = strings[slot], glyphs[stop].width
    pen = T2CharStringPen(3 * width - old.private.nominalWidthX, glyphs)
    for index in range(3):
        glyphs[stop].draw(TransformPen(pen, (1, 0, 0, 1, index * width, 0)))
    new = pen.getCharString(old.private, old.globalSubrs)
    if hasattr(old, "fdSelectIndex"):
        new.fdSelectIndex = old.fdSelectIndex
    strings[slot] = new
    font["hmtx"][slot] = (3 * width, 0)


def main(source, bold, number, kind, style, output):
    font = TTFont(source, fontNumber=int(number), lazy=True)
    options = subset.Options()
    options.layout_features = ["kern"]  # a ligature hides "fi" from the search of a PDF
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.prune_unicode_ranges = options.prune_codepage_ranges = False
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes(kind))
    cutter.subset(font)

    add_small_digits(font, TTFont(bold, fontNumber=int(number), lazy=True))
    lower_the_ellipsis(font)
    # Noto CJK has no thin spaces. They share the glyph of the space, which also makes "44.4 kW" searchable in a PDF.
    for table in font["cmap"].tables:
        if 0x20 in table.cmap:
            for code in (0x2009, 0x202F):
                table.cmap.setdefault(code, table.cmap[0x20])

    family = FAMILIES[kind]
    names = {1: family, 2: style, 3: f"{family} {style}", 4: f"{family} {style}",
             6: family.replace(" ", "") + "-" + style}
    for record in list(font["name"].names):
        if record.nameID in (16, 17, 21, 22, 25):
            font["name"].removeNames(nameID=record.nameID)
        elif record.nameID in names:
            record.string = names[record.nameID]
    font["name"].setName("A subset of Noto CJK KR, SIL Open Font License 1.1", 10, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames[0] = names[6]
    cff.topDictIndex[0].FamilyName = family
    cff.topDictIndex[0].FullName = names[4]
    font.recalcTimestamp = False
    font.save(output)


if __name__ == "__main__":
    main(*sys.argv[1:])

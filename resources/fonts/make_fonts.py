#!/usr/bin/env python3
"""Makes the family "Loket Inter" from Inter 3.19 or later (https://rsms.me/inter, SIL OFL 1.1).

What changes: the character map points 0-9 at the tabular figures, because QFont has no tnum before Qt 6.7; the glyphs
are cut down to what Indonesian and English screens need; the family has a name of its own. "Loket Inter Angka" keeps
the proportional figures for the one large number of a screen.

    make_fonts.py FOLDER-WITH-Inter-*.otf [OUT]      needs fonttools
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = [("Regular", 400), ("Medium", 500), ("SemiBold", 600), ("Bold", 700), ("ExtraBold", 800)]
LATIN = [
    *range(0x20, 0x7F), *range(0xA0, 0x180), 0x18F, 0x192, *range(0x1CD, 0x1DD), *range(0x1E4, 0x1F6),
    *range(0x218, 0x21C), 0x237, 0x259, *range(0x2B9, 0x2BD), *range(0x2C6, 0x2C8), *range(0x2D8, 0x2DE),
    *range(0x300, 0x305), *range(0x306, 0x30D), 0x323, 0x327, 0x328, *range(0x1E00, 0x1F00),
    *range(0x2010, 0x2016), *range(0x2018, 0x2023), 0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044,
    *range(0x2070, 0x2072), *range(0x2074, 0x208A), 0x20AC, 0x2116, 0x2122, *range(0x2190, 0x2196), 0x21B5, 0x21BA,
    0x21E7, 0x2212, 0x2215, 0x2217, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265, 0x2318, 0x25CF, 0x2713, 0x2717, 0xFFFD,
]
LETTERS = [*range(0x20, 0x7F), 0x2013]
KEPT_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "calt", "case", "liga"]


def tabular(font):
    """The substitution of the feature tnum: glyph name to glyph name."""
    gsub = font["GSUB"].table
    result = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for table in gsub.LookupList.Lookup[index].SubTable:
                table = getattr(table, "ExtSubTable", table)
                result.update(getattr(table, "mapping", {}))
    return result


def point_digits_at_tabular(font):
    mapping = tabular(font)
    digits = set()
    for table in font["cmap"].tables:
        for code in range(ord("0"), ord("9") + 1):
            if code in table.cmap:
                table.cmap[code] = mapping.get(table.cmap[code], table.cmap[code])
                digits.add(table.cmap[code])
    metrics = font["hmtx"].metrics
    widths = [metrics[glyph][0] for glyph in digits]
    # Interpolated weights differ by a few units of 2816, which hinting would show as a jump.
    assert max(widths) - min(widths) <= 8, f"figures are not tabular: {widths}"
    width = max(set(widths), key=widths.count)
    for glyph in digits:
        metrics[glyph] = (width, metrics[glyph][1])


def cut(font, codes):
    options = subset.Options()
    options.layout_features = KEPT_FEATURES
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def rename(font, family, style, weight):
    name = font["name"]
    basic = style in ("Regular", "Bold")
    full = family if style == "Regular" else f"{family} {style}"
    post_script = f"{family.replace(' ', '')}-{style}"
    license_text = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
    keep = {0: name.getDebugName(0), 13: license_text, 14: "https://openfontlicense.org"}
    values = {
        **keep, 1: family if basic else full, 2: style if basic else "Regular", 3: f"1.0;{post_script}", 4: full,
        5: f"Version 1.0; made from Inter, {name.getDebugName(5)}", 6: post_script, 16: family, 17: style,
    }
    name.names = []
    for name_id, value in values.items():
        name.setName(value, name_id, 3, 1, 0x409)
    os2 = font["OS/2"]
    os2.usWeightClass = weight
    os2.fsSelection = os2.fsSelection & ~0b1100001 | (0b100000 if style == "Bold" else 0b1000000)
    font["head"].macStyle = 1 if style == "Bold" else 0
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [post_script]
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName, top.Weight = family, full, style


def make(source, target, family, style, weight, codes, is_tabular):
    font = TTFont(source, recalcTimestamp=False)
    if is_tabular:
        point_digits_at_tabular(font)
    cut(font, codes)
    rename(font, family, style, weight)
    font.save(target)
    print(target, Path(target).stat().st_size)


def main():
    source = Path(sys.argv[1])
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).resolve().parent
    for style, weight in FACES:
        make(source / f"Inter-{style}.otf", out / f"LoketInter-{style}.otf", "Loket Inter", style, weight, LATIN, True)
    for style, weight in FACES[2:]:
        make(source / f"Inter-{style}.otf", out / f"LoketInterAngka-{style}.otf", "Loket Inter Angka", style, weight,
             LETTERS, False)


main()

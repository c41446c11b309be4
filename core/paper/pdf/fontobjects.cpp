// SPDX-License-Identifier: MIT
#include "core/paper/pdf/fontobjects.h"

#include "core/paper/pdf/syntax.h"

#include <QtEndian>

namespace core::pdf {

namespace {

constexpr int Symbolic = 4; ///< Codes are glyphs, not letters.

/// A number of a font's table in thousandths of an em.
void addMetric(QByteArray& out, const FontFace& face, const QByteArray& table, qsizetype at)
{
    const bool isThere = at + 2 <= table.size();
    const qreal units = isThere ? qFromBigEndian<qint16>(table.constData() + at) : 0;
    addNumber(out, face.thousandths(units), 0);
}

QByteArray descriptor(const FontFace& face, const FontSubset& subset, int program)
{
    const bool isCff = face.outlines() == FontFace::Outlines::Cff;
    const QByteArray head = face.table("head");
    const QByteArray hhea = face.table("hhea");
    const QByteArray post = face.table("post");
    QByteArray out = "<</Type/FontDescriptor/FontName" + name(subset.name) + "/Flags "
        + QByteArray::number(Symbolic) + "/FontBBox[";
    for (const qsizetype at : {36, 38, 40, 42})
        addMetric(out, face, head, at);
    out += "]/Ascent ";
    addMetric(out, face, hhea, 4);
    out += "/Descent ";
    addMetric(out, face, hhea, 6);
    out += "/CapHeight ";
    addMetric(out, face, face.table("OS/2"), 88);
    out += "/ItalicAngle ";
    addNumber(out, post.size() >= 6 ? qFromBigEndian<qint16>(post.constData() + 4) : 0, 0);
    out += "/StemV 80";
    out += isCff ? "/FontFile3 " : "/FontFile2 ";
    return out + reference(program) + ">>";
}

int addFont(Objects& objects, const FontFace& face, const FontSubset& subset)
{
    const bool isCff = face.outlines() == FontFace::Outlines::Cff;
    const QByteArray kind = isCff ? QByteArray("/Subtype/CIDFontType0C")
                                  : "/Length1 " + QByteArray::number(subset.length);
    const int program = objects.addStream(kind + "/Filter/FlateDecode", subset.program);
    const int details = objects.add(descriptor(face, subset, program));
    const int glyphs = objects.add(QByteArray("<</Type/Font/Subtype")
        + (isCff ? "/CIDFontType0" : "/CIDFontType2/CIDToGIDMap/Identity") + "/BaseFont"
        + name(subset.name)
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 0/W "
        + subset.widths + "/FontDescriptor " + reference(details) + ">>");
    const int meanings = objects.addStream("/Filter/FlateDecode", subset.toUnicode);
    return objects.add("<</Type/Font/Subtype/Type0/BaseFont" + name(subset.name)
        + "/Encoding/Identity-H/DescendantFonts[" + reference(glyphs) + "]/ToUnicode "
        + reference(meanings) + ">>");
}

} // namespace

QByteArray addFonts(Objects& objects, const DocumentFonts& fonts)
{
    QByteArray entries;
    for (const auto& font : fonts.all()) {
        if (const auto* subset = font->subset())
            entries += name(font->resource()) + ' '
                + reference(addFont(objects, font->face(), *subset));
    }
    return entries;
}

} // namespace core::pdf

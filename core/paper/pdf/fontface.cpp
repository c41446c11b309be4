// SPDX-License-Identifier: MIT
#include "core/paper/pdf/fontface.h"

#include <QtEndian>

#include <hb-ot.h>

using namespace Qt::StringLiterals;

namespace core::pdf {

namespace {

struct CodeRange {
    char16_t first;
    char16_t last;
};

using CodeRanges = std::vector<CodeRange>;

const std::vector<CodeRanges>& letterBlocks()
{
    static const std::vector<CodeRanges> blocks{
        {{0x20, 0x7E}, {0xB7, 0xB7}, {0x2013, 0x2014}, {0x2018, 0x2019}, {0x201C, 0x201D},
            {0x2026, 0x2026}},
        {{0xC0, 0xFF}},
        {{0x100, 0x17F}},
        {{0x1A0, 0x1A1}, {0x1AF, 0x1B0}, {0x1EA0, 0x1EF9}}, // Vietnamese
        {{0x384, 0x3CE}},
        {{0x400, 0x45F}},
    };
    return blocks;
}

quint16 word(const QByteArray& table, qsizetype at)
{
    return at + 2 <= table.size() ? qFromBigEndian<quint16>(table.constData() + at) : 0;
}

constexpr qsizetype WeightAt = 4; // in the table OS/2
constexpr qsizetype PermissionAt = 8;
constexpr qsizetype SelectionAt = 62;
constexpr quint16 Restricted = 0x0002;
constexpr quint16 NoSubset = 0x0100;
constexpr quint16 BitmapsOnly = 0x0200;
constexpr quint16 ItalicOrOblique = 0x0201;
constexpr quint16 BoldFrom = 600;

} // namespace

/// Hands the tables of a font to HarfBuzz.
struct FontTables {
    static hb_blob_t* read(hb_face_t*, hb_tag_t tag, void* user)
    {
        char letters[5] = {};
        hb_tag_to_string(tag, letters);
        const QByteArray table = static_cast<FontFace*>(user)->table(letters); // it keeps a copy
        return hb_blob_create(
            table.constData(), uint(table.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    }
};

FontFace::FontFace(const QRawFont& font)
    : m_font(font)
{
    m_face = hb_face_create_for_tables(&FontTables::read, this, nullptr);
    hb_face_set_upem(m_face, uint(std::max(1.0, font.unitsPerEm())));
    m_unitsPerEm = hb_face_get_upem(m_face);
    const QByteArray maximum = table("maxp");
    if (!maximum.isEmpty())
        hb_face_set_glyph_count(m_face, word(maximum, 4));
    m_metrics = hb_font_create(m_face);
    const QByteArray os2 = table("OS/2");
    m_isItalic = (word(os2, SelectionAt) & ItalicOrOblique) != 0;
    m_isBold = word(os2, WeightAt) >= BoldFrom;
    m_outlines = outlinesOf();
    findBlocks();
}

FontFace::~FontFace()
{
    hb_font_destroy(m_metrics);
    hb_face_destroy(m_face);
}

QByteArray FontFace::table(const char* tag) const
{
    auto& table = m_tables[hb_tag_from_string(tag, 4)];
    if (table.isNull()) {
        table = m_font.fontTable(tag);
        if (table.isNull())
            table = QByteArray(""); // asked, and not there
    }
    return table;
}

FontFace::Outlines FontFace::outlinesOf() const
{
    const quint16 permission = word(table("OS/2"), PermissionAt);
    if ((permission & (NoSubset | BitmapsOnly)) != 0 || (permission & 0xF) == Restricted)
        return Outlines::None;
    if (!table("fvar").isEmpty())
        return Outlines::None;
    if (!table("glyf").isEmpty())
        return Outlines::TrueType;
    return table("CFF ").isEmpty() ? Outlines::None : Outlines::Cff;
}

void FontFace::findBlocks()
{
    for (const auto& ranges : letterBlocks()) {
        LetterBlock block;
        for (const auto& range : ranges) {
            for (uint code = range.first; code <= range.last; ++code) {
                const QChar letter{char16_t(code)};
                const auto glyphs = m_font.glyphIndexesForString(letter);
                const quint32 glyph = glyphs.isEmpty() ? 0 : glyphs.front();
                if (glyph == 0 || m_letters.contains(glyph))
                    continue;
                m_letters.insert(glyph, {int(m_blocks.size()), char16_t(code)});
                block.letters += letter;
                block.glyphs.push_back(glyph);
            }
        }
        m_blocks.push_back(std::move(block));
    }
}

QByteArray FontFace::postScriptName() const
{
    char text[64] = {};
    uint length = sizeof text;
    hb_ot_name_get_utf8(m_face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, text);
    QByteArray kept;
    for (const char c : QByteArrayView(text)) {
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-')
            kept += c;
    }
    return kept.isEmpty() ? QByteArray("Font") : kept;
}

qreal FontFace::width(quint32 glyph) const
{
    return thousandths(hb_font_get_glyph_h_advance(m_metrics, glyph));
}

bool FontFace::isSlantedBySystem(const QRawFont& font) const
{
    return font.style() != QFont::StyleNormal && !m_isItalic;
}

bool FontFace::isThickenedBySystem(const QRawFont& font) const
{
    return font.weight() >= BoldFrom && !m_isBold;
}

} // namespace core::pdf

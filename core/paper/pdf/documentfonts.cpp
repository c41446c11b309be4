// SPDX-License-Identifier: MIT
#include "core/paper/pdf/documentfonts.h"

namespace core::pdf {

namespace {

constexpr std::size_t MostSubsets = 256; ///< More are forgotten: a batch may be endless.

} // namespace

const FontFace& FontStore::face(const QRawFont& font)
{
    if (const auto* known = m_known.value(font))
        return *known;
    const QByteArray key = font.familyName().toUtf8() + '/' + font.styleName().toUtf8() + '/'
        + font.fontTable("head");
    auto& face = m_faces[key];
    if (!face)
        face = std::make_unique<FontFace>(font);
    m_known.insert(font, face.get());
    return *face;
}

std::shared_ptr<const FontSubset> FontStore::subset(const FontFace& face, const GlyphTexts& texts)
{
    const std::pair key(&face, texts);
    const auto found = m_subsets.find(key);
    if (found != m_subsets.end())
        return found->second;
    if (m_subsets.size() >= MostSubsets)
        m_subsets.clear();
    return m_subsets[key] = face.isEmbeddable() ? makeSubset(face, texts) : nullptr;
}

DocumentFont::DocumentFont(const FontFace& face, const QByteArray& resource)
    : m_face(face)
    , m_resource(resource)
{
}

void DocumentFont::use(quint32 glyph, QStringView text)
{
    m_lacksGlyphs = m_lacksGlyphs || glyph == 0;
    const auto letter = m_face.letterOf(glyph);
    if (letter.block >= 0) {
        m_blocks |= 1U << letter.block;
        return;
    }
    auto& known = m_texts[glyph];
    if (known.isEmpty() && glyph != 0)
        known = text.toString();
}

bool DocumentFont::means(quint32 glyph, QStringView text) const
{
    const auto letter = m_face.letterOf(glyph);
    return letter.block >= 0 ? text.size() == 1 && text.front() == QChar(letter.letter)
                             : m_texts.count(glyph) > 0 && glyph != 0 && m_texts.at(glyph) == text;
}

void DocumentFont::close(FontStore& store)
{
    GlyphTexts texts = m_texts;
    for (std::size_t i = 0; i < m_face.blocks().size(); ++i) {
        if ((m_blocks >> i & 1U) == 0)
            continue;
        const auto& block = m_face.blocks()[i];
        for (std::size_t k = 0; k < block.glyphs.size(); ++k)
            texts.emplace(block.glyphs[k], block.letters.at(qsizetype(k)));
    }
    m_subset = store.subset(m_face, texts);
}

void DocumentFonts::use(const SetLine& line)
{
    for (const auto& run : line.runs) {
        auto& font = of(run.font);
        for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
            const auto& glyph = run.glyphs[i];
            const bool isAlone = i + 1 == run.glyphs.size() || run.glyphs[i + 1].count > 0;
            const bool isLetter = glyph.count > 0 && isAlone && glyph.part != SetGlyph::Part::Shape;
            font.use(glyph.index,
                isLetter ? QStringView(line.text).mid(glyph.first, glyph.count) : QStringView());
        }
    }
}

void DocumentFonts::useAll(const std::vector<std::vector<SetText>>& pages)
{
    for (const auto& page : pages) {
        for (const auto& text : page) {
            for (const auto& line : text)
                use(*line);
        }
    }
    for (const auto& font : m_fonts)
        font->close(m_store);
}

DocumentFont& DocumentFonts::of(const QRawFont& font)
{
    auto*& known = m_known[font];
    if (known)
        return *known;
    const auto& face = m_store.face(font);
    for (const auto& each : m_fonts) {
        if (&each->face() == &face)
            return *(known = each.get());
    }
    const QByteArray resource = "F" + QByteArray::number(qsizetype(m_fonts.size()));
    m_fonts.push_back(std::make_unique<DocumentFont>(face, resource));
    return *(known = m_fonts.back().get());
}

} // namespace core::pdf

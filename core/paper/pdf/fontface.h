// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QRawFont>

#include <memory>
#include <vector>

struct hb_face_t;
struct hb_font_t;

namespace core::pdf {

/// The letters that are embedded together: one of them in a document brings the others. So the
/// subset does not tell who is named on a certificate, and few subsets serve many documents.
struct LetterBlock {
    QString letters; ///< Those that the face has.
    std::vector<quint32> glyphs; ///< In the order of `letters`.
};

/// A glyph that belongs to a block.
struct BlockLetter {
    int block = -1; ///< None.
    char16_t letter = 0;
};

/// A font file as PDF needs to know it. Sizes are in thousandths of an em.
class FontFace {
public:
    enum class Outlines { TrueType, Cff, None };

    explicit FontFace(const QRawFont& font);
    ~FontFace();
    FontFace(const FontFace&) = delete;
    FontFace& operator=(const FontFace&) = delete;

    /// Whether the file may and can go into a document. Bitmaps, variable fonts and fonts whose
    /// licence forbids it cannot; their text is drawn as shapes.
    bool isEmbeddable() const { return m_outlines != Outlines::None; }
    Outlines outlines() const { return m_outlines; }

    QByteArray postScriptName() const;
    qreal width(quint32 glyph) const;
    QByteArray table(const char* tag) const;
    const std::vector<LetterBlock>& blocks() const { return m_blocks; }
    BlockLetter letterOf(quint32 glyph) const { return m_letters.value(glyph); }

    /// What the system does to a face that lacks the cut asked for.
    bool isSlantedBySystem(const QRawFont& font) const;
    bool isThickenedBySystem(const QRawFont& font) const;

    hb_face_t* handle() const { return m_face; }
    qreal thousandths(qreal units) const { return units * 1000 / m_unitsPerEm; }

private:
    Outlines outlinesOf() const;
    void findBlocks();

    QRawFont m_font;
    mutable QHash<quint32, QByteArray> m_tables; ///< Keeps alive what the handle reads.
    hb_face_t* m_face = nullptr;
    hb_font_t* m_metrics = nullptr;
    qreal m_unitsPerEm = 1000;
    Outlines m_outlines = Outlines::None;
    bool m_isItalic = false;
    bool m_isBold = false;
    std::vector<LetterBlock> m_blocks;
    QHash<quint32, BlockLetter> m_letters; ///< By glyph.
};

} // namespace core::pdf

// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/pdf/fontsubset.h"
#include "core/paper/setline.h"

#include <map>
#include <memory>
#include <vector>

namespace core::pdf {

/// The fonts of a batch: a face is read once, a subset made once for all documents that need
/// the same glyphs. What is in a subset depends on its document alone.
class FontStore {
public:
    const FontFace& face(const QRawFont& font);
    std::shared_ptr<const FontSubset> subset(const FontFace& face, const GlyphTexts& texts);

private:
    std::map<QByteArray, std::unique_ptr<FontFace>> m_faces;
    QHash<QRawFont, const FontFace*> m_known;
    std::map<std::pair<const FontFace*, GlyphTexts>, std::shared_ptr<const FontSubset>> m_subsets;
};

/// A face in one document.
class DocumentFont {
public:
    DocumentFont(const FontFace& face, const QByteArray& resource);

    /// Notes that `glyph` stands for `text`; an empty one is a glyph that needs others for it.
    void use(quint32 glyph, QStringView text);
    void close(FontStore& store);

    const FontFace& face() const { return m_face; }
    const QByteArray& resource() const { return m_resource; }
    const FontSubset* subset() const { return m_subset.get(); } ///< None: draw shapes.
    bool means(quint32 glyph, QStringView text) const;
    bool lacksGlyphs() const { return m_lacksGlyphs; } ///< Something is drawn as an empty box.

private:
    const FontFace& m_face;
    QByteArray m_resource;
    uint m_blocks = 0; ///< One bit for each block in use.
    GlyphTexts m_texts; ///< Of glyphs outside the blocks.
    bool m_lacksGlyphs = false;
    std::shared_ptr<const FontSubset> m_subset;
};

/// The fonts of one document.
class DocumentFonts {
public:
    explicit DocumentFonts(FontStore& store)
        : m_store(store)
    {
    }

    /// Notes all lines of the document; its subsets are made afterwards.
    void useAll(const std::vector<std::vector<SetText>>& pages);

    DocumentFont& of(const QRawFont& font);
    const std::vector<std::unique_ptr<DocumentFont>>& all() const { return m_fonts; }

private:
    void use(const SetLine& line);

    FontStore& m_store;
    std::vector<std::unique_ptr<DocumentFont>> m_fonts;
    QHash<QRawFont, DocumentFont*> m_known;
};

} // namespace core::pdf

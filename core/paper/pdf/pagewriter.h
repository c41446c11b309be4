// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/pdf/documentfonts.h"
#include "core/paper/pdf/drawings.h"
#include "core/paper/pdf/objects.h"
#include "core/paper/pdf/pictures.h"
#include "core/paper/pdf/tags.h"
#include "core/paper/pdf/textcontent.h"

namespace core::pdf {

/// What the documents of a batch share.
struct Stores {
    FontStore fonts;
    DrawingStore drawings;
    PictureStore pictures;
};

/// Writes the pages of a document, one after the other.
class PageWriter {
public:
    PageWriter(Objects& objects, Stores& stores, DocumentFonts& fonts, Tags& tags);

    /// Gives the page's number. `texts` are those of its items, in order.
    int add(const Page& page, std::size_t number, const std::vector<SetText>& texts, int parent);

    /// Writes the dictionary of everything that pages refer to.
    void finish();

private:
    void addText(QByteArray& out, const PageText& text, const SetText& lines,
        const TextContent::OpenMark& open);
    void addContent(QByteArray& out, const PageDrawing& drawing);
    void addContent(QByteArray& out, const PagePicture& picture);
    void addShapes(QByteArray& out, const PageDrawing& drawing);
    void addObject(QByteArray& out, const QByteArray& resource);

    Objects& m_objects;
    Stores& m_stores;
    DocumentFonts& m_fonts;
    Tags& m_tags;
    int m_resources;
    QByteArray m_external; ///< Entries of the drawings and pictures.
    std::map<std::shared_ptr<const StoredDrawing>, QByteArray> m_drawings; ///< Their names.
    QHash<qint64, QByteArray> m_pictures;
};

} // namespace core::pdf

// SPDX-License-Identifier: MIT
#include "core/paper/pdf/pagewriter.h"

#include "core/paper/pdf/fontobjects.h"
#include "core/paper/pdf/pathcontent.h"
#include "core/paper/pdf/syntax.h"

namespace core::pdf {

PageWriter::PageWriter(Objects& objects, Stores& stores, DocumentFonts& fonts, Tags& tags)
    : m_objects(objects)
    , m_stores(stores)
    , m_fonts(fonts)
    , m_tags(tags)
    , m_resources(objects.take())
{
}

int PageWriter::add(
    const Page& page, std::size_t number, const std::vector<SetText>& texts, int parent)
{
    QByteArray out = "1 0 0 -1 0 "; // y grows downwards
    addNumber(out, page.size.height());
    out += "cm\n";
    auto lines = texts.begin();
    for (const auto& item : page.items) {
        const int node = m_tags.place(item, number, page.size);
        if (const auto* text = std::get_if<PageText>(&item.content)) {
            addText(out, *text, *lines++, [&](const QByteArray& actualText) {
                return m_tags.open(node, number, actualText);
            });
            continue;
        }
        out += m_tags.open(node, number);
        if (const auto* drawing = std::get_if<PageDrawing>(&item.content))
            addContent(out, *drawing);
        else
            addContent(out, std::get<PagePicture>(item.content));
        out += "EMC\n";
    }
    const int content = m_objects.addDeflated({}, out);
    QByteArray box;
    addPoint(box, {page.size.width(), page.size.height()});
    return m_objects.add("<</Type/Page/Parent " + reference(parent) + "/MediaBox[0 0 " + box
        + "]/Resources " + reference(m_resources) + "/Contents " + reference(content)
        + "/Tabs/S/StructParents " + QByteArray::number(qsizetype(number)) + ">>");
}

void PageWriter::finish()
{
    m_objects.put(m_resources,
        "<</Font<<" + addFonts(m_objects, m_fonts) + ">>/XObject<<" + m_external + ">>>>");
}

void PageWriter::addText(
    QByteArray& out, const PageText& text, const SetText& lines, const TextContent::OpenMark& open)
{
    TextContent content(out, m_fonts, open);
    for (std::size_t i = 0; i < lines.size(); ++i)
        content.addLine(*lines[i], text.lines[i].start, text.style.color);
    content.close();
}

void PageWriter::addContent(QByteArray& out, const PageDrawing& drawing)
{
    addShapes(out, drawing);
    for (const auto& picture : drawing.pictures)
        addContent(out, picture);
}

void PageWriter::addShapes(QByteArray& out, const PageDrawing& drawing)
{
    if (!DrawingStore::isLarge(drawing))
        return addDrawing(out, drawing);
    const auto stored = m_stores.drawings.stored(drawing);
    auto& resource = m_drawings[stored];
    if (resource.isEmpty()) {
        QByteArray entries = "/Type/XObject/Subtype/Form/BBox[";
        addPoint(entries, stored->box.topLeft());
        addPoint(entries, stored->box.bottomRight());
        entries += "]/Resources<<>>/Filter/FlateDecode";
        resource = "D" + QByteArray::number(qsizetype(m_drawings.size()));
        m_external
            += name(resource) + ' ' + reference(m_objects.addStream(entries, stored->content));
    }
    addObject(out, resource);
}

void PageWriter::addContent(QByteArray& out, const PagePicture& picture)
{
    if (picture.image.isNull() || picture.box.isEmpty())
        return;
    auto& resource = m_pictures[picture.image.cacheKey()];
    if (resource.isEmpty()) {
        const auto stored = m_stores.pictures.stored(picture.image);
        resource = "P" + QByteArray::number(m_pictures.size());
        m_external
            += name(resource) + ' ' + reference(m_objects.addStream(stored.entries, stored.bytes));
    }
    out += "q ";
    addNumber(out, picture.box.width(), 3);
    out += "0 0 ";
    addNumber(out, -picture.box.height(), 3); // a picture's own y grows upwards
    addPoint(out, picture.box.bottomLeft(), 3);
    out += "cm\n";
    addObject(out, resource);
    out += "Q\n";
}

void PageWriter::addObject(QByteArray& out, const QByteArray& resource)
{
    out += name(resource) + " Do\n";
}

} // namespace core::pdf

// SPDX-License-Identifier: MIT
#include "core/paper/pdf/metadata.h"

#include "core/paper/pdf/syntax.h"

#include <QColorSpace>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::pdf {

namespace {

const QDate NoDate(2000, 1, 1); ///< For readers that insist on a date of a file.

QByteArray dateString(const QDate& date)
{
    return "(D:" + date.toString(u"yyyyMMdd"_s).toLatin1() + "000000Z)";
}

QByteArray property(const QByteArray& tag, const QByteArray& value)
{
    return '<' + tag + '>' + value + "</" + tag + ">\n";
}

QByteArray escaped(const QString& text)
{
    return text.toHtmlEscaped().toUtf8();
}

} // namespace

int addInformation(Objects& objects, const PaperDocument& document)
{
    QByteArray out = "<</Title" + textString(document.title) + "/Creator(Laurel)/Producer(Laurel)";
    if (document.date.isValid())
        out += "/CreationDate" + dateString(document.date) + "/ModDate" + dateString(document.date);
    return objects.add(out + ">>");
}

int addXmp(Objects& objects, const PaperDocument& document, bool isArchival)
{
    QByteArray xmp = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                     "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                     "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                     "<rdf:Description rdf:about=\"\" "
                     "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                     "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
                     "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
                     "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n";
    if (isArchival)
        xmp += property("pdfaid:part", "3") + property("pdfaid:conformance", "A");
    xmp += property("dc:title",
        "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(document.title)
            + "</rdf:li></rdf:Alt>");
    if (!document.language.isEmpty())
        xmp += property("dc:language",
            "<rdf:Bag><rdf:li>" + escaped(document.language) + "</rdf:li></rdf:Bag>");
    xmp += property("xmp:CreatorTool", "Laurel") + property("pdf:Producer", "Laurel");
    if (document.date.isValid()) {
        const QByteArray date = document.date.toString(Qt::ISODate).toLatin1() + "T00:00:00Z";
        xmp += property("xmp:CreateDate", date) + property("xmp:ModifyDate", date);
    }
    xmp += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
    return objects.addStream("/Type/Metadata/Subtype/XML", xmp);
}

QByteArray addOutputIntent(Objects& objects)
{
    static const QByteArray profile
        = deflated(QColorSpace(QColorSpace::SRgb).iccProfile()); // the same for all
    const int colours = objects.addStream("/N 3/Filter/FlateDecode", profile);
    return "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
           "/Info(sRGB IEC61966-2.1)/DestOutputProfile "
        + reference(colours) + ">>]";
}

QByteArray addAttachments(
    Objects& objects, const QList<PdfAttachment>& attachments, const QDate& date)
{
    if (attachments.isEmpty())
        return {};
    auto sorted = attachments; // a tree of names is searched in order
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const auto& one, const auto& other) { return one.name < other.name; });
    const QByteArray day = dateString(date.isValid() ? date : NoDate);
    QByteArray names;
    QByteArray files;
    for (const auto& attachment : sorted) {
        const int bytes = objects.addDeflated("/Type/EmbeddedFile/Subtype"
                + name(attachment.mediaType.toUtf8()) + "/Params<</Size "
                + QByteArray::number(attachment.bytes.size()) + "/ModDate" + day + ">>",
            attachment.bytes);
        const QByteArray title = textString(attachment.name);
        const int file = objects.add("<</Type/Filespec/F" + title + "/UF" + title
            + "/AFRelationship/Data/EF<</F " + reference(bytes) + "/UF " + reference(bytes)
            + ">>>>");
        names += title + reference(file) + ' ';
        files += reference(file) + ' ';
    }
    return "/AF[" + files + "]/Names<</EmbeddedFiles<</Names[" + names + "]>>>>";
}

} // namespace core::pdf

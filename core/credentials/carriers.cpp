// SPDX-License-Identifier: MIT
#include "core/credentials/carriers.h"

#include "core/credentials/jwt.h"
#include "core/credentials/pdfcarrier.h"
#include "core/credentials/pngcarrier.h"

#include <QCoreApplication>
#include <QDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Carriers)
};

const auto badgeSpace = u"https://purl.imsglobal.org/ob/v3p0"_s;
const auto recordSpace = u"https://purl.imsglobal.org/clr/v2p0"_s;
const auto badge2Space = u"http://openbadges.org"_s;
const auto pictureStart = u"data:image/png;base64,"_s;

Error noBadge()
{
    return {Error::Kind::Missing,
        Text::tr("There is no Open Badge 3.0 in this file. Choose the badge as .json, .jwt, .png, "
                 ".svg or .pdf.")};
}

Error brokenDrawing(const QString& detail)
{
    return {Error::Kind::Damaged,
        Text::tr("This drawing is damaged. Get the badge again from whoever sent it."), detail};
}

/// Goes through an SVG once, for the badge and the picture that it shows.
class Drawing {
public:
    explicit Drawing(const QByteArray& file)
        : m_xml(file)
    {
    }

    Result<CarriedBadge> read()
    {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD) // entities could hide what is shown
                return brokenDrawing(u"dtd"_s);
            if (token == QXmlStreamReader::StartElement)
                take();
        }
        if (m_xml.hasError())
            return brokenDrawing(m_xml.errorString());
        if (m_count > 1)
            return Error{Error::Kind::Damaged,
                Text::tr("This drawing holds two badges, so neither can be trusted.")};
        if (m_count == 0 || m_badge.json.trimmed().isEmpty())
            return noBadge();
        return m_badge;
    }

private:
    bool isBadge() const
    {
        const bool isNew
            = m_xml.namespaceUri() == badgeSpace || m_xml.namespaceUri() == recordSpace;
        return (isNew && m_xml.name() == u"credential")
            || (m_xml.namespaceUri() == badge2Space && m_xml.name() == u"assertion");
    }

    void take()
    {
        if (isBadge()) {
            ++m_count;
            // A token stands in an attribute, JSON in the text.
            const auto token = m_xml.attributes().value(u"verify"_s).toUtf8();
            const auto text = m_xml.readElementText().toUtf8();
            m_badge.json = text.trimmed().isEmpty() ? token : text;
            return;
        }
        if (m_xml.name() != u"image" || m_badge.png)
            return;
        for (const auto& attribute : m_xml.attributes()) {
            if (attribute.name() == u"href" && attribute.value().startsWith(pictureStart))
                m_badge.png
                    = QByteArray::fromBase64(attribute.value().mid(pictureStart.size()).toLatin1());
        }
    }

    QXmlStreamReader m_xml;
    CarriedBadge m_badge;
    int m_count = 0;
};

} // namespace

QByteArray bakedSvg(
    const QByteArray& png, const QByteArray& json, const QString& title, CarriedKind kind)
{
    auto text = json;
    text.replace("]]>", "]]\\u003e");
    const bool isBadge = kind == CarriedKind::Badge;
    const QByteArray prefix = isBadge ? "openbadges" : "clr";
    const auto space = (isBadge ? badgeSpace : recordSpace).toUtf8();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "xmlns:"
        + prefix + "=\"" + space + "\" viewBox=\"0 0 512 512\" role=\"img\">\n<" + prefix
        + ":credential><![CDATA[" + text + "]]></" + prefix + ":credential>\n<title>"
        + title.toHtmlEscaped().toUtf8()
        + "</title>\n<image width=\"512\" height=\"512\" xlink:href=\"" + pictureStart.toUtf8()
        + png.toBase64() + "\"/>\n</svg>\n";
}

Result<CarriedBadge> carriedBadge(const QByteArray& file)
{
    if (file.size() > mostBadgeBytes)
        return Error{Error::Kind::Invalid, Text::tr("This file is too large to be a badge.")};
    if (file.startsWith(pngSignature))
        return badgeInPng(file);
    if (file.left(1024).contains("%PDF-"))
        return badgeInPdf(file);
    if (isJwt(file))
        return CarriedBadge{.json = file.trimmed()};
    const auto start = file.left(1024).trimmed();
    if (start.startsWith('{') || start.startsWith("\xef\xbb\xbf{"))
        return CarriedBadge{.json = file};
    if (start.startsWith('<') || start.startsWith("\xef\xbb\xbf<"))
        return Drawing(file).read();
    return noBadge();
}

QStringList badgeFilesIn(const QString& path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    const QDir folder(path);
    QStringList files;
    const QStringList endings{u"*.json"_s, u"*.jwt"_s, u"*.jws"_s, u"*.png"_s, u"*.svg"_s,
        u"*.pdf"_s, u"*.jpg"_s, u"*.jpeg"_s, u"*.heic"_s, u"*.webp"_s};
    for (const auto& name : folder.entryList(endings, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    return files;
}

} // namespace core

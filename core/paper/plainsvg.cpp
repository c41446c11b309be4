// SPDX-License-Identifier: MIT
#include "core/paper/plainsvg.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int mostElements = 5'000;
constexpr int mostDepth = 64;
constexpr int mostPixels = 4'096; ///< along an edge of a picture inside

constexpr auto svgSpace = "http://www.w3.org/2000/svg"_L1;
constexpr auto linkSpace = "http://www.w3.org/1999/xlink"_L1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::PlainSvg)
};

Error refused(const QString& message, const QString& detail = {})
{
    return {Error::Kind::Refused, message, detail};
}

Error leadsOutside(const QString& detail)
{
    return refused(Text::tr("This drawing refers to another file or to a page of the web. A badge "
                            "must hold all that it shows: embed it, and export the drawing again."),
        detail);
}

const QSet<QString>& drawnElements()
{
    static const QSet<QString> names{u"svg"_s, u"g"_s, u"path"_s, u"rect"_s, u"circle"_s,
        u"ellipse"_s, u"line"_s, u"polyline"_s, u"polygon"_s, u"defs"_s, u"linearGradient"_s,
        u"radialGradient"_s, u"stop"_s, u"image"_s, u"style"_s};
    return names;
}

bool isScript(const QString& element)
{
    static const QSet<QString> names{u"script"_s, u"foreignobject"_s, u"handler"_s, u"iframe"_s,
        u"object"_s, u"embed"_s, u"audio"_s, u"video"_s};
    return names.contains(element.toLower());
}

/// The dashes are left out: a line of a million of them would take for ever.
QString withoutDashes(QString style)
{
    static const QRegularExpression dashes(
        u"stroke-dash(array|offset)\\s*:[^;}]*;?"_s, QRegularExpression::CaseInsensitiveOption);
    return style.remove(dashes);
}

/// Whether a style or a value says nothing that would be fetched.
bool staysInside(const QString& style)
{
    static const QRegularExpression place(
        u"url\\s*+\\(\\s*+['\"]?+\\s*+(?!#)"_s, QRegularExpression::CaseInsensitiveOption);
    // A backslash could write any of these words in another way, and a comment could part them.
    return !style.contains(u'\\') && !style.contains(u'@') && !style.contains("/*"_L1)
        && !style.contains(place);
}

bool isSmallPicture(const QString& link)
{
    static const QRegularExpression start(u"\\Adata:image/(png|jpe?g);base64,"_s);
    const auto match = start.match(link);
    if (!match.hasMatch())
        return false;
    auto bytes = QByteArray::fromBase64(link.mid(match.capturedLength()).toLatin1());
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto size = QImageReader(&buffer, match.captured(1) == u"png" ? "png" : "jpeg").size();
    return size.isValid() && size.width() <= mostPixels && size.height() <= mostPixels;
}

/// Goes through an SVG once and writes what may stay.
class PlainSvg {
public:
    explicit PlainSvg(const QByteArray& file)
        : m_in(file)
        , m_out(&m_bytes)
    {
    }

    Result<QByteArray> written()
    {
        while (!m_in.atEnd()) {
            if (const auto done = take(m_in.readNext()); !done)
                return done.error();
        }
        if (m_in.hasError() || !m_hasRoot)
            return Error{Error::Kind::Foreign,
                Text::tr("This file is no drawing that can be read. Export it again as plain SVG, "
                         "or as PNG."),
                m_in.errorString()};
        return m_bytes;
    }

private:
    Result<void> take(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return refused(Text::tr("This drawing has a document type, which could hide what is in "
                                    "it. Export it again as plain SVG."));
        case QXmlStreamReader::ProcessingInstruction:
            return leadsOutside(m_in.processingInstructionTarget().toString());
        case QXmlStreamReader::StartElement:
            return begin();
        case QXmlStreamReader::EndElement:
            --m_depth;
            m_out.writeEndElement();
            return {};
        default:
            return {};
        }
    }

    Result<void> begin()
    {
        const auto name = m_in.name().toString();
        if (isScript(name))
            return refused(Text::tr("This drawing has a script or a web page in it. A badge takes "
                                    "shapes and colours alone; export it again as plain SVG."),
                name);
        if (m_in.namespaceUri() != svgSpace || !drawnElements().contains(name))
            return leaveOut();
        if (m_depth == 0 && name != u"svg")
            return leadsNowhere();
        m_hasRoot = true;
        if (++m_count > mostElements || ++m_depth > mostDepth)
            return tooMuch();
        if (name == u"style")
            return writeStyle();
        m_out.writeStartElement(name);
        if (m_depth == 1) {
            m_out.writeDefaultNamespace(svgSpace);
            m_out.writeNamespace(linkSpace, u"xlink"_s);
        }
        for (const auto& attribute : m_in.attributes()) {
            if (const auto done = write(name, attribute); !done)
                return done;
        }
        return {};
    }

    static Error leadsNowhere()
    {
        return {Error::Kind::Foreign,
            Text::tr("This file is no drawing. Choose a picture as PNG or SVG.")};
    }

    static Error tooMuch()
    {
        return refused(Text::tr("This drawing has too many parts for a badge. Choose a simpler "
                                "one, or export it as PNG."));
    }

    /// Passes over an element with all that is in it; a script in there is refused all the same.
    Result<void> leaveOut()
    {
        const bool isDrawing = m_in.namespaceUri() == svgSpace;
        // Three lines could ask for a billion copies of a shape.
        if (isDrawing && m_in.name() == u"use")
            return refused(Text::tr("This drawing shows some parts as copies of others. Turn the "
                                    "copies into shapes of their own, and export the drawing "
                                    "again."));
        if (isDrawing && m_in.name() == u"text")
            return refused(Text::tr("This drawing has text in it, which looks different on every "
                                    "computer. Turn the text into outlines, and export the drawing "
                                    "again."));
        if (m_depth == 0)
            return leadsNowhere();
        int depth = 1;
        while (depth > 0 && !m_in.atEnd()) {
            const auto token = m_in.readNext();
            if (token == QXmlStreamReader::EndElement)
                --depth;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (isScript(m_in.name().toString()))
                return begin();
            if (++depth > mostDepth || ++m_count > mostElements)
                return tooMuch();
        }
        return {};
    }

    Result<void> writeStyle()
    {
        static const QRegularExpression comments(
            u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
        const auto style
            = m_in.readElementText(QXmlStreamReader::SkipChildElements).remove(comments);
        --m_depth;
        if (!staysInside(style))
            return leadsOutside(style.left(200));
        m_out.writeTextElement(u"style"_s, withoutDashes(style));
        return {};
    }

    Result<void> write(const QString& element, const QXmlStreamAttribute& attribute)
    {
        const auto name = attribute.name().toString();
        const auto value = attribute.value().toString();
        if (name.startsWith("on"_L1, Qt::CaseInsensitive))
            return refused(Text::tr("This drawing has a script in it. A badge takes shapes and "
                                    "colours alone; export it again as plain SVG."),
                name);
        if (name == u"href")
            return writeLink(element, value);
        const bool isForeign = !attribute.namespaceUri().isEmpty();
        if (isForeign || name == u"base" || name == u"src" || name.startsWith("stroke-dash"_L1))
            return {};
        if (!staysInside(value))
            return leadsOutside(u"%1=%2"_s.arg(name, value.left(200)));
        m_out.writeAttribute(name, name == u"style" ? withoutDashes(value) : value);
        return {};
    }

    Result<void> writeLink(const QString& element, const QString& value)
    {
        const auto link = value.trimmed();
        const bool isInside = link.startsWith(u'#') && element != u"image";
        if (!isInside && !(element == u"image" && isSmallPicture(link)))
            return leadsOutside(link.left(200));
        m_out.writeAttribute(linkSpace, u"href"_s, link);
        return {};
    }

    QXmlStreamReader m_in;
    QByteArray m_bytes;
    QXmlStreamWriter m_out;
    int m_depth = 0;
    int m_count = 0;
    bool m_hasRoot = false;
};

} // namespace

Result<QByteArray> plainSvg(const QByteArray& file)
{
    return PlainSvg(file).written();
}

} // namespace core

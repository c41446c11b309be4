// SPDX-License-Identifier: MIT
#include "core/paper/typeset.h"

#include "core/paper/linelayout.h"
#include "core/paper/typememory.h"

#include <QGlyphRun>
#include <QLocale>
#include <QPainter>
#include <QRawFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isPictograph(char32_t c)
{
    return QChar::category(c) == QChar::Symbol_Other || (c >= 0x1F000 && c <= 0x1FAFF);
}

/// Signs that only change the picture before them.
bool modifiesPictograph(char32_t c, bool afterPictograph)
{
    constexpr char32_t joiner = 0x200D;
    const bool isSelector = c >= 0xFE00 && c <= 0xFE0F;
    const bool isSkinTone = c >= 0x1F3FB && c <= 0x1F3FF;
    return isSelector || isSkinTone || (afterPictograph && c == joiner);
}

} // namespace

QString plainLine(const QString& text)
{
    QString kept;
    kept.reserve(text.size());
    bool afterPictograph = false;
    for (const char32_t c : text.normalized(QString::NormalizationForm_C).toUcs4()) {
        const bool isBreak = QChar::isSpace(c) && c != QChar::Nbsp && c != 0x202F;
        const bool isLost = QChar::category(c) == QChar::Other_Control
            || modifiesPictograph(c, afterPictograph) || (isPictograph(c) && !canDraw(c));
        afterPictograph = isPictograph(c);
        if (isBreak)
            kept += u' ';
        else if (!isLost)
            kept += QString::fromUcs4(&c, 1);
    }
    while (kept.contains(u"  "_s))
        kept.replace(u"  "_s, u" "_s);
    return kept.trimmed();
}

QStringList paragraphsOf(const QString& text)
{
    QString unified = text;
    unified.replace(u"\r\n"_s, u"\n"_s);
    unified.replace(QChar(QChar::ParagraphSeparator), u'\n');
    unified.replace(QChar(QChar::LineSeparator), u'\n');
    QStringList paragraphs;
    for (const auto& part : unified.split(u'\n')) {
        const QString line = plainLine(part);
        if (!line.isEmpty())
            paragraphs.append(line);
    }
    return paragraphs;
}

QString capitals(const QString& text, const QString& language)
{
    return QLocale(language).toUpper(text);
}

Qt::LayoutDirection directionOf(const QString& text, const QString& language)
{
    for (const char32_t c : text.toUcs4()) {
        const auto direction = QChar::direction(c);
        if (direction == QChar::DirL)
            return Qt::LeftToRight;
        if (direction == QChar::DirR || direction == QChar::DirAL)
            return Qt::RightToLeft;
    }
    return QLocale(language).textDirection();
}

qreal textWidth(const QString& text, const TypeStyle& style)
{
    if (text.isEmpty())
        return 0;
    return TypeMemory::recall(
        &TypeMemory::widths, TypeKey{text, style}, [&] { return LineLayout(text, style).width(); });
}

QStringList brokenLines(const QString& text, const TypeStyle& style, qreal width)
{
    return TypeMemory::recall(&TypeMemory::lines, TypeKey{text, style, width},
        [&] { return LineLayout::broken(text, style, width); });
}

QStringList balancedLines(const QString& text, const TypeStyle& style, qreal width)
{
    const QStringList lines = brokenLines(text, style, width);
    if (lines.size() < 2 || isForced(lines, text, style, width))
        return lines;
    qreal narrow = width / qreal(lines.size()) / 2;
    qreal wide = width;
    QStringList best = lines;
    while (wide - narrow > 1) {
        const qreal middle = (narrow + wide) / 2;
        const QStringList tried = brokenLines(text, style, middle);
        const bool keeps = tried.size() == lines.size() && !isForced(tried, text, style, middle);
        if (keeps)
            best = tried;
        (keeps ? wide : narrow) = middle;
    }
    return best;
}

QStringList evenLines(
    const QString& text, const TypeStyle& style, qreal width, qreal least, qreal floor)
{
    const QStringList first = brokenLines(text, style, width);
    if (first.size() < 2)
        return first;
    QStringList lines = first;
    for (qreal measure = width; measure >= floor * width; measure -= 3) {
        lines = brokenLines(text, style, measure);
        if (lines.size() != first.size())
            return first;
        if (textWidth(lines.last(), style) >= least * width)
            return lines;
    }
    return first;
}

bool isForced(const QStringList& lines, const QString& text, const TypeStyle& style, qreal width)
{
    qsizetype from = 0;
    for (const auto& line : lines) {
        if (textWidth(line, style) > width + 0.01)
            return true;
        const qsizetype end = text.indexOf(line, from) + line.size();
        const bool inside = end < text.size() && text.at(end - 1).isLetter()
            && text.at(end).isLetter() && text.at(end).script() != QChar::Script_Han;
        if (inside)
            return true;
        from = end;
    }
    return false;
}

PageText textAt(const QStringList& lines, const TypeStyle& style, QPointF anchor, TextAlign align,
    qreal leading)
{
    const QString whole = lines.join(u' ');
    PageText text{whole, style, directionOf(whole, style.language), {}};
    for (const auto& line : lines) {
        const qreal width = textWidth(line, style);
        const qreal back = align == TextAlign::Left ? 0
            : align == TextAlign::Right             ? width
                                                    : width / 2;
        text.lines.push_back({line, anchor - QPointF(back, 0), width});
        anchor.ry() += leading;
    }
    return text;
}

QRectF inkBounds(const PageText& text)
{
    QRectF box;
    for (const auto& line : text.lines) {
        const QRectF ink
            = LineLayout(line.text, text.style, text.direction).ink().translated(line.start);
        box = box.isNull() ? ink : box.united(ink);
    }
    return box;
}

void drawText(QPainter& painter, const PageText& text)
{
    for (const auto& line : text.lines)
        LineLayout(line.text, text.style, text.direction).draw(painter, line.start);
}

std::vector<GlyphOutline> outlines(const QString& text, const TypeStyle& style)
{
    return TypeMemory::recall(&TypeMemory::outlines, TypeKey{text, style}, [&] {
        std::vector<GlyphOutline> glyphs = LineLayout(text, style).outlines();
        std::stable_sort(glyphs.begin(), glyphs.end(),
            [](const auto& one, const auto& other) { return one.x < other.x; });
        return glyphs;
    });
}

} // namespace core

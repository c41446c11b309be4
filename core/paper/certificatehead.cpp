// SPDX-License-Identifier: MIT
#include "core/paper/certificatehead.h"

namespace core {

namespace {

SetLines setSchool(const CertificateText& text)
{
    constexpr qreal width = 580;
    const QString caps = capitals(plainLine(text.school), text.language);
    TypeStyle style{TypeFace::SerifBold, 13, ink::Text, 0.14, text.language};
    if (caps.isEmpty())
        return {{}, style};
    for (const qreal size : {13.0, 10.5}) {
        style.size = size;
        if (textWidth(caps, style) <= width)
            return {{caps}, style, 15};
    }
    return squeezed(caps, style, width, 15 / 10.5, 2);
}

SetLines setName(const CertificateText& text, qreal width)
{
    const QString name = plainLine(text.teacher);
    TypeStyle style{TypeFace::Display, 44, ink::Text, 0, text.language};
    if (name.isEmpty())
        return {{}, style};
    for (; style.size >= 24; style.size -= 1) {
        if (textWidth(name, style) <= width)
            return {{name}, style, style.size * 31 / 26};
    }
    style.size = 26;
    return squeezed(name, style, width, 31.0 / 26, 2);
}

SetLines setTitle(const CertificateText& text, bool isTight)
{
    const QString title = plainLine(text.title);
    const auto& theme = text.badge.theme;
    TypeStyle style{TypeFace::Display, 24, theme.deep, 0, text.language};
    if (title.isEmpty())
        return {{}, style};
    constexpr qreal width = 540;
    if (!isTight && textWidth(title, style) <= width)
        return {{title}, style, 31.2};
    style.size = 20;
    const QStringList two = balancedLines(title, style, width);
    if (!isTight && two.size() == 2 && !isForced(two, title, style, width))
        return {two, style, 26};
    style.size = 18;
    return squeezed(title, style, 600, 1.3, 3);
}

} // namespace

CertificateHead setHead(const CertificateText& text, const CertificateSheet& sheet, bool isTight)
{
    return {setSchool(text), setName(text, sheet.nameWidth), setTitle(text, isTight)};
}

} // namespace core

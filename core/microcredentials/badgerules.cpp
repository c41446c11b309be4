// SPDX-License-Identifier: MIT
#include "core/microcredentials/badgerules.h"
#include "core/microcredentials/badgecolours.h"
#include "core/microcredentials/badgeicons.h"
#include "core/microcredentials/designrules.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Inspection = DesignInspection;

void coloursCanBeRead(Inspection& in)
{
    if (!in.design.badge || !in.design.badge->colours)
        return;
    if (const auto done = checkBadgeColours(*in.design.badge->colours); !done)
        in.report(u"/badge/colours"_s, done.error().message);
}

void iconIsKnown(Inspection& in)
{
    if (!in.design.badge || !in.design.badge->icon)
        return;
    if (!valueNamed<BadgeIcon>(*in.design.badge->icon))
        in.report(u"/badge/icon"_s,
            Inspection::tr("“%1” is no icon of Laurel. Choose one of the set.")
                .arg(in.design.badge->icon->left(40)));
}

void pictureIsOne(Inspection& in)
{
    if (in.design.badge && in.design.badge->picture && !isBadgeIconPng(*in.design.badge->picture))
        in.report(u"/badge/picture"_s,
            Inspection::tr("The picture of the badge is no PNG of a size that can be used. Choose "
                           "it again."));
}

void ringTextIsShort(Inspection& in)
{
    if (in.design.badge && in.design.badge->ringText
        && in.design.badge->ringText->size() > mostRingText)
        in.report(u"/badge/ringText"_s,
            Inspection::tr("The ring text is longer than %1 characters. Shorten it.")
                .arg(mostRingText));
}

constexpr DesignRule rules[] = {
    {"B-01", Severity::Error, coloursCanBeRead},
    {"B-02", Severity::Error, iconIsKnown},
    {"B-03", Severity::Error, pictureIsOne},
    {"B-04", Severity::Error, ringTextIsShort},
};

} // namespace

bool isBadgeIconPng(const QByteArray& base64)
{
    const auto png
        = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    return png && png.decoded.size() <= mostBadgeIconBytes
        && png.decoded.startsWith("\x89PNG\r\n\x1a\n");
}

std::span<const DesignRule> badgeRules()
{
    return rules;
}

} // namespace core

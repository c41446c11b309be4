// SPDX-License-Identifier: MIT
#include "core/paper/printedbadge.h"

#include "core/credentials/badgecodes.h"
#include "core/exchange/jsonreader.h"
#include "core/paper/codereader.h"
#include "core/paper/photo.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::PrintedBadge)
};

Error noCode()
{
    if (!canReadCodes())
        return {Error::Kind::Refused,
            Text::tr("This Laurel was built without what reads codes from photos. Ask for the "
                     "badge as a file.")};
    return {Error::Kind::Missing,
        Text::tr("There is no code of a badge that can be read on this picture. Photograph the "
                 "code again: sharp, in good light, from straight above, and so near that it "
                 "fills a third of the picture.")};
}

Error twoBadges()
{
    return {Error::Kind::Damaged,
        Text::tr("The codes on this picture do not belong to one and the same badge, so none of "
                 "them is relied on. Photograph one certificate at a time.")};
}

bool belongTogether(const BadgeStub& stub, const CarriedBadge& badge)
{
    const auto json = parseJson(badge.json);
    return json && stub.isOf(json->toObject());
}

} // namespace

Result<PrintedBadge> printedBadge(const QImage& photo)
{
    PrintedBadge printed;
    QByteArrayList parts;
    std::optional<Error> broken;
    for (const auto& text : codesIn(photo)) {
        if (isBadgeCode(text))
            parts.append(text);
        if (!isStubText(text))
            continue;
        auto stub = readStub(text);
        if (!stub)
            broken = stub.error();
        else if (printed.stub)
            return twoBadges();
        else
            printed.stub = *std::move(stub);
    }
    if (!parts.isEmpty()) {
        const auto json = badgeInCodes(parts);
        if (json)
            printed.badge = CarriedBadge{.json = *json, .isPage = true};
        else if (broken || !printed.stub)
            return json.error();
        else
            printed.trouble = json.error().message;
    }
    if (broken)
        return *broken;
    if (!printed.badge && !printed.stub)
        return noCode();
    if (printed.badge && printed.stub && !belongTogether(*printed.stub, *printed.badge))
        return twoBadges();
    return printed;
}

Result<PrintedBadge> printedBadgeIn(const QByteArray& file)
{
    const auto image = openedPhoto(file);
    if (!image)
        return image.error();
    return printedBadge(*image);
}

} // namespace core

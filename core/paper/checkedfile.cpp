// SPDX-License-Identifier: MIT
#include "core/paper/checkedfile.h"

#include "core/exchange/jsonreader.h"
#include "core/paper/printedbadge.h"

namespace core {

namespace {

CheckedFile checked(const CarriedBadge& badge, const CheckingTerms& terms)
{
    return {.report = checkBadge(badge, terms), .json = badge.json};
}

CheckedFile troubled(const Error& error)
{
    CheckedFile file;
    if (error.kind == Error::Kind::Damaged)
        file.report.alteration = Alteration::Altered;
    file.report.trouble = error.message;
    return file;
}

} // namespace

CheckedFile checkFile(const QByteArray& file, const CheckingTerms& terms)
{
    const auto badge = carriedBadge(file);
    if (badge)
        return checked(*badge, terms);
    if (badge.error().kind != Error::Kind::Missing)
        return troubled(badge.error());
    const auto printed = printedBadgeIn(file);
    if (!printed) // what is no picture is told what badges come in
        return troubled(
            printed.error().kind == Error::Kind::Foreign ? badge.error() : printed.error());
    if (printed->badge)
        return checked(*printed->badge, terms);
    return {.code = checkStub(*printed->stub, terms), .note = printed->trouble};
}

bool isCodeOf(const CheckedFile& code, const CheckedFile& badge)
{
    const auto json = code.code ? parseJson(badge.json) : Result<QJsonValue>(Error{});
    return json && code.code->stub.isOf(json->toObject());
}

} // namespace core

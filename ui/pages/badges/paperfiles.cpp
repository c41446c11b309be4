// SPDX-License-Identifier: MIT
#include "ui/pages/badges/paperfiles.h"

#include "core/credentials/badgestub.h"
#include "core/credentials/editions.h"
#include "core/exchange/jsonreader.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PaperFiles)
};

} // namespace

MakePaper certificatePaper(const AwardedBadge& badge, core::PaperSize size, const QByteArray& json)
{
    return [text = badge.certificate, size, json]() mutable {
        const auto credential = core::parseJson(json);
        const auto stub = credential ? core::stubText(credential->toObject())
                                     : core::Result<QByteArray>(credential.error());
        if (stub) {
            text.stub = *stub;
            text.teacher = core::holderNamed(QString::fromUtf8(json));
        }
        return core::certificate(text, size);
    };
}

MakePaper letterPaper(const AwardedBadge& badge, core::PaperSize size)
{
    return [text = badge.letter.value_or(core::LetterText{}), size] {
        return core::decisionLetter(text, size);
    };
}

QString letterFileName(const AwardedBadge& badge)
{
    return paperFileName(Words::tr("%1 %2 %3, letter").arg(badge.number, badge.code, badge.who));
}

} // namespace ui

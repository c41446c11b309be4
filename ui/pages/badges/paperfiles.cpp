// SPDX-License-Identifier: MIT
#include "ui/pages/badges/paperfiles.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PaperFiles)
};

} // namespace

MakePaper certificatePaper(const AwardedBadge& badge, core::PaperSize size)
{
    return [text = badge.certificate, size] { return core::certificate(text, size); };
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

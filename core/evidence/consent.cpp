// SPDX-License-Identifier: MIT
#include "core/evidence/consent.h"

#include <QCoreApplication>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Consent)
};

} // namespace

bool holds(const ConsentRecord& consent, const QDate& day)
{
    return consent.uses.contains(ConsentUse::Assessment) && !consent.withdrawnAt
        && (!consent.expiresOn || day <= *consent.expiresOn);
}

ConsentScope scopeOf(EvidenceType type)
{
    switch (type) {
    case EvidenceType::Video:
        return ConsentScope::Video;
    case EvidenceType::Audio:
        return ConsentScope::Audio;
    case EvidenceType::SurveyResults:
        return ConsentScope::Survey;
    default:
        return ConsentScope::StudentWork;
    }
}

Result<Changes> withdrawConsent(const ConsentRecord& consent, const QString& note, Instant at)
{
    if (consent.withdrawnAt)
        return Error{Error::Kind::Refused,
            Text::tr("This permission was withdrawn on %1 already. There is nothing left to do.")
                .arg(localDate(*consent.withdrawnAt).toString(Qt::ISODate))};
    auto withdrawn = consent;
    withdrawn.withdrawnAt = at;
    if (const auto words = note.trimmed(); !words.isEmpty())
        withdrawn.withdrawnNote = words;
    return Changes{{.before = consent, .after = withdrawn}};
}

} // namespace core

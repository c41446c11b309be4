// SPDX-License-Identifier: MIT
#include "core/credentials/stubchecking.h"

#include "core/credentials/publickey.h"

#include <QCoreApplication>
#include <QLocale>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::StubChecking)
};

QString dayOf(Instant instant)
{
    return QLocale().toString(localDate(instant), QLocale::LongFormat);
}

CheckAnswer signerOf(const StubReport& report)
{
    const auto& proof = report.stub.proof;
    const auto print = fingerprintOfDid(proof.did);
    CheckAnswer answer{Text::tr("Who signed it?"), AnswerMark::Unknown, {}, {}};
    if (report.acquaintance == Acquaintance::Known) {
        answer.mark = AnswerMark::Good;
        answer.answer
            = Text::tr("%1, whose key you know, on %2.").arg(report.knownAs, dayOf(proof.signedAt));
        answer.detail = Text::tr("Key: %1").arg(print);
        return answer;
    }
    if (report.acquaintance == Acquaintance::Successor) {
        answer.mark = AnswerMark::Good;
        answer.answer
            = Text::tr("The key that took the place of that of %1, which you know, on %2.")
                  .arg(report.knownAs, dayOf(proof.signedAt));
        answer.detail = Text::tr("Both keys say so. Key: %1").arg(print);
        return answer;
    }
    answer.answer = Text::tr("A key that you do not know, on %1.").arg(dayOf(proof.signedAt));
    answer.detail = Text::tr("Ask the school that stands on the page on the phone to read out its "
                             "key, and compare: %1")
                        .arg(print);
    return answer;
}

CheckAnswer contentOf()
{
    return {Text::tr("What was signed?"), AnswerMark::Unknown,
        Text::tr("The small code does not say."),
        Text::tr("It proves that this key signed a badge. The name, the title and the levels on "
                 "the page are only printed. To see what was signed, ask for the badge as a file, "
                 "or photograph the large codes on the back of the certificate.")};
}

QList<CheckAnswer> revocationOf(const StubReport& report)
{
    if (!report.revocation)
        return {};
    if (report.revocation->isReplaced())
        return {{Text::tr("Is it in force?"), AnswerMark::Warning,
            Text::tr("No, if it is the badge that it says it is: a newer one took its place on %1.")
                .arg(dayOf(report.revocation->at)),
            Text::tr("The award stands. Ask the holder for the newer badge.")}};
    return {{Text::tr("Is it in force?"), AnswerMark::Warning,
        Text::tr("No, if it is the badge that it says it is: that one was revoked on %1.")
            .arg(dayOf(report.revocation->at)),
        report.revocation->reason}};
}

} // namespace

StubReport checkStub(const BadgeStub& stub, const CheckingTerms& terms)
{
    StubReport report{stub};
    for (const auto& did :
        QStringList{stub.proof.did} + terms.statements.keysBefore(stub.proof.did)) {
        const auto known = terms.trusted.find(did);
        if (!known || report.acquaintance != Acquaintance::Unknown)
            continue;
        report.acquaintance = did == stub.proof.did ? Acquaintance::Known : Acquaintance::Successor;
        report.knownAs = known->name;
    }
    const auto* list = terms.statements.revocationsOf(stub.proof.did);
    if (const auto* revoked = list ? list->find(stub.badge) : nullptr)
        report.revocation = *revoked;
    return report;
}

QList<CheckAnswer> answersOf(const StubReport& report)
{
    return QList<CheckAnswer>{signerOf(report), contentOf()} + revocationOf(report);
}

CheckVerdict verdictOf(const StubReport& report)
{
    if (report.revocation && report.revocation->isReplaced())
        return {AnswerMark::Warning, Text::tr("Names a badge that a newer one replaced")};
    if (report.revocation)
        return {AnswerMark::Warning, Text::tr("Names a badge that was revoked")};
    return {AnswerMark::Unknown,
        report.acquaintance != Acquaintance::Unknown
            ? Text::tr("Signed by a school that you know; what it signed is not shown")
            : Text::tr("Signed by a school that is new to you; what it signed is not shown")};
}

} // namespace core

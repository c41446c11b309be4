// SPDX-License-Identifier: MIT
#include "core/credentials/checking.h"
#include "tests/core/credentials/badgesamples.h"

#include <random>

using namespace core;

namespace {

// How many changes are tried; LAUREL_CHANGES asks for another number, 10000 for instance.
int wanted()
{
    const int asked = qEnvironmentVariableIntValue("LAUREL_CHANGES");
    return asked > 0 ? asked : 1200;
}

/// What was changed and what became of it.
struct Tally {
    int tried = 0;
    int withoutEffect = 0; ///< the credential came out as it was: the byte is not part of it
    int accepted = 0;
};

/// Changes bytes of one file, anywhere between two places, in the same order every time.
class Changer {
public:
    Changer(QByteArray file, QByteArray part)
        : m_file(std::move(file))
        , m_from(m_file.indexOf(part))
        , m_size(part.size())
    {
        REQUIRE(m_from >= 0);
    }

    QByteArray next()
    {
        auto changed = m_file;
        const auto at = m_from + qsizetype(m_random() % quint64(m_size));
        while (changed.at(at) == m_file.at(at))
            changed[at] = char(m_random() & 0xff);
        return changed;
    }

private:
    QByteArray m_file;
    qsizetype m_from;
    qsizetype m_size;
    std::mt19937 m_random{20260315};
};

void tryOut(const QByteArray& file, const QByteArray& json, Tally& tally)
{
    ++tally.tried;
    const auto badge = carriedBadge(file);
    if (!badge || checkBadge(*badge, {.at = samples::someday}).alteration != Alteration::Unaltered)
        return;
    if (badge->json == json) {
        ++tally.withoutEffect;
        return;
    }
    ++tally.accepted;
    UNSCOPED_INFO(badge->json.toStdString());
}

} // namespace

namespace {

void tryAllCarriers(const QByteArray& json, CarriedKind kind)
{
    const auto png = samples::tinyPng();
    const auto packed = qCompress(json).mid(4);
    Changer bare(json, json);
    Changer inPng(must(bakedPng(png, json, kind)), json);
    Changer inSvg(bakedSvg(png, json, {}, kind), json);
    Changer inPdf(samples::pdfWith(json, false), json);
    Changer inPackedPdf(samples::pdfWith(json, true), packed);
    Tally tally;
    for (int i = 0; i < wanted(); i += 8) {
        // The bytes as they lie in a file, checksums and all.
        for (auto* changer : {&bare, &inPng, &inSvg, &inPdf, &inPackedPdf})
            tryOut(changer->next(), json, tally);
        // A forger mends the checksums, so that only the signature stands in the way.
        const auto changed = bare.next();
        tryOut(must(bakedPng(png, changed, kind)), json, tally);
        tryOut(bakedSvg(png, changed, {}, kind), json, tally);
        tryOut(samples::pdfWith(changed, true), json, tally);
    }
    CHECK(tally.accepted == 0);
    CHECK(tally.tried >= wanted());
    CHECK(tally.withoutEffect < tally.tried / 100);
    WARN(tally.tried << " changes, " << tally.accepted << " accepted, " << tally.withoutEffect
                     << " without effect on the credential");
}

} // namespace

TEST_CASE("every change of one byte in a credential is refused, in every carrier")
{
    tryAllCarriers(samples::signedBadge(), CarriedKind::Badge);
}

TEST_CASE("every change of one byte in the record of a stack is refused, in every carrier")
{
    tryAllCarriers(samples::signedRecord(), CarriedKind::Record);
}

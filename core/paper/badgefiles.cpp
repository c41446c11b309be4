// SPDX-License-Identifier: MIT
#include "core/paper/badgefiles.h"

#include "core/base/sha256.h"
#include "core/credentials/badgecodes.h"
#include "core/credentials/badgestub.h"
#include "core/credentials/carriers.h"
#include "core/credentials/publickey.h"
#include "core/exchange/jsonreader.h"
#include "core/paper/documents.h"
#include "core/paper/pdfwriter.h"
#include "core/store.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::BadgeFiles)
};

constexpr qsizetype longestName = 120;

// The codes that a signed badge has on its certificate.
Result<CertificateText> withCodes(const BadgeParts& parts)
{
    const auto value = parseJson(parts.json);
    if (!value)
        return value.error();
    const auto credential = value->toObject();
    const auto stub = stubText(credential);
    if (!stub)
        return stub.error();
    auto text = parts.certificate;
    text.stub = *stub;
    if (parts.back == BackPage::None)
        return text;
    text.wholeBadge = badgeCodes(parts.json);
    if (text.wholeBadge.isEmpty())
        return Error{Error::Kind::Refused,
            Text::tr("Badge %1 says too much to be printed as codes. Export it without the back "
                     "page; the PDF carries the whole badge all the same.")
                .arg(text.awardId)};
    text.keyPrint
        = fingerprintOfDid(credential.value("issuer"_L1).toObject().value("id"_L1).toString());
    return text;
}

Result<QByteArray> certificateFile(const BadgeParts& parts)
{
    if (parts.json.isEmpty())
        return writePdf(certificate(parts.certificate, parts.paper));
    const auto text = withCodes(parts);
    if (!text)
        return text.error();
    return writePdf(certificate(*text, parts.paper),
        {{parts.kind == CarriedKind::Badge ? u"openbadge-credential.json"_s
                                           : u"clr-credential.json"_s,
            u"application/vc"_s, parts.json}});
}

// Names that Windows keeps for its devices.
bool isDevice(const QString& name)
{
    static const QRegularExpression devices(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])( |\\.|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return devices.match(name).hasMatch();
}

} // namespace

Result<BadgeParts> certificateParts(
    const Store& store, const Work& work, std::optional<PaperSize> paper)
{
    Q_ASSERT(work.award);
    const auto school = store.organizations().own();
    if (!school)
        return school.error();
    const auto issuer = store.people().get(work.award->issuedBy);
    if (!issuer)
        return issuer.error();
    return BadgeParts{
        .certificate = certificateOf(*work.award, work.person, work.design(), *school, *issuer),
        .paper = paper.value_or(paperSizeOf(school->paper)),
        .title = work.design().title,
        .json = {},
        .png = {}};
}

Result<BadgeParts> badgeParts(
    const Store& store, const SignedBadge& badge, std::optional<PaperSize> paper)
{
    auto parts = certificateParts(store, badge.work, paper);
    if (parts) {
        parts->certificate.teacher = holderNamed(QString::fromUtf8(badge.json));
        parts->json = badge.json;
        parts->png = badge.png;
    }
    return parts;
}

Result<QByteArray> badgeFile(const BadgeParts& parts, BadgeFormat format)
{
    Q_ASSERT(format == BadgeFormat::Pdf || !parts.json.isEmpty());
    switch (format) {
    case BadgeFormat::Pdf:
        return certificateFile(parts);
    case BadgeFormat::Png:
        return bakedPng(parts.png, parts.json, parts.kind);
    case BadgeFormat::Svg:
        return bakedSvg(parts.png, parts.json, parts.title, parts.kind);
    case BadgeFormat::Json:
        break;
    }
    return parts.json;
}

QString badgeFileName(const Work& work, BadgeFormat format)
{
    Q_ASSERT(work.award);
    return safeFileName(
        u"%1 %2 %3"_s.arg(work.award->number, work.microcredential.code, work.person.displayName()),
        format);
}

QString safeFileName(const QString& name, BadgeFormat format)
{
    static const QRegularExpression forbidden(uR"([\x00-\x1f\x7f<>:"/\\|?*]+)"_s);
    auto safe = name;
    safe = safe.replace(forbidden, u"-"_s).left(longestName).trimmed();
    if (isDevice(safe))
        safe.prepend(u'_');
    return safe + u'.' + QLatin1StringView(nameOf(format));
}

BadgeSigning::BadgeSigning(const Store& store, Unlock unlock, std::optional<EmailForm> email)
    : m_store(store)
    , m_unlock(std::move(unlock))
    , m_email(email)
{
}

Result<SignedBadge> BadgeSigning::badge(const Work& work, Instant at)
{
    Q_ASSERT(work.award);
    const auto editions = AwardEditions::of(m_store, work.award->id);
    if (!editions)
        return editions.error();
    const auto* kept = editions->newest();
    if (!kept || editions->isOutOfDate(work))
        return sign(work, *editions, at);
    const auto face = m_store.badgeFaces().get(kept->face);
    if (!face)
        return face.error();
    return SignedBadge{work, kept->json.toUtf8(), QByteArray::fromBase64(face->png)};
}

Result<Changes> BadgeSigning::changes(Instant at) const
{
    const auto last = m_store.issuances().last();
    if (!last)
        return last.error();
    auto unlisted = m_store.awardCredentials().unlisted();
    if (!unlisted)
        return unlisted.error();
    return m_changes + registered(*last, *unlisted + touched<AwardCredential>(m_changes), at);
}

Result<const SigningKey*> BadgeSigning::key()
{
    if (auto begun = begin(); !begun)
        return begun.error();
    return &*m_key;
}

Result<void> BadgeSigning::begin()
{
    if (m_key)
        return {};
    auto key = m_unlock();
    if (!key)
        return key.error();
    const auto current = m_store.issuerKeys().current();
    if (!current)
        return current.error();
    auto school = m_store.organizations().own();
    if (!school)
        return school.error();
    m_key = *std::move(key);
    m_schoolKey = *current;
    m_school = *std::move(school);
    return {};
}

// The face that another badge with the same picture has already.
Result<std::optional<BadgeFace>> BadgeSigning::faceOf(const QByteArray& png) const
{
    const auto hash = Sha256::hexOf(png);
    for (const auto& face : touched<BadgeFace>(m_changes)) {
        if (face.sha256 == hash)
            return std::optional(face);
    }
    return m_store.badgeFaces().withHash(hash);
}

Result<QByteArray> BadgeSigning::pictureOf(const Work& work)
{
    constexpr int side = 512;
    auto& png = m_pictures[work.version.id];
    if (!png.isEmpty())
        return png;
    const auto made = badgePng(badgeOf(work.design(), m_school.name), side);
    if (made)
        png = *made;
    return made;
}

Result<SignedBadge> BadgeSigning::sign(const Work& work, const AwardEditions& editions, Instant at)
{
    if (auto begun = begin(); !begun)
        return begun.error();
    const auto png = pictureOf(work);
    if (!png)
        return png.error();
    const auto face = faceOf(*png);
    if (!face)
        return face.error();
    const int edition = editions.newest() ? editions.newest()->edition + 1 : 1;
    const auto changes = issueCredential(
        {work, m_school, m_schoolKey, *png, *face, m_email.value_or(m_school.holderEmail), edition},
        *m_key, editions.next(at));
    if (!changes)
        return changes.error();
    m_changes += *changes;
    return SignedBadge{work, touched<AwardCredential>(*changes).first().json.toUtf8(), *png};
}

} // namespace core

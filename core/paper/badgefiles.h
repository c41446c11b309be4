// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/carriers.h"
#include "core/credentials/editions.h"
#include "core/credentials/issuanceregister.h"
#include "core/credentials/issuing.h"
#include "core/paper/certificate.h"

#include <QHash>

#include <functional>

namespace core {

class Store;

/// In which form a badge is handed out.
enum class BadgeFormat { Pdf, Png, Svg, Json };
constexpr auto namesOf(BadgeFormat)
{
    return std::array{"pdf", "png", "svg", "json"};
}

/// What stands on the other side of a certificate, besides what the front has no room for.
enum class BackPage {
    None,
    WholeBadge, ///< as codes, to be read from paper alone
};

/// A badge as it goes out.
struct SignedBadge {
    Work work;
    QByteArray json;
    QByteArray png; ///< the picture, without the credential
};

/// All that the files of a badge are made of: gathered where the store is, written anywhere.
struct BadgeParts {
    CertificateText certificate;
    PaperSize paper = PaperSize::A4;
    QString title;
    QByteArray json; ///< empty: a certificate without the badge, and no other form
    QByteArray png; ///< without the credential
    BackPage back = BackPage::None; ///< of a PDF
    CarriedKind kind = CarriedKind::Badge;
};

/// The parts of a signed badge, whose certificate bears the name that was signed, or of the
/// certificate of an award alone. `paper` counts for a PDF, which else takes the school's.
Result<BadgeParts> badgeParts(
    const Store& store, const SignedBadge& badge, std::optional<PaperSize> paper = {});
Result<BadgeParts> certificateParts(
    const Store& store, const Work& work, std::optional<PaperSize> paper = {});

/// The bytes of a badge in a form; needs no store, on any thread. Refused when the badge is too
/// long for the codes of the other side.
Result<QByteArray> badgeFile(const BadgeParts& parts, BadgeFormat format);

/// "2026-0003 CM-01 Ana Lima.png": a name that the file systems of all three systems take.
QString badgeFileName(const Work& work, BadgeFormat format);

/// `name` with the ending of a form, mended where a file system would not take it.
QString safeFileName(const QString& name, BadgeFormat format);

/// Signs badge after badge. What was signed before comes back with the same bytes, unless the award
/// was renewed or issued again since; the rest is signed now. Nothing is in the workspace before
/// changes() are applied, and no badge may be handed out before that.
class BadgeSigning {
public:
    /// Gives the school's key; asked once, when the first badge has to be signed.
    using Unlock = std::function<Result<SigningKey>()>;

    /// Without `email`, holders are named as the school wants it.
    BadgeSigning(const Store& store, Unlock unlock, std::optional<EmailForm> email = {});

    /// The signed badge of that work, which has an award.
    Result<SignedBadge> badge(const Work& work, Instant at);

    /// What was signed since the start, with its lines in the register; empty when nothing was.
    Result<Changes> changes(Instant at) const;

    /// The school's key, opened now if it was not before.
    Result<const SigningKey*> key();

private:
    Result<void> begin();
    Result<std::optional<BadgeFace>> faceOf(const QByteArray& png) const;
    Result<QByteArray> pictureOf(const Work& work);
    Result<SignedBadge> sign(const Work& work, const AwardEditions& editions, Instant at);

    const Store& m_store;
    Unlock m_unlock;
    std::optional<EmailForm> m_email;
    std::optional<SigningKey> m_key;
    std::optional<IssuerKey> m_schoolKey;
    Organization m_school;
    QHash<VersionId, QByteArray> m_pictures;
    Changes m_changes;
};

} // namespace core

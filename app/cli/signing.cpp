// SPDX-License-Identifier: MIT
#include "app/cli/signing.h"

#include "app/cli/passphrase.h"
#include "core/base/sha256.h"
#include "core/credentials/issuing.h"
#include "core/paper/documents.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::Signing)
};

constexpr int pictureSide = 512;

/// Signs badge after badge; nothing is in the workspace before they all are.
class Batch {
public:
    Batch(const Call& call, Workspace& workspace, core::EmailForm email)
        : m_call(call)
        , m_workspace(workspace)
        , m_email(email)
    {
    }

    core::Result<SignedBadge> badge(const core::Work& work)
    {
        const auto kept = m_workspace.store().awardCredentials().of(work.award->id);
        if (!kept)
            return kept.error();
        if (!*kept)
            return signNow(work);
        const auto face = m_workspace.store().badgeFaces().get((*kept)->face);
        if (!face)
            return face.error();
        return SignedBadge{work, (*kept)->json.toUtf8(), QByteArray::fromBase64(face->png)};
    }

    core::Result<void> keep() { return m_workspace.apply(Text::tr("Sign badges"), m_changes); }

private:
    core::Result<void> begin()
    {
        if (m_key)
            return {};
        auto key = schoolKey(m_call, m_workspace);
        if (!key)
            return key.error();
        const auto current = m_workspace.store().issuerKeys().current();
        if (!current)
            return current.error();
        auto school = m_workspace.school();
        if (!school)
            return school.error();
        m_key = *std::move(key);
        m_schoolKey = *current;
        m_school = *std::move(school);
        return {};
    }

    // The face that another badge with the same picture has already.
    core::Result<std::optional<core::BadgeFace>> faceOf(const QByteArray& png) const
    {
        const auto hash = core::Sha256::hexOf(png);
        for (const auto& face : core::touched<core::BadgeFace>(m_changes)) {
            if (face.sha256 == hash)
                return std::optional(face);
        }
        return m_workspace.store().badgeFaces().withHash(hash);
    }

    core::Result<QByteArray> pictureOf(const core::Work& work)
    {
        auto& png = m_pictures[work.version.id];
        if (!png.isEmpty())
            return png;
        const auto made = core::badgePng(core::badgeOf(work.design(), m_school), pictureSide);
        if (made)
            png = *made;
        return made;
    }

    core::Result<SignedBadge> signNow(const core::Work& work)
    {
        if (auto begun = begin(); !begun)
            return begun.error();
        const auto png = pictureOf(work);
        if (!png)
            return png.error();
        const auto face = faceOf(*png);
        if (!face)
            return face.error();
        const auto changes = core::issueCredential(
            {work, m_school, m_schoolKey, *png, *face, m_email}, *m_key, core::now());
        if (!changes)
            return changes.error();
        m_changes += *changes;
        const auto made = core::touched<core::AwardCredential>(*changes).first();
        return SignedBadge{work, made.json.toUtf8(), *png};
    }

    const Call& m_call;
    Workspace& m_workspace;
    core::EmailForm m_email;
    std::optional<core::SigningKey> m_key;
    std::optional<core::IssuerKey> m_schoolKey;
    core::Organization m_school;
    QHash<core::VersionId, QByteArray> m_pictures;
    core::Changes m_changes;
};

} // namespace

core::Result<QList<SignedBadge>> signedBadges(
    const Call& call, Workspace& workspace, const QList<core::Work>& all, core::EmailForm email)
{
    Batch batch(call, workspace, email);
    QList<SignedBadge> badges;
    for (const auto& work : all) {
        auto badge = batch.badge(work);
        if (!badge)
            return badge.error();
        badges.append(*std::move(badge));
    }
    if (auto done = batch.keep(); !done)
        return done.error();
    return badges;
}

} // namespace cli

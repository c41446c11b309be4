// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/badgefiles.h"
#include "core/stacks/stackbook.h"

namespace core {

/// A stack award as it goes out.
struct SignedStack {
    Stack stack;
    StackAward award;
    Person person;
    QByteArray png; ///< the picture, without the credential
};

/// The badge picture of a stack as a school awards it, with a dot for each of up to four slots.
/// `full` of them are filled; in an award all are.
BadgePicture stackPicture(
    const StackContent& stack, const QString& school, std::optional<int> full = {});

/// The parts of the files of a stack award; the certificate names what filled each place.
Result<BadgeParts> stackParts(
    const Store& store, const SignedStack& award, std::optional<PaperSize> paper = {});

/// "2026-S001 STK-RCP Ana Lima.pdf"
QString stackFileName(const SignedStack& award, BadgeFormat format);

/// Signs stack awards: the badges that fill their places first, then the record that wraps them.
/// What was signed before comes back with the same bytes; what was revoked is refused. Nothing is
/// in the workspace before changes() are applied, and nothing may be handed out before that.
class StackSigning {
public:
    /// Without `email`, holders are named as the school wants it.
    StackSigning(
        const Store& store, BadgeSigning::Unlock unlock, std::optional<EmailForm> email = {});

    Result<SignedStack> award(const StackAward& award, Instant at);

    /// What was signed since the start, with its lines in the register; empty when nothing was.
    Result<Changes> changes(Instant at) const;

private:
    Result<QList<QJsonObject>> badgesOf(const StackAward& award, Instant at);
    Result<std::optional<BadgeFace>> faceOf(const QByteArray& png) const;
    Result<QByteArray> keptPicture(const StackAward& award) const;
    Result<SignedStack> sign(SignedStack made, Instant at);

    const Store& m_store;
    BadgeSigning m_badges;
    std::optional<EmailForm> m_email;
    Changes m_changes; ///< beside those of the badges
};

} // namespace core

// SPDX-License-Identifier: MIT
#pragma once

#include "core/stacks/stackfile.h"
#include "core/stacks/stackprogress.h"

#include <QJsonObject>

/// Stacks and awards for tests, by the codes of the microcredentials that come with Laurel.
namespace samples {

/// A stack that comes with Laurel, such as "stack-rcp".
core::StackFile starterStack(const QString& name);
QJsonObject starterStackJson(const QString& name);

/// CM-01 to TI-01 as a workspace knows them, each published as 1.0.0.
QList<core::KnownMicrocredential> shelf();
core::MicrocredentialId idOf(const QString& code);

/// A slot of those codes.
core::StackSlot slot(const QString& id, int choose, const QStringList& codes);

/// The day on which awards() are looked at.
inline const QDate today(2026, 6, 1);

/// An award of a code, made on a day of May 2026; the days tell them apart.
core::EarnedAward earned(const QString& code, int day = 1);
QList<core::EarnedAward> earned(const QStringList& codes);

core::StackProgress progress(const core::StackContent& stack,
    const QList<core::EarnedAward>& awards, bool isCapstoneAccepted = false);

} // namespace samples

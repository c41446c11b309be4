// SPDX-License-Identifier: MIT
#pragma once

#include "core/media/filefacts.h"
#include "core/work/work.h"
#include "ui/look/marks.h"

#include <QDate>

namespace ui {

/// A fact with the shape that says how it is.
struct Fact {
    Mark mark = Mark::Unknown;
    QString words;
};

/// "286 of 200–350 words", "1 video, 8:42 · permission missing": what is there for a requirement.
QString standingWords(const core::Work& work, const core::AttemptWork* attempt,
    const core::EvidenceRequirement& requirement, const QDate& today);

/// What an item shows of itself beside its preview: length, size, place, permission. The facts
/// that need somebody say so.
QList<Fact> factsOf(const core::Work& work, const core::EvidenceItem& item, const QDate& today);

/// "3024 × 4032, 2.1 MB" of a file that is not taken in yet.
QString fileWords(const core::FileFacts& facts);

/// "142 of 300–500 words", or "142 words".
QString countedWords(int count, const std::optional<core::Range>& asked);

/// "14 Mar 2026".
QString dayWords(core::Instant at);

/// The icon of a kind of file.
QString iconOf(const QString& mediaType);

/// What stands in a row for a file.
QString kindOfFile(const QString& mediaType);

} // namespace ui

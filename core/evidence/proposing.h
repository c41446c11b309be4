// SPDX-License-Identifier: MIT
#pragma once

#include "core/work/work.h"

namespace core {

/// A file that somebody brings, as far as it is known before it is taken in.
struct NewFile {
    QString name; ///< "timing-log-spring.csv"
    QString mediaType; ///< "text/csv"
    std::optional<MediaTime> duration = {}; ///< of audio and video
    std::optional<EvidenceId> replaces = {}; ///< as was said; it is never guessed otherwise then
};

/// Where a new file probably belongs.
struct FileProposal {
    QString requirement; ///< "E4"; empty when nothing that is asked for takes such a file
    std::optional<EvidenceId> replaces; ///< the older version of the same file
    QStringList warnings; ///< what is outside the limits when it goes there
};

/// Proposes a requirement for each file: by its kind, by the words in its name, and by what is
/// still missing. Files before it in the list count as if they were there already. Where `chosen`
/// has a requirement for the file, it stays there and is only judged.
QList<FileProposal> propose(const Work& work, const QList<NewFile>& files,
    const QList<std::optional<QString>>& chosen = {});

/// The requirements that take such a file, in their order.
QStringList placesFor(const Work& work, const NewFile& file);

} // namespace core

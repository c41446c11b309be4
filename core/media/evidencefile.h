// SPDX-License-Identifier: MIT
#pragma once

#include "core/evidence/evidenceitem.h"
#include "core/evidence/fileimport.h"

namespace core {

/// Where a file of evidence is kept from now on.
enum class Keeping {
    Usual, ///< as usualKeeping() says
    Copy, ///< a copy in the folder beside the workspace
    InPlace, ///< where it lies; known by its fingerprint
};

/// Videos of more bytes than this usually stay where they are.
constexpr qint64 largeVideo = 200'000'000;

/// In place for a video over `largeVideo`, a copy for everything else.
Keeping usualKeeping(const QString& mediaType, qint64 bytes);

/// Where the bytes of a file of evidence lie.
QString placeOf(const MediaFile& file, const QString& mediaFolder);

/// What kind of file it is, "video/mp4", by its name and its first bytes.
QString mediaTypeOf(const QString& path);

/// Looks whether a recording can be shown, before anything is copied; other files always pass.
/// Errors: those of probe().
Result<void> canBeShown(const QString& path);

/// Takes a file in as evidence: looks into it, then copies it below `mediaFolder` or notes where
/// it lies. Nothing is kept when it fails. The errors are those of probe() and copyAndHash().
Result<MediaFile> takeIn(const QString& path, const QString& mediaFolder,
    Keeping keeping = Keeping::Usual, const FileProgress& progress = {}, std::stop_token stop = {});

} // namespace core

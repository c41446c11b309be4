// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace core {

/// The most that a badge file may have, in bytes.
constexpr qint64 mostBadgeBytes = 16 * 1024 * 1024;

/// What a file carries: a badge, or the record of a stack (CLR 2.0) that wraps badges.
enum class CarriedKind { Badge, Record };

/// A credential as it was found in a file.
struct CarriedBadge {
    QByteArray json = {}; ///< or a token, or what stands for a badge of the second generation
    std::optional<QByteArray> png = {}; ///< the picture as it was before the credential went in
    bool isPage = false; ///< attached to a PDF
};

/// The PNG with the credential in it, as Open Badges 3.0 bakes one. Invalid when it is no PNG.
Result<QByteArray> bakedPng(
    const QByteArray& png, const QByteArray& json, CarriedKind kind = CarriedKind::Badge);

/// An SVG that shows the PNG and carries the credential.
QByteArray bakedSvg(const QByteArray& png, const QByteArray& json, const QString& title,
    CarriedKind kind = CarriedKind::Badge);

/// Takes a badge out of a .json, .jwt, .png, .svg or .pdf file, whatever its name says it is.
/// Missing when the file holds none, Damaged when it holds a broken one or more than one.
Result<CarriedBadge> carriedBadge(const QByteArray& file);

/// The files of a folder that may hold badges or show printed ones, by name; of anything else, the
/// path itself.
QStringList badgeFilesIn(const QString& path);

} // namespace core

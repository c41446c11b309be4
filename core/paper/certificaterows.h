// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/certificate.h"
#include "core/paper/typeset.h"

#include <QStringList>

#include <optional>

namespace core {

/// The criteria of a certificate in one of its settings.
struct SetRows {
    struct Row {
        QStringList lines;
        QString level;
    };

    std::vector<Row> rows;
    TypeStyle text;
    TypeStyle level;
    qreal column = 0; ///< width
    qreal lineStep = 0; ///< between the lines of a row
    qreal rowStep = 0; ///< from a row's last line to the next row's first
    bool takesTitles = false; ///< the sentences do not stand here
    bool isCompact = false; ///< set closer to the divider above

    qreal drop() const; ///< From the first baseline to the last.
};

/// How criteria are broken into lines.
struct RowBreaking {
    qreal measure = 0;
    int mostLines = 1;
    bool takesTitles = false; ///< shorter, where there is one
    bool isCentred = false;
};

/// The lines of each criterion; nothing when one of them does not fit.
std::optional<std::vector<QStringList>> brokenRows(
    const CertificateText& text, const TypeStyle& style, const RowBreaking& breaking);

/// True when a criterion has a title that can stand in for its line.
bool hasRowTitles(const CertificateText& text);

/// The settings in the order in which they are tried: whole lines, two lines, titles, small.
std::vector<SetRows> settingsOf(const CertificateText& text);

/// Puts rows with their leaders below `y`, the first baseline, round `axis`.
void placeRows(std::vector<PageItem>& items, const SetRows& rows, qreal axis, qreal y);

} // namespace core

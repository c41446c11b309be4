// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/csvtext.h"

#include <QList>
#include <QStringList>

namespace core {

/// One record below the header.
struct CsvRow {
    qsizetype line = 0; ///< where it starts, counted from 1
    QStringList cells; ///< as many as the header has
};

/// A CSV file as it was read.
struct CsvTable {
    QStringList header;
    QList<CsvRow> rows;
    CsvEncoding encoding = CsvEncoding::Utf8;
    QChar separator = u',';
};

/// How much of a stranger's CSV we take in.
struct CsvLimits {
    qsizetype maxBytes = qsizetype(64) * 1024 * 1024;
    qsizetype maxRows = 1'000'000;
    qsizetype maxColumns = 1'000;
    qsizetype maxFieldSize = 1'000'000; ///< characters
    qsizetype maxCells = 8'000'000;
};

/// Reads CSV by RFC 4180, with comma, semicolon or tab, whichever the header has. Blank lines are
/// left out; a row with fewer fields than the header is filled up, because some spreadsheets leave
/// empty fields at its end out. Errors name line and column.
Result<CsvTable> readCsv(QByteArrayView bytes, const CsvLimits& limits = {});

/// How a CSV file is written.
struct CsvStyle {
    QChar separator = u',';
    bool byteOrderMark = true; ///< spreadsheets take the file for UTF-8 only with it
};

/// Writes rows, the header being the first, in UTF-8 with CRLF. A cell that a spreadsheet would
/// take for a formula gets an apostrophe before it.
QByteArray writeCsv(const QList<QStringList>& rows, const CsvStyle& style = {});

} // namespace core

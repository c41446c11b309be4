// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace core {

/// A stretch of a text, in QChars.
struct Span {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Span&) const = default;
};

/// A text, and where in it typed words were found.
struct Marked {
    QString text;
    QList<Span> spans; ///< in order, without overlaps

    bool operator==(const Marked&) const = default;
};

/// The words of `text` in lower case and without accents, each behind a space: " zoe nguyen". An
/// apostrophe does not part a word; each sign of a script without spaces is a word of its own.
QByteArray wordLine(QStringView text);

/// What was typed, as needles for word lines: " zoe", " ngu". A line in which every needle is
/// found has a word that begins with each of them. No more than sixteen.
QList<QByteArray> needlesOf(QStringView typed);

/// Marks the beginnings of words that fit a needle.
Marked marked(const QString& text, const QList<QByteArray>& needles);

/// The same on one line, cut so that it begins shortly before the first mark and has about `most`
/// characters.
Marked snippet(const QString& text, const QList<QByteArray>& needles, qsizetype most = 240);

} // namespace core

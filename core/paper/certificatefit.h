// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/typeset.h"

namespace core {

/// Lines in the size that the shrinking rule of a sheet led to.
struct SetLines {
    QStringList lines;
    TypeStyle style;
    qreal leading = 0;

    qreal drop() const { return lines.isEmpty() ? 0 : leading * qreal(lines.size() - 1); }
};

/// One line in the largest of `sizes` at which it keeps to `width`; no lines when it never does.
SetLines oneLine(const QString& text, TypeStyle style, const QList<qreal>& sizes, qreal width);

/// The whole text in at most `most` balanced lines within `width`, whatever its length: smaller
/// until it breaks between words; when that would be too small, broken inside one.
SetLines squeezed(const QString& text, TypeStyle style, qreal width, qreal lineScale, int most);

/// The largest size from `style.size` down in halves at which every text keeps to `width`, and
/// never under 7.5.
TypeStyle shrunk(TypeStyle style, const QStringList& texts, qreal width);

/// A hairline, as under a signature.
PageItem ruleItem(QPointF left, qreal width, qreal thickness, const QColor& color);

} // namespace core

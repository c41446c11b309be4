// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/page.h"

#include <optional>
#include <vector>

namespace core {

/// How much of a code may be unreadable.
enum class QrCorrection { Low, Medium, Quartile };

/// A QR code as its dark and light modules.
class QrCode {
public:
    /// The smallest code that holds the text; empty when none does.
    static std::optional<QrCode> of(const QByteArray& text, QrCorrection correction);

    int side() const { return m_side; } ///< in modules
    bool isDark(int x, int y) const;

    /// The outlines of its dark modules, filling `box`. Four modules must stay white around it.
    QPainterPath path(const QRectF& box) const;

private:
    QrCode(int side, std::vector<bool> dark)
        : m_side(side)
        , m_dark(std::move(dark))
    {
    }

    int m_side;
    std::vector<bool> m_dark; ///< row by row
};

/// The code on a page, in ink; `alt` says what it is for. Nothing when the text fits no code.
std::optional<PageItem> qrItem(
    const QByteArray& text, QrCorrection correction, const QRectF& box, const QString& alt);

} // namespace core

// SPDX-License-Identifier: MIT
#include "core/paper/qrcode.h"

#include "core/paper/badgetheme.h"

#include <qrencode.h>

#include <memory>

namespace core {

namespace {

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

QRecLevel levelOf(QrCorrection correction)
{
    switch (correction) {
    case QrCorrection::Low:
        return QR_ECLEVEL_L;
    case QrCorrection::Medium:
        return QR_ECLEVEL_M;
    case QrCorrection::Quartile:
        return QR_ECLEVEL_Q;
    }
    return QR_ECLEVEL_M;
}

/// Walks round dark areas, always with the dark at the right hand. An outline has a third of the
/// points of the single modules, and no seams between them.
class Outlines {
public:
    Outlines(const QrCode& code, const QRectF& box)
        : m_code(code)
        , m_box(box)
        , m_seen(std::size_t(code.side()) * std::size_t(code.side()))
    {
    }

    QPainterPath all()
    {
        for (int y = 0; y < m_code.side(); ++y) {
            for (int x = 0; x < m_code.side(); ++x) {
                // Every outline has an upper edge.
                if (m_code.isDark(x, y) && !m_code.isDark(x, y - 1) && !seen(x, y))
                    walk(x, y);
            }
        }
        return m_path;
    }

private:
    static constexpr int stepX[] = {1, 0, -1, 0}; // right, down, left, up
    static constexpr int stepY[] = {0, 1, 0, -1};

    std::vector<bool>::reference seen(int x, int y)
    {
        return m_seen[std::size_t(y) * std::size_t(m_code.side()) + std::size_t(x)];
    }

    QPointF place(int x, int y) const
    {
        const qreal side = m_code.side();
        return m_box.topLeft() + QPointF(x * m_box.width() / side, y * m_box.height() / side);
    }

    // The module ahead at the right hand or the left hand of a corner.
    bool isDarkAhead(int x, int y, int direction, bool isRight) const
    {
        const int ahead = direction;
        const int aside = (direction + (isRight ? 1 : 3)) % 4;
        const int moduleX = x + (stepX[ahead] + stepX[aside] - 1) / 2;
        const int moduleY = y + (stepY[ahead] + stepY[aside] - 1) / 2;
        return m_code.isDark(moduleX, moduleY);
    }

    void walk(int startX, int startY)
    {
        int x = startX;
        int y = startY;
        int direction = 0;
        m_path.moveTo(place(x, y));
        do {
            if (direction == 0)
                seen(x, y) = true;
            x += stepX[direction];
            y += stepY[direction];
            const int before = direction;
            if (!isDarkAhead(x, y, direction, true))
                direction = (direction + 1) % 4;
            else if (isDarkAhead(x, y, direction, false))
                direction = (direction + 3) % 4;
            if (direction != before && (x != startX || y != startY))
                m_path.lineTo(place(x, y));
        } while (x != startX || y != startY || direction != 0);
        m_path.closeSubpath();
    }

    const QrCode& m_code;
    QRectF m_box;
    std::vector<bool> m_seen;
    QPainterPath m_path;
};

} // namespace

std::optional<QrCode> QrCode::of(const QByteArray& text, QrCorrection correction)
{
    // Letters of base45 take the mode that holds most by themselves.
    const std::unique_ptr<QRcode, FreeCode> made(
        QRcode_encodeString(text.constData(), 0, levelOf(correction), QR_MODE_8, 1));
    if (!made)
        return std::nullopt;
    std::vector<bool> dark;
    const auto count = std::size_t(made->width) * std::size_t(made->width);
    dark.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        dark.push_back((made->data[i] & 1) != 0);
    return QrCode(made->width, std::move(dark));
}

bool QrCode::isDark(int x, int y) const
{
    const bool isInside = x >= 0 && y >= 0 && x < m_side && y < m_side;
    return isInside && m_dark[std::size_t(y) * std::size_t(m_side) + std::size_t(x)];
}

QPainterPath QrCode::path(const QRectF& box) const
{
    return Outlines(*this, box).all();
}

std::optional<PageItem> qrItem(
    const QByteArray& text, QrCorrection correction, const QRectF& box, const QString& alt)
{
    const auto code = QrCode::of(text, correction);
    if (!code)
        return std::nullopt;
    return PageItem{{.kind = PageRole::Kind::Figure},
        PageDrawing{{{code->path(box), ink::Text, QPen(Qt::NoPen)}}}, {}, alt};
}

} // namespace core

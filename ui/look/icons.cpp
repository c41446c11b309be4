// SPDX-License-Identifier: MIT
#include "ui/look/icons.h"

#include "ui/look/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QColor inkOf(IconRole role, const Tokens& tokens)
{
    switch (role) {
    case IconRole::Text:
        return tokens.text;
    case IconRole::Muted:
        return tokens.muted;
    case IconRole::Accent:
        return tokens.accent;
    case IconRole::OnAccent:
        return tokens.onAccent;
    case IconRole::Warn:
        return tokens.warn;
    case IconRole::Danger:
        return tokens.danger;
    case IconRole::Info:
        return tokens.info;
    case IconRole::Film:
        return tokens.filmText;
    }
    return tokens.text;
}

/// Draws one SVG file in the ink of the theme that holds at the moment.
class TintedEngine final : public QIconEngine {
public:
    TintedEngine(QString name, IconRole role)
        : m_name(std::move(name))
        , m_role(role)
    {
    }

    QIconEngine* clone() const override { return new TintedEngine(m_name, m_role); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(
        const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const auto& look = tokens(QGuiApplication::palette());
        auto role = m_role;
        if (mode == QIcon::Disabled)
            role = IconRole::Muted;
        else if (state == QIcon::On && role == IconRole::Muted)
            role = IconRole::Accent;
        const auto ink = inkOf(role, look);
        const auto key = u"laurel/%1/%2/%3x%4@%5/%6"_s.arg(m_name, ink.name())
                             .arg(size.width())
                             .arg(size.height())
                             .arg(scale)
                             .arg(mode == QIcon::Disabled);
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = drawn(size, ink, scale, mode == QIcon::Disabled ? 0.45 : 1);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

private:
    QPixmap drawn(const QSize& size, const QColor& ink, qreal scale, double opacity) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(u":/icons/%1.svg"_s.arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return pixmap;
        auto bytes = file.readAll();
        bytes.replace("#1E2421", ink.name().toLatin1());
        const double points = std::max(1.0, size.height() / scale);
        if (points < 24) // small icons keep the stroke of large ones
            bytes.replace("stroke-width=\"1.75\"",
                "stroke-width=\"" + QByteArray::number(1.75 * 24 / points) + '"');
        QSvgRenderer svg(bytes);
        QPainter painter(&pixmap);
        painter.setOpacity(opacity);
        svg.render(&painter, QRectF({0, 0}, QSizeF(size)));
        return pixmap;
    }

    QString m_name;
    IconRole m_role;
};

} // namespace

QIcon icon(const QString& name, IconRole role)
{
    return QIcon(new TintedEngine(name, role));
}

QIcon applicationIcon()
{
    QIcon icon(u":/icons/app-icon.svg"_s);
    icon.addFile(u":/icons/app-icon-small.svg"_s, {16, 16});
    icon.addFile(u":/icons/app-icon-small.svg"_s, {24, 24});
    return icon;
}

} // namespace ui

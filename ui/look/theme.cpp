// SPDX-License-Identifier: MIT
#include "ui/look/theme.h"

#include "ui/look/style.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QPointer>
#include <QStyleFactory>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString styleSheet(const Tokens& tokens)
{
    QFile file(u":/look/laurel.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto sheet = QString::fromUtf8(file.readAll());
    tokens.each([&](const char* name, const QColor& colour) {
        sheet.replace(u'%' + QLatin1StringView(name) + u'%', colour.name());
    });
    for (const int length : {20, 26, 30, 32, 36, 38})
        sheet.replace(u"%h%1%"_s.arg(length), QString::number(scaled(length)));
    const auto size = [&](const QString& name, TextRole role) {
        sheet.replace(name, QString::number(pixelSize(role)) + u"px"_s);
    };
    size(u"%size-title%"_s, TextRole::Title);
    size(u"%size-section%"_s, TextRole::Section);
    size(u"%size-text%"_s, TextRole::Text);
    size(u"%size-secondary%"_s, TextRole::Secondary);
    return sheet;
}

/// Whether the system asks for dark windows, as far as Qt tells.
bool isSystemDark(const QPalette& atStart)
{
    const std::unique_ptr<QStyle> plain(QStyleFactory::create(u"fusion"_s));
    const auto now = plain ? plain->standardPalette() : atStart;
    return atStart.color(QPalette::Window).lightness() < 128
        || now.color(QPalette::Window).lightness() < 128;
}

/// Keeps the look of the application: repaints it when the system's theme changes and puts the
/// focus ring around what the keyboard has reached.
class Look final : public QObject {
public:
    explicit Look(QApplication& app)
        : QObject(&app)
        , m_app(app)
        , m_systemFont(QApplication::font())
        , m_systemPalette(QApplication::palette())
    {
        setObjectName(u"look"_s);
        QApplication::setStyle(new Style);
        app.installEventFilter(this);
    }

    void apply(Theme theme, double textSize)
    {
        m_theme = theme;
        auto font = m_systemFont;
        if (font.pointSizeF() > 0)
            font.setPointSizeF(m_systemFont.pointSizeF() * textSize);
        else
            font.setPixelSize(int(m_systemFont.pixelSize() * textSize));
        QApplication::setFont(font);
        paint();
    }

    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::FocusIn && object->isWidgetType())
            ring(static_cast<QWidget*>(object), static_cast<QFocusEvent*>(event)->reason());
        else if (event->type() == QEvent::ThemeChange && m_theme == Theme::System)
            QMetaObject::invokeMethod(
                this, [this] { follow(); }, Qt::QueuedConnection);
        return false;
    }

private:
    bool isDark() const
    {
        return m_theme == Theme::Dark
            || (m_theme == Theme::System && isSystemDark(m_systemPalette));
    }

    void follow()
    {
        m_systemPalette = QPalette(Qt::white); // what the style says is news, the start is not
        if (m_isDark != isDark())
            paint();
    }

    void paint()
    {
        m_isDark = isDark();
        const auto& look = m_isDark ? darkTokens() : lightTokens();
        QApplication::setPalette(paletteOf(look));
        m_app.setStyleSheet(styleSheet(look));
    }

    void ring(QWidget* widget, Qt::FocusReason reason)
    {
        const bool byKeyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
            || reason == Qt::ShortcutFocusReason || reason == Qt::OtherFocusReason
            || reason == Qt::ActiveWindowFocusReason;
        const bool wantsRing
            = qobject_cast<QAbstractButton*>(widget) || widget->property("ring").toBool();
        if (!byKeyboard || !wantsRing || !widget->parentWidget()) {
            if (m_frame)
                m_frame->setWidget(nullptr);
            return;
        }
        if (!m_frame)
            m_frame = new QFocusFrame(widget->parentWidget());
        m_frame->setWidget(widget);
    }

    QApplication& m_app;
    QFont m_systemFont;
    QPalette m_systemPalette;
    Theme m_theme = Theme::System;
    bool m_isDark = false;
    QPointer<QFocusFrame> m_frame;
};

} // namespace

void applyTheme(QApplication& app, Theme theme, double textSize)
{
    auto* look
        = dynamic_cast<Look*>(app.findChild<QObject*>(u"look"_s, Qt::FindDirectChildrenOnly));
    if (!look)
        look = new Look(app);
    look->apply(theme, textSize);
}

} // namespace ui

// SPDX-License-Identifier: MIT
#include "ui/widgets/parts.h"

#include "ui/look/type.h"

#include <QAction>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString nameOf(LabelRole role)
{
    switch (role) {
    case LabelRole::Title:
        return u"title"_s;
    case LabelRole::Section:
        return u"section"_s;
    case LabelRole::Strong:
        return u"strong"_s;
    case LabelRole::Text:
    case LabelRole::Muted:
        return {};
    case LabelRole::Secondary:
        return u"secondary"_s;
    case LabelRole::Figure:
        return u"figure"_s;
    case LabelRole::Group:
        return u"group"_s;
    }
    return {};
}

QString nameOf(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Normal:
        return {};
    case ButtonKind::Primary:
        return u"primary"_s;
    case ButtonKind::Quiet:
        return u"quiet"_s;
    case ButtonKind::Link:
        return u"link"_s;
    case ButtonKind::PlainLink:
        return u"plainlink"_s;
    case ButtonKind::Danger:
        return u"danger"_s;
    case ButtonKind::Toast:
        return u"toast"_s;
    }
    return {};
}

QString toolTip(const QAction& action)
{
    const auto name = action.text().remove(u'&');
    if (action.shortcut().isEmpty())
        return name;
    return u"%1 (%2)"_s.arg(name, action.shortcut().toString(QKeySequence::NativeText));
}

class Picture final : public QWidget {
public:
    Picture(const QString& name, IconRole role, int side, QWidget* parent)
        : QWidget(parent)
        , m_icon(icon(name, role))
    {
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

/// Where it has to be narrow it shortens its words, and in the end shows its picture alone; the tip
/// then says the words.
class Button final : public QPushButton {
public:
    using QPushButton::QPushButton;

    QSize minimumSizeHint() const override
    {
        const auto whole = sizeHint();
        const auto least = icon().isNull() ? std::min(wordsWidth(), leastWords()) : 0;
        return {whole.width() - wordsWidth() + least, whole.height()};
    }

protected:
    void initStyleOption(QStyleOptionButton* option) const override
    {
        QPushButton::initStyleOption(option);
        auto room = style()->subElementRect(QStyle::SE_PushButtonContents, option, this).width();
        if (!option->icon.isNull())
            room -= option->iconSize.width() + iconGap;
        if (wordsWidth() <= room)
            return;
        option->text = !icon().isNull() && room < leastWords()
            ? QString()
            : fontMetrics().elidedText(text(), Qt::ElideRight, room, Qt::TextShowMnemonic);
    }
    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::ToolTip || !toolTip().isEmpty()
            || width() >= sizeHint().width())
            return QPushButton::event(event);
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), accessibleName(), this);
        return true;
    }

private:
    static constexpr int iconGap = 4; // as Qt has it

    int wordsWidth() const { return fontMetrics().size(Qt::TextShowMnemonic, text()).width(); }
    int leastWords() const { return 4 * fontMetrics().averageCharWidth(); }
};

/// A tool button that Enter presses too, as it does every other button here.
class IconButton final : public QToolButton {
public:
    using QToolButton::QToolButton;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QToolButton::keyPressEvent(event);
    }
};

} // namespace

QLabel* label(const QString& text, LabelRole role, QWidget* parent, bool wraps)
{
    auto* made = new QLabel(text, parent);
    made->setProperty("role", nameOf(role));
    if (role == LabelRole::Muted)
        made->setProperty("tone", u"muted"_s);
    made->setWordWrap(wraps);
    made->setTextFormat(Qt::PlainText);
    return made;
}

QPushButton* button(const QString& text, ButtonKind kind, QWidget* parent)
{
    auto* made = new Button(text, parent);
    made->setProperty("kind", nameOf(kind));
    made->setAccessibleName(QString(text).remove(u'&'));
    made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    made->setAutoDefault(true); // Enter presses it, as Space does
    if (kind == ButtonKind::Link || kind == ButtonKind::PlainLink)
        made->setCursor(Qt::PointingHandCursor);
    return made;
}

QToolButton* iconButton(const QString& name, const QString& text, QWidget* parent)
{
    auto* made = new IconButton(parent);
    made->setIcon(icon(name, IconRole::Muted));
    made->setIconSize({scaled(20), scaled(20)});
    made->setToolTip(text);
    made->setAccessibleName(text);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

QToolButton* iconButton(QAction* action, QWidget* parent)
{
    auto* made = iconButton(QString(), QString(), parent);
    const auto follow = [made, action] {
        made->setIcon(action->icon());
        made->setToolTip(toolTip(*action));
        made->setAccessibleName(action->text().remove(u'&'));
        made->setEnabled(action->isEnabled());
    };
    QObject::connect(action, &QAction::changed, made, follow);
    QObject::connect(made, &QToolButton::clicked, action, &QAction::trigger);
    follow();
    return made;
}

QWidget* picture(const QString& name, IconRole role, int side, QWidget* parent)
{
    return new Picture(name, role, scaled(side), parent);
}

QFrame* line(QWidget* parent)
{
    auto* made = new QFrame(parent);
    made->setProperty("role", u"line"_s);
    return made;
}

QFrame* well(QWidget* parent)
{
    auto* made = new QFrame(parent);
    made->setProperty("role", u"well"_s);
    return made;
}

} // namespace ui

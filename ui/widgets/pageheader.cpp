// SPDX-License-Identifier: MIT
#include "ui/widgets/pageheader.h"

#include "ui/actions/actions.h"
#include "ui/look/icons.h"
#include "ui/look/type.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/smallparts.h"

#include <QHBoxLayout>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Looks like a field and opens the search of the whole workspace; hidden while there is none.
/// Where the header is narrow only its picture is left.
class SearchButton final : public QPushButton {
public:
    SearchButton(QAction* action, QWidget* parent)
        : QPushButton(PageHeader::tr("Search"), parent)
        , m_key(new KeyCap(action->shortcut().toString(QKeySequence::NativeText), this))
    {
        setProperty("kind", u"search"_s);
        setIcon(ui::icon(u"search"_s, IconRole::Muted));
        setAccessibleName(text());
        setToolTip(text());
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        m_key->setAttribute(Qt::WA_TransparentForMouseEvents);
        const auto follow = [this, action] { setVisible(action->isVisible()); };
        connect(action, &QAction::changed, this, follow);
        connect(this, &QPushButton::clicked, action, &QAction::trigger);
        follow();
    }

    QSize sizeHint() const override { return {scaled(220), QPushButton::sizeHint().height()}; }
    QSize minimumSizeHint() const override
    {
        return {scaled(38), QPushButton::sizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QPushButton::resizeEvent(event);
        constexpr int enough = 160; // for picture, word and key
        const bool isWide = width() >= scaled(enough);
        setText(isWide ? accessibleName() : QString());
        m_key->setVisible(isWide);
        m_key->resize(m_key->sizeHint());
        const QRect end(width() - m_key->width() - 10, (height() - m_key->height()) / 2,
            m_key->width(), m_key->height());
        m_key->setGeometry(QStyle::visualRect(layoutDirection(), rect(), end));
    }

private:
    KeyCap* m_key;
};

} // namespace

PageHeader::PageHeader(const QString& title, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_title(label(title, LabelRole::Title, this))
    , m_subline(label({}, LabelRole::Muted, this))
    , m_back(iconButton(u"chevron-left"_s, tr("Back"), this))
    , m_parts(new QHBoxLayout)
    , m_primary(new QHBoxLayout)
{
    setFixedHeight(scaled(64));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 0, 24, 0);
    layout->setSpacing(8);
    layout->addWidget(m_back);
    layout->addWidget(m_title);
    m_subline->setContentsMargins(0, 6, 0, 0);
    m_subline->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_subline, 1);
    layout->addWidget(new SearchButton(actions[Action::Search], this));
    auto* steps = new QHBoxLayout;
    steps->setSpacing(0);
    steps->addWidget(iconButton(actions[Action::Undo], this));
    steps->addWidget(iconButton(actions[Action::Redo], this));
    layout->addLayout(steps);
    m_parts->setSpacing(8);
    layout->addLayout(m_parts);
    layout->addLayout(m_primary);
    m_back->hide();
    connect(m_back, &QToolButton::clicked, this, &PageHeader::backWanted);
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHeader::setSubline(const QString& subline)
{
    m_subline->setText(subline);
    m_subline->setToolTip(subline);
}

void PageHeader::setBack(const QString& name)
{
    m_back->setToolTip(name);
    m_back->setAccessibleName(name);
    m_back->show();
}

QPushButton* PageHeader::addButton(const QString& text, const QString& iconName)
{
    auto* made = button(text, ButtonKind::Normal, this);
    made->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    if (!iconName.isEmpty())
        made->setIcon(icon(iconName));
    m_parts->addWidget(made);
    return made;
}

QPushButton* PageHeader::setPrimary(const QString& text, const QString& iconName)
{
    auto* made = button(text, ButtonKind::Primary, this);
    if (!iconName.isEmpty())
        made->setIcon(icon(iconName, IconRole::OnAccent));
    m_primary->addWidget(made);
    return made;
}

void PageHeader::add(QWidget* widget)
{
    m_parts->addWidget(widget);
}

} // namespace ui

// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/publishform.h"

#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/rowlist.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PublishForm::PublishForm(DesignDraft& draft, QWidget* parent)
    : StepForm(draft, DesignStep::Publish, parent)
{
    auto* column = scrollingBody();
    m_missingCard = new Card(tr("What is missing"), this);
    m_missing = new RowList(tr("What is missing"), m_missingCard, true);
    m_missingCard->body()->addWidget(m_missing);
    column->addWidget(m_missingCard);
    m_error = new ErrorBar(this);
    column->addWidget(m_error);

    auto* version = card(tr("This version"), column);
    m_version = label({}, LabelRole::Strong, version, true);
    m_changes = label({}, LabelRole::Text, version, true);
    m_obstacle = label({}, LabelRole::Text, version, true);
    m_obstacle->setProperty("tone", u"warn"_s);
    for (auto* words : {m_version, m_changes, m_obstacle})
        version->body()->addWidget(words);

    auto* reason = card(tr("Before it goes out"), column);
    m_reason = line(tr("Why is it published without a pilot?"),
        tr("Say who tried it, or why it cannot wait. The reason stays with the version."),
        reason->body());
    m_reason->setMaxLength(2000);
    m_follows = label({}, LabelRole::Text, reason, true);
    reason->body()->addWidget(m_follows);
    auto* print = button(tr("Print the hand-out…"), ButtonKind::Normal, reason);
    reason->body()->addWidget(print);
    column->addStretch(1);
    connect(print, &QPushButton::clicked, this, &PublishForm::printWanted);
    connect(m_reason, &QLineEdit::textChanged, m_error, &QWidget::hide);
    connect(
        m_missing, &RowList::chosen, this,
        [this](const QVariant& path) { emit leadWanted(path.toString()); }, Qt::QueuedConnection);
}

Card* PublishForm::card(const QString& title, QVBoxLayout* column)
{
    auto* made = new Card(title, this, false);
    made->body()->setContentsMargins(15, 0, 15, 16);
    made->body()->setSpacing(12);
    column->addWidget(made);
    return made;
}

void PublishForm::refresh()
{
    refreshMissing();
    refreshChanges();
    m_follows->setText(core::lastReleased(draft().history())
            ? tr("A published version never changes again. People can be enrolled on it from then "
                 "on; the version before is closed to new people, and whoever is at work on it may "
                 "finish within %1 days.")
                  .arg(core::graceDays)
            : tr("A published version never changes again. People can be enrolled on it from then "
                 "on. What you want to change later becomes a new version."));
}

void PublishForm::refreshMissing()
{
    QList<Row> rows;
    for (const auto& finding : draft().findings())
        rows.append({.icon = u"warning"_s,
            .iconRole = IconRole::Warn,
            .title = finding.message,
            .detail = placeOf(finding.path, draft().design()),
            .target = finding.path});
    m_missing->setRows(rows);
    m_missingCard->setCount(int(rows.size()));
    m_missingCard->setVisible(!rows.isEmpty());
}

void PublishForm::refreshChanges()
{
    const auto& version = draft().version();
    const auto* before = core::lastReleased(draft().history());
    if (!before) {
        m_version->setText(tr("It becomes version 1.0.0, the first one."));
        m_changes->hide();
    } else {
        const auto size = core::leastStep(before->content, version.content);
        const auto words = size == core::ChangeSize::Major
            ? tr("It asks or judges otherwise than %1, so it becomes %2.")
            : size == core::ChangeSize::Minor
            ? tr("It asks for the same as %1 and explains more, so it becomes %2.")
            : size == core::ChangeSize::Patch ? tr("Only words differ from %1, so it becomes %2.")
                                              : tr("Nothing differs from %1 yet.");
        m_version->setText(size == core::ChangeSize::None
                ? words.arg(before->number)
                : words.arg(before->number, version.number));
        const auto list = core::differences(before->content, version.content);
        m_changes->setText(u"• "_s + list.join(u"\n• "_s));
        m_changes->setVisible(!list.isEmpty());
    }
    const auto obstacle = draft().findings().isEmpty() ? draft().obstacle() : QString();
    m_obstacle->setText(obstacle);
    m_obstacle->setVisible(!obstacle.isEmpty());
}

void PublishForm::lead(const QString& path)
{
    if (path.isEmpty() && m_missingCard->isVisibleTo(this))
        return m_missing->setFocus(Qt::OtherFocusReason);
    m_reason->setFocus(Qt::OtherFocusReason);
    emit focused(u"/publish/reason"_s);
}

void PublishForm::publish()
{
    if (!draft().findings().isEmpty()) {
        m_error->say(
            tr("%1 cannot be published yet. Mend what is listed above.").arg(draft().code()));
        return lead({});
    }
    const auto done = draft().publish(m_reason->text());
    if (done)
        return m_reason->clear();
    m_error->say(done.error());
    m_reason->setFocus(Qt::OtherFocusReason);
}

} // namespace ui

// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/designerview.h"

#include "ui/edit/editor.h"
#include "ui/look/type.h"
#include "ui/pages/catalogue/designer/badgeform.h"
#include "ui/pages/catalogue/designer/basicsform.h"
#include "ui/pages/catalogue/designer/designside.h"
#include "ui/pages/catalogue/designer/evidenceform.h"
#include "ui/pages/catalogue/designer/objectivesform.h"
#include "ui/pages/catalogue/designer/publishform.h"
#include "ui/pages/catalogue/designer/resourcesform.h"
#include "ui/pages/catalogue/designer/rubricform.h"
#include "ui/pages/catalogue/designer/rulesform.h"
#include "ui/pages/catalogue/designer/steplist.h"
#include "ui/pages/catalogue/designer/successform.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

DesignerView::DesignerView(
    const core::Store& store, Editor& editor, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_draft(new DesignDraft(store, editor, this))
{
    build(actions);
    wire();
    connect(&editor, &Editor::aboutToStep, this, [this] {
        if (m_draft->isOpen())
            form()->commit();
    });
}

void DesignerView::build(const Actions& actions)
{
    m_header = new PageHeader({}, actions, this);
    m_header->setBack(tr("Back to all microcredentials"));
    m_missing = button({}, ButtonKind::Link, m_header);
    m_header->add(m_missing);
    m_checks = m_header->addButton(tr("Checks"));
    m_checks->setCheckable(true);
    m_preview = m_header->addButton(tr("Preview"));
    m_publish = m_header->setPrimary(tr("Publish…"));
    m_error = new ErrorBar(this);
    m_note = label({}, LabelRole::Text, this, true);
    m_note->hide();
    auto* steps = buildSteps(); // made in the order in which Tab goes
    m_forms = new QStackedWidget(this);
    addForms();
    m_side = new DesignSide(*m_draft, this);
    auto* messages = new QVBoxLayout;
    messages->setContentsMargins(24, 0, 24, 0);
    messages->addWidget(m_error);
    messages->addWidget(m_note);
    auto* body = new QHBoxLayout;
    body->setContentsMargins(12, 0, 4, 0);
    body->setSpacing(12);
    body->addWidget(steps);
    body->addWidget(m_forms, 1);
    body->addWidget(m_side);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(messages);
    layout->addLayout(body, 1);
}

void DesignerView::wire()
{
    connect(m_draft, &DesignDraft::changed, this, &DesignerView::refresh);
    connect(m_draft, &DesignDraft::gone, this, &DesignerView::gone);
    connect(m_draft, &DesignDraft::failed, this, &DesignerView::failed);
    connect(m_header, &PageHeader::backWanted, this, &DesignerView::closed);
    connect(m_steps, &StepList::chosen, this, &DesignerView::go);
    connect(m_side, &DesignSide::leadWanted, this, &DesignerView::lead);
    connect(m_missing, &QPushButton::clicked, this, [this] {
        if (!m_draft->findings().isEmpty())
            lead(QString(m_draft->findings().first().path));
    });
    connect(m_checks, &QPushButton::toggled, this, [this](bool isOn) {
        m_showsSide = isOn;
        m_forms->setVisible(!isOn);
        m_side->setVisible(isOn);
    });
    connect(m_preview, &QPushButton::clicked, this, [this] {
        if (form()->commit())
            emit previewWanted();
    });
    connect(m_publish, &QPushButton::clicked, this, &DesignerView::publish);
    connect(m_publishing, &PublishForm::printWanted, this, &DesignerView::printWanted);
    addKeys();
}

void DesignerView::refresh()
{
    refreshHead();
    m_steps->read(*m_draft);
    form()->refresh();
    m_side->refresh();
    const auto* before = core::lastReleased(m_draft->history());
    const auto number = m_draft->version().number;
    m_version->setText(before ? tr("Version %1, draft. %2 stays as it is for those who use it.")
                                    .arg(number, before->number)
                              : tr("Version %1, draft. Nobody but coaches sees it.").arg(number));
}

QWidget* DesignerView::buildSteps()
{
    auto* place = new QWidget(this);
    place->setFixedWidth(scaled(152));
    m_steps = new StepList(place);
    m_version = label({}, LabelRole::Secondary, place, true);
    m_version->setContentsMargins(12, 0, 0, 16);
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_steps, 1);
    column->addWidget(m_version);
    return place;
}

void DesignerView::addForms()
{
    m_publishing = new PublishForm(*m_draft, m_forms);
    const QList<StepForm*> forms{new BasicsForm(*m_draft, m_forms),
        new ObjectivesForm(*m_draft, m_forms), new EvidenceForm(*m_draft, m_forms),
        new RubricForm(*m_draft, m_forms), new SuccessForm(*m_draft, m_forms),
        new ResourcesForm(*m_draft, m_forms), new RulesForm(*m_draft, m_forms),
        new BadgeForm(*m_draft, m_forms), m_publishing};
    for (auto* made : forms) {
        m_forms->addWidget(made);
        connect(made, &StepForm::writingChanged, this, &DesignerView::refreshHead);
        connect(made, &StepForm::leadWanted, this, &DesignerView::lead);
        connect(made, &StepForm::focused, this,
            [this](const QString& path) { m_side->setPrompt(m_step, path); });
    }
}

void DesignerView::addKeys()
{
    const auto key = [this](const QKeySequence& keys, auto work) {
        auto* shortcut
            = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, work);
    };
    const auto step = [this](int by) {
        const int last = int(allDesignSteps().size()) - 1;
        go(DesignStep(std::clamp(int(m_step) + by, 0, last)));
    };
    key(QKeySequence(u"Ctrl+Up"_s), [step] { step(-1); });
    key(QKeySequence(u"Ctrl+Down"_s), [step] { step(1); });
    key(QKeySequence(u"F6"_s), [this] { nextPane(1); });
    key(QKeySequence(u"Shift+F6"_s), [this] { nextPane(-1); });
}

void DesignerView::refreshHead()
{
    if (!m_draft->isOpen())
        return;
    const auto& title = m_draft->design().title;
    m_header->setTitle(title.isEmpty() ? tr("New microcredential") : title);
    m_header->setSubline(form()->isWriting() ? tr("%1 · writing").arg(m_draft->code())
                                             : tr("%1 · saved").arg(m_draft->code()));
    const auto open = m_draft->findings().size();
    m_missing->setVisible(open > 0);
    m_missing->setText(
        open == 1 ? tr("1 thing is missing") : tr("%1 things are missing").arg(open));
    m_missing->setAccessibleName(m_missing->text());
    m_publish->setText(m_step == DesignStep::Publish ? tr("Publish now") : tr("Publish…"));
    m_publish->setAccessibleName(m_publish->text());
}

StepForm* DesignerView::form() const
{
    return static_cast<StepForm*>(m_forms->widget(int(m_step)));
}

bool DesignerView::open(const core::VersionId& version)
{
    close();
    m_note->hide();
    m_error->hide();
    if (!m_draft->open(version))
        return false;
    go(DesignStep::Basics);
    return true;
}

void DesignerView::close()
{
    if (m_draft->isOpen())
        form()->commit();
    m_draft->close();
    for (int i = 0; i < m_forms->count(); ++i)
        static_cast<StepForm*>(m_forms->widget(i))->drop();
}

void DesignerView::go(DesignStep step)
{
    if (!form()->commit()) { // the text stays where it is; the error says why
        m_steps->setCurrent(m_step);
        return;
    }
    m_step = step;
    m_checks->setChecked(false);
    m_forms->setCurrentIndex(int(step));
    m_steps->setCurrent(step);
    m_side->setPrompt(step, {});
    refresh();
}

void DesignerView::setFocusToStart()
{
    if (m_draft->design().title.isEmpty())
        form()->lead({});
    else
        m_steps->setFocus(Qt::OtherFocusReason);
}

void DesignerView::lead(const QString& path)
{
    const auto wanted = path; // a copy: rows are made anew
    if (const auto step = stepOf(wanted); step != m_step || m_showsSide)
        go(step);
    form()->lead(wanted);
}

void DesignerView::nextPane(int by)
{
    const int now = m_steps->hasFocus()                              ? 0
        : m_side->isAncestorOf(focusWidget() ? focusWidget() : this) ? 2
                                                                     : 1;
    int next = (now + by + 3) % 3;
    if (next == 2 && !m_side->isVisible())
        next = (next + by + 3) % 3;
    if (next == 0)
        m_steps->setFocus(Qt::ShortcutFocusReason);
    else if (next == 1)
        form()->lead({});
    else
        m_side->takeFocus();
}

void DesignerView::publish()
{
    if (!form()->commit())
        return;
    if (m_step != DesignStep::Publish) {
        go(DesignStep::Publish);
        m_publishing->lead({});
        return;
    }
    m_publishing->publish();
}

void DesignerView::note(const QString& sentence)
{
    m_error->hide();
    m_note->setText(sentence);
    m_note->show();
}

void DesignerView::refuse(const QString& sentence)
{
    m_note->hide();
    m_error->say(sentence);
}

void DesignerView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < scaled(960);
    m_side->setFixedWidth(isNarrow ? QWIDGETSIZE_MAX : scaled(width() > 1600 ? 320 : 264));
    if (isNarrow)
        m_side->setMinimumWidth(0);
    m_checks->setVisible(isNarrow);
    if (!isNarrow)
        m_checks->setChecked(false);
    m_side->setVisible(!isNarrow || m_showsSide);
}

} // namespace ui

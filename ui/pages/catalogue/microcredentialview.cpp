// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/microcredentialview.h"

#include "core/microcredentials/designcheck.h"
#include "core/paper/documents.h"
#include "core/paper/documentwords.h"
#include "ui/look/badges.h"
#include "ui/look/type.h"
#include "ui/pages/catalogue/rubricgrid.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/rowlist.h"

#include <QGridLayout>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString dayWords(core::Instant instant)
{
    return QLocale().toString(core::localDate(instant), QLocale::ShortFormat);
}

QString datesOf(const core::MicrocredentialVersion& version)
{
    if (version.retiredAt)
        return MicrocredentialView::tr("Retired %1").arg(dayWords(*version.retiredAt));
    if (version.publishedAt)
        return MicrocredentialView::tr("Published %1").arg(dayWords(*version.publishedAt));
    return MicrocredentialView::tr("Begun %1").arg(dayWords(version.createdAt));
}

QStringList notesOf(const core::MicrocredentialVersion& version)
{
    QStringList notes{datesOf(version) + u'.'};
    if (version.pilotWaiver)
        notes.append(
            MicrocredentialView::tr("Published without a pilot: %1").arg(*version.pilotWaiver));
    if (version.retiredReason)
        notes.append(MicrocredentialView::tr("Why it was retired: %1").arg(*version.retiredReason));
    if (version.graceUntil)
        notes.append(MicrocredentialView::tr("Whoever is at work on it may finish until %1.")
                         .arg(QLocale().toString(*version.graceUntil, QLocale::ShortFormat)));
    return notes;
}

std::pair<QString, IconRole> markOf(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error:
        return {u"error"_s, IconRole::Danger};
    case core::Severity::Warning:
        return {u"warning"_s, IconRole::Warn};
    case core::Severity::Info:
        break;
    }
    return {u"info"_s, IconRole::Info};
}

QString wordOf(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error:
        return MicrocredentialView::tr("Mend before publishing");
    case core::Severity::Warning:
        return MicrocredentialView::tr("Look at this again");
    case core::Severity::Info:
        break;
    }
    return MicrocredentialView::tr("Advice");
}

} // namespace

MicrocredentialView::MicrocredentialView(QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The microcredential"));
}

void MicrocredentialView::read(const CatalogueEntry& entry,
    const core::MicrocredentialVersion& version, const core::Organization& school)
{
    const bool hadFocus = m_versions && m_versions->hasFocus();
    const auto name = entry.code() + version.id.toString();
    const int place = objectName() == name ? verticalScrollBar()->value() : 0;
    setObjectName(name);
    m_inside = new QWidget;
    auto* columns = new QHBoxLayout(m_inside);
    columns->setContentsMargins(24, 0, 12, 24);
    columns->setSpacing(16);
    m_left = buildColumns();
    m_right = buildColumns();
    columns->addLayout(m_left, 1);
    columns->addLayout(m_right);
    const auto& design = version.content;
    addHead(entry, version);
    addCompetency(design);
    addObjectives(design);
    addEvidence(design);
    addRubric(design);
    addSuccess(design);
    addResources(design);
    addVersions(entry, version);
    addChecks(design, entry.code());
    addUse(entry, school, version);
    m_left->addStretch(1);
    m_right->addStretch(1);
    setWidget(m_inside);
    verticalScrollBar()->setValue(place);
    if (hadFocus)
        m_versions->setFocus(Qt::OtherFocusReason);
}

QVBoxLayout* MicrocredentialView::buildColumns()
{
    auto* column = new QVBoxLayout;
    column->setSpacing(16);
    return column;
}

Card* MicrocredentialView::add(const QString& title, QVBoxLayout* column)
{
    auto* card = new Card(title, m_inside);
    if (column == m_right)
        card->setFixedWidth(scaledColumn(288));
    column->addWidget(card);
    return card;
}

void MicrocredentialView::addItem(
    Card& card, const QString& id, const QString& title, const QStringList& words)
{
    auto* row = new QGridLayout;
    row->setContentsMargins(16, 10, 16, 10);
    row->setHorizontalSpacing(8);
    row->setVerticalSpacing(2);
    row->setColumnStretch(1, 1);
    if (!id.isEmpty()) {
        row->setColumnMinimumWidth(0, scaled(28));
        row->addWidget(label(id, LabelRole::Secondary, &card), 0, 0, Qt::AlignTop);
    }
    const bool hasWords = !words.join(QString()).isEmpty();
    row->addWidget(label(title, hasWords ? LabelRole::Strong : LabelRole::Text, &card, true), 0, 1);
    int at = 0;
    for (const auto& text : words) {
        if (!text.isEmpty())
            row->addWidget(
                label(text, at == 0 ? LabelRole::Text : LabelRole::Secondary, &card, true), at + 1,
                1);
        ++at;
    }
    if (card.body()->count() > 0)
        card.body()->addWidget(line(&card));
    card.body()->addLayout(row);
}

void MicrocredentialView::addText(Card& card, const QString& text)
{
    if (text.isEmpty())
        return;
    auto* words = label(text, LabelRole::Text, &card, true);
    words->setContentsMargins(16, 10, 16, 10);
    card.body()->addWidget(words);
}

void MicrocredentialView::addHead(
    const CatalogueEntry& entry, const core::MicrocredentialVersion& version)
{
    const auto& design = version.content;
    auto* card = new Card(m_inside);
    auto* badge = new QLabel(card);
    badge->setPixmap(badgePixmap(design, scaled(72), devicePixelRatioF()));
    badge->setAccessibleName(tr("The badge"));
    auto* state = new QHBoxLayout;
    state->setSpacing(8);
    state->addWidget(new Pill(statusWord(version.status), statusTone(version.status), card));
    const auto facts
        = tr("Version %1 · %2 h · %3 · %4")
              .arg(version.number, QLocale().toString(design.estimatedEffort.totalHours, 'g', 4),
                  design.evidenceRequirements.size() == 1
                      ? tr("1 piece of evidence")
                      : tr("%1 pieces of evidence").arg(design.evidenceRequirements.size()),
                  entry.people());
    state->addWidget(label(facts, LabelRole::Secondary, card));
    state->addStretch();
    auto* words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(label(design.title, LabelRole::Title, card, true));
    if (design.summary)
        words->addWidget(label(*design.summary, LabelRole::Muted, card, true));
    words->addLayout(state);
    words->addWidget(label(notesOf(version).join(u' '), LabelRole::Secondary, card, true));
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(badge, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    card->body()->addLayout(row);
    m_left->addWidget(card);
}

void MicrocredentialView::addCompetency(const core::Design& design)
{
    auto* card = add(tr("Competency"), m_left);
    addText(*card, design.competency);
    if (design.keyMethod)
        addItem(*card, {}, tr("Key method"), {*design.keyMethod});
    for (const auto& part : design.methodComponents.value_or(QList<core::MethodComponent>()))
        addItem(*card, {}, part.title, {part.description});
}

void MicrocredentialView::addObjectives(const core::Design& design)
{
    auto* card = add(tr("Objectives"), m_left);
    for (const auto& objective : design.objectives)
        addItem(*card, objective.id, objective.statement, {});
}

void MicrocredentialView::addEvidence(const core::Design& design)
{
    auto* card = add(tr("Evidence"), m_left);
    card->setCount(int(design.evidenceRequirements.size()));
    for (const auto& requirement : design.evidenceRequirements) {
        QStringList facts{core::kindWords(requirement), core::limitWords(requirement),
            tr("about %1 minutes of work").arg(requirement.estimatedMinutes)};
        facts.removeAll(QString());
        addItem(*card, requirement.id, requirement.title,
            {requirement.instructions, facts.join(u" · "_s), core::consentWords(requirement)});
    }
}

void MicrocredentialView::addRubric(const core::Design& design)
{
    auto* card = add(tr("Rubric"), m_left);
    card->body()->addWidget(new RubricGrid(design.rubric, card));
    auto* rule = add(tr("When it is met"), m_left);
    addText(*rule, core::passRuleWords(design));
    addItem(*rule, {}, tr("After handing in"), {core::afterHandInWords(design.assessment)});
}

void MicrocredentialView::addSuccess(const core::Design& design)
{
    if (design.successCriteria.isEmpty())
        return;
    auto* card = add(tr("Success criteria"), m_left);
    for (const auto& criterion : design.successCriteria)
        addItem(*card, criterion.id, criterion.statement, {});
}

void MicrocredentialView::addResources(const core::Design& design)
{
    if (design.learningResources.isEmpty())
        return;
    auto* card = add(tr("Resources"), m_left);
    for (const auto& resource : design.learningResources)
        addItem(*card, resource.id, resource.title, {core::resourceWords(resource)});
}

void MicrocredentialView::addVersions(
    const CatalogueEntry& entry, const core::MicrocredentialVersion& shown)
{
    auto* card = add(tr("Versions"), m_right);
    m_versions = new RowList(tr("Versions"), card, true);
    m_versions->setQuiet(true);
    QList<Row> rows;
    int current = 0;
    for (auto i = entry.history.versions.size() - 1; i >= 0; --i) {
        const auto& version = entry.history.versions.at(i);
        if (version.id == shown.id)
            current = int(rows.size());
        rows.append({.icon = u"microcredentials"_s,
            .iconRole = version.id == shown.id ? IconRole::Accent : IconRole::Muted,
            .title
            = version.id == shown.id ? tr("%1, shown here").arg(version.number) : version.number,
            .detail = datesOf(version),
            .pill = statusWord(version.status),
            .pillTone = statusTone(version.status),
            .target = version.id.toString()});
    }
    m_versions->setRows(rows);
    m_versions->setCurrentIndex(m_versions->model()->index(current, 0));
    card->body()->addWidget(m_versions);
    connect(
        m_versions, &RowList::chosen, this,
        [this](const QVariant& target) { emit versionChosen(target.toString()); },
        Qt::QueuedConnection); // the list is made anew by it
}

void MicrocredentialView::addChecks(const core::Design& design, const QString& code)
{
    auto findings = core::check(design, code);
    if (findings.isEmpty())
        return;
    std::stable_sort(findings.begin(), findings.end(),
        [](const auto& a, const auto& b) { return a.severity < b.severity; });
    auto* card = add(tr("Design checks"), m_right);
    card->setCount(int(findings.size()));
    for (const auto& finding : std::as_const(findings)) {
        const auto [name, role] = markOf(finding.severity);
        auto* row = new QGridLayout;
        row->setContentsMargins(16, 10, 16, 10);
        row->setHorizontalSpacing(8);
        row->setVerticalSpacing(2);
        row->setColumnStretch(1, 1);
        row->addWidget(picture(name, role, 16, card), 0, 0, Qt::AlignTop);
        row->addWidget(label(finding.message, LabelRole::Text, card, true), 0, 1);
        row->addWidget(
            label(u"%1 · %2 · %3"_s.arg(wordOf(finding.severity), finding.rule, finding.path),
                LabelRole::Secondary, card, true),
            1, 1);
        if (card->body()->count() > 0)
            card->body()->addWidget(line(card));
        card->body()->addLayout(row);
    }
}

void MicrocredentialView::addUse(const CatalogueEntry& entry, const core::Organization& school,
    const core::MicrocredentialVersion& version)
{
    const auto& design = version.content;
    auto* card = add(tr("At %1").arg(school.name), m_right);
    addItem(*card, {}, tr("At work"), {QString::number(entry.atWork)});
    addItem(*card, {}, tr("Earned"), {QString::number(entry.earned)});
    const auto before = design.prerequisites.value_or(QStringList());
    if (!before.isEmpty())
        addItem(*card, {}, tr("Asked for before it"), {before.join(u", "_s)});
    const auto months = design.monthsValid();
    addItem(*card, {}, tr("The badge holds"),
        {months ? tr("%1 months").arg(*months) : tr("without end")});
}

} // namespace ui

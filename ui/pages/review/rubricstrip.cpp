// SPDX-License-Identifier: MIT
#include "ui/pages/review/rubricstrip.h"

#include "ui/look/type.h"
#include "ui/pages/review/rubriccells.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/smallparts.h"
#include "ui/widgets/taborder.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

RubricStrip::RubricStrip(RoomModel& model, Editor& editor, QWidget* parent)
    : QFrame(parent)
    , m_model(model)
    , m_editor(editor)
{
    build();
    wire();
}

void RubricStrip::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(line(this));
    m_open = buildOpen();
    layout->addWidget(m_open);
}

QWidget* RubricStrip::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(scaled(36));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(label(tr("Rubric"), LabelRole::Strong, head));
    m_facts = label({}, LabelRole::Secondary, head);
    row->addWidget(m_facts);
    row->addStretch();
    m_sprig = new Sprig(head);
    row->addWidget(m_sprig);
    m_fold = iconButton(u"chevron-up"_s, tr("Fold the rubric"), head);
    row->addWidget(m_fold);
    return head;
}

QWidget* RubricStrip::buildOpen()
{
    auto* open = new QWidget(this);
    auto* layout = new QVBoxLayout(open);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_cellRow = new QHBoxLayout;
    m_cellRow->setSpacing(0);
    layout->addLayout(m_cellRow);
    layout->addWidget(line(open));
    auto* title = new QHBoxLayout;
    title->setContentsMargins(12, 0, 12, 0);
    title->setSpacing(6);
    m_title = label({}, LabelRole::Strong, open);
    m_title->setFixedHeight(scaled(28));
    m_mustBeMet = new Pill(tr("Must be met"), Tone::Ok, open);
    m_stands = new Pill({}, Tone::Plain, open);
    m_levelKeys = new QWidget(open);
    auto* keys = new QHBoxLayout(m_levelKeys);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(4);
    title->addWidget(m_title);
    title->addWidget(m_mustBeMet);
    title->addWidget(m_stands);
    title->addStretch();
    title->addWidget(m_levelKeys);
    layout->addLayout(title);
    layout->addWidget(line(open));
    m_levelRow = new QWidget(open);
    m_levelLayout = new QHBoxLayout(m_levelRow);
    m_levelLayout->setContentsMargins(0, 0, 0, 0);
    m_levelLayout->setSpacing(0);
    layout->addWidget(m_levelRow);
    layout->addWidget(line(open));
    layout->addWidget(buildRests(open));
    m_words = new QPlainTextEdit(open);
    m_words->setAccessibleName(tr("What evidence would meet this criterion"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(scaled(50));
    m_words->installEventFilter(this);
    m_draft = new Draft(m_editor, m_words);
    m_wordsHelp = label({}, LabelRole::Secondary, open, true);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(12, 0, 12, 0);
    words->setSpacing(4);
    words->addWidget(m_words);
    words->addWidget(m_wordsHelp);
    layout->addLayout(words);
    return open;
}

QWidget* RubricStrip::buildRests(QWidget* parent)
{
    auto* rests = new QWidget(parent);
    rests->setFixedHeight(scaled(36));
    auto* row = new QHBoxLayout(rests);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(6);
    row->addWidget(label(tr("Rests on"), LabelRole::Secondary, rests));
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(6);
    row->addLayout(m_chips);
    m_cite = button(tr("Cite"), ButtonKind::Quiet, rests);
    m_cite->setProperty("small", true);
    m_cite->setIcon(icon(u"objective"_s, IconRole::Accent));
    row->addWidget(m_cite);
    row->addStretch();
    return rests;
}

void RubricStrip::wire()
{
    connect(m_fold, &QToolButton::clicked, this, [this] {
        setFolded(!m_isFolded);
        emit folded(m_isFolded);
    });
    connect(m_cite, &QPushButton::clicked, this, &RubricStrip::cite);
    connect(&m_model, &RoomModel::criterionChanged, this, &RubricStrip::refresh);
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        const auto left = core::shortestRationale - m_words->toPlainText().trimmed().size();
        m_wordsHelp->setText(left > 0
                ? tr("Below the target: say what evidence would meet it (%1 more characters).")
                      .arg(left)
                : tr("The teacher reads this as what would meet the criterion."));
    });
}

void RubricStrip::refresh()
{
    if (!m_model.isOpen())
        return;
    if (m_wordsCriterion != m_model.criterion())
        keepWords();
    const auto& version = m_model.work().version;
    m_facts->setText(tr("version %1 · %2 of %3 set")
                         .arg(version.number)
                         .arg(m_model.levelsSet())
                         .arg(version.content.rubric.criteria.size()));
    if (m_version != version.id)
        rebuildCells();
    refreshCells();
    refreshLevels();
    refreshRests();
    refreshWords();
    fitLevels();
    QList<QWidget*> parts{m_fold};
    parts.append(QList<QWidget*>(m_cells.begin(), m_cells.end()));
    tabThrough(parts << m_levelRow << m_cite->parentWidget() << m_words);
}

void RubricStrip::rebuildCells()
{
    m_version = m_model.work().version.id;
    qDeleteAll(m_cells);
    qDeleteAll(m_levels);
    m_cells.clear();
    m_levels.clear();
    const auto& rubric = m_model.work().design().rubric;
    for (const auto& criterion : rubric.criteria) {
        auto* cell = new CriterionCell(m_open);
        cell->setCriterion(criterion.id, criterion.title);
        m_cellRow->addWidget(cell, 1);
        m_cells.append(cell);
        connect(cell, &CriterionCell::clicked, this,
            [this, id = criterion.id] { m_model.setCriterion(id); });
    }
    for (qsizetype i = 0; i < rubric.scale.size(); ++i) {
        auto* cell = new LevelCell(m_levelRow);
        m_levelLayout->addWidget(cell, 1);
        m_levels.append(cell);
        connect(cell, &LevelCell::clicked, this, [this, i] { give(int(i)); });
    }
    qDeleteAll(m_levelKeys->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* keys = m_levelKeys->layout();
    keys->addWidget(label(tr("Level:"), LabelRole::Secondary, m_levelKeys));
    keys->addWidget(new KeyCap(tr("Shift"), m_levelKeys));
    keys->addWidget(new KeyCap(u"1–%1"_s.arg(rubric.scale.size()), m_levelKeys));
}

void RubricStrip::refreshCells()
{
    const auto& design = m_model.work().design();
    QList<Leaf> leaves;
    for (auto* cell : std::as_const(m_cells)) {
        const auto* score = m_model.review().score(cell->id());
        const bool isMet = score && score->level >= design.passRule.targetLevel;
        cell->setInHand(cell->id() == m_model.criterion());
        cell->setLevel(isMet ? Mark::Met
                : score      ? Mark::Begun
                             : Mark::NotBegun,
            !score ? tr("not yet set")
                : score->carriedFrom
                ? tr("%1 stands").arg(score->level)
                : u"%1 %2"_s.arg(score->level).arg(design.rubric.labelOf(score->level)));
        leaves.append(isMet ? Leaf::Met : score ? Leaf::HandedIn : Leaf::Open);
    }
    m_sprig->setLeaves(leaves);
    m_sprig->setAccessibleName(
        tr("%1 of %2 levels set").arg(m_model.levelsSet()).arg(m_cells.size()));
}

const core::CriterionScore* RubricStrip::given() const
{
    return m_model.review().score(m_model.criterion());
}

bool RubricStrip::isBelowTarget() const
{
    return given() && given()->level < m_model.work().design().passRule.targetLevel;
}

void RubricStrip::refreshLevels()
{
    const auto& design = m_model.work().design();
    const auto* criterion = design.criterion(m_model.criterion());
    if (!criterion)
        return;
    m_title->setText(u"%1 %2"_s.arg(criterion->id, criterion->title));
    m_mustBeMet->setVisible(criterion->critical);
    const auto* score = given();
    m_stands->setVisible(score && score->carriedFrom);
    if (score && score->carriedFrom)
        m_stands->set(tr("Stands from attempt %1").arg(*score->carriedFrom), Tone::Info);
    m_levelKeys->setVisible(m_model.canWrite());
    for (qsizetype i = 0; i < m_levels.size(); ++i) {
        const auto& step = design.rubric.scale.at(i);
        const auto* descriptor = criterion->descriptor(step.level);
        auto* cell = m_levels.at(i);
        cell->set(step.level, step.label, descriptor ? descriptor->text : QString());
        cell->setGiven(score && score->level == step.level);
        cell->setEnabled(m_model.canWrite());
    }
}

void RubricStrip::setMoment(const core::Citation& moment, const QString& words)
{
    m_moment = moment;
    const auto text = tr("Cite %1").arg(words);
    if (m_cite->text() == text)
        return;
    m_cite->setText(text);
    m_cite->setAccessibleName(tr("Cite %1 for %2").arg(words, m_model.criterion()));
}

void RubricStrip::cite()
{
    m_model.cite(m_moment);
}

void RubricStrip::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    m_open->setVisible(!isFolded);
    m_fold->setIcon(icon(isFolded ? u"chevron-down"_s : u"chevron-up"_s, IconRole::Muted));
    m_fold->setToolTip(isFolded ? tr("Open the rubric") : tr("Fold the rubric"));
    m_fold->setAccessibleName(m_fold->toolTip());
}

void RubricStrip::setTall(bool isTall)
{
    if (m_isTall == isTall)
        return;
    m_isTall = isTall;
    fitLevels();
}

void RubricStrip::fitLevels()
{
    int height = scaled(82);
    const int width = m_levels.isEmpty() ? 0 : this->width() / int(m_levels.size());
    for (const auto* cell : std::as_const(m_levels))
        height = std::max(height, cell->heightFor(width));
    m_levelRow->setFixedHeight(std::min(height, scaled(m_isTall ? 200 : 98)));
}

void RubricStrip::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitLevels();
}

void RubricStrip::give(int place)
{
    if (place < 0 || place >= m_levels.size() || !m_model.canWrite())
        return;
    keepWords();
    m_model.score({.criterion = m_model.criterion(),
        .level = m_levels.at(place)->level(),
        .rationale = {},
        .citations = {}});
    refresh(); // also when it was refused
}

void RubricStrip::goOn(int step)
{
    const auto found = std::find_if(m_cells.begin(), m_cells.end(),
        [&](const auto* cell) { return cell->id() == m_model.criterion(); });
    if (found == m_cells.end())
        return;
    const auto count = m_cells.size();
    const auto next = (found - m_cells.begin() + step + count) % count;
    m_model.setCriterion(m_cells.at(next)->id());
}

void RubricStrip::look()
{
    if (m_isFolded) {
        setFolded(false);
        emit folded(false);
    }
    if (m_words->isVisibleTo(this))
        return m_words->setFocus(Qt::ShortcutFocusReason);
    const auto chosen = std::find_if(
        m_levels.begin(), m_levels.end(), [](const auto* cell) { return cell->isChecked(); });
    if (!m_levels.isEmpty())
        (chosen == m_levels.end() ? m_levels.first() : *chosen)->setFocus(Qt::ShortcutFocusReason);
}

bool RubricStrip::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_words && event->type() == QEvent::FocusOut)
        keepWords();
    return QFrame::eventFilter(object, event);
}

} // namespace ui

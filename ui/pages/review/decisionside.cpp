// SPDX-License-Identifier: MIT
#include "ui/pages/review/decisionside.h"

#include "ui/look/marks.h"
#include "ui/look/type.h"
#include "ui/pages/review/decisionmodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The 16 pixel shape before a finding: a disc with a tick, or a diamond.
class FindingMark final : public QWidget {
public:
    FindingMark(bool isGood, QWidget* parent)
        : QWidget(parent)
        , m_isGood(isGood)
    {
        setFixedSize(scaled(16), scaled(16));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintMark(painter, m_isGood ? Mark::Met : Mark::Unknown, rect(), tokens(palette()));
    }

private:
    bool m_isGood;
};

QWidget* findingRow(const core::LetterFinding& finding, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->setSpacing(10);
    auto* words = label(finding.sentence, LabelRole::Text, row, true);
    words->setFont(fontOf(TextRole::Secondary));
    words->setAccessibleName(finding.isGood
            ? DecisionSide::tr("%1: well").arg(finding.sentence)
            : DecisionSide::tr("%1: look again").arg(finding.sentence));
    layout->addWidget(new FindingMark(finding.isGood, row), 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    return row;
}

} // namespace

DecisionSide::DecisionSide(DecisionModel& model, Me& me, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_me(me)
{
    setFixedWidth(scaledColumn(260));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(buildFindings());
    layout->addWidget(buildNext());
    layout->addWidget(buildDecider(me));
    layout->addStretch(1);
}

QWidget* DecisionSide::buildFindings()
{
    m_findings = new Card(this);
    m_findings->body()->setContentsMargins(16, 14, 16, 10);
    m_findings->body()->setSpacing(4);
    m_findings->body()->addWidget(
        label(tr("Read again before it goes"), LabelRole::Section, m_findings));
    return m_findings;
}

QWidget* DecisionSide::buildNext()
{
    m_next = well(this);
    auto* layout = new QHBoxLayout(m_next);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(10);
    layout->addWidget(picture(u"info"_s, IconRole::Info, 16, m_next), 0, Qt::AlignTop);
    m_nextWords = label({}, LabelRole::Text, m_next, true);
    m_nextWords->setFont(fontOf(TextRole::Secondary));
    layout->addWidget(m_nextWords, 1);
    return m_next;
}

QWidget* DecisionSide::buildDecider(Me& me)
{
    m_decider = new Card(this);
    m_decider->body()->setContentsMargins(16, 14, 16, 14);
    m_decider->body()->setSpacing(8);
    m_decider->body()->addWidget(label(tr("Who decides"), LabelRole::Section, m_decider));
    m_refusal = label({}, LabelRole::Text, m_decider, true);
    m_people = new QComboBox(m_decider);
    m_people->setAccessibleName(tr("Who decides"));
    m_people->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_help = label({}, LabelRole::Secondary, m_decider, true);
    m_decider->body()->addWidget(m_refusal);
    m_decider->body()->addWidget(m_people);
    m_decider->body()->addWidget(m_help);
    connect(m_people, &QComboBox::activated, this, [this, &me](int index) {
        const auto id = core::PersonId::fromString(m_people->itemData(index).toString());
        if (id)
            me.set(*id);
    });
    return m_decider;
}

void DecisionSide::refresh()
{
    refreshFindings();
    m_nextWords->setText(m_model.nextWords());
    m_next->setVisible(!m_nextWords->text().isEmpty() && !m_model.isDecided());
    refreshDecider();
}

void DecisionSide::refreshFindings()
{
    delete m_list;
    m_list = new QWidget(m_findings);
    auto* layout = new QVBoxLayout(m_list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const auto findings = m_model.findings();
    for (const auto& finding : findings)
        layout->addWidget(findingRow(finding, m_list));
    m_findings->body()->addWidget(m_list);
    m_findings->setVisible(!findings.isEmpty() && !m_model.isDecided());
}

void DecisionSide::refreshDecider()
{
    const auto refusal = m_model.refusal();
    const auto people = m_model.deciders();
    m_decider->setVisible(!m_model.isDecided() && m_model.differing().isEmpty());
    m_refusal->setVisible(refusal.has_value());
    m_refusal->setText(refusal.value_or(QString()));
    const QSignalBlocker quiet(m_people);
    m_people->clear();
    int current = -1;
    for (const auto& person : people) {
        if (m_me.id() == person.id)
            current = m_people->count();
        m_people->addItem(person.displayName(), person.id.toString());
    }
    m_people->setVisible(!people.isEmpty());
    m_people->setPlaceholderText(tr("Choose who decides"));
    m_people->setCurrentIndex(current);
    m_help->setText(people.isEmpty()
            ? tr("Nobody here may decide. Give somebody the role of an approver on the People "
                 "page.")
            : tr("Signs the letter. Whoever you choose sits here from now on."));
}

} // namespace ui

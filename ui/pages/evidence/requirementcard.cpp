// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/requirementcard.h"

#include "core/evidence/adding.h"
#include "core/media/evidencefile.h"
#include "core/paper/documentwords.h"
#include "ui/pages/evidence/writingplace.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/pill.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool takesFiles(const core::EvidenceRequirement& requirement)
{
    for (const auto& type : {u"application/pdf"_s, u"video/mp4"_s, u"audio/mp4"_s}) {
        if (core::takesFile(requirement, type))
            return true;
    }
    return false;
}

bool isWritten(const core::EvidenceRequirement& requirement)
{
    return requirement.accepts(core::EvidenceType::WrittenResponse)
        || requirement.accepts(core::EvidenceType::Observation);
}

QList<core::EvidenceItem> itemsOf(const RequirementCard::Sight& sight)
{
    QList<core::EvidenceItem> items;
    if (sight.attempt)
        std::copy_if(sight.attempt->evidence.begin(), sight.attempt->evidence.end(),
            std::back_inserter(items),
            [&](const auto& item) { return item.requirement == sight.requirement.id; });
    return items;
}

} // namespace

RequirementCard::RequirementCard(const Sight& sight, QWidget* parent)
    : Card(u"%1 %2"_s.arg(sight.requirement.id, sight.requirement.title), parent)
{
    body()->setContentsMargins(15, 12, 15, 15);
    body()->setSpacing(12);
    addHead(sight);
    addItems(sight);
    if (sight.canChange)
        addWays(sight);
}

void RequirementCard::addHead(const Sight& sight)
{
    const auto items = itemsOf(sight);
    const bool staysPut = std::any_of(items.begin(), items.end(), [&](const auto& item) {
        const auto* file = sight.work.file(item);
        return file && file->isInPlace();
    });
    if (staysPut)
        addToHead(new Pill(tr("Stays where it is"), Tone::Plain, this));
    QStringList asked{core::kindWords(sight.requirement), core::limitWords(sight.requirement)};
    asked.removeAll({});
    auto* words = label(asked.join(u" · "_s), LabelRole::Secondary, this, true);
    words->setProperty("asked", true);
    body()->addWidget(words);
    body()->addWidget(label(sight.requirement.instructions, LabelRole::Muted, this, true));
}

void RequirementCard::addItems(const Sight& sight)
{
    for (const auto& item : itemsOf(sight)) {
        body()->addWidget(line(this));
        if (sight.edited == item.id) {
            addWriting(sight, false);
            continue;
        }
        const auto* file = sight.work.file(item);
        auto* view = new ItemView(
            {sight.work, item, sight.today,
                file ? core::placeOf(*file, sight.mediaFolder) : QString(), sight.canChange},
            this);
        connect(view, &ItemView::wished, this,
            [this, id = item.id](ItemWish wish) { emit wished(id, wish); });
        body()->addWidget(view);
    }
    if (itemsOf(sight).isEmpty() && !sight.canChange)
        body()->addWidget(label(tr("Nothing was added here."), LabelRole::Text, this));
}

void RequirementCard::addWays(const Sight& sight)
{
    const auto items = itemsOf(sight);
    const bool hasText = std::any_of(
        items.begin(), items.end(), [](const auto& item) { return item.body.has_value(); });
    const bool writes = sight.isWriting || (isWritten(sight.requirement) && items.isEmpty());
    if (writes) {
        if (!items.isEmpty())
            body()->addWidget(line(this));
        addWriting(sight, !sight.isWriting);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto offer = [&](const QString& text, auto signal) {
        auto* made = button(text, ButtonKind::Normal, this);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, signal);
        if (!m_first)
            m_first = made;
    };
    if (takesFiles(sight.requirement))
        offer(items.isEmpty() ? tr("Choose a file…") : tr("Add a file…"),
            &RequirementCard::filesWanted);
    if (core::takesText(sight.requirement) && !writes && !hasText)
        offer(tr("Write it here"), &RequirementCard::writingWanted);
    row->addStretch();
    if (row->count() > 1)
        body()->addLayout(row);
}

void RequirementCard::addWriting(const Sight& sight, bool isNew)
{
    m_writing = new WritingPlace(u"%1 %2"_s.arg(sight.requirement.id, sight.requirement.title),
        sight.requirement.wordLimit, isNew, this);
    body()->addWidget(m_writing);
    connect(m_writing, &WritingPlace::keepWanted, this, &RequirementCard::textKept);
    connect(m_writing, &WritingPlace::leaveWanted, this, &RequirementCard::writingLeft);
}

void RequirementCard::begin()
{
    if (m_writing)
        m_writing->field().setFocus(Qt::OtherFocusReason);
    else if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace ui

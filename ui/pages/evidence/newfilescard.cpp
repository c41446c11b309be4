// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/newfilescard.h"

#include "ui/look/type.h"
#include "ui/pages/evidence/evidencewords.h"
#include "ui/widgets/parts.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A name that gives way in its middle.
QLabel* fileName(const QString& name, QWidget* parent)
{
    auto* made = label({}, LabelRole::Strong, parent);
    made->setText(
        QFontMetrics(fontOf(TextRole::Text, true)).elidedText(name, Qt::ElideMiddle, scaled(280)));
    made->setToolTip(name);
    made->setMinimumWidth(scaled(80));
    return made;
}

QString noteOf(const core::Work& work, const Arrival& arrival)
{
    if (arrival.requirement().isEmpty())
        return NewFilesCard::tr("Nothing that is asked for takes such a file.");
    QStringList notes;
    if (arrival.proposal.replaces) {
        const auto* item
            = work.current() ? work.current()->item(*arrival.proposal.replaces) : nullptr;
        notes.append(item ? NewFilesCard::tr("replaces “%1”").arg(item->title)
                          : NewFilesCard::tr("replaces the one before it"));
    }
    notes += arrival.proposal.warnings;
    return notes.join(u' ');
}

bool isReady(const Arrival& arrival)
{
    return arrival.canBeTaken && !arrival.requirement().isEmpty();
}

} // namespace

NewFilesCard::NewFilesCard(QWidget* parent)
    : Card(tr("New files"), parent)
    , m_title(label(tr("nothing is filed until you accept"), LabelRole::Secondary, this))
    , m_all(button(tr("Accept all"), ButtonKind::Normal, this))
{
    addToHead(m_title);
    addToHead(m_all);
    connect(m_all, &QPushButton::clicked, this, [this] {
        QList<int> rows;
        for (int i = 0; i < m_count; ++i)
            rows.append(i);
        emit accepted(rows);
    });
    hide();
}

void NewFilesCard::show(const core::Work& work, const QList<Arrival>& arrivals)
{
    m_count = int(arrivals.size());
    setVisible(m_count > 0);
    setCount(m_count);
    const auto ready = std::count_if(arrivals.begin(), arrivals.end(), isReady);
    m_all->setVisible(ready > 0);
    m_all->setText(ready > 1 ? tr("Accept all %1").arg(ready) : tr("Accept"));
    m_all->setAccessibleName(m_all->text());
    const bool hadFocus = m_rows && m_rows->isAncestorOf(QApplication::focusWidget());
    if (m_rows)
        m_rows->deleteLater();
    m_rows = new QWidget(this);
    auto* layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int i = 0; i < m_count; ++i) {
        if (i > 0)
            layout->addWidget(line(m_rows));
        layout->addWidget(rowOf(work, arrivals.at(i), i));
    }
    body()->addWidget(m_rows);
    m_rows->show();
    if (hadFocus)
        begin(); // what had it is gone
}

void NewFilesCard::begin()
{
    m_all->setFocus(Qt::OtherFocusReason);
}

QWidget* NewFilesCard::rowOf(const core::Work& work, const Arrival& arrival, int row)
{
    auto* made = new QWidget(m_rows);
    auto* layout = new QHBoxLayout(made);
    layout->setContentsMargins(15, 8, 11, 8);
    layout->setSpacing(12);
    const bool isBroken = !arrival.failure.isEmpty();
    layout->addWidget(picture(isBroken ? u"error"_s : iconOf(arrival.facts.mediaType),
        isBroken ? IconRole::Danger : IconRole::Accent, 20, made));
    addNames(*layout, arrival, made);
    addNotes(*layout, work, arrival, row, made);
    if (arrival.canBeTaken)
        addPlace(*layout, work, arrival, row, made);
    auto* out = iconButton(u"close"_s, tr("Leave out %1").arg(arrival.facts.name), made);
    connect(out, &QToolButton::clicked, this, [this, row] { emit removed(row); });
    layout->addWidget(out);
    return made;
}

void NewFilesCard::addNames(QLayout& layout, const Arrival& arrival, QWidget* parent)
{
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(fileName(arrival.facts.name, parent));
    if (arrival.canBeTaken)
        names->addWidget(label(fileWords(arrival.facts), LabelRole::Secondary, parent));
    names->addStretch();
    static_cast<QHBoxLayout&>(layout).addLayout(names, arrival.canBeTaken ? 1 : 0);
}

void NewFilesCard::addNotes(
    QLayout& layout, const core::Work& work, const Arrival& arrival, int row, QWidget* parent)
{
    auto* notes = new QVBoxLayout;
    notes->setSpacing(2);
    notes->addStretch();
    const bool isBroken = !arrival.failure.isEmpty();
    const auto words = isBroken ? arrival.failure : noteOf(work, arrival);
    if (!words.isEmpty()) {
        auto* note = label(words, LabelRole::Secondary, parent, true);
        const bool warns = !arrival.proposal.warnings.isEmpty() || arrival.requirement().isEmpty();
        note->setProperty("tone", isBroken ? u"danger"_s : warns ? u"warn"_s : u"muted"_s);
        note->setMinimumWidth(scaled(arrival.canBeTaken ? 150 : 0));
        note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        notes->addWidget(note);
    }
    if (arrival.canBeTaken)
        notes->addWidget(keepingButton(arrival, row, parent), 0, Qt::AlignLeft);
    notes->addStretch();
    static_cast<QHBoxLayout&>(layout).addLayout(notes, 1);
}

QPushButton* NewFilesCard::keepingButton(const Arrival& arrival, int row, QWidget* parent)
{
    const bool isCopied = arrival.keeping != core::Keeping::InPlace;
    auto* made = button(
        isCopied ? tr("is copied in") : tr("stays where it is"), ButtonKind::PlainLink, parent);
    made->setAccessibleName(tr("How %1 is kept").arg(arrival.facts.name));
    auto* menu = new QMenu(made);
    const auto offer = [&](const QString& text, core::Keeping keeping, bool isOn) {
        auto* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isOn);
        connect(
            action, &QAction::triggered, this,
            [this, row, keeping] { emit keepingChosen(row, keeping); }, Qt::QueuedConnection);
    };
    offer(tr("Copy it in; the original is never altered"), core::Keeping::Copy, isCopied);
    offer(tr("Leave it where it is; do not move or delete it"), core::Keeping::InPlace, !isCopied);
    made->setMenu(menu);
    return made;
}

void NewFilesCard::addPlace(
    QLayout& layout, const core::Work& work, const Arrival& arrival, int row, QWidget* parent)
{
    auto* place = new QComboBox(parent);
    place->setAccessibleName(tr("Where %1 belongs").arg(arrival.facts.name));
    place->setFixedWidth(scaled(196));
    const auto places = core::placesFor(work,
        {.name = arrival.facts.name,
            .mediaType = arrival.facts.mediaType,
            .duration = arrival.facts.duration,
            .replaces = {}});
    if (arrival.requirement().isEmpty())
        place->addItem(tr("Nowhere yet"), QString());
    for (const auto& id : places)
        place->addItem(u"%1 %2"_s.arg(id, work.design().requirement(id)->title), id);
    place->setCurrentIndex(std::max(0, place->findData(arrival.requirement())));
    place->setToolTip(place->currentText());
    place->setEnabled(!places.isEmpty());
    connect(
        place, &QComboBox::activated, this,
        [this, row, place] { emit placeChosen(row, place->currentData().toString()); },
        Qt::QueuedConnection);
    layout.addWidget(place);
    auto* take = button(
        arrival.failure.isEmpty() ? tr("Accept") : tr("Try again"), ButtonKind::Quiet, parent);
    take->setAccessibleName(tr("Accept %1").arg(arrival.facts.name));
    take->setVisible(isReady(arrival));
    connect(take, &QPushButton::clicked, this, [this, row] { emit accepted({row}); });
    layout.addWidget(take);
}

} // namespace ui

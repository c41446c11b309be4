// SPDX-License-Identifier: MIT
#include "ui/pages/settings/calendarcard.h"

#include "ui/widgets/parts.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int longestBreak = 120; // days

QDateEdit* dateEdit(const QString& name, QWidget* parent)
{
    auto* edit = new QDateEdit(core::localDate(core::now()), parent);
    edit->setAccessibleName(name);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    return edit;
}

} // namespace

CalendarCard::CalendarCard(const core::Store& store, Editor& editor, QWidget* parent)
    : Card(tr("School calendar"), parent, false)
    , m_store(store)
    , m_editor(editor)
{
    m_from = dateEdit(tr("First day the school is closed"), this);
    m_to = dateEdit(tr("Last day the school is closed"), this);
    auto* add = button(tr("Add"), ButtonKind::Normal, this);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 4, 16, 8);
    row->setSpacing(8);
    row->addWidget(label(tr("Closed from"), LabelRole::Text, this));
    row->addWidget(m_from);
    row->addWidget(label(tr("to"), LabelRole::Text, this));
    row->addWidget(m_to);
    row->addWidget(add);
    row->addStretch();
    m_none = label(tr("No days yet. Saturdays and Sundays never count."), LabelRole::Muted, this);
    m_none->setContentsMargins(16, 0, 16, 12);
    m_days = new QVBoxLayout;
    m_days->setContentsMargins(16, 0, 16, 12);
    m_days->setSpacing(0);
    body()->addLayout(row);
    body()->addWidget(m_none);
    body()->addLayout(m_days);
    setFocusProxy(m_from);
    for (QWidget* part : std::initializer_list<QWidget*>{m_from, m_to, add})
        part->setEnabled(!m_store.isReadOnly());
    connect(m_from, &QDateEdit::dateChanged, this, [this](QDate day) {
        if (m_to->date() < day)
            m_to->setDate(day);
    });
    connect(add, &QPushButton::clicked, this, &CalendarCard::addDays);
    connect(&m_store, &core::Store::changed, this, &CalendarCard::refresh);
    refresh();
}

void CalendarCard::refresh()
{
    const auto school = m_store.organizations().own();
    if (!school) {
        emit failed(school.error());
        return;
    }
    if (m_days->count() > 0 && school->holidays == m_school.holidays)
        return;
    m_school = *school;
    while (auto* item = m_days->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_none->setVisible(m_school.holidays.isEmpty());
    for (const auto& day : std::as_const(m_school.holidays)) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        const auto words = QLocale().toString(day, QLocale::LongFormat);
        row->addWidget(label(words, LabelRole::Text, line));
        row->addStretch();
        auto* remove = iconButton(u"delete"_s, tr("Remove %1").arg(words), line);
        remove->setEnabled(!m_store.isReadOnly());
        connect(remove, &QToolButton::clicked, this, [this, day] { this->remove(day); });
        row->addWidget(remove);
        m_days->addWidget(line);
    }
}

void CalendarCard::addDays()
{
    const auto from = m_from->date();
    const auto to = m_to->date();
    if (to < from || from.daysTo(to) > longestBreak) {
        emit failed({core::Error::Kind::Invalid,
            tr("The last day must be on or after the first, and within %1 days of it.")
                .arg(longestBreak)});
        return;
    }
    auto holidays = m_school.holidays;
    for (auto day = from; day <= to; day = day.addDays(1)) {
        if (day.dayOfWeek() <= Qt::Friday && !holidays.contains(day))
            holidays.append(day);
    }
    std::sort(holidays.begin(), holidays.end());
    change(tr("Add days to the school calendar"), holidays);
}

void CalendarCard::remove(const QDate& day)
{
    auto holidays = m_school.holidays;
    holidays.removeAll(day);
    change(
        tr("Remove %1 from the school calendar").arg(QLocale().toString(day, QLocale::ShortFormat)),
        holidays);
}

void CalendarCard::change(const QString& words, const QList<QDate>& holidays)
{
    auto school = m_school;
    school.holidays = holidays;
    if (school != m_school)
        m_editor.apply(words, {{.before = m_school, .after = school}});
}

} // namespace ui

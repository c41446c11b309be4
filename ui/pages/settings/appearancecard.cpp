// SPDX-License-Identifier: MIT
#include "ui/pages/settings/appearancecard.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int percents[]{90, 100, 125, 150, 200};

QStringList percentWords()
{
    QStringList words;
    for (const int percent : percents)
        words.append(AppearanceCard::tr("%1 %").arg(percent));
    return words;
}

} // namespace

AppearanceCard::AppearanceCard(QSettings* settings, QWidget* parent)
    : Card(tr("Appearance"), parent, false)
    , m_settings(settings)
{
    m_theme = new SegmentedControl(
        tr("Light or dark"), {tr("As the system"), tr("Light"), tr("Dark")}, this);
    m_text = new SegmentedControl(tr("Text size"), percentWords(), this);
    add(tr("Light or dark"), m_theme);
    add(tr("Text size"), m_text);
    body()->addSpacing(12);
    const auto now = m_settings ? readAppearance(*m_settings) : Appearance{};
    m_theme->setCurrent(int(now.theme));
    const auto* place = std::find(std::begin(percents), std::end(percents), now.textPercent);
    m_text->setCurrent(place == std::end(percents) ? 1 : int(place - std::begin(percents)));
    setFocusProxy(m_theme);
    connect(m_theme, &SegmentedControl::chosen, this, &AppearanceCard::take);
    connect(m_text, &SegmentedControl::chosen, this, &AppearanceCard::take);
}

void AppearanceCard::add(const QString& name, QWidget* control)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 4, 16, 4);
    row->addWidget(label(name, LabelRole::Text, this));
    row->addStretch();
    row->addWidget(control);
    body()->addLayout(row);
}

void AppearanceCard::take()
{
    const Appearance chosen{Theme(m_theme->current()), percents[m_text->current()]};
    if (m_settings)
        keepAppearance(*m_settings, chosen);
    ui::show(chosen);
}

} // namespace ui

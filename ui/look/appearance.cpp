// SPDX-License-Identifier: MIT
#include "ui/look/appearance.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const auto themeKey = u"look/theme"_s; // "system", "light" or "dark"; at first "system"
const auto textKey = u"look/textPercent"_s; // 90 to 200; at first 100
const QStringList themes{u"system"_s, u"light"_s, u"dark"_s};

} // namespace

Appearance readAppearance(const QSettings& settings)
{
    Appearance found;
    const auto theme = themes.indexOf(settings.value(themeKey).toString());
    found.theme = Theme(std::max<qsizetype>(0, theme));
    const int percent = settings.value(textKey, found.textPercent).toInt();
    if (percent >= 90 && percent <= 200)
        found.textPercent = percent;
    return found;
}

void keepAppearance(QSettings& settings, const Appearance& appearance)
{
    settings.setValue(themeKey, themes.at(int(appearance.theme)));
    settings.setValue(textKey, appearance.textPercent);
}

void show(const Appearance& appearance)
{
    applyTheme(*qApp, appearance.theme, appearance.textPercent / 100.0);
}

} // namespace ui

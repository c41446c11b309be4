// SPDX-License-Identifier: MIT
#include "ui/look/type.h"

#include <QFontInfo>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double baseSize = 13; // the size of text that the design is drawn for

double scale()
{
    return QFontInfo(QGuiApplication::font()).pixelSize() / baseSize;
}

int designSize(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return 22;
    case TextRole::Section:
        return 15;
    case TextRole::Text:
        return 13;
    case TextRole::Secondary:
        return 12;
    }
    return 13;
}

} // namespace

int pixelSize(TextRole role)
{
    return std::max(12, int(std::lround(designSize(role) * scale())));
}

QFont fontOf(TextRole role, bool isStrong)
{
    auto font = QGuiApplication::font();
    font.setPixelSize(pixelSize(role));
    if (isStrong)
        font.setWeight(QFont::DemiBold);
    return font;
}

int scaled(int pixels)
{
    return int(std::lround(pixels * std::max(1.0, scale())));
}

int scaledColumn(int pixels)
{
    return std::min(scaled(pixels), pixels * 7 / 5);
}

} // namespace ui

// SPDX-License-Identifier: MIT
#include "tests/support/catch.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QDirIterator>
#include <QImage>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

void checkReadable(const ui::Tokens& look)
{
    for (const auto& ground : {look.window, look.surface, look.surface2, look.accentSoft}) {
        for (const auto& ink : {look.text, look.muted, look.accent, look.warn, look.danger,
                 look.info, look.notice, look.wonder, look.grow})
            CHECK(contrast(ink, ground) >= 4.5);
    }
    CHECK(contrast(look.onAccent, look.accent) >= 4.5);
    CHECK(contrast(look.onAccent, look.accentDown) >= 4.5);
    CHECK(contrast(look.warn, look.warnSoft) >= 4.5);
    CHECK(contrast(look.danger, look.dangerSoft) >= 4.5);
    CHECK(contrast(look.info, look.infoSoft) >= 4.5);
    CHECK(contrast(look.text, look.dangerSoft) >= 4.5);
    CHECK(contrast(look.toastLink, look.text) >= 4.5);
    CHECK(contrast(look.window, look.text) >= 4.5);
    CHECK(contrast(look.filmText, look.film) >= 4.5);
    CHECK(contrast(look.paperMuted, look.paper) >= 4.5);
    for (const auto& ground : {look.window, look.surface, look.surface2})
        CHECK(contrast(look.lineStrong, ground) >= 3);
}

} // namespace

TEST_CASE("text can be read on every ground of the light theme")
{
    checkReadable(ui::lightTokens());
}

TEST_CASE("text can be read on every ground of the dark theme")
{
    checkReadable(ui::darkTokens());
}

TEST_CASE("the palette tells which theme it belongs to")
{
    CHECK(&ui::tokens(ui::paletteOf(ui::darkTokens())) == &ui::darkTokens());
    CHECK(&ui::tokens(ui::paletteOf(ui::lightTokens())) == &ui::lightTokens());
}

TEST_CASE("every icon draws something")
{
    QDirIterator files(u":/icons"_s);
    int count = 0;
    while (files.hasNext()) {
        const auto name = QFileInfo(files.next()).completeBaseName();
        const auto image
            = ui::icon(name).pixmap(24).toImage().convertToFormat(QImage::Format_Alpha8);
        qint64 ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                ink += image.constScanLine(y)[x];
        }
        INFO(name.toStdString());
        CHECK(ink > 0);
        ++count;
    }
    CHECK(count > 100);
}

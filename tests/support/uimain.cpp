// SPDX-License-Identifier: MIT
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#include "ui/look/theme.h"

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // windows are tested without a screen
    QStandardPaths::setTestModeEnabled(true); // notes of tests do not mix with those of people
    QApplication app(argc, argv);
    ui::applyTheme(app, ui::Theme::Light);
    return Catch::Session().run(argc, argv);
}

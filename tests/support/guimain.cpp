// SPDX-License-Identifier: MIT
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#include <QGuiApplication>
#include <QStandardPaths>

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // paper is drawn without a screen
    QStandardPaths::setTestModeEnabled(true); // notes of tests do not mix with those of people
    QGuiApplication app(argc, argv);
    return Catch::Session().run(argc, argv);
}

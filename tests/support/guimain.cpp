// SPDX-License-Identifier: MIT
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#include <QGuiApplication>

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // paper is drawn without a screen
    QGuiApplication app(argc, argv);
    return Catch::Session().run(argc, argv);
}

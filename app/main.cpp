// SPDX-License-Identifier: MIT
#include "ui/look/appearance.h"
#include "ui/look/icons.h"
#include "ui/mainwindow.h"
#include "ui/player/systemplayback.h"

#include <QApplication>

using namespace Qt::StringLiterals;

int main(int argc, char* argv[])
{
    ui::SystemPlayback::chooseBackend();
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"Laurel"_s);
    QApplication::setApplicationVersion(QStringLiteral(LAUREL_VERSION));
    QApplication::setDesktopFileName(u"laurel"_s);
    QApplication::setWindowIcon(ui::applicationIcon());

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"Laurel"_s, u"laurel"_s);
    ui::show(ui::readAppearance(settings));
    ui::Workspace workspace(settings);
    const ui::Actions actions;
    ui::MainWindow window(workspace, actions, settings);
    window.begin(app.arguments().mid(1));
    window.show();
    return QApplication::exec();
}

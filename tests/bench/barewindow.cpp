// SPDX-License-Identifier: MIT
// The peer of Laurel's start: what a Qt window with all its chrome costs before it does anything.
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTextEdit>
#include <QToolBar>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

int main(int argc, char* argv[])
{
    QApplication app(argc, argv);
    QMainWindow window;
    auto* tools = window.addToolBar(u"Tools"_s);
    for (int menu = 0; menu < 6; ++menu) {
        auto* made = window.menuBar()->addMenu(u"Menu %1"_s.arg(menu));
        for (int i = 0; i < 10; ++i)
            made->addAction(u"Action %1"_s.arg(i));
        tools->addAction(u"Tool %1"_s.arg(menu));
    }
    auto* tree = new QTreeWidget;
    tree->setColumnCount(3);
    for (int i = 0; i < 200; ++i)
        new QTreeWidgetItem(tree, {u"Row %1"_s.arg(i), u"Second"_s, u"Third"_s});
    auto* split = new QSplitter;
    split->addWidget(tree);
    split->addWidget(new QTextEdit(u"A text."_s));
    window.setCentralWidget(split);
    window.statusBar()->showMessage(u"Ready"_s);
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}

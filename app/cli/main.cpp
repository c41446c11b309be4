// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/help.h"

#include <QGuiApplication>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::Main)
};

// Details are for those who look for them.
void logMessage(QtMsgType, const QMessageLogContext&, const QString& message)
{
    static const bool isWanted = qEnvironmentVariable("LAUREL_LOG") == u"1"_s;
    if (isWanted)
        std::fprintf(stderr, "%s\n", qUtf8Printable(message));
}

// Only paper needs fonts; everything else starts faster without Qt Gui.
std::unique_ptr<QCoreApplication> start(int& argc, char** argv, bool drawsPaper)
{
    QCoreApplication::setApplicationName(u"laurel-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LAUREL_VERSION));
    if (!drawsPaper)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

cli::Ending runWithout(const QStringList& words, QTextStream& out)
{
    const auto first = words.value(0);
    if (first == u"--version"_s) {
        out << "laurel-cli " << LAUREL_VERSION << '\n';
        return {};
    }
    if (first == u"--help"_s || first == u"-h"_s || first == u"help"_s) {
        out << cli::overview();
        return {};
    }
    if (first.isEmpty())
        return cli::Usage{
            Text::tr("Say what to do. “laurel-cli --help” lists all that can be done.")};
    const auto some = cli::overviewOf(first);
    if (!some.isEmpty() && (words.size() == 1 || words.at(1).startsWith(u'-'))) {
        out << some;
        return words.size() == 1 ? cli::Ending(cli::Usage{Text::tr("Say which of these.")})
                                 : cli::Ending();
    }
    QStringList names;
    for (const auto& command : cli::commands())
        names.append(command.name);
    const auto asked = some.isEmpty() && !first.startsWith(u'-') && words.size() > 1
            && !words.at(1).contains(u'.') && !words.at(1).startsWith(u'-')
        ? first + u' ' + words.at(1)
        : some.isEmpty() ? first
                         : first + u' ' + words.at(1);
    return cli::Usage{Text::tr("There is no command “%1”. Did you mean “%2”? “laurel-cli --help” "
                               "lists all.")
                          .arg(asked, cli::closest(asked, names))};
}

cli::Ending run(
    const cli::Command& command, const QStringList& words, QTextStream& out, QTextStream& err)
{
    cli::Arguments arguments(command);
    if (const auto wrong = arguments.read(words))
        return *wrong;
    if (arguments.asksForHelp()) {
        out << cli::helpOf(command);
        return {};
    }
    return command.run({arguments, out, err});
}

} // namespace

int main(int argc, char* argv[])
{
    qInstallMessageHandler(logMessage);
    QStringList given;
    for (int i = 1; i < std::min(argc, 3); ++i)
        given.append(QString::fromLocal8Bit(argv[i]));
    const auto* command = cli::commandOf(given);
    const auto app = start(argc, argv, command && command->drawsPaper);

    QTextStream out(stdout);
    QTextStream err(stderr);
    const auto words = QCoreApplication::arguments().mid(1);
    auto ending = command ? run(*command, words.mid(command->name.count(u' ') + 1), out, err)
                          : runWithout(words, out);
    out.flush();
    if (out.status() != QTextStream::Ok && ending.status == cli::Ending::done)
        ending = core::Error{core::Error::Kind::Storage,
            Text::tr("It was done, but what it printed could not be written. Check where the "
                     "output goes.")};
    if (!ending.sentence.isEmpty())
        err << ending.sentence << '\n';
    if (!ending.detail.isEmpty())
        qWarning().noquote() << ending.detail;
    err.flush();
    return ending.status;
}

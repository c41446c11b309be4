// SPDX-License-Identifier: MIT
#include "app/cli/help.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::Help)
};

constexpr qsizetype lineWidth = 96;

struct Row {
    QString left;
    QString right;
};

// Two columns; the right one is broken between words.
QString columns(const QList<Row>& rows)
{
    qsizetype width = 0;
    for (const auto& row : rows)
        width = std::max(width, row.left.size());
    const QString margin(width + 4, u' ');
    QString text;
    for (const auto& row : rows) {
        QString line = u"  "_s + row.left.leftJustified(width + 2);
        for (const auto& word : row.right.split(u' ')) {
            if (line.size() + word.size() > lineWidth) {
                text += line.trimmed().isEmpty() ? QString() : line + u'\n';
                line = margin;
            }
            line += line.endsWith(u' ') ? word : u' ' + word;
        }
        text += line + u'\n';
    }
    return text;
}

QString list(const QList<Command>& some)
{
    QList<Row> rows;
    for (const auto& command : some)
        rows.append({command.name + u' ' + command.operands, command.purpose});
    return columns(rows);
}

QString shown(const Option& option)
{
    const auto dashes = option.name.size() == 1 ? u"-"_s : u"--"_s;
    return (dashes + option.name + u' ' + option.value).trimmed();
}

} // namespace

QString overview()
{
    return Text::tr("laurel-cli works on a Laurel workspace without a window.") + u"\n\n"_s
        + Text::tr("laurel-cli COMMAND --help tells about one command. Exit status: 0 done, "
                   "1 refused or failed, 2 wrong usage.")
        + u"\n\n"_s + list(commands());
}

QString overviewOf(const QString& noun)
{
    QList<Command> some;
    std::copy_if(commands().begin(), commands().end(), std::back_inserter(some),
        [&](const Command& command) { return command.name.startsWith(noun + u' '); });
    return some.isEmpty() ? QString() : list(some);
}

QString helpOf(const Command& command)
{
    QString usage = u"laurel-cli %1 %2"_s.arg(command.name, command.operands);
    QList<Row> rows;
    for (const auto& option : command.options) {
        if (option.need == Option::Need::Required)
            usage += u' ' + shown(option);
        rows.append({shown(option), option.purpose});
    }
    rows.append({u"--help"_s, Text::tr("Show this.")});
    return usage + u"\n\n"_s + command.purpose + u"\n\n"_s + Text::tr("Options:") + u'\n'
        + columns(rows) + u'\n' + Text::tr("Example:") + u"\n  laurel-cli "_s + command.example
        + u'\n';
}

} // namespace cli

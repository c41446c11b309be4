// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::Arguments)
};

QString dashed(const QString& option)
{
    return (option.size() == 1 ? u"-"_s : u"--"_s) + option;
}

// How many letters must change to make one word of the other.
int distance(const QString& left, const QString& right)
{
    QList<int> row(right.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        int diagonal = row.at(0);
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const int changed = diagonal + (left.at(i) != right.at(j));
            diagonal = row.at(j + 1);
            row[j + 1] = std::min({changed, row.at(j) + 1, row.at(j + 1) + 1});
        }
    }
    return row.last();
}

} // namespace

Arguments::Arguments(const Command& command)
    : m_command(command)
{
    m_parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
    for (const auto& option : command.options)
        m_parser.addOption(QCommandLineOption(option.name, {}, option.value));
}

std::optional<Usage> Arguments::read(const QStringList& words)
{
    if (!m_parser.parse(QStringList(m_command.name) + words)) {
        const auto unknown = m_parser.unknownOptionNames();
        if (unknown.isEmpty())
            return Usage{Text::tr("%1. See “laurel-cli %2 --help”.")
                             .arg(m_parser.errorText(), m_command.name)};
        QStringList known{u"help"_s};
        for (const auto& option : m_command.options)
            known.append(option.name);
        return Usage{Text::tr("“%1” has no option %2. Did you mean %3?")
                         .arg(m_command.name, dashed(unknown.first()),
                             dashed(closest(unknown.first(), known)))};
    }
    m_operands = m_parser.positionalArguments();
    if (asksForHelp())
        return std::nullopt;
    if (const auto wrong = countOperands())
        return wrong;
    return missingOptions();
}

std::optional<Usage> Arguments::countOperands() const
{
    if (m_operands.size() < m_command.least)
        return Usage{Text::tr("Something is missing. Write: laurel-cli %1 %2. See “laurel-cli %1 "
                              "--help”.")
                         .arg(m_command.name, m_command.operands)};
    if (m_operands.size() > m_command.most)
        return Usage{Text::tr("“%1” is too much here. Put quotation marks around a text or name "
                              "with spaces. See “laurel-cli %2 --help”.")
                         .arg(m_operands.at(m_command.most), m_command.name)};
    return std::nullopt;
}

std::optional<Usage> Arguments::missingOptions() const
{
    for (const auto& option : m_command.options) {
        if (option.need == Option::Need::Required && !has(option.name))
            return Usage{
                Text::tr("“%1” needs %2. See “laurel-cli %1 --help”.")
                    .arg(m_command.name, (dashed(option.name) + u' ' + option.value).trimmed())};
    }
    return std::nullopt;
}

std::optional<QString> Arguments::said(const QString& option) const
{
    return has(option) ? std::optional(value(option)) : std::nullopt;
}

std::optional<Assignment> Assignment::read(const QString& text)
{
    const auto sign = text.indexOf(u'=');
    if (sign < 1 || sign + 1 == text.size())
        return std::nullopt;
    return Assignment{text.left(sign).trimmed(), text.mid(sign + 1)};
}

std::optional<core::MediaTime> mediaTime(const QString& text)
{
    static const QRegularExpression form(
        uR"(\A(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,7}(?:\.\d{1,9})?)\z)"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const double seconds = match.captured(3).toDouble() + 60.0 * match.captured(2).toInt()
        + 3600.0 * match.captured(1).toInt();
    return core::MediaTime(qRound64(seconds * 1e6));
}

QString closest(const QString& word, const QStringList& candidates)
{
    QString best;
    int least = 0;
    for (const auto& candidate : candidates) {
        const int far = distance(word.toLower(), candidate.toLower());
        if (best.isEmpty() || far < least) {
            best = candidate;
            least = far;
        }
    }
    return best;
}

} // namespace cli

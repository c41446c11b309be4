// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"
#include "core/base/instant.h"

#include <QCommandLineParser>

#include <optional>

namespace cli {

/// What was written behind a command, read by the command's own list of options.
class Arguments {
public:
    explicit Arguments(const Command& command);

    /// Reads the words behind the command; gives what is wrong with them.
    std::optional<Usage> read(const QStringList& words);

    bool asksForHelp() const { return m_parser.isSet(QStringLiteral("help")); }
    const QStringList& operands() const { return m_operands; }
    const QString& file() const { return m_operands.first(); }

    bool has(const QString& option) const { return m_parser.isSet(option); }
    bool wantsJson() const { return has(QStringLiteral("json")); }
    QString value(const QString& option) const { return m_parser.value(option); }
    QStringList values(const QString& option) const { return m_parser.values(option); }
    std::optional<QString> said(const QString& option) const;

private:
    std::optional<Usage> countOperands() const;
    std::optional<Usage> missingOptions() const;

    const Command& m_command;
    QCommandLineParser m_parser;
    QStringList m_operands;
};

/// "C1=3" taken apart; empty when there is nothing before or no "=" at all.
struct Assignment {
    QString name;
    QString value;

    static std::optional<Assignment> read(const QString& text);
};

/// A moment as people write it: "73.5", "1:13.5", "1:02:13".
std::optional<core::MediaTime> mediaTime(const QString& text);

/// The candidate that looks most like `word`; empty when there is none.
QString closest(const QString& word, const QStringList& candidates);

} // namespace cli

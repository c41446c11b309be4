// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/ending.h"

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QTextStream>

namespace cli {

class Arguments;

/// One option of a command: "--person EMAIL".
struct Option {
    enum class Need { Optional, Required };

    QString name; ///< without dashes
    QString value; ///< what is given with it, "EMAIL"; empty for a switch
    QString purpose;
    Need need = Need::Optional;
};

/// What a command gets to work with.
struct Call {
    const Arguments& arguments;
    QTextStream& out;
    QTextStream& err;

    void warn(const QString& sentence) const { err << sentence << '\n'; }
    void warn(const QStringList& sentences) const
    {
        for (const auto& sentence : sentences)
            warn(sentence);
    }

    /// Prints the one JSON document of a command.
    void print(const QJsonValue& document) const;
};

/// One thing the command line can do.
struct Command {
    QString name; ///< "design list"
    QString operands; ///< "FILE DESIGN.json…"
    int least = 1; ///< operands
    int most = 1;
    QString purpose;
    QString example; ///< what follows "laurel-cli"
    QList<Option> options;
    bool drawsPaper = false; ///< needs fonts, and so Qt Gui
    Ending (*run)(const Call& call) = nullptr;
};

constexpr int anyNumber = 1'000'000;

/// All commands, in the order in which the help lists them.
const QList<Command>& commands();

/// The command that `words` begin with, which have no program name; null when there is none.
const Command* commandOf(const QStringList& words);

} // namespace cli

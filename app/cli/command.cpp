// SPDX-License-Identifier: MIT
#include "app/cli/command.h"

#include "app/cli/commands.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cli {

void Call::print(const QJsonValue& document) const
{
    const auto json = document.isArray() ? QJsonDocument(document.toArray())
                                         : QJsonDocument(document.toObject());
    out << QString::fromUtf8(json.toJson(QJsonDocument::Indented));
}

const QList<Command>& commands()
{
    static const auto all = workspaceCommands() + designCommands() + peopleCommands()
        + evidenceCommands() + reviewCommands() + decisionCommands() + awardCommands()
        + priorCommands() + badgeCommands() + stackCommands() + stackAwardCommands()
        + statementCommands() + verifyCommands() + trustCommands() + keyCommands()
        + searchCommands();
    return all;
}

const Command* commandOf(const QStringList& words)
{
    const auto found = std::find_if(commands().begin(), commands().end(), [&](const auto& command) {
        const auto name = command.name.split(u' ');
        return words.mid(0, name.size()) == name;
    });
    return found == commands().end() ? nullptr : &*found;
}

} // namespace cli

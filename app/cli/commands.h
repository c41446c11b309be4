// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"

// One list for each noun; commands() puts them together.
namespace cli {

QList<Command> workspaceCommands();
QList<Command> designCommands();
QList<Command> peopleCommands();
QList<Command> evidenceCommands();
QList<Command> reviewCommands();
QList<Command> decisionCommands();
QList<Command> awardCommands();
QList<Command> priorCommands();
QList<Command> badgeCommands();
QList<Command> statementCommands();
QList<Command> keyCommands();
QList<Command> verifyCommands();
QList<Command> searchCommands();
QList<Command> trustCommands();
QList<Command> stackCommands();
QList<Command> stackAwardCommands();

} // namespace cli

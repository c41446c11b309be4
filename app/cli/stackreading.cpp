// SPDX-License-Identifier: MIT
#include "app/cli/stackreading.h"

#include "app/cli/arguments.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::StackCommands)
};

} // namespace

core::Result<StackReading> StackReading::of(const Call& call, const Workspace& workspace)
{
    auto book = core::StackBook::read(workspace.store(), core::localDate(core::now()));
    if (!book)
        return book.error();
    const auto code = call.arguments.operands().at(1).trimmed().toUpper();
    QStringList codes;
    for (const auto& stack : book->stacks()) {
        if (stack.code == code)
            return StackReading{*book, stack};
        codes.append(stack.code);
    }
    if (codes.isEmpty())
        return core::Error{core::Error::Kind::Missing,
            Text::tr("There is no stack in this workspace yet. Import one with “stack import”, or "
                     "begin with one of “stack starters”.")};
    return core::Error{core::Error::Kind::Missing,
        Text::tr("There is no stack %1. Did you mean %2?").arg(code, closest(code, codes))};
}

Option holderOption(Option::Need need)
{
    return {u"person"_s, u"EMAIL"_s, Text::tr("whose progress or award it is"), need};
}

} // namespace cli

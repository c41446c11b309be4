// SPDX-License-Identifier: MIT
#include "core/demo/demostack.h"

#include "core/microcredentials/starters.h"
#include "core/stacks/stackbook.h"

using namespace Qt::StringLiterals;

namespace core {

Result<Changes> demoStack(const Store& store, Instant at)
{
    const auto file = readStackFile(starterFile(u"stack-eic"_s));
    if (!file)
        return file.error();
    const auto book = StackBook::read(store, localDate(at));
    if (!book)
        return book.error();
    const auto imported = importStack(*file, book->surroundings(), at);
    if (!imported)
        return imported.error();
    return imported->changes;
}

} // namespace core

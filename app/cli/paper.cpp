// SPDX-License-Identifier: MIT
#include "app/cli/paper.h"

#include "app/cli/arguments.h"
#include "core/base/fields.h"
#include "core/paper/documents.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::Paper)
};

} // namespace

Option paperOption()
{
    return {u"paper"_s, u"a4|letter"_s, Text::tr("the paper; the school's when it is not given"),
        Option::Need::Optional};
}

std::optional<core::PaperSize> paperFor(const Call& call, const core::Organization& school)
{
    if (!call.arguments.has(u"paper"_s))
        return core::paperSizeOf(school.paper);
    const auto format
        = core::valueNamed<core::PaperFormat>(call.arguments.value(u"paper"_s).toLower());
    return format ? std::optional(core::paperSizeOf(*format)) : std::nullopt;
}

QString paperUsage(const Call& call)
{
    return Text::tr("There is no paper “%1”. Write --paper a4 or --paper letter.")
        .arg(call.arguments.value(u"paper"_s));
}

} // namespace cli

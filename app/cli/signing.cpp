// SPDX-License-Identifier: MIT
#include "app/cli/signing.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::Signing)
};

} // namespace

QList<Option> emailOptions()
{
    return {{u"plain-email"_s, {},
                Text::tr("write the holder's e-mail as it is into what is signed now, whatever the "
                         "school's settings say"),
                Option::Need::Optional},
        {u"hashed-email"_s, {}, Text::tr("the same, but as a hash that shows it to nobody"),
            Option::Need::Optional}};
}

std::optional<Usage> wrongEmail(const Arguments& arguments)
{
    if (arguments.has(u"plain-email"_s) && arguments.has(u"hashed-email"_s))
        return Usage{Text::tr("The e-mail is either hashed or not. Write --plain-email or "
                              "--hashed-email.")};
    return std::nullopt;
}

std::optional<core::EmailForm> emailForm(const Arguments& arguments)
{
    if (arguments.has(u"plain-email"_s))
        return core::EmailForm::Plain;
    if (arguments.has(u"hashed-email"_s))
        return core::EmailForm::Hashed;
    return std::nullopt;
}

} // namespace cli

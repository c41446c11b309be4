// SPDX-License-Identifier: MIT
#include "app/cli/passphrase.h"

#include "app/cli/arguments.h"
#include "app/cli/files.h"
#include "app/cli/workspace.h"
#include "core/credentials/schoolkey.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::Passphrase)
};

constexpr qint64 mostBytes = 4096;

} // namespace

core::Result<QByteArray> readSecret(const QString& path, qint64 most)
{
    if (path != u"-"_s)
        return readFile(path, most);
    QFile input;
    if (input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return input.read(most);
    return core::Error{core::Error::Kind::Storage,
        Text::tr("The secret could not be read from standard input."), input.errorString()};
}

Option passphraseOption(const QString& purpose)
{
    return {u"passphrase-file"_s, u"FILE"_s, purpose, Option::Need::Optional};
}

core::Result<std::optional<core::Passphrase>> passphraseOf(const Call& call)
{
    const auto path = call.arguments.said(u"passphrase-file"_s);
    if (!path)
        return std::optional<core::Passphrase>();
    auto lines = readSecret(*path, mostBytes);
    if (!lines)
        return lines.error();
    auto line = lines->left(lines->indexOf('\n') < 0 ? lines->size() : lines->indexOf('\n'));
    core::wipe(*lines);
    if (line.endsWith('\r'))
        line.chop(1);
    return std::optional(core::Passphrase(std::move(line)));
}

core::Result<core::SigningKey> schoolKey(const Call& call, const Workspace& workspace)
{
    const auto passphrase = passphraseOf(call);
    if (!passphrase)
        return passphrase.error();
    const auto found = core::schoolKey(workspace.store());
    if (!found)
        return found.error();
    if (!*found)
        return core::Error{core::Error::Kind::Missing,
            Text::tr("The school has no key to sign badges with. Make one with “key new”.")};
    if (!(*found)->isHere)
        return core::Error{core::Error::Kind::Missing,
            Text::tr("The key of the school is not on this computer. Bring its backup here with "
                     "“key restore”.")};
    if ((*found)->isSealed && !*passphrase)
        return core::Error{core::Error::Kind::Refused,
            Text::tr("The key is locked. Give the file that holds its passphrase with "
                     "--passphrase-file.")};
    return core::openSchoolKey(workspace.store(), *passphrase);
}

} // namespace cli

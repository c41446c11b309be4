// SPDX-License-Identifier: MIT
#include "core/storage/claim.h"

#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QSet>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace core {

namespace {

struct Claimed {
    QMutex mutex;
    QSet<QByteArray> identities;
};

// The locks belong to the process, and so must the record of them.
Claimed& claimed()
{
    static Claimed files;
    return files;
}

} // namespace

QByteArray identityOf(const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return QByteArray::number(quint64(found.st_dev)) + '/'
        + QByteArray::number(quint64(found.st_ino));
#else
    return QFileInfo(path).canonicalFilePath().toUtf8(); // an open file cannot be replaced there
#endif
}

std::optional<Claim> Claim::on(const QString& path)
{
    const auto identity = identityOf(path);
    auto& files = claimed();
    const QMutexLocker locked(&files.mutex);
    if (files.identities.contains(identity))
        return std::nullopt;
    if (!identity.isEmpty())
        files.identities.insert(identity);
    return Claim(identity);
}

Claim::Claim(QByteArray identity)
    : m_identity(std::move(identity))
{
}

Claim::Claim(Claim&& other) noexcept
    : m_identity(std::exchange(other.m_identity, {}))
{
}

Claim& Claim::operator=(Claim&& other) noexcept
{
    std::swap(m_identity, other.m_identity);
    return *this;
}

Claim::~Claim()
{
    if (m_identity.isEmpty())
        return;
    auto& files = claimed();
    const QMutexLocker locked(&files.mutex);
    files.identities.remove(m_identity);
}

} // namespace core

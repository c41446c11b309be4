// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace core {

/// Which file `path` names at this moment: device and inode where there are such. Empty when it
/// names none.
QByteArray identityOf(const QString& path);

/// That this process has a workspace file open. While it lives nobody else here may open the file,
/// not even to look: POSIX drops a process's locks on a file as soon as it closes any descriptor
/// of it, and the next program would then come in.
class Claim {
public:
    /// Nothing when the file is claimed already.
    static std::optional<Claim> on(const QString& path);

    Claim(Claim&& other) noexcept;
    Claim& operator=(Claim&& other) noexcept;
    ~Claim();

private:
    explicit Claim(QByteArray identity);

    QByteArray m_identity;
};

} // namespace core

// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/catch.h"

#include <QProcess>
#include <QTemporaryDir>

namespace samples {

/// A disk in memory with room for `size` ("1m"), where this user may mount one.
class TinyDisk {
public:
    explicit TinyDisk(const QString& size)
    {
        m_isThere
            = QProcess::execute(QStringLiteral("mount"),
                  {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                      QStringLiteral("size=") + size, QStringLiteral("tmpfs"), m_folder.path()})
            == 0;
        if (!m_isThere)
            WARN("skipped: this user may not mount a small disk to fill");
    }
    ~TinyDisk()
    {
        if (m_isThere)
            QProcess::execute(QStringLiteral("umount"), {m_folder.path()});
    }

    bool isThere() const { return m_isThere; }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// Takes all room that is left.
    void fill() const
    {
        QFile file(path(QStringLiteral("filler")));
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered));
        for (const qsizetype size : {65536, 4096, 1}) {
            while (file.write(QByteArray(size, 'x')) == size) { }
        }
    }
    void free() const { REQUIRE(QFile::remove(path(QStringLiteral("filler")))); }

private:
    QTemporaryDir m_folder;
    bool m_isThere = false;
};

} // namespace samples

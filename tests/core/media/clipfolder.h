// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/catch.h"
#include "tests/support/clips.h"

#include <QFile>
#include <QTemporaryDir>

/// A folder of clips that goes away at the end of the test.
class ClipFolder {
public:
    QString path(const QString& name) const { return m_dir.filePath(name); }

    QString make(const QString& name, const clips::Clip& clip = {}) const
    {
        const QString file = path(name);
        INFO(name.toStdString());
        REQUIRE(clips::write(file, clip) == QString());
        return file;
    }

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }

private:
    QTemporaryDir m_dir;
};

/// Times as a phone records them: now 33 ms, now 50, now 100 apart.
inline QList<qint64> unevenTicks(int frames)
{
    QList<qint64> ticks;
    qint64 now = 0;
    for (int i = 0; i < frames; ++i) {
        ticks << now;
        now += i % 7 == 3 ? 100 : i % 3 == 0 ? 50 : 33;
    }
    return ticks;
}

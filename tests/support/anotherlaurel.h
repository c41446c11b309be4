// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/catch.h"

#include <QProcess>

/// A second process with a workspace open, see anotherlaurel.cpp. Ended when this ends.
class AnotherLaurel {
public:
    explicit AnotherLaurel(const QStringList& arguments, const QStringList& environment = {})
    {
        auto whole = QProcess::systemEnvironment();
        whole.append(environment);
        m_process.setEnvironment(whole);
        if (qEnvironmentVariableIsSet("LAUREL_TEST_LOG"))
            m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        else
            m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(QStringLiteral(ANOTHER_LAUREL), arguments);
        REQUIRE(m_process.waitForStarted());
    }
    ~AnotherLaurel() { kill(); }

    /// The next line it says; empty when it has ended.
    QString line()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(30000))
                break;
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }

    /// As kill -9: it cannot tidy up.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Lets it close its workspace and end.
    void close()
    {
        m_process.closeWriteChannel();
        REQUIRE(m_process.waitForFinished());
    }

    /// What is left to read after it ended.
    QStringList rest()
    {
        return QString::fromUtf8(m_process.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

private:
    QProcess m_process;
};

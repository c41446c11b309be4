// SPDX-License-Identifier: MIT
#pragma once

#include <QStandardPaths>
#include <QTemporaryDir>

/// A user's own folder for keys and known schools, for one test alone.
class OwnData {
public:
    OwnData()
    {
        QStandardPaths::setTestModeEnabled(false); // it has one folder for all tests
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    }
    ~OwnData()
    {
        qunsetenv("XDG_DATA_HOME");
        QStandardPaths::setTestModeEnabled(true);
    }
    OwnData(const OwnData&) = delete;
    OwnData& operator=(const OwnData&) = delete;

private:
    QTemporaryDir m_folder;
};

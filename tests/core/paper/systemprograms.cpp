// SPDX-License-Identifier: MIT
#include "tests/core/paper/systemprograms.h"

#include "tests/support/catch.h"

#include <QProcess>
#include <QStandardPaths>

namespace samples {

std::optional<QString> output(const QString& program, const QStringList& arguments)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty()) {
        WARN(program.toStdString() + " is not installed: this check did not run");
        return std::nullopt;
    }
    QProcess process;
    process.start(path, arguments);
    REQUIRE(process.waitForFinished());
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace samples

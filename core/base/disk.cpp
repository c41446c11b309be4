// SPDX-License-Identifier: MIT
#include "core/base/disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace core {

#ifdef Q_OS_WIN

bool flushToDisk(const QString& path)
{
    if (QFileInfo(path).isDir())
        return true; // NTFS keeps names in its own journal; there is nothing to ask for
    const auto native = QDir::toNativeSeparators(path).toStdWString();
    const HANDLE file = CreateFileW(native.c_str(), GENERIC_WRITE,
        FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return false;
    const bool done = FlushFileBuffers(file);
    CloseHandle(file);
    return done;
}

#else

bool flushToDisk(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
#ifdef F_FULLFSYNC
    // fsync() alone leaves the bytes in the drive's cache on macOS; not every disk knows better.
    const bool done = ::fcntl(file, F_FULLFSYNC) == 0 || ::fsync(file) == 0;
#else
    const bool done = ::fsync(file) == 0;
#endif
    ::close(file);
    return done;
}

#endif

} // namespace core

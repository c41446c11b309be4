// SPDX-License-Identifier: MIT
#include "core/storage/lastsaved.h"

#include "core/base/sha256.h"
#include "core/storage/lastsavedfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype hexDigits = 64;
constexpr int notesKept = 200;

void forgetOldNotes(const QDir& folder)
{
    const auto notes = folder.entryInfoList(QDir::Files, QDir::Time); // newest first
    for (const auto& note : notes.mid(notesKept))
        QFile::remove(note.filePath());
}

bool isHash(const QByteArray& text)
{
    return text.size() == hexDigits;
}

} // namespace

// One place for the windows and the command line, which have different names.
QString lastSavedFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/laurel/last-saved"_s;
}

LastSaved::LastSaved(const QString& path, const QByteArray& beginning)
    : m_beginning(beginning)
{
    const QDir place(lastSavedFolder());
    if (!place.exists())
        return;
    const auto name
        = QString::fromLatin1(Sha256::hexOf(QFileInfo(path).canonicalFilePath().toUtf8()).left(32));
    auto file = std::make_unique<QFile>(place.filePath(name));
    if (!file->exists())
        forgetOldNotes(place);
    if (file->open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        m_file = std::move(file);
}

std::optional<SavedStep> LastSaved::read() const
{
    if (!m_file || !m_file->seek(0))
        return {};
    const auto words = m_file->read(3 * hexDigits).split(' ');
    bool isNumber = false;
    const qint64 seq = words.first().toLongLong(&isNumber);
    if (!isNumber || words.size() != 3 || !isHash(words.at(1)) || words.at(2) != m_beginning)
        return {};
    return SavedStep{seq, words.at(1)};
}

void LastSaved::write(const SavedStep& step)
{
    // Always as long, so that one line takes the place of the other.
    const auto line = QByteArray::number(step.seq).rightJustified(20, '0') + ' ' + step.hash + ' '
        + m_beginning;
    if (m_file && m_file->seek(0))
        m_file->write(line);
}

} // namespace core

// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <vector>

namespace core::pdf {

/// The numbered objects of a PDF file, written one behind the other. A number may be taken
/// before its object is there, so that others can name it.
class Objects {
public:
    Objects();

    int take(); ///< The next number.
    void put(int number, const QByteArray& object);
    int add(const QByteArray& object);

    /// A stream; `entries` are those of its dictionary without the length.
    void putStream(int number, const QByteArray& entries, const QByteArray& bytes);
    int addStream(const QByteArray& entries, const QByteArray& bytes);
    int addDeflated(const QByteArray& entries, const QByteArray& bytes); ///< Compresses `bytes`.

    /// The whole file. It is named by the hash of its content, so that the same document has
    /// the same name for ever.
    QByteArray finish(int catalog, int information) &&;

private:
    void begin(int number);

    QByteArray m_bytes;
    std::vector<qsizetype> m_offsets; ///< By number; none written yet: 0.
};

} // namespace core::pdf

// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/pdfvalue.h"

#include <unordered_map>

namespace core {

/// The objects of a PDF file, found by going through it from its start; of two with one number,
/// the later counts, as it does in a file that was added to.
class PdfObjects {
public:
    struct Object {
        PdfValue value;
        QByteArrayView stream = {}; ///< still packed; empty when there is none
    };

    explicit PdfObjects(QByteArrayView file);

    /// True when the work that such a file may cause was not enough.
    bool isTooMuch() const { return m_budget.bytes <= 0 || m_budget.values <= 0; }

    /// True when its contents are locked.
    bool isEncrypted() const { return m_isEncrypted; }

    const std::unordered_map<qint64, Object>& all() const { return m_objects; }

    /// The object that a reference names; null when it is no reference, or names none.
    const Object* object(const PdfValue* reference) const;

    /// The value that a reference names; any other value stands for itself. May be null.
    const PdfValue* resolved(const PdfValue* value) const;

    /// The stream of that object, unpacked; empty when it cannot be, or is larger than `most`.
    std::optional<QByteArray> unpacked(const Object& object, qsizetype most) const;

private:
    void findAll();
    qsizetype objectAt(qsizetype at, qint64 number);
    qsizetype streamAt(qsizetype at, Object& object) const;
    void openPacked();
    void openOne(const QByteArray& unpacked, const Object& packed);

    QByteArrayView m_file;
    mutable PdfBudget m_budget;
    std::unordered_map<qint64, Object> m_objects;
    bool m_isEncrypted = false;
};

} // namespace core

// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QList>

#include <optional>
#include <vector>

namespace core {

/// A value in a PDF file, as much of it as leads to an attachment.
struct PdfValue {
    enum class Kind { Other, Number, Name, Text, Reference, List, Dictionary };

    Kind kind = Kind::Other;
    qint64 number = 0; ///< the number; of a reference, that of the object
    QByteArray text = {}; ///< the name, the text
    QList<QByteArray> keys = {}; ///< of a dictionary
    std::vector<PdfValue> items = {}; ///< values of a dictionary; the first ones of a list

    /// The value under that key; null when there is none, or this is no dictionary.
    const PdfValue* find(QByteArrayView key) const;
};

/// How much work a stranger's file may still cause.
struct PdfBudget {
    qint64 bytes; ///< to be looked at, again and again included
    qint64 values; ///< to be made

    bool take(qint64 more);
};

/// Reads values one after another. What it gives is empty when there is no value at that place, or
/// the budget is spent.
class PdfReader {
public:
    PdfReader(QByteArrayView bytes, PdfBudget& budget, qsizetype at = 0)
        : m_bytes(bytes)
        , m_budget(budget)
        , m_at(at)
    {
    }

    qsizetype at() const { return m_at; }
    std::optional<PdfValue> value(int depth = 0);

    /// A whole number without a sign.
    std::optional<qint64> number();

    /// Goes over that word when it comes next.
    bool skips(QByteArrayView word);

private:
    void skipSpace();
    bool isAtEnd() const { return m_at >= m_bytes.size(); }
    QByteArrayView word();
    std::optional<PdfValue> numberOrReference();
    std::optional<PdfValue> name();
    std::optional<PdfValue> text();
    std::optional<PdfValue> hexText();
    std::optional<PdfValue> list(int depth);
    std::optional<PdfValue> dictionary(int depth);

    QByteArrayView m_bytes;
    PdfBudget& m_budget;
    qsizetype m_at;
};

} // namespace core

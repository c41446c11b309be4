// SPDX-License-Identifier: MIT
#include "core/exchange/csv.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Reads one field after another from the text of a CSV file.
class CsvReader {
    Q_DECLARE_TR_FUNCTIONS(core::Csv)

public:
    CsvReader(const QString& text, const CsvLimits& limits)
        : m_text(text)
        , m_limits(limits)
    {
    }

    Result<CsvTable> read();

private:
    enum class End { Field, Row, File };

    QChar separatorOfHeader() const;
    Result<CsvRow> row();
    Result<End> field(QString& cell);
    Result<void> quoted(QString& cell);
    Result<End> end();
    Result<void> keep(CsvTable& table, CsvRow row);
    Result<void> fit(CsvRow& row, qsizetype columns) const;

    bool atEnd() const { return m_at >= m_text.size(); }
    bool startsRow() const { return m_text[m_at] == u'\r' || m_text[m_at] == u'\n'; }
    void passLineBreak();
    qsizetype column() const { return m_at - m_lineStart + 1; }
    static Error wrong(qsizetype line, qsizetype column, const QString& problem);
    static Error tooLarge(const QString& problem);

    const QString& m_text;
    CsvLimits m_limits;
    QChar m_separator = u',';
    qsizetype m_at = 0;
    qsizetype m_line = 1;
    qsizetype m_lineStart = 0;
    qsizetype m_cells = 0;
};

Error CsvReader::wrong(qsizetype line, qsizetype column, const QString& problem)
{
    return {Error::Kind::Damaged,
        tr("The file cannot be read: at line %1, column %2, %3.")
            .arg(line)
            .arg(column)
            .arg(problem)};
}

Error CsvReader::tooLarge(const QString& problem)
{
    return {Error::Kind::Invalid, problem};
}

/// The one that is most frequent in the first line, outside of quotes.
QChar CsvReader::separatorOfHeader() const
{
    constexpr std::array<char16_t, 3> separators = {u',', u';', u'\t'};
    std::array<qsizetype, 3> counts = {};
    bool isQuoted = false;
    for (const QChar c : m_text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (c == u'\r' || c == u'\n')
            break;
        const auto found = std::find(separators.begin(), separators.end(), c.unicode());
        if (found != separators.end())
            ++counts[size_t(found - separators.begin())];
    }
    return separators[size_t(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

void CsvReader::passLineBreak()
{
    if (m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
        ++m_at;
    ++m_at;
    ++m_line;
    m_lineStart = m_at;
}

/// The rest of a quoted field, after its opening quote.
Result<void> CsvReader::quoted(QString& cell)
{
    const auto line = m_line;
    const auto opening = column();
    ++m_at;
    while (!atEnd()) {
        if (cell.size() > m_limits.maxFieldSize)
            return tooLarge(tr("The field that starts at line %1 is too long.").arg(m_line));
        if (m_text[m_at] == u'"') {
            ++m_at;
            if (atEnd() || m_text[m_at] != u'"')
                return {};
            cell += u'"';
            ++m_at;
        } else if (startsRow()) {
            const auto from = m_at;
            passLineBreak();
            cell += QStringView(m_text).mid(from, m_at - from);
        } else {
            cell += m_text[m_at++];
        }
    }
    return wrong(line, opening, tr("a quotation mark opens a field that nothing closes"));
}

Result<CsvReader::End> CsvReader::end()
{
    if (atEnd())
        return End::File;
    if (startsRow()) {
        passLineBreak();
        return End::Row;
    }
    if (m_text[m_at] != m_separator)
        return wrong(m_line, column(), tr("text follows the closing quotation mark of a field"));
    ++m_at;
    return End::Field;
}

Result<CsvReader::End> CsvReader::field(QString& cell)
{
    if (!atEnd() && m_text[m_at] == u'"') {
        if (auto done = quoted(cell); !done)
            return done.error();
        return end();
    }
    const auto from = m_at;
    while (!atEnd() && m_text[m_at] != m_separator && !startsRow()) {
        if (m_text[m_at] == u'"')
            return wrong(m_line, column(),
                tr("a quotation mark stands inside a field that does not start with one"));
        ++m_at;
    }
    if (m_at - from > m_limits.maxFieldSize)
        return tooLarge(tr("A field in line %1 is too long.").arg(m_line));
    cell = m_text.sliced(from, m_at - from);
    return end();
}

Result<CsvRow> CsvReader::row()
{
    CsvRow row{m_line, {}};
    while (true) {
        if (row.cells.size() == m_limits.maxColumns)
            return tooLarge(
                tr("Line %1 has more than %2 fields.").arg(row.line).arg(m_limits.maxColumns));
        if (++m_cells > m_limits.maxCells)
            return tooLarge(tr("The file has more than %1 fields. Split it into parts.")
                                .arg(m_limits.maxCells));
        QString cell;
        const auto ended = field(cell);
        if (!ended)
            return ended.error();
        row.cells.append(std::move(cell));
        if (*ended != End::Field)
            return row;
    }
}

/// Makes the row as wide as the header.
Result<void> CsvReader::fit(CsvRow& row, qsizetype columns) const
{
    while (row.cells.size() > columns && row.cells.last().trimmed().isEmpty())
        row.cells.removeLast();
    if (row.cells.size() > columns)
        return Error{Error::Kind::Damaged,
            tr("Line %1 has %2 fields, but the header has %3. Look for a separator that should be "
               "in quotation marks.")
                .arg(row.line)
                .arg(row.cells.size())
                .arg(columns)};
    row.cells.resize(columns);
    return {};
}

Result<void> CsvReader::keep(CsvTable& table, CsvRow row)
{
    const bool isBlank = row.cells.size() == 1 && row.cells.first().trimmed().isEmpty();
    if (isBlank)
        return {};
    if (table.header.isEmpty()) {
        table.header = std::move(row.cells);
        return {};
    }
    if (table.rows.size() == m_limits.maxRows)
        return tooLarge(
            tr("The file has more than %1 rows. Split it into parts.").arg(m_limits.maxRows));
    if (auto done = fit(row, table.header.size()); !done)
        return done;
    table.rows.append(std::move(row));
    return {};
}

Result<CsvTable> CsvReader::read()
{
    m_separator = separatorOfHeader();
    CsvTable table;
    table.separator = m_separator;
    while (!atEnd()) {
        auto next = row();
        if (!next)
            return next.error();
        if (auto done = keep(table, *std::move(next)); !done)
            return done.error();
    }
    if (table.header.isEmpty())
        return Error{Error::Kind::Invalid,
            tr("The file is empty: it has no line with the names of "
               "its columns.")};
    return table;
}

bool looksLikeFormula(const QString& cell)
{
    return !cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front());
}

} // namespace

Result<CsvTable> readCsv(QByteArrayView bytes, const CsvLimits& limits)
{
    if (bytes.size() > limits.maxBytes)
        return Error{Error::Kind::Invalid,
            QCoreApplication::translate(
                "core::Csv", "The file is larger than %1 MB. Split it into parts.")
                .arg(limits.maxBytes / 1024 / 1024)};
    const auto decoded = csvTextOf(bytes);
    if (!decoded)
        return decoded.error();
    auto table = CsvReader(decoded->text, limits).read();
    if (table)
        table->encoding = decoded->encoding;
    return table;
}

QByteArray writeCsv(const QList<QStringList>& rows, const CsvStyle& style)
{
    const auto special = u"\",;\t\r\n"_s + style.separator;
    QString text;
    for (const auto& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            auto cell = row.at(i);
            if (looksLikeFormula(cell))
                cell.prepend(u'\'');
            const bool needsQuotes = cell != cell.trimmed()
                || std::any_of(
                    cell.begin(), cell.end(), [&](QChar c) { return special.contains(c); });
            if (needsQuotes)
                cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
            if (i > 0)
                text += style.separator;
            text += cell;
        }
        text += "\r\n"_L1;
    }
    return (style.byteOrderMark ? QByteArray("\xEF\xBB\xBF") : QByteArray()) + text.toUtf8();
}

} // namespace core

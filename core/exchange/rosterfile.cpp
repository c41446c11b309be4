// SPDX-License-Identifier: MIT
#include "core/exchange/rosterfile.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct RosterText {
    Q_DECLARE_TR_FUNCTIONS(core::Roster)
};

enum class Column { GivenName, FamilyName, Email, Roles, School, Title, Grades, Subjects, StaffId };
using Columns = QHash<Column, qsizetype>;

constexpr qsizetype maxCellSize = 200;

/// Letters and digits in lower case: "E-Mail Address" and "email_address" are one name.
QString plain(const QString& text)
{
    QString name;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber())
            name += c;
    }
    return name;
}

std::optional<Column> columnNamed(const QString& header)
{
    struct Names {
        Column column;
        const char* names;
    };
    static constexpr Names known[] = {
        {Column::GivenName, "givenname firstname first given forename"},
        {Column::FamilyName, "familyname lastname last surname family"},
        {Column::Email, "email emailaddress mail workemail schoolemail"},
        {Column::Roles, "role roles"},
        {Column::School, "school schoolname building campus site organization organisation"},
        {Column::Title, "title jobtitle positiontitle position job"},
        {Column::Grades, "grade grades gradeband gradebands gradelevel gradelevels"},
        {Column::Subjects, "subject subjects contentarea contentareas"},
        {Column::StaffId,
            "staffid staffidentifier employeeid employeenumber staffnumber identifier staffno"},
    };
    static const auto table = [] {
        QHash<QString, Column> result;
        for (const auto& [column, names] : known) {
            const auto list = QString::fromLatin1(names).split(u' ');
            for (const auto& name : list)
                result.insert(name, column);
        }
        return result;
    }();
    const auto found = table.constFind(plain(header));
    return found == table.constEnd() ? std::nullopt : std::optional(*found);
}

/// What a word in the column of roles stands for; empty when we do not know the word.
QList<Role> rolesNamed(const QString& word)
{
    static const QHash<QString, QList<Role>> table = {
        {u"teacher"_s, {Role::Earner}},
        {u"educator"_s, {Role::Earner}},
        {u"earner"_s, {Role::Earner}},
        {u"aide"_s, {Role::Earner}},
        {u"counselor"_s, {Role::Earner}},
        {u"coach"_s, {Role::Designer, Role::Reviewer, Role::Mentor, Role::Approver}},
        {u"instructionalcoach"_s, {Role::Designer, Role::Reviewer, Role::Mentor, Role::Approver}},
        {u"designer"_s, {Role::Designer}},
        {u"developer"_s, {Role::Designer}},
        {u"reviewer"_s, {Role::Reviewer}},
        {u"assessor"_s, {Role::Reviewer}},
        {u"mentor"_s, {Role::Mentor}},
        {u"approver"_s, {Role::Approver}},
        {u"administrator"_s, {Role::Administrator}},
        {u"admin"_s, {Role::Administrator}},
        {u"principal"_s, {Role::Administrator}},
        {u"siteadministrator"_s, {Role::Administrator}},
        {u"districtadministrator"_s, {Role::Administrator}},
    };
    return table.value(plain(word));
}

QStringList parts(const QString& cell)
{
    static const QRegularExpression separator(u"[,;/|\\n]"_s);
    QStringList found;
    const auto pieces = cell.split(separator, Qt::SkipEmptyParts);
    for (const auto& piece : pieces) {
        if (const auto text = piece.simplified(); !text.isEmpty())
            found.append(text);
    }
    return found;
}

bool isOfStudents(const QStringList& roleWords)
{
    static const QStringList words = {u"student"_s, u"students"_s, u"pupil"_s, u"learner"_s,
        u"parent"_s, u"parents"_s, u"guardian"_s, u"guardians"_s, u"relative"_s};
    return std::any_of(roleWords.begin(), roleWords.end(),
        [](const QString& word) { return words.contains(plain(word)); });
}

bool isEmail(const QString& text)
{
    static const QRegularExpression address(
        u"\\A[^\\s@,;:<>()\\[\\]\"]+@[^\\s@.,;:<>()\\[\\]\"]+(\\.[^\\s@.,;:<>()\\[\\]\"]+)+\\z"_s);
    return text.size() <= 254 && address.match(text).hasMatch();
}

Error invalid(const QString& message)
{
    return {Error::Kind::Invalid, message};
}

/// Which field each column of the header holds.
Result<Columns> columnsOf(const CsvTable& table, QStringList& unknown)
{
    Columns columns;
    for (qsizetype i = 0; i < table.header.size(); ++i) {
        const auto column = columnNamed(table.header.at(i));
        if (!column) {
            if (const auto name = table.header.at(i).simplified(); !name.isEmpty())
                unknown.append(name.left(60));
            continue;
        }
        if (columns.contains(*column))
            return invalid(RosterText::tr("The columns “%1” and “%2” say the same thing. Remove or "
                                          "rename one of them.")
                               .arg(table.header.at(columns.value(*column)), table.header.at(i)));
        columns.insert(*column, i);
    }
    QStringList missing;
    if (!columns.contains(Column::GivenName))
        missing.append(RosterText::tr("first name"));
    if (!columns.contains(Column::FamilyName))
        missing.append(RosterText::tr("last name"));
    if (!columns.contains(Column::Email) && !columns.contains(Column::StaffId))
        missing.append(RosterText::tr("email or staff id"));
    if (!missing.isEmpty())
        return invalid(RosterText::tr("The file lacks a column for %1. Its columns are: %2.")
                           .arg(missing.join(u", "_s), table.header.join(u", "_s).left(300)));
    return columns;
}

/// Goes through the rows of a roster and remembers whom it has met.
class RosterReader {
    Q_DECLARE_TR_FUNCTIONS(core::Roster)

public:
    RosterReader(const Columns& columns, RosterPreview& preview)
        : m_columns(columns)
        , m_preview(preview)
    {
    }

    void read(const CsvRow& row);

private:
    QString cell(const CsvRow& row, Column column) const;
    QString problemOf(const RosterRow& row) const;

    const Columns& m_columns;
    RosterPreview& m_preview;
    QHash<QString, qsizetype> m_lines; ///< by e-mail address
};

QString RosterReader::cell(const CsvRow& row, Column column) const
{
    const auto found = m_columns.constFind(column);
    return found == m_columns.constEnd() ? QString() : row.cells.value(*found).trimmed();
}

/// What is wrong with a row; empty when it is right.
QString RosterReader::problemOf(const RosterRow& row) const
{
    if (row.givenName.isEmpty() || row.familyName.isEmpty())
        return tr("First or last name is empty.");
    for (const auto& text :
        {row.givenName, row.familyName, row.school, row.positionTitle, row.staffIdentifier}) {
        if (text.size() > maxCellSize)
            return tr("“%1…” is longer than %2 characters.").arg(text.left(20)).arg(maxCellSize);
    }
    if (!row.email.isEmpty() && !isEmail(row.email))
        return tr("“%1” is not an e-mail address.").arg(row.email.left(80));
    if (const auto before = m_lines.value(row.email.toCaseFolded()); before > 0)
        return tr("The e-mail address %1 is already in line %2.").arg(row.email).arg(before);
    for (const auto& word : row.roleWords) {
        if (rolesNamed(word).isEmpty())
            return tr(
                "“%1” is not a role. Use teacher, coach, designer, reviewer, mentor, approver "
                "or administrator.")
                .arg(word.left(40));
    }
    return {};
}

void RosterReader::read(const CsvRow& row)
{
    const auto roleWords = parts(cell(row, Column::Roles));
    if (isOfStudents(roleWords)) {
        ++m_preview.droppedRows;
        return;
    }
    RosterRow person{.line = row.line,
        .givenName = cell(row, Column::GivenName).simplified(),
        .familyName = cell(row, Column::FamilyName).simplified(),
        .email = cell(row, Column::Email),
        .roleWords = roleWords,
        .roles = {},
        .school = cell(row, Column::School).simplified(),
        .positionTitle = cell(row, Column::Title).simplified(),
        .gradeBands = parts(cell(row, Column::Grades)),
        .subjects = parts(cell(row, Column::Subjects)),
        .staffIdentifier = cell(row, Column::StaffId).simplified()};
    const auto problem = problemOf(person);
    if (!problem.isEmpty()) {
        m_preview.problems.append({row.line, problem});
        return;
    }
    for (const auto& word : roleWords) {
        for (const auto role : rolesNamed(word)) {
            if (!person.roles.contains(role))
                person.roles.append(role);
        }
    }
    if (person.roles.isEmpty())
        person.roles = {Role::Earner};
    std::sort(person.roles.begin(), person.roles.end());
    if (!person.email.isEmpty())
        m_lines.insert(person.email.toCaseFolded(), row.line);
    m_preview.rows.append(std::move(person));
}

} // namespace

Result<RosterPreview> readRoster(const CsvTable& table)
{
    RosterPreview preview;
    const auto columns = columnsOf(table, preview.unknownColumns);
    if (!columns)
        return columns.error();
    RosterReader reader(*columns, preview);
    for (const auto& row : table.rows)
        reader.read(row);
    return preview;
}

} // namespace core

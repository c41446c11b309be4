// SPDX-License-Identifier: MIT
#include "core/exchange/rosterfile.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct RosterText {
    Q_DECLARE_TR_FUNCTIONS(core::Roster)
};

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

std::optional<RosterField> fieldNamed(const QString& header)
{
    struct Names {
        RosterField field;
        const char* names;
    };
    static constexpr Names known[] = {
        {RosterField::GivenName, "givenname firstname first given forename"},
        {RosterField::FamilyName, "familyname lastname last surname family"},
        {RosterField::Email, "email emailaddress mail workemail schoolemail"},
        {RosterField::StaffId,
            "staffid staffidentifier employeeid employeenumber staffnumber identifier staffno"},
        {RosterField::Roles, "role roles"},
        {RosterField::School, "school schoolname building campus site organization organisation"},
        {RosterField::Title, "title jobtitle positiontitle position job"},
        {RosterField::Grades, "grade grades gradeband gradebands gradelevel gradelevels"},
        {RosterField::Subjects, "subject subjects contentarea contentareas"},
    };
    static const auto table = [] {
        QHash<QString, RosterField> result;
        for (const auto& [field, names] : known) {
            const auto list = QString::fromLatin1(names).split(u' ');
            for (const auto& name : list)
                result.insert(name, field);
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

/// What stands against reading a table by these columns.
std::optional<Error> problemWith(const CsvTable& table, const RosterColumns& columns)
{
    QSet<qsizetype> seen;
    for (const auto column : columns) {
        if (column < 0 || column >= table.header.size())
            return invalid(RosterText::tr("The file has no column %1.").arg(column + 1));
        if (seen.contains(column))
            return invalid(RosterText::tr("The column “%1” is chosen twice. Choose another column "
                                          "for one of the two.")
                               .arg(table.header.at(column).left(60)));
        seen.insert(column);
    }
    QStringList missing;
    if (!columns.contains(RosterField::GivenName))
        missing.append(RosterText::tr("first name"));
    if (!columns.contains(RosterField::FamilyName))
        missing.append(RosterText::tr("last name"));
    if (!columns.contains(RosterField::Email) && !columns.contains(RosterField::StaffId))
        missing.append(RosterText::tr("email or staff id"));
    if (missing.isEmpty())
        return {};
    return invalid(RosterText::tr("The file lacks a column for %1. Its columns are: %2.")
                       .arg(missing.join(u", "_s), table.header.join(u", "_s).left(300)));
}

/// Goes through the rows of a roster and remembers whom it has met.
class RosterReader {
    Q_DECLARE_TR_FUNCTIONS(core::Roster)

public:
    RosterReader(const CsvTable& table, const RosterColumns& columns, RosterPreview& preview)
        : m_columns(columns)
        , m_namedRoles(rosterColumnsOf(table.header).value(RosterField::Roles, -1))
        , m_preview(preview)
    {
    }

    void read(const CsvRow& row);

private:
    QString cell(const CsvRow& row, RosterField field) const;
    QString problemOf(const RosterRow& row) const;

    const RosterColumns& m_columns;
    qsizetype m_namedRoles; ///< the column that is called so, chosen or not; -1 without one
    RosterPreview& m_preview;
    QHash<QString, qsizetype> m_lines; ///< by e-mail address
};

QString RosterReader::cell(const CsvRow& row, RosterField field) const
{
    const auto found = m_columns.constFind(field);
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
    const auto roleWords = parts(cell(row, RosterField::Roles));
    if (isOfStudents(roleWords) || isOfStudents(parts(row.cells.value(m_namedRoles)))) {
        ++m_preview.droppedRows;
        return;
    }
    RosterRow person{.line = row.line,
        .givenName = cell(row, RosterField::GivenName).simplified(),
        .familyName = cell(row, RosterField::FamilyName).simplified(),
        .email = cell(row, RosterField::Email),
        .roleWords = roleWords,
        .roles = {},
        .school = cell(row, RosterField::School).simplified(),
        .positionTitle = cell(row, RosterField::Title).simplified(),
        .gradeBands = parts(cell(row, RosterField::Grades)),
        .subjects = parts(cell(row, RosterField::Subjects)),
        .staffIdentifier = cell(row, RosterField::StaffId).simplified()};
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

RosterColumns rosterColumnsOf(const QStringList& header)
{
    RosterColumns columns;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const auto field = fieldNamed(header.at(i));
        if (field && !columns.contains(*field))
            columns.insert(*field, i);
    }
    return columns;
}

Result<RosterPreview> readRoster(const CsvTable& table, const RosterColumns& columns)
{
    if (const auto problem = problemWith(table, columns))
        return *problem;
    RosterPreview preview;
    for (qsizetype i = 0; i < table.header.size(); ++i) {
        const auto name = table.header.at(i).simplified();
        if (!columns.values().contains(i) && !name.isEmpty())
            preview.unreadColumns.append(name.left(60));
    }
    RosterReader reader(table, columns, preview);
    for (const auto& row : table.rows)
        reader.read(row);
    return preview;
}

Result<RosterPreview> readRoster(const CsvTable& table)
{
    const auto columns = rosterColumnsOf(table.header);
    for (qsizetype i = 0; i < table.header.size(); ++i) {
        const auto field = fieldNamed(table.header.at(i));
        if (field && columns.value(*field) != i)
            return invalid(RosterText::tr("The columns “%1” and “%2” say the same thing. Remove or "
                                          "rename one of them.")
                               .arg(table.header.at(columns.value(*field)), table.header.at(i)));
    }
    return readRoster(table, columns);
}

} // namespace core

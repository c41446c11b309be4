// SPDX-License-Identifier: MIT
#include "core/stacks/stackfile.h"

#include "core/exchange/designconstraints.h"
#include "core/exchange/jsonreader.h"
#include "core/exchange/orderedjson.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto formatName = "microcredential-stack"_L1;
constexpr int formatVersion = 1;
constexpr JsonLimits limits{.maxBytes = 1024 * 1024, .maxDepth = 16, .maxItems = 20'000};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::StackFile)
};

Error invalid(const QString& message)
{
    return {Error::Kind::Invalid, message};
}

// The format lets out what is empty; a value always has it.
std::optional<QString> unlessEmpty(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// A slot as its keys lie in the file.
struct SlotOnFile {
    QString id;
    std::optional<QString> title;
    int choose = 1;
    QList<StackChoice> from;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("id", self.id);
        visit("title", self.title);
        visit("choose", self.choose);
        visit("from", self.from);
    }
};

struct CreditOnFile {
    std::optional<double> pdHoursBonus;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("pdHoursBonus", self.pdHoursBonus);
    }
};

/// The file as its keys lie in it.
struct Document {
    QString format = formatName;
    int version = formatVersion;
    QString id;
    QString code;
    QString number;
    StackStatus status = StackStatus::Draft;
    std::optional<QString> language;
    std::optional<QString> license;
    QString title;
    std::optional<QString> summary;
    QList<SlotOnFile> asked;
    std::optional<QString> order;
    std::optional<QList<StackSequence>> sequence;
    bool countOnlyActiveAwards = true;
    std::optional<Nullable<int>> minDistinctAreas;
    std::optional<Nullable<Capstone>> capstone;
    std::optional<CreditOnFile> credit;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("format", self.format);
        visit("formatVersion", self.version);
        visit("id", self.id);
        visit("code", self.code);
        visit("version", self.number);
        visit("status", self.status);
        visit("language", self.language);
        visit("license", self.license);
        visit("title", self.title);
        visit("summary", self.summary);
        visit("slots", self.asked);
        visit("order", self.order);
        visit("sequence", self.sequence);
        visit("countOnlyActiveAwards", self.countOnlyActiveAwards);
        visit("minDistinctAreas", self.minDistinctAreas);
        visit("capstone", self.capstone);
        visit("credit", self.credit);
    }
};

StackContent contentOf(const Document& document)
{
    StackContent content;
    content.language = document.language.value_or(QString());
    content.license = document.license.value_or(QString());
    content.title = document.title;
    content.summary = document.summary.value_or(QString());
    for (const auto& slot : document.asked)
        content.asked.append({slot.id, slot.title.value_or(QString()), slot.choose, slot.from});
    content.order = document.order.value_or(QString());
    content.sequence = document.sequence.value_or(QList<StackSequence>());
    content.countOnlyActiveAwards = document.countOnlyActiveAwards;
    content.minDistinctAreas = document.minDistinctAreas.value_or(Nullable<int>()).value;
    content.capstone = document.capstone.value_or(Nullable<Capstone>()).value;
    if (document.credit)
        content.credit.pdHoursBonus = document.credit->pdHoursBonus.value_or(0);
    return content;
}

Document documentOf(const StackFile& file)
{
    const auto& content = file.content;
    Document document;
    document.id = file.id;
    document.code = file.code;
    document.number = file.version.toString();
    document.status = file.status;
    document.language = unlessEmpty(content.language);
    document.license = unlessEmpty(content.license);
    document.title = content.title;
    document.summary = unlessEmpty(content.summary);
    for (const auto& slot : content.asked)
        document.asked.append({slot.id, unlessEmpty(slot.title), slot.choose, slot.from});
    document.order = unlessEmpty(content.order);
    if (!content.sequence.isEmpty())
        document.sequence = content.sequence;
    document.countOnlyActiveAwards = content.countOnlyActiveAwards;
    document.minDistinctAreas = Nullable<int>{content.minDistinctAreas};
    document.capstone = Nullable<Capstone>{content.capstone};
    document.credit = CreditOnFile{content.credit.pdHoursBonus};
    return document;
}

Result<void> checkFormat(const QJsonValue& json)
{
    const auto format = json.toObject().value("format"_L1).toString();
    if (format == "microcredential-design"_L1)
        return Error{Error::Kind::Foreign,
            Text::tr("This file holds the design of one microcredential, not a stack. Import it "
                     "on the page of microcredentials.")};
    if (format != formatName)
        return Error{
            Error::Kind::Foreign, Text::tr("This file is not a stack of microcredentials.")};
    const auto version = json.toObject().value("formatVersion"_L1).toDouble();
    if (version > formatVersion)
        return Error{Error::Kind::TooNew,
            Text::tr("This stack was written by a newer version of Laurel. Update Laurel, then "
                     "open it again."),
            u"formatVersion %1"_s.arg(version)};
    if (version != formatVersion)
        return invalid(Text::tr("/formatVersion must be %1.").arg(formatVersion));
    return {};
}

/// Walks a stack beside its JSON pointer and keeps the first thing that is wrong.
class Constraints {
    Q_DECLARE_TR_FUNCTIONS(core::StackFile)

public:
    Result<void> check(const Document& document)
    {
        head(document);
        size(document.asked.size(), u"/slots"_s);
        int places = 0;
        for (qsizetype i = 0; i < document.asked.size(); ++i) {
            slot(document.asked.at(i), u"/slots/%1"_s.arg(i));
            places += std::min(document.asked.at(i).choose, mostPlaces + 1);
        }
        if (places > mostPlaces)
            fail(tr("/slots ask for more than %1 microcredentials in all.").arg(mostPlaces));
        rest(document);
        return m_result;
    }

private:
    void head(const Document& document)
    {
        static const QRegularExpression uuid(
            u"\\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z"_s);
        if (!uuid.match(document.id).hasMatch() || !StackId::fromString(document.id))
            fail(tr("/id must be a UUID in lower case."));
        code(document.code, u"/code"_s, u"STK-RCP"_s);
        number(document.number, u"/version"_s);
        text(document.title, u"/title"_s);
    }

    void slot(const SlotOnFile& slot, const QString& path)
    {
        static const QRegularExpression id(u"\\AL[1-9][0-9]{0,3}\\z"_s);
        if (!id.match(slot.id).hasMatch())
            fail(tr("%1 has the value “%2”; it must be L and a number, such as L1.")
                     .arg(path + u"/id"_s, slot.id.left(40)));
        atLeast(slot.choose, 1, path + u"/choose"_s);
        size(slot.from.size(), path + u"/from"_s);
        for (qsizetype i = 0; i < slot.from.size(); ++i) {
            const auto at = path + u"/from/%1"_s.arg(i);
            code(slot.from.at(i).code, at + u"/code"_s, u"CM-01"_s);
            if (slot.from.at(i).minVersion)
                number(*slot.from.at(i).minVersion, at + u"/minVersion"_s);
        }
    }

    void rest(const Document& document)
    {
        const auto sequence = document.sequence.value_or(QList<StackSequence>());
        for (qsizetype i = 0; i < sequence.size(); ++i)
            atLeast(sequence.at(i).minimum, 1, u"/sequence/%1/minimum"_s.arg(i));
        if (const auto areas = document.minDistinctAreas.value_or(Nullable<int>()).value)
            atLeast(*areas, 1, u"/minDistinctAreas"_s);
        if (const auto capstone = document.capstone.value_or(Nullable<Capstone>()).value) {
            text(capstone->title, u"/capstone/title"_s);
            atLeast(capstone->estimatedMinutes, 0, u"/capstone/estimatedMinutes"_s);
        }
        const auto hours = document.credit.value_or(CreditOnFile()).pdHoursBonus.value_or(0);
        if (!std::isfinite(hours) || hours < 0 || hours > 1000)
            fail(tr("%1 must be a number of hours, 0 to 1000.").arg(u"/credit/pdHoursBonus"_s));
    }

    void fail(const QString& message)
    {
        if (m_result)
            m_result = invalid(message);
    }

    void text(const QString& value, const QString& path)
    {
        if (value.trimmed().isEmpty())
            fail(tr("%1 is empty.").arg(path));
    }

    void size(qsizetype found, const QString& path)
    {
        if (found < 1)
            fail(tr("%1 has no entry; at least 1 must be there.").arg(path));
    }

    void atLeast(int value, int least, const QString& path)
    {
        if (value < least)
            fail(tr("%1 is %2; it must be at least %3.").arg(path).arg(value).arg(least));
    }

    void code(const QString& value, const QString& path, const QString& example)
    {
        static const QRegularExpression pattern(u"\\A[A-Z]{2,6}-[0-9A-Z]{1,6}\\z"_s);
        if (!pattern.match(value).hasMatch())
            fail(tr("%1 has the value “%2”; it must be letters, a hyphen and letters or digits, "
                    "such as %3.")
                     .arg(path, value.left(40), example));
    }

    void number(const QString& value, const QString& path)
    {
        if (!VersionNumber::fromString(value))
            fail(tr("%1 has the value “%2”; it must be three numbers such as 1.0.2.")
                     .arg(path, value.left(40)));
    }

    Result<void> m_result;
};

} // namespace

bool isStackFile(QByteArrayView bytes)
{
    const auto json = parseJson(bytes, limits);
    return json && json->toObject().value("format"_L1) == formatName;
}

Result<StackFile> readStackFile(QByteArrayView bytes)
{
    const auto json = parseJson(bytes, limits);
    if (!json)
        return json.error();
    if (const auto done = checkFormat(*json); !done)
        return done.error();
    if (const auto done = checkDesignBounds(*json); !done)
        return done.error();
    Document document;
    if (const auto done = Json::read(*json, document); !done)
        return done.error();
    if (const auto done = Constraints().check(document); !done)
        return done.error();
    return StackFile{.id = document.id,
        .code = document.code,
        .version = *VersionNumber::fromString(document.number),
        .status = document.status,
        .content = contentOf(document)};
}

QByteArray writeStackFile(const StackFile& file)
{
    return orderedJson(documentOf(file));
}

} // namespace core

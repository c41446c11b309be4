// SPDX-License-Identifier: MIT
#include "core/exchange/designfile.h"

#include "core/exchange/designconstraints.h"
#include "core/exchange/jsonreader.h"
#include "core/exchange/orderedjson.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto formatName = "microcredential-design"_L1;
constexpr int formatVersion = 1;

/// The file as its keys lie in it.
struct Document {
    QString format = formatName;
    int version = formatVersion;
    DesignFile file;
    QString number; ///< the version number as text

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("format", self.format);
        visit("formatVersion", self.version);
        visit("id", self.file.id);
        visit("code", self.file.code);
        visit("version", self.number);
        visit("status", self.file.status);
        Design::fields(self.file.design, visit);
    }
};

struct DesignFileText {
    Q_DECLARE_TR_FUNCTIONS(core::DesignFile)
};

Result<void> checkFormat(const QJsonValue& json)
{
    const auto format = json.toObject().value("format"_L1).toString();
    if (format == "microcredential-stack"_L1)
        return Error{Error::Kind::Foreign,
            DesignFileText::tr("This file holds a stack of microcredentials, not a design.")};
    if (format != formatName)
        return Error{
            Error::Kind::Foreign, DesignFileText::tr("This file is not a microcredential design.")};
    const auto version = json.toObject().value("formatVersion"_L1).toDouble();
    if (version > formatVersion)
        return Error{Error::Kind::TooNew,
            DesignFileText::tr("This design was written by a newer version of Laurel. Update "
                               "Laurel, then open it again."),
            u"formatVersion %1"_s.arg(version)};
    if (version != formatVersion)
        return Error{Error::Kind::Invalid,
            DesignFileText::tr("/formatVersion must be %1.").arg(formatVersion)};
    return {};
}

} // namespace

Result<DesignFile> readDesignFile(QByteArrayView bytes)
{
    const auto json = parseJson(bytes);
    if (!json)
        return json.error();
    if (const auto done = checkFormat(*json); !done)
        return done.error();
    if (const auto done = checkDesignBounds(*json); !done)
        return done.error();
    Document document;
    if (const auto done = Json::read(*json, document); !done)
        return done.error();
    const auto number = VersionNumber::fromString(document.number);
    if (!number)
        return Error{Error::Kind::Invalid,
            DesignFileText::tr("/version has the value “%1”; it must be three numbers such as "
                               "1.0.2.")
                .arg(document.number.left(40))};
    document.file.version = *number;
    if (const auto done = checkDesignConstraints(document.file); !done)
        return done.error();
    return std::move(document.file);
}

QByteArray writeDesignFile(const DesignFile& file)
{
    Document document;
    document.file = file;
    document.number = file.version.toString();
    return orderedJson(document);
}

} // namespace core

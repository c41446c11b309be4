// SPDX-License-Identifier: MIT
#include "tests/support/designs.h"

#include "core/microcredentials/starters.h"
#include "tests/support/catch.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QJsonValue apply(QJsonValue value, const QStringList& path, const QJsonObject& operation)
{
    if (path.isEmpty())
        return operation[u"value"_s];
    const auto& step = path.first();
    const bool removes = path.size() == 1 && operation[u"op"_s] == u"remove"_s;
    if (value.isArray()) {
        auto array = value.toArray();
        const auto index = step.toInt();
        if (removes)
            array.removeAt(index);
        else if (path.size() == 1 && operation[u"op"_s] == u"add"_s)
            array.insert(step == u"-"_s ? array.size() : index, operation[u"value"_s]);
        else
            array[index] = apply(array[index], path.mid(1), operation);
        return array;
    }
    auto object = value.toObject();
    if (removes)
        object.remove(step);
    else
        object[step] = apply(object[step], path.mid(1), operation);
    return object;
}

} // namespace

core::DesignFile starter(const QString& name)
{
    return must(core::readDesignFile(core::starterFile(name)));
}

QJsonObject starterJson(const QString& name)
{
    return QJsonDocument::fromJson(core::starterFile(name)).object();
}

core::Design designOf(QJsonObject json)
{
    for (const auto& key :
        {u"format"_s, u"formatVersion"_s, u"id"_s, u"code"_s, u"version"_s, u"status"_s})
        json.remove(key);
    core::Design design;
    must(core::Json::read(json, design));
    return design;
}

QJsonValue patched(QJsonValue document, const QJsonArray& patch)
{
    for (const auto& item : patch) {
        const auto operation = item.toObject();
        const auto path = operation[u"path"_s].toString().split(u'/').mid(1);
        document = apply(document, path, operation);
    }
    return document;
}

QJsonObject patched(const QJsonObject& document, const QString& path, const QJsonValue& value)
{
    const QJsonObject operation{{u"op"_s, u"replace"_s}, {u"path"_s, path}, {u"value"_s, value}};
    return patched(QJsonValue(document), QJsonArray{operation}).toObject();
}

QJsonObject without(const QJsonObject& document, const QString& path)
{
    const QJsonObject operation{{u"op"_s, u"remove"_s}, {u"path"_s, path}};
    return patched(QJsonValue(document), QJsonArray{operation}).toObject();
}

QByteArray bytesOf(const QJsonValue& value)
{
    return core::canonicalJson(value);
}

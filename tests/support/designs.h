// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/designfile.h"

#include <QJsonObject>

/// A design that comes with Laurel, such as "cm-01".
core::DesignFile starter(const QString& name);

/// The same as JSON.
QJsonObject starterJson(const QString& name);

/// The content of a design's JSON, without asking whether a file may hold it.
core::Design designOf(QJsonObject json);

/// `document` after the operations (add, remove, replace) of a JSON Patch (RFC 6902).
QJsonValue patched(QJsonValue document, const QJsonArray& patch);
QJsonObject patched(const QJsonObject& document, const QString& path, const QJsonValue& value);
QJsonObject without(const QJsonObject& document, const QString& path);

QByteArray bytesOf(const QJsonValue& value);

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"
#include "core/people/person.h"
#include "core/schools/organization.h"

#include <QJsonArray>
#include <QJsonObject>

/// What badges and records of stacks are both made of.
namespace core {

/// "urn:uuid:…"
QString urnOf(const QString& uuid);

/// A list of one type, as credentials have it.
QJsonArray typed(const QString& type);

/// ISO 8601 in UTC, to the second.
QString toSeconds(Instant instant);

/// Nothing empty: a signature does not cover it. And no characters that libraries escape in
/// different ways.
QJsonObject cleaned(const QJsonObject& credential);

/// How a person is named in a credential; `salt` hides their e-mail.
QJsonArray holderOf(const Person& person, EmailForm email, const QString& salt);

/// The name of a picture in the credentials of one thing: the same picture keeps it.
QString pictureName(const QString& uuid, const QByteArray& sha256Hex);

/// The picture among the resources of a credential.
QJsonArray pictureResource(const QString& name, const QByteArray& sha256Hex);

} // namespace core

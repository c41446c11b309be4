// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUuid>

#include <optional>

namespace core {

/// The identity of one `Owner`, a random UUID made by us. An id that may be absent is a
/// std::optional<Id>; a default-made one is nil and only stands until a row has been read into it.
template <typename Owner>
class Id {
public:
    Id() = default;
    static Id create() { return Id(QUuid::createUuid()); }

    static std::optional<Id> fromString(QStringView text)
    {
        const auto uuid = QUuid::fromString(text);
        return uuid.isNull() ? std::nullopt : std::optional(Id(uuid));
    }

    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    bool isNil() const { return m_uuid.isNull(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    explicit Id(QUuid uuid)
        : m_uuid(uuid)
    {
    }

    QUuid m_uuid;
};

} // namespace core

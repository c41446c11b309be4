// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

/// Ready-made values for tests. Say only what the test is about; the rest is filled in.
namespace samples {

using namespace Qt::StringLiterals;

inline std::unique_ptr<core::Store> store()
{
    return must(core::Store::inMemory());
}

inline core::Organization school(const QString& name = u"Maple Grove School"_s)
{
    return {.id = core::OrganizationId::create(),
        .name = name,
        .region = {},
        .timeZone = {},
        .holidays = {},
        .signatories = {},
        .paper = core::PaperFormat::A4,
        .isDemo = false,
        .createdAt = core::now()};
}

inline core::Person person(const QString& givenName = u"Zoë"_s,
    const QString& familyName = u"Nguyễn"_s, const QList<core::Role>& roles = {core::Role::Earner})
{
    core::Person person;
    person.id = core::PersonId::create();
    person.givenName = givenName;
    person.familyName = familyName;
    person.email = u"%1@maple.example"_s.arg(person.id.toString().left(8));
    person.roles = roles;
    return person;
}

} // namespace samples

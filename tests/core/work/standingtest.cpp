// SPDX-License-Identifier: MIT
#include "core/work/standing.h"
#include "core/demo/demoschool.h"
#include "tests/support/samples.h"

using namespace Qt::StringLiterals;
using core::RequirementState;

namespace {

/// The demo school, asked by the teacher's given name.
struct Demo {
    const QTemporaryDir folder;
    const std::unique_ptr<core::Store> store
        = must(core::createDemoSchool(folder.filePath(u"Demo.laurel"_s), core::now()));

    QList<RequirementState> states(const QString& givenName) const
    {
        const auto design = *must(store->microcredentials().withCode(u"CM-01"_s));
        for (const auto& person : must(store->people().all())) {
            if (person.givenName == givenName)
                return core::requirementStates(
                    must(core::readWork(*store, person, design)), core::localDate(core::now()))
                    .values();
        }
        FAIL("nobody of that name");
        return {};
    }
};

} // namespace

TEST_CASE("each requirement says where its evidence stands")
{
    using enum core::RequirementState;
    const Demo demo;
    CHECK(demo.states(u"Elena"_s) == QList{NotBegun, NotBegun, NotBegun, NotBegun, NotBegun});
    CHECK(demo.states(u"Tom"_s) == QList{Begun, NotBegun, NotBegun, NotBegun, NotBegun});
    CHECK(demo.states(u"Mina"_s) == QList{HandedIn, HandedIn, HandedIn, HandedIn, HandedIn});
    CHECK(demo.states(u"Lee"_s) == QList{Met, Met, Met, Met, Met});
}

TEST_CASE("a clip without a permission needs attention, and work not yet met stays open")
{
    using enum core::RequirementState;
    const Demo demo;
    CHECK(demo.states(u"Jo"_s) == QList{Begun, Begun, NeedsAttention, NotBegun, NotBegun});
    CHECK(demo.states(u"Dana"_s) == QList{Met, Met, Open, Open, Open});
}

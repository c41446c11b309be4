// SPDX-License-Identifier: MIT
#include "core/microcredentials/design.h"
#include "core/microcredentials/starters.h"
#include "tests/support/catch.h"
#include "tests/support/designs.h"

using namespace Qt::StringLiterals;

TEST_CASE("six designs and two stacks come with Laurel")
{
    CHECK(core::starterDesigns()
        == QStringList{u"cm-01"_s, u"cr-01"_s, u"er-01"_s, u"ic-01"_s, u"se-01"_s, u"ti-01"_s});
    CHECK(core::starterStacks() == QStringList{u"stack-eic"_s, u"stack-rcp"_s});
    for (const auto& name : core::starterStacks())
        CHECK(starterJson(name)[u"format"_s] == u"microcredential-stack"_s);
    CHECK(core::starterFile(u"zz-99"_s).isEmpty());
}

TEST_CASE("the parts of a design are found by their ids")
{
    const auto design = starter(u"cm-01"_s).design;
    REQUIRE(design.criterion(u"C5"));
    CHECK(design.criterion(u"C5")->critical);
    CHECK(design.criterion(u"C9") == nullptr);
    REQUIRE(design.objective(u"O2"));
    REQUIRE(design.requirement(u"E3"));
    CHECK(design.requirement(u"E3")->accepts(core::EvidenceType::Video));
    REQUIRE(design.resource(u"R2"));
    CHECK(design.resource(u"R2")->title == u"Timing log"_s);
    CHECK(design.rubric.labelOf(7) == u"7"_s);
    CHECK(design.monthsValid() == 60);
}

TEST_CASE("an objective knows its evidence and its criteria")
{
    const auto design = starter(u"cm-01"_s).design;
    const auto requirements = design.requirementsOf(u"O4");
    REQUIRE(requirements.size() == 2);
    CHECK(requirements.first()->id == u"E4"_s);
    const auto criteria = design.criteriaOf(u"O3");
    REQUIRE(criteria.size() == 2);
    CHECK(criteria.last()->id == u"C4"_s);
    CHECK(design.criteriaUsing(u"E3").size() == 2);
    CHECK(design.successCriteriaOf(u"O1").size() == 1);
    CHECK(design.requirementsOf(u"O9").isEmpty());
}

TEST_CASE("what a design leaves out stays out, and what never expires says so")
{
    auto json = without(starterJson(u"cm-01"_s), u"/rationale"_s);
    auto design = designOf(json);
    CHECK_FALSE(design.rationale);
    CHECK_FALSE(core::Json::write(design).toObject().contains("rationale"_L1));
    design = designOf(patched(json, u"/validityMonths"_s, QJsonValue()));
    REQUIRE(design.validityMonths);
    CHECK_FALSE(design.monthsValid());
    CHECK(core::Json::write(design).toObject()[u"validityMonths"_s].isNull());
}

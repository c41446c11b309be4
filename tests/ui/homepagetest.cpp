// SPDX-License-Identifier: MIT
#include "tests/support/work.h"
#include "ui/pages/home/homemodel.h"

using namespace Qt::StringLiterals;

namespace {

QString waitingForDecision(core::BlindMode blind)
{
    samples::Practice practice([&](core::Design& design) { design.assessment.blind = blind; });
    practice.reviewed(samples::met);
    const ui::HomeModel model(*practice.store, QDate(2026, 3, 3));
    REQUIRE(model.decisions().size() == 1);
    const auto work = practice.work();
    return model.decisions().first().who == work.submission->blindCode ? u"code"_s
        : model.decisions().first().who == work.person.displayName()   ? u"name"_s
                                                                       : u"neither"_s;
}

} // namespace

TEST_CASE("work that waits at home is named by its code where names are hidden")
{
    CHECK(waitingForDecision(core::BlindMode::Single) == u"code"_s);
    CHECK(waitingForDecision(core::BlindMode::Double) == u"code"_s);
    CHECK(waitingForDecision(core::BlindMode::None) == u"name"_s);
}

// SPDX-License-Identifier: MIT
#include "core/store.h"
#include "tests/support/samples.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

TEST_CASE("half-typed text is kept by its place and is no step")
{
    const auto store = samples::store();
    QSignalSpy changed(store.get(), &core::Store::changed);

    must(store->keepDraft(u"comment/1"_s, u"The chair"_s));
    must(store->keepDraft(u"comment/1"_s, u"The chair is in"_s));
    must(store->keepDraft(u"letter/1"_s, u"Dear Zoë"_s));

    CHECK(must(store->drafts().text(u"comment/1"_s)) == u"The chair is in"_s);
    CHECK(must(store->drafts().text(u"letter/1"_s)) == u"Dear Zoë"_s);
    CHECK(must(store->drafts().text(u"comment/2"_s)).isEmpty());
    CHECK(changed.isEmpty());
    CHECK(store->journal().lastSeq() == 0);
}

TEST_CASE("an empty draft is forgotten")
{
    const auto store = samples::store();
    must(store->keepDraft(u"comment/1"_s, u"The chair"_s));
    must(store->keepDraft(u"comment/1"_s, {}));
    must(store->keepDraft(u"comment/2"_s, {}));
    CHECK(must(store->drafts().text(u"comment/1"_s)).isEmpty());
    CHECK(must(store->database().value(u"SELECT count(*) FROM draft"_s)).toInt() == 0);
}

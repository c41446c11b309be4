// SPDX-License-Identifier: MIT
#include "ui/edit/draft.h"
#include "tests/support/samples.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

TEST_CASE("what is being typed is on the disk while it is typed, and shown again")
{
    const auto store = samples::store();
    ui::Editor editor(*store);
    QPlainTextEdit field;
    ui::Draft draft(editor, &field);
    draft.open(u"comment/1"_s);
    QSignalSpy kept(&draft, &ui::Draft::kept);

    QTest::keyClicks(&field, u"The chair"_s);
    CHECK_FALSE(draft.isKept());
    REQUIRE(QTest::qWaitFor([&] { return draft.isKept(); }));
    CHECK(kept.size() == 1);

    QPlainTextEdit next;
    ui::Draft again(editor, &next);
    again.open(u"comment/1"_s);
    CHECK(next.toPlainText() == u"The chair"_s);
    CHECK(again.isKept());
}

TEST_CASE("leaving a field or its place keeps what was typed there")
{
    const auto store = samples::store();
    ui::Editor editor(*store);
    QLineEdit field;
    field.show();
    auto* draft = new ui::Draft(editor, &field);
    draft->open(u"title/1"_s, u"Untitled"_s);
    CHECK(field.text() == u"Untitled"_s);

    field.setText(u"One routine"_s);
    draft->open(u"title/2"_s);
    CHECK(field.text().isEmpty());
    CHECK(editor.draft(u"title/1"_s) == u"One routine"_s);

    field.setText(u"Another"_s);
    field.hide();
    CHECK(editor.draft(u"title/2"_s) == u"Another"_s);
}

TEST_CASE("a posted draft is forgotten, and so is one that says what stands there anyway")
{
    const auto store = samples::store();
    ui::Editor editor(*store);
    QLineEdit field;
    auto* draft = new ui::Draft(editor, &field);
    draft->open(u"title/1"_s, u"Untitled"_s);
    field.setText(u"One routine"_s);
    draft->forget();
    CHECK(field.text() == u"Untitled"_s);
    CHECK(editor.draft(u"title/1"_s).isEmpty());

    field.setText(u"One"_s);
    draft->keep();
    field.setText(u"Untitled"_s);
    draft->keep();
    CHECK(editor.draft(u"title/1"_s).isEmpty());
}

TEST_CASE("a draft that cannot be kept is told, and kept as soon as it can be")
{
    const auto store = samples::store();
    ui::Editor editor(*store);
    QLineEdit field;
    auto* draft = new ui::Draft(editor, &field);
    draft->open(u"title/1"_s);
    const auto run = [&](const QByteArray& sql) {
        REQUIRE(sqlite3_exec(store->database().handle(), sql.constData(), nullptr, nullptr, nullptr)
            == SQLITE_OK);
    };
    run("PRAGMA max_page_count = 1"); // as many as there are: the disk is full
    QSignalSpy failed(&editor, &ui::Editor::failed);
    QSignalSpy recovered(&editor, &ui::Editor::recovered);
    const QString words(20000, u'x');
    field.setText(words);
    draft->keep();
    CHECK(failed.size() == 1);
    CHECK_FALSE(draft->isKept());
    CHECK(editor.holdsUnkept());

    run("PRAGMA max_page_count = 1000000");
    REQUIRE(QTest::qWaitFor([&] { return draft->isKept(); }, 20000)); // nobody types meanwhile
    CHECK(recovered.size() == 1);
    CHECK_FALSE(editor.holdsUnkept());
    CHECK(editor.draft(u"title/1"_s) == words);
}

// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/keeping.h"
#include "core/credentials/trustlist.h"
#include "tests/support/owndata.h"
#include "tests/support/pagedesk.h"
#include "ui/pages/badges/awardsview.h"
#include "ui/pages/badges/badgespage.h"

#include <QLabel>
#include <QPushButton>

/// The badges page over the demo school, with an approver at the desk and no key yet.
struct BadgesDesk : OwnData, PageDesk<ui::BadgesPage> {
    BadgesDesk()
    {
        for (const auto& person : must(store->people().all())) {
            if (person.has(core::Role::Approver))
                me->set(person.id);
        }
        QObject::connect(editor.get(), &ui::Editor::failed,
            [this](const core::Error& error) { said.append(error.message); });
        QObject::connect(page.get(), &ui::Page::failed,
            [this](const core::Error& error) { said.append(error.message); });
    }

    ui::AwardsView& awards() const { return *part<ui::AwardsView>(); }

    /// The school has an unlocked key from here on, and knows it.
    void makeKey() const
    {
        const auto key = must(core::SigningKey::generate());
        const auto apply = [this](const core::Changes& changes) {
            return store->apply(QStringLiteral("Give the school its key"), changes);
        };
        CHECK(must(core::keepKey(*store, {key, {}, apply}, core::now())).isEmpty());
    }

    /// The button that is seen and says `text`.
    QPushButton* button(const QString& text) const
    {
        for (auto* one : page->findChildren<QPushButton*>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    void press(const QString& text) const
    {
        auto* one = button(text);
        INFO(text.toStdString());
        REQUIRE(one);
        one->click();
        QCoreApplication::processEvents();
    }

    /// All words that are seen.
    QString words() const
    {
        QStringList words;
        for (const auto* label : page->findChildren<QLabel*>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        return words.join(u'\n');
    }

    QString path(const QString& name) const { return folder.filePath(name); }
    QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    QStringList said; ///< the sentences of errors
};

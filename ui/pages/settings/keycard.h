// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/signingkey.h"
#include "core/store.h"
#include "ui/widgets/card.h"

#include <functional>

class QPushButton;

namespace ui {

class Editor;
class KeyPanel;

/// The key that the school signs its badges with: what others compare, where it is, its backup,
/// and what the school states with it about its badges.
class KeyCard : public Card {
    Q_OBJECT

public:
    /// Passphrases are asked for in `panel`, which stands beside the cards.
    KeyCard(const core::Store& store, Editor& editor, KeyPanel& panel, QWidget* parent);

    void backUpTo(const QString& path);
    void exportRevocations(const QString& path);
    void exportRegister(const QString& path);
    void exportHistory(const QString& path);
    void printTo(const QString& path); ///< the key on paper

signals:
    void failed(const core::Error& error);

private:
    void build();
    void wire();
    void refresh();
    QWidget* buildCare();
    QWidget* buildStatements();
    void make();
    void replace();
    void copy();
    void askPath(const QString& title, const QString& name, const QString& filter,
        void (KeyCard::*then)(const QString&));
    void write(const QString& path, const core::Result<QByteArray>& bytes);
    core::Result<QByteArray> revocations(const core::SigningKey& key) const;
    core::Result<QByteArray> issuanceRegister(const core::SigningKey& key) const;
    core::Result<QByteArray> history(const core::SigningKey& key) const;
    core::Result<QString> schoolName() const;
    void say(const QString& sentence);

    const core::Store& m_store;
    Editor& m_editor;
    KeyPanel& m_panel;
    QLabel* m_what = nullptr;
    QLabel* m_print = nullptr;
    QLabel* m_where = nullptr;
    QPushButton* m_make = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_backUp = nullptr;
    QWidget* m_care = nullptr;
    QWidget* m_statements = nullptr;
    QLabel* m_said = nullptr;
};

} // namespace ui

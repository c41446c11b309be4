// SPDX-License-Identifier: MIT
#pragma once

#include "ui/edit/editor.h"
#include "ui/widgets/card.h"

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class SegmentedControl;

/// What stands on badges, certificates and letters.
class SchoolCard : public Card {
    Q_OBJECT

public:
    SchoolCard(const core::Store& store, Editor& editor, QWidget* parent);

    /// Puts the picture of a signature on the certificates.
    void takeSignature(int signer, const QString& path);

signals:
    void failed(const core::Error& error);

private:
    void build();
    void refresh();
    void take();
    void takePaper(int choice);
    void takeStyle(int choice);
    void takeEmail(int choice);
    void pressSignature(int signer);
    void change(const QString& words, const core::Organization& school);

    const core::Store& m_store;
    Editor& m_editor;
    core::Organization m_school;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_region = nullptr;
    QLineEdit* m_signers[2] = {};
    QLineEdit* m_roles[2] = {};
    SegmentedControl* m_style = nullptr;
    SegmentedControl* m_email = nullptr;
    QLabel* m_emailWords = nullptr;
    std::array<QPushButton*, 2> m_signatures{};
    SegmentedControl* m_paper = nullptr;
};

} // namespace ui

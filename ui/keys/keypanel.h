// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/passphrase.h"
#include "ui/edit/editor.h"
#include "ui/widgets/sidepanel.h"

#include <QPointer>

#include <functional>

class QLineEdit;
class QPushButton;

namespace ui {

class ErrorBar;
class LongWork;
class SegmentedControl;

/// Brings the school's key to hand: makes it, opens it with its passphrase, or takes it from its
/// backup, whichever this computer needs.
class KeyPanel : public SidePanel {
    Q_OBJECT

public:
    KeyPanel(const core::Store& store, Editor& editor, QWidget* parent);

    /// Asks for what is needed; `then` gets the key. An unlocked key is given at once.
    void begin(std::function<void(core::SigningKey)> then);

    /// Writes the key into a file that a passphrase locks, reads it back, and tells `then`.
    void beginBackup(const QString& path, std::function<void()> then);

    /// Makes a key that takes the place of the one that signs today, which is opened first.
    void beginReplacement(std::function<void(core::SigningKey)> then);

    void takeBackup(const QString& path); ///< the file that was chosen

signals:
    void failed(const core::Error& error);

private:
    enum class Task { Make, Open, Restore, BackUp, Replace };

    void build();
    QLineEdit* secret(const QString& name);
    void ask(Task task);
    void showFields();
    void go();
    void make();
    void open();
    void restore();
    void backUp();
    void chooseFile();
    void keep(core::SigningKey key, const std::optional<core::Passphrase>& passphrase);
    std::optional<core::Passphrase> typed() const; ///< none when the key is to be unlocked
    void give(core::SigningKey key);
    void refuse(const QString& sentence);
    bool isLocked() const; ///< the key is to be kept under a passphrase

    const core::Store& m_store;
    Editor& m_editor;
    Task m_task = Task::Make;
    std::function<void(core::SigningKey)> m_then;
    std::function<void()> m_backedUp;
    QString m_file; ///< the backup
    bool m_isSealed = false; ///< the key on this computer is
    std::optional<core::SigningKey> m_before; ///< the key that is replaced
    QPointer<LongWork> m_work;
    QLabel* m_what = nullptr;
    QPushButton* m_choose = nullptr;
    QLabel* m_chosen = nullptr;
    QLabel* m_groupsName = nullptr;
    QLineEdit* m_groups = nullptr; ///< of a key sheet
    SegmentedControl* m_keeping = nullptr;
    QLabel* m_keepingWords = nullptr;
    QLabel* m_phraseName = nullptr;
    QLineEdit* m_phrase = nullptr;
    QLabel* m_againName = nullptr;
    QLineEdit* m_again = nullptr;
    ErrorBar* m_error = nullptr;
    QPushButton* m_go = nullptr;
};

} // namespace ui

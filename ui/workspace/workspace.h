// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"
#include "ui/edit/editor.h"
#include "ui/workspace/me.h"

#include <QObject>
#include <QSettings>

#include <memory>

namespace ui {

/// The workspace that is open in the window, or none, and those that were open lately.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QSettings& settings, QObject* parent = nullptr);
    ~Workspace() override;

    bool isOpen() const { return m_store != nullptr; }
    core::Store& store() { return *m_store; }
    Editor& editor() { return *m_editor; }
    Me& me() { return *m_me; }

    /// These put another workspace in the place of the open one. When it cannot be opened, the
    /// open one stays and failed() says why.
    bool open(const QString& path);
    bool create(const QString& path);
    bool openDemo(const QString& folder);
    void close();

    /// Takes a store that is open already; for tests and pictures.
    void take(std::unique_ptr<core::Store> store);

    /// Makes a backup beside the workspace; gives where it lies.
    core::Result<QString> backUp() const;

    QStringList recent() const;
    void forget(const QString& path);

    /// "Maple Grove" for ".../Maple Grove.laurel".
    static QString nameOf(const QString& path);
    QString name() const;

signals:
    void aboutToClose();
    void opened();
    void closed();
    void failed(const core::Error& error);

private:
    bool use(core::Result<std::unique_ptr<core::Store>> store);
    void remember(const QString& path);
    void backUpWhenDue();

    QSettings& m_settings;
    std::unique_ptr<core::Store> m_store;
    std::unique_ptr<Editor> m_editor;
    std::unique_ptr<Me> m_me;
};

} // namespace ui

// SPDX-License-Identifier: MIT
#pragma once

#include "core/stacks/stackbook.h"

#include <QHash>
#include <QObject>

namespace core {
class Store;
}

namespace ui {

/// What the view of stacks knows of the workspace; read again when it changes.
class StacksModel : public QObject {
    Q_OBJECT

public:
    explicit StacksModel(const core::Store& store, QObject* parent = nullptr);

    const core::StackBook& book() const { return m_book; }
    /// The design of a microcredential, for its badge; null when it is not here.
    const core::Design* design(const core::MicrocredentialId& id) const;

    void reload();

signals:
    void changed();
    void failed(const core::Error& error);

private:
    core::Result<void> read();

    const core::Store& m_store;
    core::StackBook m_book;
    QHash<core::MicrocredentialId, core::Design> m_designs;
};

} // namespace ui

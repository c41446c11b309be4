// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"

#include <QObject>
#include <QSettings>

namespace ui {

/// Who sits at this computer, as this workspace knows them: whoever the journal names, whose
/// reviews are "mine", who decides. Kept in the settings of this computer, by workspace.
class Me : public QObject {
    Q_OBJECT

public:
    /// At first the one who alone can do the most here: the only coach, or nobody.
    Me(core::Store& store, QSettings& settings, QObject* parent = nullptr);

    std::optional<core::PersonId> id() const { return m_id; }

    /// The person as they stand in the roster now; nothing when nobody was chosen.
    std::optional<core::Person> person() const;

    void set(const core::PersonId& person);

signals:
    void changed();

private:
    void use(const core::PersonId& person);
    QString key() const;

    core::Store& m_store;
    QSettings& m_settings;
    std::optional<core::PersonId> m_id;
};

} // namespace ui

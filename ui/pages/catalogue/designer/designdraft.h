// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/designcheck.h"
#include "core/microcredentials/drafting.h"
#include "core/store.h"

#include <QObject>

namespace ui {

class Editor;

/// The draft that the designer works on: read from the store, and changed step by step.
class DesignDraft : public QObject {
    Q_OBJECT

public:
    DesignDraft(const core::Store& store, Editor& editor, QObject* parent = nullptr);

    /// False when that version is no draft.
    bool open(const core::VersionId& version);
    void close();
    bool isOpen() const { return m_history.has_value(); }

    // Only while it is open.
    const core::MicrocredentialHistory& history() const { return *m_history; }
    const core::MicrocredentialVersion& version() const { return *m_history->draft(); }
    const core::Design& design() const { return version().content; }
    const QString& code() const { return m_history->microcredential.code; }

    /// What stands in the way of publishing, in the order of the steps.
    const QList<core::LintFinding>& findings() const { return m_findings; }
    int clearRules() const;
    QString nextId(QChar letter) const { return core::nextId(letter, *m_history); }

    /// A step that is told with a way back.
    bool change(const QString& step, const core::Design& design);

    /// A step of writing in `field`, which goes together with the one before it there.
    bool write(const QString& step, const core::Design& design, const QString& field);

    core::Result<void> recode(const QString& code);

    /// Publishes it; the error says what stands in the way.
    core::Result<void> publish(const QString& reason);

    /// What core says against publishing it, whatever the reason; empty when nothing.
    QString obstacle() const;

    QStringList codes() const; ///< of all microcredentials
    QString school() const; ///< what stands on the badge

signals:
    void changed();
    void gone(); ///< the draft was published, or is not there any more
    void failed(const core::Error& error);

private:
    void follow(const core::Changes& changes);
    bool read();
    QList<core::LintFinding> drawnFindings() const; ///< what only drawing the badge tells
    core::Result<core::Changes> publishing(const QString& reason) const;

    const core::Store& m_store;
    Editor& m_editor;
    std::optional<core::VersionId> m_id;
    std::optional<core::MicrocredentialHistory> m_history;
    QList<core::LintFinding> m_findings;
};

} // namespace ui

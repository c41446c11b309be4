// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/publishing.h"
#include "core/store.h"
#include "ui/look/tokens.h"

#include <QObject>

#include <array>

namespace ui {

/// A microcredential as the catalogue shows it.
struct CatalogueEntry {
    core::MicrocredentialHistory history;
    QString area; ///< in words
    int atWork = 0; ///< people
    int earned = 0; ///< badges that hold
    int errors = 0; ///< of the draft, that stand in the way of publishing
    QString pill;
    Tone tone = Tone::Plain;

    const QString& code() const { return history.microcredential.code; }
    const core::Design& design() const { return history.current().content; }
    QString title() const; ///< "Untitled" while there is none
    QString people() const; ///< "7 at work, 4 earned"
    QString facts() const; ///< "9 h"
    QString evidence() const; ///< "5 pieces of evidence"
};

/// What the table of the catalogue shows of each, and what all are ordered by.
enum class CatalogueColumn { Code, Title, Area, Status, Effort, Evidence, AtWork, Earned };
constexpr auto namesOf(CatalogueColumn)
{
    return std::array{"code", "title", "area", "status", "effort", "evidence", "atWork", "earned"};
}

/// In which order the catalogue stands. People are counted from the most down, all else goes up.
struct CatalogueOrder {
    CatalogueColumn by = CatalogueColumn::Code;
    bool isReversed = false;

    bool isDescending() const { return isReversed != (by >= CatalogueColumn::AtWork); }
    void sort(QList<CatalogueEntry>& entries) const; ///< what is equal stays as it was
};

/// What the user looks for in the catalogue; what is empty leaves all through.
struct CatalogueFilter {
    QString words;
    QString area;
    std::optional<core::VersionStatus> status;

    bool isEmpty() const { return words.trimmed().isEmpty() && area.isEmpty() && !status; }
    bool lets(const CatalogueEntry& entry) const;
};

/// What the catalogue knows of the workspace; read again when it changes.
class CatalogueModel : public QObject {
    Q_OBJECT

public:
    explicit CatalogueModel(const core::Store& store, QObject* parent = nullptr);

    const QList<CatalogueEntry>& entries() const { return m_entries; } ///< by code
    const core::Organization& school() const { return m_school; }
    QStringList areas() const; ///< in words, those that are there

    /// The entry with that id or code; null when there is none.
    const CatalogueEntry* entry(const QString& idOrCode) const;

    void reload();

signals:
    void changed();
    void failed(const core::Error& error);

private:
    void follow(const core::Changes& changes);
    core::Result<void> read();
    core::Result<void> countPeople();

    const core::Store& m_store;
    core::Organization m_school;
    QList<CatalogueEntry> m_entries;
};

/// "Published", "Draft", and the tone that goes with it.
QString statusWord(core::VersionStatus status);
Tone statusTone(core::VersionStatus status);

} // namespace ui

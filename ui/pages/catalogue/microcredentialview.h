// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/cataloguemodel.h"

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

class Card;
class RowList;

/// One version of a microcredential to read: what it asks, how it is judged, its other versions.
class MicrocredentialView : public QScrollArea {
    Q_OBJECT

public:
    explicit MicrocredentialView(QWidget* parent = nullptr);

    void read(const CatalogueEntry& entry, const core::MicrocredentialVersion& version,
        const core::Organization& school);

signals:
    void versionChosen(const QString& version);

private:
    QVBoxLayout* buildColumns();
    Card* add(const QString& title, QVBoxLayout* column);
    void addItem(Card& card, const QString& id, const QString& title, const QStringList& words);
    void addText(Card& card, const QString& text);

    void addHead(const CatalogueEntry& entry, const core::MicrocredentialVersion& version);
    void addCompetency(const core::Design& design);
    void addObjectives(const core::Design& design);
    void addEvidence(const core::Design& design);
    void addRubric(const core::Design& design);
    void addSuccess(const core::Design& design);
    void addResources(const core::Design& design);
    void addVersions(const CatalogueEntry& entry, const core::MicrocredentialVersion& shown);
    void addChecks(const core::Design& design, const QString& code);
    void addUse(const CatalogueEntry& entry, const core::Organization& school,
        const core::MicrocredentialVersion& version);

    QWidget* m_inside = nullptr;
    QVBoxLayout* m_left = nullptr;
    QVBoxLayout* m_right = nullptr;
    RowList* m_versions = nullptr;
};

} // namespace ui

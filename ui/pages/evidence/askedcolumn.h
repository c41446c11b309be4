// SPDX-License-Identifier: MIT
#pragma once

#include "core/submissions/submitting.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace ui {

class Card;
class Pill;
class RowList;
class Sprig;
class Tick;

/// The left of a piece of work: what is asked and how each stands, what is said before handing in,
/// and what is missing.
class AskedColumn : public QScrollArea {
    Q_OBJECT

public:
    explicit AskedColumn(QWidget* parent = nullptr);

    /// Shows `attempt` of the work, null before the first. What is missing is only of interest
    /// while it `isOpen`.
    void show(
        const core::Work& work, const core::AttemptWork* attempt, const QDate& today, bool isOpen);
    void setChosen(const QString& requirement);

    bool isOwnWork() const;
    bool isPrivate() const;
    void setStatements(bool isOwnWork, bool isPrivate);

signals:
    void chosen(const QString& requirement);
    void statementsChanged();

private:
    void showAsked(const core::Work& work, const core::AttemptWork* attempt, const QDate& today);
    void showMissing(const QList<core::Lack>& lacks);

    Card* m_asked;
    Sprig* m_sprig;
    RowList* m_rows;
    Card* m_before;
    Tick* m_ownWork;
    Tick* m_private;
    Card* m_missing;
    QWidget* m_lacks = nullptr; ///< a sentence for each thing that is missing
    Pill* m_blind;
};

} // namespace ui

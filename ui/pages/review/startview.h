// SPDX-License-Identifier: MIT
#pragma once

#include "core/work/work.h"
#include "ui/workspace/me.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Actions;
class Card;
class PageHeader;
class ReasonPanel;

/// Before a review: whether the work is complete, requirement by requirement, who reads it, and
/// the start. Says in words who must be chosen when nobody here may review it.
class StartView : public QWidget {
    Q_OBJECT

public:
    StartView(const core::Store& store, Me& me, const Actions& actions, QWidget* parent = nullptr);

    void setWork(const core::Work& work, const QList<core::Person>& reviewers);
    void look();

signals:
    void backWanted();
    void startWanted();
    void decideWanted();
    void reopenWanted(const core::ReviewId& review, const QString& reason);

private:
    void build(const Actions& actions);
    void wire();
    void refreshComplete();
    void refreshReaders();
    void refreshWords();
    void addPieces(QVBoxLayout& body, const core::EvidenceRequirement& requirement);
    void addReader(QVBoxLayout& body, const core::ReviewWork& review, bool mayReopen);

    const core::Store& m_store;
    Me& m_me;
    core::Work m_work;
    PageHeader* m_header;
    QPushButton* m_start;
    QPushButton* m_decide;
    Card* m_complete;
    Card* m_readers;
    QWidget* m_pieces = nullptr;
    QWidget* m_names = nullptr;
    QLabel* m_words;
    QComboBox* m_who;
    ReasonPanel* m_reason;
    std::optional<core::ReviewId> m_asked;
};

} // namespace ui

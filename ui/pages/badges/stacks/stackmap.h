// SPDX-License-Identifier: MIT
#pragma once

#include "core/stacks/stackbook.h"
#include "ui/look/tokens.h"

#include <QHash>
#include <QPixmap>
#include <QWidget>

namespace ui {

class StacksModel;

/// A stack as a map: its slots with a place for each award, filled by the badge or open, arrows
/// where one comes before another, and the capstone at the end. All of it is said in words too.
class StackMap : public QWidget {
    Q_OBJECT

public:
    explicit StackMap(const StacksModel& model, QWidget* parent = nullptr);

    /// The stack alone, or how somebody stands with it.
    void show(const core::Stack& stack, const std::optional<core::StackStanding>& standing);

    /// What the map shows, in sentences.
    QString inWords() const;

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A slot, or the capstone, at its place on the map.
    struct Node {
        QString id; ///< of the slot; empty for the capstone
        QString title;
        QString asks;
        QString state; ///< "1 of 2"
        int places = 0;
        QList<core::MicrocredentialId> filled;
        bool isFull = false;
        int depth = 0; ///< how many slots have to come before it
    };

    QRect placeOf(int node, int width) const;
    int columnsAt(int width) const;
    int depthOf(const core::StackContent& stack, const QString& slot, int guard) const;
    void paintArrows(QPainter& painter, const Tokens& look) const;
    void paintNode(QPainter& painter, const Node& node, const QRect& place, const Tokens& look);
    void paintPlace(
        QPainter& painter, const Node& node, int index, const QRectF& circle, const Tokens& look);
    QPixmap badge(const core::MicrocredentialId& id);
    int nodeOf(const QString& slot) const;

    const StacksModel& m_model;
    QList<Node> m_nodes;
    QList<core::SequenceProgress> m_rules;
    QString m_words;
    QHash<core::MicrocredentialId, QPixmap> m_badges;
};

} // namespace ui

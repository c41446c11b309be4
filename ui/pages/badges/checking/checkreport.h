// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/badges/checking/badgecheck.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Card;

/// What there is to say about one badge: its picture and words, the answers side by side, and
/// what it rests on.
class CheckReport : public QWidget {
    Q_OBJECT

public:
    explicit CheckReport(BadgeCheck& check, QWidget* parent = nullptr);

    void showFile(const QString& path);
    QString path() const { return m_path; }

    /// All of it as text, for a file.
    QString text() const;

signals:
    void failed(const core::Error& error);

private:
    void refresh();
    void add(QWidget* part);
    void fill(const CheckedFile& file);
    QWidget* head(const CheckedFile& file);
    void addAnswer(const core::CheckAnswer& answer, QWidget* part = nullptr);
    QWidget* knowing(const core::BadgeReport& report);
    QWidget* comparing(const CheckedFile& file);
    void addFacts(const core::BadgeWords& words);
    void addEvidence(const core::BadgeWords& words);
    void addSection(const QString& title, const QStringList& lines);

    BadgeCheck& m_check;
    QString m_path;
    QWidget* m_inside = nullptr;
    QVBoxLayout* m_rows = nullptr;
};

} // namespace ui

// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/designer/stepform.h"

class QPushButton;

namespace ui {

class BadgePreview;
class ErrorBar;
class PictureChoices;

/// What the badge looks like. What is not chosen follows the area and the title.
class BadgeForm : public StepForm {
    Q_OBJECT

public:
    BadgeForm(DesignDraft& draft, QWidget* parent);

    void refresh() override;
    void lead(const QString& path) override;

    void takePicture(const QString& path); ///< the school's own icon, from a PNG or SVG file
    void save(const QString& path); ///< the badge as a picture, SVG or PNG by the name's ending

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildShapes(QVBoxLayout* column);
    void buildColours(QVBoxLayout* column);
    void buildIcons(QVBoxLayout* column);
    void buildRing(QVBoxLayout* column);
    void buildSide(QVBoxLayout* column);
    PictureChoices* choices(const QString& name, const QString& path, QVBoxLayout* to);
    void choose(const QString& step, const QString& path, const core::BadgeLook& look);
    void chooseColour();
    void choosePicture();
    void chooseFile();
    void refreshPreview();
    void refreshColours(const core::Design& design);
    void refreshRing(const core::Design& design);
    core::Design seen() const; ///< the design with what is being written

    PictureChoices* m_shapes = nullptr;
    PictureChoices* m_families = nullptr;
    PictureChoices* m_icons = nullptr;
    QLineEdit* m_colour = nullptr;
    QLabel* m_contrast = nullptr;
    QPushButton* m_picture = nullptr;
    QPushButton* m_noPicture = nullptr;
    QLabel* m_pictureWords = nullptr;
    QLineEdit* m_ring = nullptr;
    QLabel* m_ringWords = nullptr;
    BadgePreview* m_preview = nullptr;
    QPushButton* m_back = nullptr;
    ErrorBar* m_error = nullptr;
    int m_choice = 0; ///< every choice is a step of its own
};

} // namespace ui

// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/badgeform.h"

#include "core/paper/documents.h"
#include "ui/look/badgepixmap.h"
#include "ui/look/marks.h"
#include "ui/look/type.h"
#include "ui/pages/catalogue/designer/badgepreview.h"
#include "ui/pages/catalogue/designer/badgewords.h"
#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/pages/catalogue/designer/picturechoice.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/parts.h"

#include <QColorDialog>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr auto shapePath = "/badge/shape"_L1;
constexpr auto coloursPath = "/badge/colours"_L1;
constexpr auto iconPath = "/badge/icon"_L1;
constexpr auto picturePath = "/badge/picture"_L1;
constexpr auto ringPath = "/badge/ringText"_L1;

template <typename E>
int count()
{
    return int(core::namesOf(E()).size());
}

/// The place of a name among its fellows; -1 when it is none of them.
template <typename E>
int indexOf(const QString& name)
{
    const auto value = core::valueNamed<E>(name);
    return value ? int(*value) : -1;
}

/// A pixmap of `side` to paint on, in the units of a drawing that is `units` wide.
template <typename Paint>
QPixmap painted(int side, qreal ratio, qreal units, Paint paint)
{
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(side / units, side / units);
    paint(painter);
    return pixmap;
}

/// A design without a look is to have none, so that it stays the same file.
void tidy(core::Design& design)
{
    if (design.badge == core::BadgeLook())
        design.badge.reset();
}

} // namespace

BadgeForm::BadgeForm(DesignDraft& draft, QWidget* parent)
    : StepForm(draft, DesignStep::Badge, parent)
{
    setAcceptDrops(true);
    m_error = new ErrorBar(this);
    body()->addWidget(m_error);
    auto* both = new QHBoxLayout;
    both->setSpacing(12);
    body()->addLayout(both, 1);
    auto* column = scrollingBody(both);
    const auto card = [&](const QString& title) {
        auto* made = new Card(title, this, false);
        made->body()->setContentsMargins(15, 0, 15, 16);
        made->body()->setSpacing(8);
        column->addWidget(made);
        return made->body();
    };
    buildShapes(card(tr("Shape")));
    buildColours(card(tr("Colours")));
    buildIcons(card(tr("Icon")));
    buildRing(card(tr("Text on the ring")));
    column->addStretch(1);
    auto* side = new QVBoxLayout;
    side->setSpacing(8);
    both->addLayout(side);
    buildSide(side);
}

PictureChoices* BadgeForm::choices(const QString& name, const QString& path, QVBoxLayout* to)
{
    auto* made = new PictureChoices(name, this);
    connect(made, &PictureChoices::focused, this, [this, path] { emit focused(path); });
    to->addWidget(made);
    return made;
}

void BadgeForm::buildShapes(QVBoxLayout* column)
{
    m_shapes = choices(tr("Shape"), shapePath, column);
    for (int i = 0; i < count<core::BadgeShape>(); ++i)
        m_shapes->add(wordOf(core::BadgeShape(i)), scaled(44), true);
    connect(m_shapes, &PictureChoices::chosen, this, [this](int index) {
        auto look = draft().design().badge.value_or(core::BadgeLook());
        look.shape = core::BadgeShape(index);
        choose(tr("Change the shape of the badge"), shapePath, look);
    });
}

void BadgeForm::buildColours(QVBoxLayout* column)
{
    m_families = choices(tr("Colours"), coloursPath, column);
    for (int i = 0; i < count<core::BadgeColours>(); ++i) {
        const auto theme = core::badgeTheme(core::BadgeColours(i));
        m_families->add(wordOf(core::BadgeColours(i)), scaled(28), true)
            ->setPicture([theme](int side, qreal ratio) {
                return painted(side, ratio, 24, [&](QPainter& painter) {
                    painter.setPen(QPen(theme.deep, 5));
                    painter.setBrush(theme.soft);
                    painter.drawEllipse(QPointF(12, 12), 9, 9);
                });
            });
    }
    connect(m_families, &PictureChoices::chosen, this, [this](int index) {
        auto look = draft().design().badge.value_or(core::BadgeLook());
        look.colours = core::nameOf(core::BadgeColours(index));
        choose(tr("Change the colours of the badge"), coloursPath, look);
    });
    auto* own = row(column);
    m_colour = line(tr("Or a colour of your own"), {}, own);
    m_colour->setPlaceholderText(u"#1f6f52"_s);
    m_colour->setMaxLength(7);
    auto* choosing = button(tr("Choose a colour…"), ButtonKind::Normal, this);
    own->addWidget(choosing, 0, Qt::AlignBottom);
    own->setStretch(0, 1);
    connect(choosing, &QPushButton::clicked, this, &BadgeForm::chooseColour);
    m_contrast = label({}, LabelRole::Secondary, this, true);
    column->addWidget(m_contrast);
    fields().addLine(
        m_colour, coloursPath, tr("Change the colours of the badge"),
        [](const core::Design& design) {
            const auto colours = core::lookOf(design).colours;
            return core::rgbNamed(*colours) ? *colours : QString();
        },
        [](core::Design& design, const QString& words) {
            auto look = design.badge.value_or(core::BadgeLook());
            if (core::rgbNamed(words.trimmed()))
                look.colours = words.trimmed().toLower();
            else if (words.trimmed().isEmpty() && look.colours && core::rgbNamed(*look.colours))
                look.colours.reset();
            design.badge = look;
            tidy(design);
        });
    connect(m_colour, &QLineEdit::textChanged, this, &BadgeForm::refreshPreview);
}

void BadgeForm::buildIcons(QVBoxLayout* column)
{
    m_icons = choices(tr("Icon"), iconPath, column);
    for (int i = 0; i < count<core::BadgeIcon>(); ++i) {
        const auto icon = core::BadgeIcon(i);
        auto* made = m_icons->add(wordOf(icon), scaled(28), false);
        made->setPicture([icon, made](int side, qreal ratio) {
            return painted(side, ratio, 24, [&](QPainter& painter) {
                painter.setPen(core::roundPen(tokens(made->palette()).text, 1.75));
                painter.drawPath(core::badgeIconPath(icon));
            });
        });
    }
    connect(m_icons, &PictureChoices::chosen, this, [this](int index) {
        auto look = draft().design().badge.value_or(core::BadgeLook());
        look.icon = core::nameOf(core::BadgeIcon(index));
        look.picture.reset();
        choose(tr("Change the icon of the badge"), iconPath, look);
    });
    auto* own = row(column);
    m_picture = button(tr("Your own picture…"), ButtonKind::Normal, this);
    m_noPicture = button(tr("Remove the picture"), ButtonKind::Quiet, this);
    own->addWidget(m_picture);
    own->addWidget(m_noPicture);
    own->addStretch(1);
    m_pictureWords = label({}, LabelRole::Secondary, this, true);
    column->addWidget(m_pictureWords);
    connect(m_picture, &QPushButton::clicked, this, &BadgeForm::choosePicture);
    connect(m_noPicture, &QPushButton::clicked, this, [this] {
        auto look = draft().design().badge.value_or(core::BadgeLook());
        look.picture.reset();
        choose(tr("Remove the picture of the badge"), picturePath, look);
    });
}

void BadgeForm::buildRing(QVBoxLayout* column)
{
    m_ring = line(tr("In place of the title"), {}, column);
    m_ring->setMaxLength(80);
    m_ringWords = label({}, LabelRole::Secondary, this, true);
    column->addWidget(m_ringWords);
    fields().addLine(
        m_ring, ringPath, tr("Change the text on the ring"),
        [](const core::Design& design) {
            return design.badge ? design.badge->ringText.value_or(QString()) : QString();
        },
        [](core::Design& design, const QString& words) {
            auto look = design.badge.value_or(core::BadgeLook());
            look.ringText
                = words.trimmed().isEmpty() ? std::nullopt : std::optional(words.trimmed());
            design.badge = look;
            tidy(design);
        });
    connect(m_ring, &QLineEdit::textChanged, this, &BadgeForm::refreshPreview);
}

void BadgeForm::buildSide(QVBoxLayout* column)
{
    m_preview = new BadgePreview(this);
    m_back = button(tr("Back to the look of the area"), ButtonKind::Normal, this);
    auto* file = button(tr("Save as a picture…"), ButtonKind::Quiet, this);
    column->addWidget(m_preview);
    column->addWidget(m_back);
    column->addWidget(file);
    column->addStretch(1);
    connect(m_back, &QPushButton::clicked, this, [this] {
        fields().drop();
        choose(tr("Give the badge the look of its area"), u"/badge"_s, {});
    });
    connect(file, &QPushButton::clicked, this, &BadgeForm::chooseFile);
}

void BadgeForm::refresh()
{
    StepForm::refresh();
    m_error->hide();
    refreshPreview();
}

core::Design BadgeForm::seen() const
{
    auto design = draft().design();
    auto look = design.badge.value_or(core::BadgeLook());
    const auto ring = m_ring->text().trimmed();
    look.ringText = ring.isEmpty() ? std::nullopt : std::optional(ring);
    if (core::rgbNamed(m_colour->text().trimmed()))
        look.colours = m_colour->text().trimmed().toLower();
    design.badge = look;
    return design;
}

void BadgeForm::refreshPreview()
{
    if (!draft().isOpen())
        return;
    const auto design = seen();
    const auto look = core::lookOf(design);
    const auto badge = core::badgeOf(design, draft().school());
    m_preview->show(badge, lookWords(design));
    m_shapes->setCurrent(int(*look.shape));
    m_families->setCurrent(indexOf<core::BadgeColours>(*look.colours));
    m_icons->setCurrent(look.picture ? -1 : indexOf<core::BadgeIcon>(*look.icon));
    const auto shapes = m_shapes->findChildren<PictureChoice*>();
    for (int i = 0; i < shapes.size(); ++i) {
        auto picture = badge;
        picture.shape = core::BadgeShape(i);
        shapes.at(i)->setPicture(
            [picture](int side, qreal ratio) { return badgePixmap(picture, side, ratio); });
    }
    m_picture->setText(look.picture ? tr("Another picture…") : tr("Your own picture…"));
    m_noPicture->setVisible(look.picture.has_value());
    m_pictureWords->setText(look.picture
            ? tr("The badge shows your own picture. Choosing an icon takes it away.")
            : tr("PNG or SVG, up to 1 MB. You can also drop the file here."));
    m_back->setEnabled(draft().design().badge.has_value());
    refreshColours(design);
    refreshRing(design);
}

void BadgeForm::refreshColours(const core::Design& design)
{
    const auto words = m_colour->text().trimmed();
    if (!words.isEmpty() && !core::rgbNamed(words))
        return m_contrast->setText(
            tr("Write it as a number sign and six digits, such as #1f6f52."));
    const auto deep = core::badgeOf(design, {}).theme.deep;
    m_contrast->setText(contrastWords({deep.red(), deep.green(), deep.blue()}));
}

void BadgeForm::refreshRing(const core::Design& design)
{
    m_ring->setPlaceholderText(design.title);
    const auto look = core::lookOf(design);
    if (const auto finding = core::ringTextFinding(design))
        m_ringWords->setText(finding->message);
    else if (!core::fitsRingTop(*look.ringText, design.language, *look.shape))
        m_ringWords->setText(
            tr("The title does not fit on the ring, so nothing stands there. Write a shorter text, "
               "or leave it empty."));
    else
        m_ringWords->setText(tr("It fits. The name of the school stands below."));
}

void BadgeForm::choose(const QString& step, const QString& path, const core::BadgeLook& look)
{
    if (!fields().commit())
        return;
    auto design = draft().design();
    design.badge = look;
    tidy(design);
    if (design == draft().design())
        return refreshPreview();
    draft().write(step, design, u"%1#choice%2"_s.arg(path).arg(++m_choice));
}

void BadgeForm::chooseColour()
{
    const auto now = core::badgeOf(draft().design(), {}).theme.deep;
    const auto chosen = QColorDialog::getColor(now, this, tr("Choose the colour of the badge"));
    if (!chosen.isValid())
        return;
    auto look = draft().design().badge.value_or(core::BadgeLook());
    look.colours = chosen.name();
    choose(tr("Change the colours of the badge"), coloursPath, look);
}

void BadgeForm::lead(const QString& path)
{
    if (path.startsWith(ringPath) || path == coloursPath)
        return StepForm::lead(path);
    if (path.startsWith(picturePath))
        m_picture->setFocus(Qt::OtherFocusReason);
    else if (path.startsWith(iconPath))
        m_icons->setFocusToCurrent();
    else
        m_shapes->setFocusToCurrent();
}

} // namespace ui

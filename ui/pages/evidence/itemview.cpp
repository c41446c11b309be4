// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/itemview.h"

#include "core/evidence/consent.h"
#include "ui/look/type.h"
#include "ui/pages/evidence/evidencewords.h"
#include "ui/pages/evidence/factline.h"
#include "ui/pages/evidence/previewpane.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/smallparts.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isShownAsText(const core::MediaFile& file)
{
    return file.mediaType.startsWith("text/"_L1) || file.mediaType == "application/json"_L1;
}

QLabel* readingText(const QString& text, QWidget* parent)
{
    auto* made = label(text, LabelRole::Text, parent, true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    made->setContentsMargins(16, 12, 16, 12);
    return made;
}

} // namespace

ItemView::ItemView(const Sight& sight, QWidget* parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(8);
    setAccessibleName(sight.item.title);
    if (sight.work.isHidden(sight.item))
        buildHidden(sight);
    else if (sight.item.body)
        buildText(sight);
    else
        buildFile(sight);
}

void ItemView::buildHidden(const Sight& sight)
{
    m_body->addWidget(new FactLine({Mark::Broken,
                                       tr("The permission for this was withdrawn, so nobody looks "
                                          "at it any more.")},
        this));
    if (!sight.canChange)
        return;
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->setContentsMargins(26, 0, 0, 0);
    addWish(*row, tr("Remove"), ItemWish::Remove);
    row->addStretch();
    m_body->addLayout(row);
}

void ItemView::buildText(const Sight& sight)
{
    m_body->addWidget(label(sight.item.title, LabelRole::Strong, this, true));
    auto* page = well(this);
    auto* inside = new QVBoxLayout(page);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(readingText(*sight.item.body, page));
    m_body->addWidget(page);
    addFacts(*m_body, sight);
    addButtons(*m_body, sight);
}

void ItemView::buildFile(const Sight& sight)
{
    const auto* file = sight.work.file(sight.item);
    auto* row = new QHBoxLayout;
    row->setSpacing(24);
    auto* pane = new PreviewPane(this);
    pane->setAccessibleName(tr("Open %1").arg(sight.item.title));
    pane->setMinimumWidth(scaled(isShownAsText(*file) ? 120 : 216));
    pane->setMaximumWidth(scaled(isShownAsText(*file) ? 120 : 360));
    pane->setFixedHeight(scaled(isShownAsText(*file) ? 96 : 203));
    row->addWidget(pane, 1, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(label(sight.item.title, LabelRole::Strong, this, true));
    m_missing = new QWidget(this);
    m_missing->hide();
    auto* missing = new QVBoxLayout(m_missing);
    missing->setContentsMargins(0, 0, 0, 0);
    missing->setSpacing(8);
    auto* line = new FactLine({Mark::Broken, {}}, m_missing);
    m_missingWords = &line->words();
    missing->addWidget(line);
    if (file->isInPlace()) {
        auto* ways = new QHBoxLayout;
        ways->setContentsMargins(26, 0, 0, 0);
        ways->setSpacing(8);
        addWish(*ways, tr("Find it again…"), ItemWish::FindAgain);
        addWish(*ways, tr("Search in a folder…"), ItemWish::SearchFolder);
        ways->addStretch();
        missing->addLayout(ways);
    }
    column->addWidget(m_missing);
    addFacts(*column, sight);
    column->addStretch();
    row->addLayout(column, 1);
    m_body->addLayout(row);
    addButtons(*m_body, sight);
    m_text = readingText({}, this);
    m_text->hide();
    m_body->addWidget(m_text);
    connect(pane, &PreviewPane::opened, this, [this] { emit wished(ItemWish::Open); });
    connect(pane, &PreviewPane::failed, this, &ItemView::sayMissing);
    connect(pane, &PreviewPane::loaded, this, [this, pane](const core::Preview& preview) {
        pane->setVisible(preview.text.isEmpty());
        m_text->setVisible(!preview.text.isEmpty());
        m_text->setText(preview.isCut
                ? preview.text + tr("\n… The file goes on; open it to see all.")
                : preview.text);
    });
    pane->load(sight.path, file->mediaType, file->duration ? timeText(*file->duration) : QString());
}

void ItemView::addFacts(QVBoxLayout& column, const Sight& sight)
{
    for (const auto& fact : factsOf(sight.work, sight.item, sight.today))
        column.addWidget(new FactLine(fact, this));
    if (const auto& help = sight.item.aiAssistance)
        column.addWidget(
            label(tr("Help from software: %1").arg(*help), LabelRole::Secondary, this, true));
    column.addWidget(
        label(tr("Added %1").arg(dayWords(sight.item.addedAt)), LabelRole::Secondary, this));
    addPrivacyButtons(column, sight);
}

void ItemView::addPrivacyButtons(QVBoxLayout& column, const Sight& sight)
{
    const auto* requirement = sight.work.design().requirement(sight.item.requirement);
    const auto* consent = sight.work.consent(sight.item);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const bool holds = consent && core::holds(*consent, sight.today);
    if (sight.canChange && requirement && requirement->requiresStudentConsent && !holds)
        addWish(*row, tr("Record permission…"), ItemWish::RecordConsent);
    if (sight.canChange && requirement && requirement->requiresDeidentification
        && !sight.item.deidentification)
        addWish(*row, tr("Names and faces…"), ItemWish::RecordMasking);
    if (holds)
        addWish(*row, tr("Withdraw permission…"), ItemWish::WithdrawConsent);
    row->addStretch();
    column.addLayout(row);
}

void ItemView::addButtons(QVBoxLayout& column, const Sight& sight)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    if (!sight.item.body)
        addWish(*row, tr("Open"), ItemWish::Open);
    if (sight.canChange) {
        if (sight.item.body)
            addWish(*row, tr("Write on"), ItemWish::Edit);
        else
            addWish(*row, tr("Replace…"), ItemWish::Replace);
        addWish(*row, tr("Rename…"), ItemWish::Rename);
        addWish(*row, tr("Remove"), ItemWish::Remove);
    }
    row->addStretch();
    column.addLayout(row);
}

void ItemView::addWish(QLayout& row, const QString& text, ItemWish wish)
{
    auto* made = button(text, ButtonKind::Normal, this);
    made->setProperty("small", true);
    row.addWidget(made);
    connect(made, &QPushButton::clicked, this, [this, wish] { emit wished(wish); });
}

void ItemView::sayMissing(const core::Error& error)
{
    m_missingWords->setText(error.message);
    m_missing->show();
}

} // namespace ui

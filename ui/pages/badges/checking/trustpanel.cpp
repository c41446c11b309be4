// SPDX-License-Identifier: MIT
#include "ui/pages/badges/checking/trustpanel.h"

#include "core/credentials/publickey.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/parts.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

TrustPanel::TrustPanel(BadgeCheck& check, QWidget* parent)
    : SidePanel(tr("Schools you know"), parent, 344)
    , m_check(check)
    , m_words(label(tr("You have compared their keys with them. A badge that one of these keys "
                       "signed comes from that school."),
          LabelRole::Secondary, this, true))
    , m_said(label({}, LabelRole::Secondary, this, true))
    , m_error(new ErrorBar(this))
{
    body()->setContentsMargins(15, 12, 15, 16);
    body()->setSpacing(8);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list = new QWidget(area);
    new QVBoxLayout(m_list);
    m_list->layout()->setContentsMargins(0, 0, 0, 0);
    area->setWidget(m_list);
    auto* take = button(tr("Take over a list…"), ButtonKind::Normal, this);
    auto* give = button(tr("Hand out this list…"), ButtonKind::Normal, this);
    body()->addWidget(m_words);
    body()->addWidget(area, 1);
    body()->addWidget(m_error);
    body()->addWidget(m_said);
    body()->addWidget(take);
    body()->addWidget(give);
    m_said->hide();
    connect(take, &QPushButton::clicked, this, &TrustPanel::askImport);
    connect(give, &QPushButton::clicked, this, &TrustPanel::askExport);
    connect(&m_check, &BadgeCheck::changed, this, &TrustPanel::refresh);
    refresh();
}

void TrustPanel::refresh()
{
    auto* rows = static_cast<QVBoxLayout*>(m_list->layout());
    while (auto* item = rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto& issuer : m_check.trusted().issuers()) {
        auto* row = new QWidget(m_list);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 4, 0, 4);
        auto* words = new QVBoxLayout;
        words->setSpacing(2);
        auto* name = label(issuer.name, LabelRole::Strong, row, true);
        name->setTextFormat(Qt::PlainText);
        auto* key = label(core::fingerprintOfDid(issuer.did), LabelRole::Secondary, row, true);
        key->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(name);
        words->addWidget(key);
        line->addLayout(words, 1);
        auto* forget = iconButton(u"delete"_s, tr("Forget the key of %1").arg(issuer.name), row);
        line->addWidget(forget, 0, Qt::AlignTop);
        connect(
            forget, &QToolButton::clicked, this,
            [this, did = issuer.did] {
                if (auto done = m_check.forget(did); !done)
                    m_error->say(done.error());
            },
            Qt::QueuedConnection);
        rows->addWidget(row);
    }
    if (m_check.trusted().issuers().isEmpty())
        rows->addWidget(label(tr("None yet. When you check a badge of a school that is new to you, "
                                 "compare its key by phone; it then stands here."),
            LabelRole::Muted, m_list, true));
    rows->addStretch();
}

void TrustPanel::askImport()
{
    const auto path = QFileDialog::getOpenFileName(
        this, tr("Take over a list of known schools"), documents(), tr("Lists (*.json)"));
    if (!path.isEmpty())
        importFrom(path);
}

void TrustPanel::importFrom(const QString& path)
{
    m_error->hide();
    const auto added = m_check.importKnown(path);
    m_said->setVisible(bool(added));
    if (!added)
        return m_error->say(added.error());
    m_said->setText(tr("Schools that are known now and were not: %1.").arg(*added));
}

void TrustPanel::askExport()
{
    const auto path = QFileDialog::getSaveFileName(this, tr("Hand out the list of known schools"),
        QDir(documents()).filePath(tr("Known schools") + u".json"_s), tr("Lists (*.json)"));
    if (!path.isEmpty())
        exportTo(path);
}

void TrustPanel::exportTo(const QString& path)
{
    m_error->hide();
    const auto done = m_check.exportKnown(path);
    m_said->setVisible(bool(done));
    if (!done)
        return m_error->say(done.error());
    m_said->setText(tr("“%1” is written.").arg(QFileInfo(path).fileName()));
}

} // namespace ui

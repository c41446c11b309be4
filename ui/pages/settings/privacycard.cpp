// SPDX-License-Identifier: MIT
#include "ui/pages/settings/privacycard.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/sizewords.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PrivacyCard::PrivacyCard(const core::Store& store, QWidget* parent)
    : Card(tr("Privacy"), parent, false)
    , m_store(store)
{
    auto* stays = label(tr("Laurel has no network code. Nothing leaves this computer unless you "
                           "export it, and each export says what is in it."),
        LabelRole::Text, this, true);
    stays->setContentsMargins(16, 0, 16, 8);
    body()->addWidget(stays);
    m_copied = fact(u"folder"_s);
    m_inPlace = fact(u"video-evidence"_s);
    m_consents = fact(u"consent"_s);
    body()->addSpacing(12);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Privacy"));
}

QLabel* PrivacyCard::fact(const QString& icon)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(12);
    auto* words = label({}, LabelRole::Muted, this, true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(picture(icon, IconRole::Muted, 20, this), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    body()->addLayout(row);
    return words;
}

void PrivacyCard::showEvent(QShowEvent* event)
{
    if (const auto done = refresh(); !done)
        emit failed(done.error());
    Card::showEvent(event);
}

core::Result<void> PrivacyCard::refresh()
{
    const auto files = m_store.mediaFiles().all();
    if (!files)
        return files.error();
    const auto consents = m_store.consents().all();
    if (!consents)
        return consents.error();
    int copied = 0;
    int inPlace = 0;
    qint64 bytes = 0;
    for (const auto& file : *files) {
        ++(file.isInPlace() ? inPlace : copied);
        bytes += file.isInPlace() ? 0 : file.bytes;
    }
    int withdrawn = 0;
    for (const auto& consent : *consents)
        withdrawn += consent.withdrawnAt ? 1 : 0;
    m_copied->setText(tr("%1 files (%2) were copied into %3. Originals are never altered.")
                          .arg(copied)
                          .arg(sizeWords(bytes), QDir::toNativeSeparators(m_store.mediaFolder())));
    m_inPlace->setText(
        tr("%1 videos stay where they lie; only their place is noted.").arg(inPlace));
    m_consents->setText(tr("%1 consents are on record, %2 withdrawn. What a withdrawn consent "
                           "covered is not shown any more.")
                            .arg(consents->size())
                            .arg(withdrawn));
    return {};
}

} // namespace ui

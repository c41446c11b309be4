// SPDX-License-Identifier: MIT
#include "ui/pages/badges/checking/checkview.h"

#include "ui/edit/longwork.h"
#include "ui/look/type.h"
#include "ui/pages/badges/checking/answermarks.h"
#include "ui/pages/badges/checking/checkreport.h"
#include "ui/pages/badges/checking/trustpanel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dropzone.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/taborder.h"

#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStackedLayout>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// What stands where no badge was dropped yet.
QWidget* nothingYet(QWidget* parent)
{
    auto* card = new Card(parent);
    card->body()->setContentsMargins(48, 48, 48, 48);
    card->body()->setSpacing(8);
    card->body()->addStretch();
    card->body()->addWidget(picture(u"shield"_s, IconRole::Accent, 40, card), 0, Qt::AlignHCenter);
    const QList<std::pair<QString, LabelRole>> lines{
        {CheckView::tr("Is this badge what it says?"), LabelRole::Section},
        {CheckView::tr("Drop the file of a badge, or a certificate as a PDF, from any issuer. You "
                       "get four answers: whether it is unchanged, who signed it and whether you "
                       "know them, whether it is in force, and whose it is."),
            LabelRole::Muted},
        {CheckView::tr("Drop a school's list of revoked badges or its register beside them, and "
                       "they count. Drop files of evidence, and you see whether they are those "
                       "that a badge rests on."),
            LabelRole::Muted}};
    for (const auto& [words, role] : lines) {
        auto* one = label(words, role, card, true);
        one->setAlignment(Qt::AlignHCenter);
        card->body()->addWidget(one);
    }
    card->body()->addStretch();
    return card;
}

} // namespace

CheckView::CheckView(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_check(new BadgeCheck(this))
{
    build(actions);
    wire();
    refresh();
}

void CheckView::build(const Actions& actions)
{
    auto* header = new PageHeader(tr("Check a badge"), actions, this);
    header->setBack(tr("Back to the badges"));
    auto* known = header->addButton(tr("Schools you know"), u"key"_s);
    auto* files = header->setPrimary(tr("Choose files…"), u"folder"_s);
    connect(header, &PageHeader::backWanted, this, &CheckView::closed);
    connect(files, &QPushButton::clicked, this, &CheckView::askFiles);
    auto* body = new QHBoxLayout;
    body->setContentsMargins(24, 0, 24, 24);
    body->setSpacing(16);
    body->addWidget(buildLeft());
    body->addWidget(buildRight(), 1);
    m_trust = new TrustPanel(*m_check, this);
    m_trust->hide();
    body->addWidget(m_trust);
    connect(
        known, &QPushButton::clicked, this, [this] { m_trust->setVisible(!m_trust->isVisible()); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addLayout(body, 1);
}

QWidget* CheckView::buildLeft()
{
    auto* left = new QWidget(this);
    left->setFixedWidth(scaledColumn(360));
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_zone = new DropZone(tr("Drop a badge or a certificate"),
        tr("PNG, SVG, PDF or JSON, or a photo of a printed one"), {}, left);
    m_checked = new Card(tr("Checked"), left);
    auto* clear = button(tr("Clear"), ButtonKind::Link, m_checked);
    clear->setAccessibleName(tr("Clear the list of checked badges"));
    m_checked->addToHead(clear);
    connect(clear, &QPushButton::clicked, m_check, &BadgeCheck::clear);
    m_list = new RowList(tr("Checked badges"), m_checked);
    m_checked->body()->addWidget(m_list);
    m_said = label({}, LabelRole::Secondary, left, true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->hide();
    auto* quiet = new QWidget(left);
    auto* row = new QHBoxLayout(quiet);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(8);
    row->addWidget(picture(u"lock"_s, IconRole::Muted, 16, quiet), 0, Qt::AlignTop);
    row->addWidget(label(tr("Nothing is sent anywhere. The check runs on this computer and needs "
                            "no network."),
                       LabelRole::Secondary, quiet, true),
        1);
    column->addWidget(m_zone);
    column->addWidget(m_checked, 1);
    column->addWidget(m_said);
    column->addWidget(quiet);
    column->addStretch();
    return left;
}

QWidget* CheckView::buildRight()
{
    auto* right = new QWidget(this);
    m_views = new QStackedLayout(right);
    m_views->addWidget(nothingYet(right));
    auto* shown = new QWidget(right);
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_report = new CheckReport(*m_check, shown);
    m_save = button(tr("Save the result…"), ButtonKind::Normal, shown);
    connect(m_save, &QPushButton::clicked, this, &CheckView::askSave);
    auto* foot = new QHBoxLayout;
    foot->addWidget(label(tr("Four answers, each on its own. Only the school that signed can say "
                             "what a badge is worth."),
                        LabelRole::Secondary, shown, true),
        1);
    foot->addWidget(m_save);
    column->addWidget(m_report, 1);
    column->addLayout(foot);
    m_views->addWidget(shown);
    return right;
}

void CheckView::wire()
{
    connect(m_zone, &DropZone::dropped, this, &CheckView::take);
    connect(m_zone, &DropZone::filesWanted, this, &CheckView::askFiles);
    connect(m_list, &RowList::chosen, this,
        [this](const QVariant& target) { choose(target.toString()); });
    connect(m_check, &BadgeCheck::changed, this, &CheckView::refresh);
    connect(m_check, &BadgeCheck::failed, this, &CheckView::failed);
    connect(m_report, &CheckReport::failed, this, &CheckView::failed);
}

void CheckView::begin()
{
    m_zone->setFocus(Qt::OtherFocusReason);
}

void CheckView::take(const QStringList& paths)
{
    if (paths.isEmpty() || m_work)
        return;
    m_said->hide();
    const auto work
        = [paths](const core::Progress& progress) { return readForChecking(paths, progress); };
    m_work = LongWork::run(
        this, tr("Reading the files"), work, [this](const core::Result<ReadFiles>& read) {
            m_work.clear();
            if (!read) {
                if (read.error().kind != core::Error::Kind::Cancelled)
                    emit failed(read.error());
                return;
            }
            const auto said = m_check->take(*read);
            m_said->setText(said);
            m_said->setVisible(!said.isEmpty());
            if (!read->badges.isEmpty())
                choose(m_check->files().first().path);
        });
}

void CheckView::choose(const QString& path)
{
    m_list->setChosen(path);
    m_report->showFile(path);
    m_views->setCurrentIndex(1);
    tabThrough({m_zone, m_checked, m_report, m_save});
}

void CheckView::refresh()
{
    QList<Row> rows;
    for (const auto& file : m_check->files()) {
        const auto verdict = file.verdict();
        rows.append({.icon = {},
            .title = verdict.words,
            .detail = QFileInfo(file.path).fileName(),
            .target = file.path,
            .mark = markOf(verdict.mark)});
    }
    m_list->setRows(rows);
    m_checked->setCount(int(rows.size()));
    m_checked->setVisible(!rows.isEmpty());
    if (rows.isEmpty()) {
        m_views->setCurrentIndex(0);
        m_said->hide();
    }
    tabThrough({m_zone, m_checked, m_report, m_save}); // what is said was made anew
}

void CheckView::askFiles()
{
    take(QFileDialog::getOpenFileNames(this, tr("Check badges"), documents(),
        tr("Badges (*.png *.svg *.pdf *.json *.jwt *.jws *.jpg *.jpeg);;All files (*)")));
}

void CheckView::askSave()
{
    const auto name = QFileInfo(m_report->path()).completeBaseName() + tr(", checked") + u".txt"_s;
    const auto path = QFileDialog::getSaveFileName(
        this, tr("Save the result"), QDir(documents()).filePath(name), tr("Text files (*.txt)"));
    if (!path.isEmpty())
        saveResult(path);
}

void CheckView::saveResult(const QString& path)
{
    QSaveFile file(path);
    const auto text = m_report->text().toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
        m_said->setText(tr("“%1” is written.").arg(QFileInfo(path).fileName()));
        m_said->show();
        return;
    }
    emit failed({core::Error::Kind::Storage,
        tr("“%1” could not be written. Choose a folder that can be written to and has room.")
            .arg(QFileInfo(path).fileName()),
        file.errorString()});
}

} // namespace ui

// SPDX-License-Identifier: MIT
#include "ui/pages/review/decisionview.h"

#include "ui/edit/longwork.h"
#include "ui/look/type.h"
#include "ui/pages/review/decisionbar.h"
#include "ui/pages/review/decisionmodel.h"
#include "ui/pages/review/decisionside.h"
#include "ui/pages/review/letterpane.h"
#include "ui/pages/review/letterpartscard.h"
#include "ui/pages/review/outcomecard.h"
#include "ui/widgets/paperfile.h"
#include "ui/widgets/parts.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A column of cards that scrolls when the window is low.
QScrollArea* column(QWidget* inside, int width, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFixedWidth(scaledColumn(width));
    area->setWidget(inside);
    return area;
}

} // namespace

DecisionView::DecisionView(const core::Store& store, Editor& editor, Me& me, QWidget* parent)
    : QWidget(parent)
    , m_model(new DecisionModel(store, editor, me, this))
{
    build(editor, me);
    wire();
}

void DecisionView::build(Editor& editor, Me& me)
{
    // Made in the order in which Tab goes.
    auto* header = buildHeader();
    m_bar = new DecisionBar(this);
    auto* left = column(buildLeft(editor), 280, this);
    m_letter = new LetterPane(editor, this);
    m_side = new DecisionSide(*m_model, me, this);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(24, 0, 24, 0);
    bar->addWidget(m_bar);
    auto* body = new QHBoxLayout;
    body->setContentsMargins(24, 0, 24, 24);
    body->setSpacing(16);
    body->addWidget(left);
    body->addWidget(m_letter, 1);
    m_right = column(m_side, 260, this);
    body->addWidget(m_right);
    auto* under = new QVBoxLayout;
    under->setSpacing(16);
    under->addLayout(bar);
    under->addLayout(body, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addLayout(under, 1);
    m_bar->hide();
}

void DecisionView::wire()
{
    connect(m_model, &DecisionModel::changed, this, &DecisionView::refresh);
    connect(m_model, &DecisionModel::failed, this, &DecisionView::failed);
    connect(m_backButton, &QPushButton::clicked, this, &DecisionView::back);
    connect(m_outcome, &OutcomeCard::backWanted, this, &DecisionView::back);
    connect(m_save, &QPushButton::clicked, this, &DecisionView::askFile);
    connect(m_record, &QPushButton::clicked, this, [this] {
        if (m_model->isOpen() && m_model->isDecided())
            emit done();
        else
            askToRecord();
    });
    connect(m_bar, &DecisionBar::chosen, this, &DecisionView::followBar);
    connect(m_bar, &DecisionBar::closed, this, [this] {
        m_bar->hide();
        m_record->setFocus(Qt::OtherFocusReason);
    });
    connect(m_parts, &LetterPartsCard::draftWanted, this, &DecisionView::draftAnew);
    connect(m_letter, &LetterPane::edited, this, [this](const QString& text) {
        m_model->setText(text);
        m_parts->refresh();
        m_hint->setVisible(!m_model->isEdited());
    });
    connect(m_letter, &LetterPane::closed, this, &DecisionView::refresh);
    connect(m_letter, &LetterPane::actionWanted, this, [this] {
        if (m_model->isStale())
            draftAnew();
        else
            m_model->bringBack();
    });
}

QWidget* DecisionView::buildHeader()
{
    auto* header = new QWidget(this);
    header->setFixedHeight(scaled(64));
    auto* arrow = iconButton(u"chevron-left"_s, tr("Back to the review"), header);
    connect(arrow, &QToolButton::clicked, this, &DecisionView::back);
    m_title = label(tr("Decision"), LabelRole::Title, header);
    m_subline = label({}, LabelRole::Muted, header);
    m_subline->setContentsMargins(0, 6, 0, 0);
    m_subline->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_missing = label({}, LabelRole::Secondary, header, true);
    m_missing->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_missing->setMaximumWidth(scaled(300));
    m_backButton = button(tr("Back to the review"), ButtonKind::Normal, header);
    m_save = button(tr("Save the letter…"), ButtonKind::Normal, header);
    m_record = button(tr("Record decision…"), ButtonKind::Primary, header);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(16, 0, 24, 0);
    layout->setSpacing(8);
    layout->addWidget(arrow);
    layout->addWidget(m_title);
    layout->addWidget(m_subline, 3);
    layout->addWidget(m_missing, 2);
    layout->addWidget(m_backButton);
    layout->addWidget(m_save);
    layout->addWidget(m_record);
    return header;
}

QWidget* DecisionView::buildLeft(Editor& editor)
{
    auto* left = new QWidget(this);
    m_outcome = new OutcomeCard(*m_model, editor, left);
    m_parts = new LetterPartsCard(*m_model, left);
    m_hint = label(tr("Written from the comments and levels. Change any word; your text is kept "
                      "even if a level changes."),
        LabelRole::Secondary, left, true);
    m_hint->setContentsMargins(4, 0, 4, 0);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_outcome);
    layout->addWidget(m_parts);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    return left;
}

void DecisionView::open(const core::EnrollmentId& enrollment)
{
    m_letter->keep();
    m_letter->setEditing(false);
    m_bar->hide();
    m_model->open(enrollment);
    m_record->setFocus(Qt::OtherFocusReason);
}

void DecisionView::refresh()
{
    if (!m_model->isOpen())
        return;
    refreshHeader();
    m_outcome->refresh();
    m_parts->refresh();
    m_hint->setVisible(m_model->letter() && !m_model->isDecided() && !m_model->isEdited());
    refreshLetter();
    m_side->refresh();
    m_right->setVisible(!m_model->isDecided() && m_model->differing().isEmpty());
}

void DecisionView::refreshHeader()
{
    const auto& work = m_model->work();
    const bool isDecided = m_model->isDecided();
    m_title->setText(isDecided ? tr("Decided") : tr("Decision"));
    m_subline->setText(u"%1 · %2 · %3"_s.arg(m_model->who(), work.microcredential.code,
        tr("attempt %1").arg(work.handedIn()->attempt.number)));
    m_subline->setToolTip(m_subline->text() + u" · "_s + work.design().title);
    const auto missing = isDecided ? QStringList() : m_model->missing();
    m_missing->setText(missing.value(0));
    m_missing->setToolTip(missing.join(u'\n'));
    m_missing->setVisible(!missing.isEmpty());
    m_backButton->setVisible(!isDecided);
    m_save->setVisible(isDecided && m_model->letter());
    m_record->setText(isDecided ? tr("Done") : tr("Record decision…"));
    m_record->setAccessibleName(m_record->text());
    m_record->setAccessibleDescription(missing.join(u' '));
}

void DecisionView::refreshLetter()
{
    m_letter->setTitle(tr("Letter to %1").arg(m_model->addressee()));
    const auto letter = m_model->letter();
    const bool isDraft = letter && !m_model->isDecided();
    if (!letter) {
        m_letter->setNothing(m_model->differing().isEmpty()
                ? tr("The letter is drafted once the reviews are in and an outcome is chosen.")
                : tr("The letter is drafted once every criterion is settled."));
        m_letter->setEditable(false);
        m_letter->say({});
        return;
    }
    m_letter->setEditable(isDraft);
    if (isDraft)
        m_letter->setWords(m_model->textPlace(), m_model->draftedBody());
    m_letter->setLetter(*letter, m_model->paper());
    if (isDraft && m_model->isStale())
        m_letter->say(tr("The draft would read differently now than when you wrote this. Your "
                         "text is kept."),
            tr("Draft anew"));
    else if (isDraft && !m_model->isEdited() && m_model->canBringBack())
        m_letter->say(tr("Drafted anew. Your own words are not lost."), tr("Bring them back"));
    else
        m_letter->say({});
}

void DecisionView::askToRecord()
{
    if (!m_model->isOpen() || m_model->isDecided())
        return;
    m_letter->keep();
    const auto missing = m_model->missing();
    if (!missing.isEmpty()) {
        m_bar->ask(tr("Not ready to be recorded yet"), missing.join(u'\n'), tr("I see"));
        if (m_model->outcome() == core::Outcome::Returned)
            m_outcome->askForNote();
        return;
    }
    const auto outcome = *m_model->outcome();
    const auto who = m_model->addressee();
    const auto question = outcome == core::Outcome::Approved ? tr("Award the badge to %1?").arg(who)
        : outcome == core::Outcome::NotYet ? tr("Record “Not yet” for %1?").arg(who)
                                           : tr("Return the work of %1?").arg(who);
    m_bar->ask(question, tr("A decision cannot be undone.") + u' ' + m_model->nextWords(),
        outcome == core::Outcome::Approved     ? tr("Award the badge")
            : outcome == core::Outcome::NotYet ? tr("Record “Not yet”")
                                               : tr("Return it"),
        tr("Read on"));
}

void DecisionView::followBar(int way)
{
    if (m_model->isDecided()) {
        if (m_model->award() && way == 0)
            emit wanted(PageId::Badges, m_model->award()->id.toString());
        else if (!m_folder.isEmpty())
            QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder));
        return;
    }
    m_bar->hide();
    if (way == 0 && m_model->missing().isEmpty())
        record();
    else
        m_record->setFocus(Qt::OtherFocusReason);
}

void DecisionView::record()
{
    m_letter->setEditing(false);
    if (!m_model->record())
        return;
    const auto award = m_model->award();
    m_bar->ask(award ? tr("%1 has earned the badge").arg(m_model->addressee())
                     : tr("The decision is recorded"),
        tr("Save the letter to print it or to send it."), award ? tr("Show the badge") : QString());
    m_save->setFocus(Qt::OtherFocusReason);
}

void DecisionView::draftAnew()
{
    m_letter->keep();
    m_letter->setEditing(false);
    m_model->draftAnew();
}

void DecisionView::askFile()
{
    const auto folder = m_folder.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        : m_folder;
    auto path = QFileDialog::getSaveFileName(this, tr("Save the letter"),
        QDir(folder).filePath(m_model->letterFileName()), tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".pdf"_s;
    saveLetterTo(path);
}

void DecisionView::saveLetterTo(const QString& path)
{
    if (!m_model->isOpen())
        return;
    const auto letter = m_model->letter();
    if (!letter || m_work)
        return;
    const QFileInfo file(path);
    const QList<PaperFile> files{{path,
        [text = *letter, size = m_model->paper()] { return core::decisionLetter(text, size); }}};
    m_save->setEnabled(false);
    m_work = LongWork::run(
        this, tr("Writing “%1”").arg(file.fileName()),
        [files](const core::Progress& progress) { return writePapers(files, progress); },
        [this, file](const core::Result<int>& written) {
            m_work.clear();
            m_save->setEnabled(true);
            if (!written) {
                if (written.error().kind != core::Error::Kind::Cancelled)
                    emit failed(written.error());
                return;
            }
            m_folder = file.absolutePath();
            m_bar->ask(tr("“%1” is written").arg(file.fileName()), {},
                m_model->award() ? tr("Show the badge") : QString(), tr("Open the folder"));
        });
}

} // namespace ui

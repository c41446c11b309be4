// SPDX-License-Identifier: MIT
#include "core/evidence/consent.h"
#include "core/evidence/mending.h"
#include "core/media/evidencefile.h"
#include "ui/edit/draft.h"
#include "ui/edit/editor.h"
#include "ui/edit/longwork.h"
#include "ui/pages/evidence/askedcolumn.h"
#include "ui/pages/evidence/handinpanel.h"
#include "ui/pages/evidence/intake.h"
#include "ui/pages/evidence/requirementcard.h"
#include "ui/pages/evidence/statementpanel.h"
#include "ui/pages/evidence/submissionview.h"
#include "ui/pages/evidence/writingplace.h"
#include "ui/widgets/dropzone.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

// ---- Files ----

void SubmissionView::bring(const QStringList& paths, const QString& requirement)
{
    m_intake->bring(paths, requirement);
}

void SubmissionView::askForFiles(const QString& requirement)
{
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto paths = QFileDialog::getOpenFileNames(this, tr("Choose files"), m_folder);
    if (!paths.isEmpty())
        m_folder = QFileInfo(paths.first()).path();
    bring(paths, requirement);
}

void SubmissionView::pasteFiles()
{
    if (const auto* held = QGuiApplication::clipboard()->mimeData(); held && canChange())
        bring(droppedFiles(*held, {}));
}

void SubmissionView::dragEnterEvent(QDragEnterEvent* event)
{
    const bool isAny = !droppedFiles(*event->mimeData(), {}).isEmpty();
    event->setAccepted(isAny);
    setOver(isAny);
}

void SubmissionView::dragLeaveEvent(QDragLeaveEvent*)
{
    setOver(false);
}

void SubmissionView::dropEvent(QDropEvent* event)
{
    setOver(false);
    const auto paths = droppedFiles(*event->mimeData(), {});
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    bring(paths);
}

// ---- Texts ----

QString SubmissionView::writingPlace() const
{
    const auto work = u"evidence/%1/%2"_s.arg(m_work.enrollment.id.toString(), m_chosen);
    const auto* edited = m_edited ? item(*m_edited) : nullptr;
    return edited ? work + u'/' + QString::number(edited->number) : work;
}

void SubmissionView::write(const std::optional<core::EvidenceId>& id, bool isWriting)
{
    m_edited = id;
    m_isWriting = isWriting;
    refreshCards();
    if (m_card)
        m_card->begin();
}

void SubmissionView::bindWriting(RequirementCard& card)
{
    if (!card.writing())
        return;
    const auto place = writingPlace();
    auto& field = card.writing()->field();
    const auto* edited = m_edited ? item(*m_edited) : nullptr;
    m_draft = new Draft(m_editor, &field);
    m_draft->open(place, edited ? edited->body.value_or(QString()) : QString());
}

void SubmissionView::keepText(const QString& text)
{
    const auto place = writingPlace();
    const auto* edited = m_edited ? item(*m_edited) : nullptr;
    core::EvidenceDraft draft;
    draft.requirement = m_chosen;
    draft.text = text;
    const auto added = edited ? core::rewriteEvidence(m_work, *edited, text, core::now())
                              : core::addEvidence(m_work, draft, m_work.person.id, core::now());
    if (!added) {
        if (m_card && m_card->writing())
            m_card->writing()->refuse(added.error().message);
        return;
    }
    if (m_draft)
        m_draft->keep(); // so that it cannot come back after it is forgotten below
    const auto words = edited ? tr("Rewrite %1") : tr("Add a text to %1");
    const auto before = std::exchange(m_edited, std::nullopt);
    const bool wasWriting = std::exchange(m_isWriting, false);
    if (m_editor.apply(words.arg(m_chosen), added->changes)) {
        m_editor.keepDraft(place, {});
        return look(m_chosen);
    }
    m_edited = before;
    m_isWriting = wasWriting;
}

void SubmissionView::dropText()
{
    if (m_draft)
        m_draft->keep();
    m_editor.keepDraft(writingPlace(), {});
    write({}, false);
}

// ---- One piece of evidence ----

void SubmissionView::meet(const core::EvidenceId& id, ItemWish wish)
{
    const auto* found = item(id);
    if (!found)
        return;
    switch (wish) {
    case ItemWish::Edit:
        return write(id, false);
    case ItemWish::Remove:
        return remove(*found);
    case ItemWish::Rename:
        return ask(Statement::Title, *found);
    case ItemWish::RecordConsent:
        return ask(Statement::Consent, *found);
    case ItemWish::WithdrawConsent:
        return ask(Statement::Withdrawal, *found);
    case ItemWish::RecordMasking:
        return ask(Statement::Masking, *found);
    case ItemWish::Open:
        return openFile(*found);
    default:
        return meetFile(*found, wish);
    }
}

void SubmissionView::meetFile(const core::EvidenceItem& found, ItemWish wish)
{
    const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (wish == ItemWish::SearchFolder) {
        const auto folder
            = QFileDialog::getExistingDirectory(this, tr("Search in a folder"), documents);
        if (!folder.isEmpty())
            searchIn(found.id, folder);
        return;
    }
    const auto path = QFileDialog::getOpenFileName(this,
        wish == ItemWish::Replace ? tr("Choose the file that replaces it")
                                  : tr("Find the file again"),
        documents);
    if (path.isEmpty())
        return;
    if (wish == ItemWish::Replace)
        m_intake->bring({path}, found.requirement, found.id);
    else
        findAt(found.id, path);
}

void SubmissionView::remove(const core::EvidenceItem& found)
{
    const auto changes = core::removeEvidence(m_work, found);
    if (!changes) {
        emit failed(changes.error());
        return;
    }
    m_editor.apply(tr("Remove “%1”").arg(found.title), *changes);
}

void SubmissionView::openFile(const core::EvidenceItem& found)
{
    const auto* file = m_work.file(found);
    if (!file)
        return;
    const auto path = core::placeOf(*file, m_store.mediaFolder());
    if (!QFileInfo::exists(path)) {
        emit failed({core::Error::Kind::Missing,
            tr("“%1” is not where it was. Find it again first.").arg(file->originalName)});
        return;
    }
    if (!file->isInPlace())
        openCopy(path, file->originalName);
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        sayUnopened(file->originalName);
}

void SubmissionView::sayUnopened(const QString& name)
{
    emit failed({core::Error::Kind::Storage,
        tr("“%1” could not be opened. Is there a program for such files, and room on the disk?")
            .arg(name)});
}

/// What is kept is never altered, so other programs get a copy that cannot be saved over.
void SubmissionView::openCopy(const QString& path, const QString& name)
{
    if (!m_copies)
        m_copies = std::make_unique<QTemporaryDir>();
    const auto folder = m_copies->filePath(QFileInfo(path).completeBaseName());
    QDir().mkpath(folder);
    const auto copy = QDir(folder).filePath(QFileInfo(name).fileName());
    const auto work = [path, copy](const core::Progress&) {
        if (QFileInfo::exists(copy))
            return true;
        return QFile::copy(path, copy)
            && QFile::setPermissions(copy, QFile::ReadOwner | QFile::ReadUser);
    };
    LongWork::run(this, tr("Opening %1").arg(name), work, [this, copy, name](bool isThere) {
        if (!isThere || !QDesktopServices::openUrl(QUrl::fromLocalFile(copy)))
            sayUnopened(name);
    });
}

void SubmissionView::findAt(const core::EvidenceId& id, const QString& path)
{
    const auto work = [path](const core::Progress&) { return core::fingerprint(path); };
    LongWork::run(this, tr("Looking at %1").arg(QFileInfo(path).fileName()), work,
        [this, id, path](const core::Result<QByteArray>& print) {
            const auto* found = item(id);
            const auto* file = found ? m_work.file(*found) : nullptr;
            if (!file || !file->isInPlace())
                return;
            const auto changes = print ? core::relocate(*file, path, *print)
                                       : core::Result<core::Changes>(print.error());
            if (!changes)
                emit failed(changes.error());
            else if (changes->isEmpty())
                refreshCards();
            else
                m_editor.apply(tr("Find “%1” again").arg(found->title), *changes);
        });
}

void SubmissionView::searchIn(const core::EvidenceId& id, const QString& folder)
{
    const auto* found = item(id);
    const auto* file = found ? m_work.file(*found) : nullptr;
    if (!file || !file->fingerprint)
        return;
    const auto work = [print = *file->fingerprint, bytes = file->bytes, folder](
                          const core::Progress& progress) {
        return core::findAgain(print, bytes, {folder}, progress.stop);
    };
    LongWork::run(this, tr("Searching in %1").arg(QFileInfo(folder).fileName()), work,
        [this, id, name = file->originalName](const std::optional<QString>& path) {
            if (path)
                return findAt(id, *path);
            emit failed({core::Error::Kind::Missing,
                tr("“%1” was not found in that folder. Search in another one.").arg(name)});
        });
}

// ---- Statements and handing in ----

void SubmissionView::ask(Statement statement, const core::EvidenceItem& found)
{
    auto* panel = new StatementPanel(statement, found, this);
    connect(
        panel, &StatementPanel::given, this, [this, panel] { take(*panel); }, Qt::QueuedConnection);
    showPanel(panel);
    panel->begin();
}

void SubmissionView::take(StatementPanel& panel)
{
    const auto* found = item(panel.item());
    if (!found)
        return closePanel();
    const auto by = m_work.person.id;
    const auto at = core::now();
    const auto make = [&]() -> core::Result<core::Changes> {
        switch (panel.statement()) {
        case Statement::Consent:
            return core::recordConsent(m_work, *found, panel.consent(), by, at);
        case Statement::Masking:
            return core::recordDeidentification(m_work, *found, panel.words(), by, at);
        case Statement::Withdrawal:
            return core::withdrawConsent(*m_work.consent(*found), panel.words(), at);
        case Statement::Title:
            return core::retitleEvidence(m_work, *found, panel.words());
        }
        return core::Changes();
    };
    const auto changes = make();
    if (!changes)
        return panel.refuse(changes.error().message);
    const auto text = panel.statement() == Statement::Consent ? tr("Record the permission for “%1”")
        : panel.statement() == Statement::Withdrawal ? tr("Withdraw the permission for “%1”")
        : panel.statement() == Statement::Masking    ? tr("Record names and faces of “%1”")
                                                     : tr("Rename “%1”");
    const auto words = text.arg(found->title);
    closePanel();
    m_editor.apply(words, *changes);
}

void SubmissionView::handIn()
{
    if (const auto lacks = core::lacks(m_work, m_today); !lacks.isEmpty())
        return look(lacks.first().requirement);
    auto* panel = new HandInPanel(m_work, m_asked->isOwnWork(), m_asked->isPrivate(), this);
    connect(panel, &HandInPanel::wanted, this, &SubmissionView::submit, Qt::QueuedConnection);
    showPanel(panel);
    panel->begin();
}

void SubmissionView::submit(const core::SubmitRequest& request)
{
    auto* panel = qobject_cast<HandInPanel*>(m_panel);
    const auto changes = core::submit(m_work, request, core::now());
    if (!changes) {
        if (panel)
            panel->refuse(changes.error().message);
        return;
    }
    const auto text
        = tr("Hand in %1 of %2").arg(m_work.microcredential.code, m_work.person.displayName());
    if (m_editor.applyForGood(text, *changes)) {
        closePanel();
        look(m_chosen);
    }
}

void SubmissionView::showPanel(SidePanel* panel)
{
    closePanel();
    m_panel = panel;
    m_body->addWidget(panel, 0, Qt::AlignTop);
    panel->show();
    connect(panel, &SidePanel::closed, this, &SubmissionView::closePanel, Qt::QueuedConnection);
    refreshMissing();
}

void SubmissionView::closePanel()
{
    if (!m_panel)
        return;
    const bool hadFocus = m_panel->isAncestorOf(focusWidget());
    m_panel->hide();
    m_panel->deleteLater();
    m_panel = nullptr;
    refreshMissing();
    if (hadFocus)
        m_middle->setFocus(Qt::OtherFocusReason);
}

} // namespace ui

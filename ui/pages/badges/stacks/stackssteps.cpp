// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/microcredentials/starters.h"
#include "core/paper/stackfiles.h"
#include "ui/keys/keypanel.h"
#include "ui/pages/badges/badgesmodel.h"
#include "ui/pages/badges/stacks/stackexport.h"
#include "ui/pages/badges/stacks/stackform.h"
#include "ui/pages/badges/stacks/stackside.h"
#include "ui/pages/badges/stacks/stacksmodel.h"
#include "ui/pages/badges/stacks/stacksview.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/reasonpanel.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedLayout>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

// What the view of stacks does: it takes stacks in and out, changes and awards them.

namespace ui {

namespace {

constexpr qint64 largestStack = 1024 * 1024;

core::Result<core::StackFile> stackAt(const QString& path)
{
    const auto name = QFileInfo(path).fileName();
    const auto bytes = core::readFile(path, largestStack);
    if (!bytes)
        return bytes.error();
    auto stack = core::readStackFile(*bytes);
    if (!stack)
        return core::Error{stack.error().kind,
            StacksView::tr("%1 cannot be taken in: %2").arg(name, stack.error().message),
            stack.error().detail};
    return stack;
}

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

bool StacksView::takeIn(const core::StackFile& file)
{
    const auto step = core::importStack(file, m_model->book().surroundings(), core::now());
    if (!step) {
        emit failed(step.error());
        return false;
    }
    m_stack = core::StackId::fromString(file.id);
    m_person.reset();
    if (step->changes.isEmpty())
        refresh();
    return step->changes.isEmpty()
        || m_editor.apply(tr("Import %1").arg(file.content.title), step->changes);
}

void StacksView::importFrom(const QString& path)
{
    const auto file = stackAt(path);
    if (file)
        takeIn(*file);
    else
        emit failed(file.error());
}

void StacksView::takeStarters()
{
    for (const auto& name : core::starterStacks()) {
        const auto file = core::readStackFile(core::starterFile(name));
        if (!file || !takeIn(*file))
            return;
    }
}

void StacksView::askImport()
{
    const auto path = QFileDialog::getOpenFileName(
        this, tr("Choose a stack"), documents(), tr("Stacks (*.json)"));
    if (!path.isEmpty())
        importFrom(path);
}

void StacksView::askFile()
{
    const auto* stack = current();
    const auto path = QFileDialog::getSaveFileName(this, tr("Save the stack as a file"),
        QDir(documents()).filePath(stack->code.toLower() + u".json"_s), tr("Stacks (*.json)"));
    if (path.isEmpty())
        return;
    const auto bytes
        = core::writeStackFile(core::stackFileOf(*stack, m_model->book().surroundings().awards));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        emit failed({core::Error::Kind::Storage,
            tr("“%1” could not be written. Choose a folder that is there, can be written to and "
               "has room.")
                .arg(QDir::toNativeSeparators(path)),
            file.errorString()});
}

void StacksView::remove()
{
    const auto* stack = current();
    const auto changes = core::removeStack(*stack, m_model->book().surroundings().awards);
    if (changes)
        m_editor.apply(tr("Remove %1").arg(stack->content.title), *changes);
    else
        emit failed(changes.error());
}

void StacksView::award()
{
    const auto shown = standing();
    if (!shown)
        return;
    const auto me = m_me.person();
    if (!me)
        return m_side->refuse(tr("Say in the settings who you are: it is kept who did this."));
    const auto at = core::now();
    const auto& stack = *current();
    const auto changes
        = core::complete({.stack = stack,
                             .earner = shown->person,
                             .progress = shown->progress,
                             .award = shown->award,
                             .isRevoked = shown->isRevoked(),
                             .by = *me,
                             .capstoneAcceptedOn = m_side->capstoneAcceptedOn(),
                             .number = m_model->book().nextNumber(core::localDate(at).year())},
            at);
    if (!changes)
        return m_side->refuse(changes.error().message);
    m_editor.apply(
        tr("Award %1 to %2").arg(stack.content.title, shown->person.displayName()), *changes);
}

void StacksView::askReason()
{
    const auto shown = standing();
    if (!shown || !shown->award)
        return;
    const auto who = shown->person.displayName();
    const auto& number = shown->award->number;
    if (shown->isRevoked())
        m_reason->ask(tr("Reinstate award %1").arg(number),
            tr("The award of %1 counts again. Hand out a new list of revoked badges afterwards: "
               "you find it in the settings, beside the school's key.")
                .arg(who),
            tr("Why? The reason is for the eyes of everybody who gets the list."), tr("Reinstate"));
    else
        m_reason->ask(tr("Revoke award %1").arg(number),
            tr("The award of %1 does not count any more; the badges in it do. What was handed out "
               "stays as it is: others learn of it from the list of revoked badges, which you "
               "find in the settings, beside the school's key.")
                .arg(who),
            tr("Why? The reason is for the eyes of everybody who gets the list."), tr("Revoke"));
}

void StacksView::changeStanding(const QString& reason)
{
    const auto shown = standing();
    const auto me = m_me.person();
    if (!shown || !shown->award)
        return;
    if (!me)
        return m_reason->refuse(tr("Say in the settings who you are: it is kept who did this."));
    const core::StackStandingRequest request{*shown->award, shown->events, *me, reason};
    const bool isRevoked = shown->isRevoked();
    const auto changes = isRevoked ? core::reinstateStack(request, core::now())
                                   : core::revokeStack(request, core::now());
    if (!changes)
        return m_reason->refuse(changes.error().message);
    const auto words = isRevoked ? tr("Reinstate award %1") : tr("Revoke award %1");
    if (m_editor.apply(words.arg(shown->award->number), *changes))
        m_reason->hide();
}

QStringList StacksView::history(const core::StackStanding& standing) const
{
    QStringList sentences;
    for (const auto& event : standing.events) {
        const auto* by = m_model->book().person(event.by);
        sentences.append(eventWords(event.type, core::localDate(event.at),
            by ? by->displayName() : QString(), event.reason));
    }
    return sentences;
}

void StacksView::askExport()
{
    const auto shown = standing();
    if (!shown || !shown->award || shown->isRevoked())
        return;
    const auto format = m_side->format();
    const auto name = core::stackFileName({*current(), *shown->award, shown->person, {}}, format);
    const auto ending = QString::fromLatin1(nameOf(format));
    const auto folder = m_side->folder().isEmpty() ? documents() : m_side->folder();
    auto path = QFileDialog::getSaveFileName(this, tr("Export the stack"),
        QDir(folder).filePath(name), tr("%1 files (*.%2)").arg(ending.toUpper(), ending));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + ending;
    exportTo(path);
}

void StacksView::exportTo(const QString& path)
{
    const auto shown = standing();
    if (!shown || !shown->award)
        return;
    m_side->say({});
    m_export->start(*shown->award, m_side->format(), path);
}

void StacksView::askKey()
{
    m_side->hide();
    m_key->show();
    m_key->begin([this](core::SigningKey key) {
        m_key->hide();
        m_side->show();
        m_export->unlock(std::move(key));
    });
}

void StacksView::edit(bool isNew)
{
    const auto* stack = isNew ? nullptr : current();
    m_edited = stack ? std::optional(stack->id) : std::nullopt;
    const auto& stacks = m_model->book().stacks();
    m_header->setTitle(stack ? tr("Change a stack") : tr("New stack"));
    m_header->setSubline(stack ? stack->content.title : QString());
    m_import->hide();
    m_new->hide();
    m_views->setCurrentWidget(m_form);
    m_form->begin(stack ? stack->code : core::freeStackCode(stacks),
        stack ? stack->content : core::StackContent());
}

void StacksView::keep(const QString& code, const core::StackContent& content)
{
    const auto& surroundings = m_model->book().surroundings();
    const auto* stack = m_edited ? m_model->book().stack(*m_edited) : nullptr;
    const auto changes = stack ? core::reviseStack(*stack, code, content, surroundings)
                               : core::createStack(code, content, surroundings, core::now());
    if (!changes)
        return m_form->refuse(changes.error().message);
    if (changes->isEmpty())
        return refresh();
    m_stack = core::touched<core::Stack>(*changes).last().id;
    m_editor.apply(
        stack ? tr("Change %1").arg(content.title) : tr("Add %1").arg(content.title), *changes);
}

} // namespace ui

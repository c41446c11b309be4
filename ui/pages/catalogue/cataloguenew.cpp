// SPDX-License-Identifier: MIT
// How a microcredential begins and is designed: a part of CataloguePage.
#include "ui/pages/catalogue/cataloguepage.h"

#include "core/microcredentials/drafting.h"
#include "ui/look/icons.h"
#include "ui/pages/catalogue/designer/designerview.h"
#include "ui/pages/catalogue/designimport.h"
#include "ui/widgets/reasonpanel.h"

#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString menuWords(const QString& code, const QString& title)
{
    return u"%1  %2"_s.arg(code, QString(title).replace(u'&', u"&&"_s));
}

/// The language in which people here most likely write.
QString usualLanguage()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? u"en-US"_s : locale.name().replace(u'_', u'-');
}

QStringList codesOf(const CatalogueModel& model)
{
    QStringList codes;
    for (const auto& entry : model.entries())
        codes.append(entry.code());
    return codes;
}

} // namespace

void CataloguePage::buildNewMenu()
{
    m_newMenu = new QMenu(m_new);
    connect(m_newMenu->addAction(icon(u"add"_s), tr("Empty")), &QAction::triggered, this,
        &CataloguePage::beginEmpty, Qt::QueuedConnection);
    m_starterMenu = m_newMenu->addMenu(icon(u"star"_s), tr("From a starter"));
    m_starterMenu->setObjectName(u"starters"_s);
    m_copyMenu = m_newMenu->addMenu(icon(u"duplicate"_s), tr("By copying one"));
    m_copyMenu->setObjectName(u"copies"_s);
    connect(m_newMenu->addAction(icon(u"import"_s), tr("From a file…")), &QAction::triggered, this,
        &CataloguePage::askForFiles, Qt::QueuedConnection);
    m_new->setMenu(m_newMenu);
}

// Made with the first draft that is opened: its nine steps take longer than all the rest.
void CataloguePage::needDesigner()
{
    if (m_designer)
        return;
    m_designer = new DesignerView(m_store, m_editor, m_actions, m_bodies);
    m_bodies->insertWidget(int(View::Designer), m_designer);
    connect(m_designer, &DesignerView::closed, this, &CataloguePage::goBack);
    connect(m_designer, &DesignerView::failed, this, &CataloguePage::failed);
    connect(m_designer, &DesignerView::printWanted, this, &CataloguePage::askForPrint);
    connect(m_designer, &DesignerView::previewWanted, this,
        [this] { showOne(QString(m_designer->code()), m_version); });
    connect(
        m_designer, &DesignerView::gone, this,
        [this] {
            if (!m_isDesigning)
                return;
            m_isDesigning = false;
            refreshOne(); // what it has become, or all when it is not there any more
        },
        Qt::QueuedConnection); // the model has to read first
}

void CataloguePage::refreshNewMenu()
{
    m_starterMenu->clear();
    for (const auto& file : missingStarters(m_store)) {
        auto* action = m_starterMenu->addAction(menuWords(file.code, file.design.title));
        connect(
            action, &QAction::triggered, this, [this, file] { addStarter(file); },
            Qt::QueuedConnection); // the menu is made anew by it
    }
    m_starterMenu->menuAction()->setVisible(!m_starterMenu->isEmpty());
    refreshCopies();
}

void CataloguePage::refreshCopies()
{
    m_copyMenu->clear();
    for (const auto& entry : m_model->entries()) {
        auto* action = m_copyMenu->addAction(menuWords(entry.code(), entry.design().title));
        connect(
            action, &QAction::triggered, this, [this, code = entry.code()] { beginCopy(code); },
            Qt::QueuedConnection);
    }
    m_copyMenu->menuAction()->setVisible(!m_copyMenu->isEmpty());
}

void CataloguePage::addStarter(const core::DesignFile& file)
{
    const auto step = importInto(m_store, file);
    if (!step)
        return refuse(step.error());
    clearMessages();
    if (!m_editor.apply(tr("Start from the starter %1").arg(file.code), step->changes))
        return;
    openOne(file.code);
}

void CataloguePage::begin(const QString& step, const QString& code, const core::Design& design)
{
    const auto changes = core::beginDraft(code, design, codesOf(*m_model), core::now());
    if (!changes)
        return refuse(changes.error());
    clearMessages();
    const auto made = core::touched<core::MicrocredentialVersion>(*changes).last().id;
    if (m_editor.apply(step, *changes))
        showDraft(made);
}

void CataloguePage::beginEmpty()
{
    const auto code = core::freeCode(u"MC-01"_s, codesOf(*m_model));
    begin(tr("Begin %1").arg(code), code, core::blankDesign(usualLanguage()));
}

void CataloguePage::beginCopy(const QString& from)
{
    const auto* entry = m_model->entry(from);
    if (!entry)
        return;
    const auto code = core::freeCode(from, codesOf(*m_model));
    auto design = entry->design();
    design.title = tr("%1 (copy)").arg(design.title);
    begin(tr("Copy %1 to %2").arg(from, code), code, design);
}

void CataloguePage::openOne(const QString& code)
{
    const auto* entry = m_model->entry(code);
    if (!entry)
        return;
    const auto& current = entry->history.current();
    if (current.status == core::VersionStatus::Draft)
        showDraft(core::VersionId(current.id));
    else
        showOne(code);
}

void CataloguePage::showVersion(const core::VersionId& version)
{
    const auto found = m_store.versions().find(version);
    if (!found || !*found)
        return;
    const auto* entry = m_model->entry((*found)->microcredential.toString());
    if ((*found)->status == core::VersionStatus::Draft)
        showDraft(version);
    else if (entry)
        showOne(QString(entry->code()), version);
}

void CataloguePage::showDraft(const core::VersionId& version)
{
    m_panel->hide();
    clearMessages();
    needDesigner();
    if (!m_designer->open(version))
        return;
    m_isDesigning = true;
    m_code = m_designer->code();
    m_version = version;
    turnTo(View::Designer);
    m_designer->setFocusToStart();
}

void CataloguePage::followCode()
{
    if (!m_version)
        return;
    for (const auto& entry : m_model->entries()) {
        for (const auto& version : entry.history.versions) {
            if (version.id == *m_version)
                m_code = entry.code();
        }
    }
}

void CataloguePage::leaveDraft()
{
    if (!m_isDesigning)
        return;
    m_designer->close();
    m_isDesigning = false;
}

} // namespace ui

// SPDX-License-Identifier: MIT
#include "ui/pages/badges/badgespage.h"

#include "ui/pages/badges/awardsview.h"
#include "ui/pages/badges/checking/checkview.h"
#include "ui/pages/badges/prior/priorview.h"
#include "ui/pages/badges/stacks/stacksview.h"
#include "ui/widgets/dropzone.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QStackedLayout>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isList(const QString& path)
{
    return path.endsWith(u".csv"_s, Qt::CaseInsensitive);
}

} // namespace

BadgesPage::BadgesPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_views(new QStackedLayout(this))
    , m_awards(new AwardsView(context, this))
{
    setAcceptDrops(true);
    m_views->addWidget(m_awards);
    connect(m_awards, &AwardsView::wanted, this, &Page::wanted);
    connect(m_awards, &AwardsView::failed, this, &Page::failed);
    connect(m_awards, &AwardsView::checkWanted, this, [this] { check().begin(); });
    connect(m_awards, &AwardsView::stacksWanted, this, [this] { stacks().open({}); });
    connect(m_awards, &AwardsView::priorWanted, this, &BadgesPage::askPrior);
}

CheckView& BadgesPage::check()
{
    if (!m_check) {
        m_check = new CheckView(m_context.actions, this);
        m_views->addWidget(m_check);
        connect(m_check, &CheckView::closed, this, &BadgesPage::showAwards);
        connect(m_check, &CheckView::failed, this, &Page::failed);
    }
    m_views->setCurrentWidget(m_check);
    return *m_check;
}

StacksView& BadgesPage::stacks()
{
    if (!m_stacks) {
        m_stacks = new StacksView(m_context, this);
        m_views->addWidget(m_stacks);
        connect(m_stacks, &StacksView::closed, this, &BadgesPage::showAwards);
        connect(m_stacks, &StacksView::failed, this, &Page::failed);
    }
    m_views->setCurrentWidget(m_stacks);
    return *m_stacks;
}

void BadgesPage::showAwards()
{
    m_views->setCurrentWidget(m_awards);
    m_awards->open({});
}

void BadgesPage::askPrior()
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto path = QFileDialog::getOpenFileName(
        this, tr("Choose the list of what was earned before"), folder, tr("CSV files (*.csv)"));
    if (!path.isEmpty())
        showPrior(path);
}

void BadgesPage::showPrior(const QString& path)
{
    if (!m_prior) {
        m_prior = new PriorView(m_context, this);
        m_views->addWidget(m_prior);
        connect(m_prior, &PriorView::closed, this, &BadgesPage::showAwards);
    }
    if (const auto done = m_prior->read(path); !done) {
        emit failed(done.error());
        return;
    }
    m_views->setCurrentWidget(m_prior);
}

void BadgesPage::open(const QVariant& target)
{
    if (target.toString() == u"check"_s) {
        check().begin();
        return;
    }
    if (target.toString() == u"stacks"_s) {
        stacks().open({});
        return;
    }
    if (isList(target.toString())) {
        showPrior(target.toString());
        return;
    }
    m_views->setCurrentWidget(m_awards);
    m_awards->open(target);
}

void BadgesPage::dragEnterEvent(QDragEnterEvent* event)
{
    // Whatever is no workspace may be a badge, or evidence of one.
    if (!droppedFiles(*event->mimeData(), {}).isEmpty()
        && droppedFiles(*event->mimeData(), {u"laurel"_s}).isEmpty())
        event->acceptProposedAction();
}

void BadgesPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    const auto paths = droppedFiles(*event->mimeData(), {});
    if (paths.size() == 1 && isList(paths.first()))
        showPrior(paths.first());
    else
        check().take(paths);
}

} // namespace ui

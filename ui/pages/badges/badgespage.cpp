// SPDX-License-Identifier: MIT
#include "ui/pages/badges/badgespage.h"

#include "ui/edit/longwork.h"
#include "ui/look/type.h"
#include "ui/pages/badges/awardlist.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QTabBar>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QList<EmptyState::Way> waysOn()
{
    if (!isThere(PageId::Review))
        return {};
    return {{u"review"_s, BadgesPage::tr("Read what was handed in"),
        BadgesPage::tr("When all reviews of a piece of work are in, decide on it. Approved work "
                       "earns its badge at once."),
        BadgesPage::tr("Open the reviews")}};
}

} // namespace

BadgesPage::BadgesPage(const core::Store& store, Editor&, const Actions& actions, QWidget* parent)
    : Page(parent)
    , m_model(new BadgesModel(store, this))
{
    build(actions);
    wire();
    refresh();
}

void BadgesPage::build(const Actions& actions)
{
    m_header = new PageHeader(tr("Badges"), actions, this);
    m_exportAll = m_header->addButton(tr("Export all…"), u"folder"_s);
    m_exportOne = m_header->setPrimary(tr("Export PDF…"), u"export"_s);
    m_empty = new EmptyState(tr("No badges yet"),
        tr("A badge is awarded when the reviews of a teacher's work are in and the decision is "
           "“Approved”. Its certificate then lies here, ready to be printed."),
        waysOn(), this);
    auto* work = new QWidget(this);
    auto* body = new QHBoxLayout(work);
    body->setContentsMargins(24, 0, 24, 24);
    body->setSpacing(16);
    body->addWidget(buildList());
    body->addWidget(buildPaper(), 1);
    body->addWidget(buildFacts());
    m_views = new QStackedLayout;
    m_views->addWidget(m_empty);
    m_views->addWidget(work);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_views, 1);
}

QWidget* BadgesPage::buildList()
{
    auto* card = new Card(this);
    card->setFixedWidth(scaledColumn(300));
    card->body()->setContentsMargins(1, 8, 1, 1);
    m_find = new SearchField(tr("Find an award"), card);
    m_find->setMinimumWidth(0);
    m_find->setMaximumWidth(QWIDGETSIZE_MAX);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_find);
    m_list = new AwardList(card);
    m_nothing = label({}, LabelRole::Muted, card, true);
    m_nothing->setContentsMargins(16, 8, 16, 8);
    card->body()->addLayout(top);
    card->body()->addWidget(line(card));
    card->body()->addWidget(m_nothing, 0, Qt::AlignTop);
    card->body()->addWidget(m_list, 1);
    card->body()->setSpacing(0);
    card->body()->insertSpacing(1, 8);
    return card;
}

QWidget* BadgesPage::buildPaper()
{
    auto* card = new Card(this);
    card->body()->setContentsMargins(1, 4, 1, 1);
    card->body()->setSpacing(0);
    m_tabs = new QTabBar(card);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Papers of this award"));
    m_tabs->addTab(tr("Certificate"));
    m_tabs->addTab(tr("Letter of decision"));
    m_view = new PaperView(card);
    m_note = label({}, LabelRole::Secondary, card, true);
    m_note->setContentsMargins(15, 8, 15, 8);
    card->body()->addWidget(m_tabs);
    card->body()->addWidget(line(card));
    card->body()->addWidget(m_view, 1);
    card->body()->addWidget(m_note);
    return card;
}

QWidget* BadgesPage::buildFacts()
{
    auto* card = new Card(tr("Award"), this);
    card->setFixedWidth(scaledColumn(248));
    card->body()->setContentsMargins(15, 12, 15, 12);
    card->body()->setSpacing(2);
    m_facts = card;
    m_who = addFact(*card, tr("Teacher"));
    m_what = addFact(*card, tr("Microcredential"));
    m_awarded = addFact(*card, tr("Awarded"));
    m_number = addFact(*card, tr("Number"));
    m_standing = addFact(*card, tr("Standing"));
    card->body()->addWidget(line(card));
    card->body()->addSpacing(8);
    card->body()->addWidget(label(tr("Paper"), LabelRole::Secondary, card));
    card->body()->addSpacing(2);
    m_size = new SegmentedControl(tr("Paper"), {tr("A4"), tr("Letter")}, card);
    card->body()->addWidget(m_size);
    card->body()->addStretch();
    m_said = label({}, LabelRole::Secondary, card, true);
    m_openFolder = button(tr("Open the folder"), ButtonKind::Link, card);
    card->body()->addWidget(m_said);
    card->body()->addWidget(m_openFolder);
    m_said->hide();
    m_openFolder->hide();
    return card;
}

QLabel* BadgesPage::addFact(Card& card, const QString& name)
{
    card.body()->addWidget(label(name, LabelRole::Secondary, &card));
    auto* value = label({}, LabelRole::Text, &card, true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card.body()->addWidget(value);
    card.body()->addSpacing(8);
    return value;
}

void BadgesPage::wire()
{
    connect(m_model, &BadgesModel::changed, this, &BadgesPage::refresh);
    connect(m_model, &BadgesModel::failed, this, &BadgesPage::failed);
    connect(m_empty, &EmptyState::chosen, this, [this] { emit wanted(PageId::Review, {}); });
    connect(m_find, &QLineEdit::textChanged, this, &BadgesPage::refresh);
    connect(m_list, &AwardList::currentAwardChanged, this, &BadgesPage::showAward);
    connect(m_list, &QListView::activated, this, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_tabs, &QTabBar::currentChanged, this, &BadgesPage::showPaper);
    connect(m_size, &SegmentedControl::chosen, this, [this](int index) {
        m_paper = index == 0 ? core::PaperSize::A4 : core::PaperSize::Letter;
        showPaper();
    });
    connect(m_exportOne, &QPushButton::clicked, this, &BadgesPage::askFile);
    connect(m_exportAll, &QPushButton::clicked, this, &BadgesPage::askFolder);
    connect(m_openFolder, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
}

void BadgesPage::refresh()
{
    const auto& badges = m_model->badges();
    m_views->setCurrentIndex(badges.isEmpty() ? 0 : 1);
    m_exportAll->setVisible(!badges.isEmpty());
    m_header->setSubline(badges.isEmpty() ? QString()
            : badges.size() == 1          ? tr("1 awarded")
                                          : tr("%1 awarded").arg(badges.size()));
    m_size->setCurrent(paperSize() == core::PaperSize::A4 ? 0 : 1);
    m_shown.clear();
    m_list->setBadges(badges, m_find->text());
    const bool isFound = m_list->current().has_value();
    m_nothing->setText(tr("No award has “%1” in it. Look for a teacher, a microcredential or a "
                          "number.")
                           .arg(m_find->text().trimmed()));
    m_nothing->setVisible(!isFound);
    m_list->setVisible(isFound);
}

void BadgesPage::open(const QVariant& target)
{
    if (m_model->badges().isEmpty()) {
        m_empty->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (const auto award = core::AwardId::fromString(target.toString())) {
        m_find->clear();
        m_list->setCurrent(*award);
    }
    m_list->setFocus(Qt::OtherFocusReason);
}

const AwardedBadge* BadgesPage::current() const
{
    const auto award = m_list->current();
    return award ? m_model->badge(*award) : nullptr;
}

core::PaperSize BadgesPage::paperSize() const
{
    return m_paper.value_or(m_model->paper());
}

bool BadgesPage::showsLetter() const
{
    return m_tabs->currentIndex() == 1 && m_tabs->isTabVisible(1);
}

void BadgesPage::showAward()
{
    const auto* badge = current();
    m_facts->setVisible(badge != nullptr);
    m_exportOne->setVisible(badge != nullptr);
    if (!badge) {
        m_shown.clear();
        m_tabs->hide();
        m_note->hide();
        m_view->clear();
        return;
    }
    m_tabs->show();
    m_tabs->setTabVisible(1, badge->letter.has_value());
    m_who->setText(badge->who);
    m_what->setText(tr("%1 %2, version %3").arg(badge->code, badge->title, badge->version));
    m_awarded->setText(shortDate(badge->on));
    m_number->setText(badge->number);
    auto standing = standingOf(*badge, QDate::currentDate());
    m_standing->setText(standing.replace(0, 1, standing.at(0).toUpper()));
    showPaper();
}

void BadgesPage::showPaper()
{
    const auto* badge = current();
    if (!badge)
        return;
    const bool isLetter = showsLetter();
    const auto shown
        = u"%1 %2 %3"_s.arg(badge->award.toString()).arg(isLetter).arg(int(paperSize()));
    m_note->setVisible(isLetter && badge->isDrafted);
    m_note->setText(tr("No letter was kept with this decision. This one is drafted from what the "
                       "reviewers said."));
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_view->setPaper(
        isLetter ? letterPaper(*badge, paperSize()) : certificatePaper(*badge, paperSize()),
        isLetter ? tr("Letter of decision to %1, %2").arg(badge->who, badge->title)
                 : tr("Certificate of %1, %2").arg(badge->who, badge->title));
}

QString BadgesPage::lastFolder() const
{
    return m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                              : m_folder;
}

void BadgesPage::askFile()
{
    const auto* badge = current();
    if (!badge)
        return;
    const auto name = showsLetter() ? letterFileName(*badge) : certificateFileName(*badge);
    auto path = QFileDialog::getSaveFileName(this,
        showsLetter() ? tr("Export the letter") : tr("Export the certificate"),
        QDir(lastFolder()).filePath(name), tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".pdf"_s;
    exportTo(path);
}

void BadgesPage::askFolder()
{
    const auto folder = QFileDialog::getExistingDirectory(
        this, tr("Export all certificates into a folder"), lastFolder());
    if (!folder.isEmpty())
        exportAllTo(folder);
}

void BadgesPage::exportTo(const QString& path)
{
    const auto* badge = current();
    if (!badge)
        return;
    const auto make
        = showsLetter() ? letterPaper(*badge, paperSize()) : certificatePaper(*badge, paperSize());
    write(tr("Writing “%1”").arg(QFileInfo(path).fileName()), {{path, make}},
        QFileInfo(path).absolutePath());
}

void BadgesPage::exportAllTo(const QString& folder)
{
    QList<PaperFile> files;
    for (const auto& badge : m_model->badges())
        files.append({QDir(folder).filePath(certificateFileName(badge)),
            certificatePaper(badge, paperSize())});
    write(tr("Writing the certificates"), files, folder);
}

void BadgesPage::write(const QString& what, const QList<PaperFile>& files, const QString& place)
{
    if (m_work || files.isEmpty())
        return;
    say({});
    m_exportOne->setEnabled(false);
    m_exportAll->setEnabled(false);
    const auto work
        = [files](const core::Progress& progress) { return writePapers(files, progress); };
    m_work = LongWork::run(this, what, work, [=, this](const core::Result<int>& written) {
        m_work.clear();
        m_exportOne->setEnabled(true);
        m_exportAll->setEnabled(true);
        if (written) {
            say(*written == 1 ? tr("“%1” is written.").arg(QFileInfo(files.first().path).fileName())
                              : tr("%1 certificates are written.").arg(*written),
                place);
        } else if (written.error().kind == core::Error::Kind::Cancelled) {
            say(written.error().message, place);
        } else {
            emit failed(written.error());
        }
    });
}

void BadgesPage::say(const QString& sentence, const QString& folder)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
    m_openFolder->setVisible(!folder.isEmpty());
    if (!folder.isEmpty())
        m_folder = folder;
}

} // namespace ui

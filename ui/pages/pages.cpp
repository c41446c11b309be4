// SPDX-License-Identifier: MIT
#include "ui/pages/badges/badgespage.h"
#include "ui/pages/catalogue/cataloguepage.h"
#include "ui/pages/evidence/evidencepage.h"
#include "ui/pages/home/homepage.h"
#include "ui/pages/page.h"
#include "ui/pages/people/peoplepage.h"
#include "ui/pages/review/reviewmodel.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/settings/settingspage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

template <typename Made>
Page* make(const PageContext& context, QWidget* parent)
{
    return new Made(context.store, context.editor, context.actions, parent);
}

template <typename Made>
Page* makeWithSettings(const PageContext& context, QWidget* parent)
{
    return new Made(context.store, context.editor, context.actions, context.settings, parent);
}

} // namespace

QList<PageFactory> allPages()
{
    return {
        {PageId::Home, Action::GoToHome, u"home"_s, u"home"_s, Page::tr("Home"), make<HomePage>},
        {PageId::Catalogue, Action::GoToCatalogue, u"catalogue"_s, u"microcredentials"_s,
            Page::tr("Catalogue"), makeWithSettings<CataloguePage>},
        {PageId::People, Action::GoToPeople, u"people"_s, u"people"_s, Page::tr("People"),
            makeWithSettings<PeoplePage>},
        {PageId::Evidence, Action::GoToEvidence, u"evidence"_s, u"evidence"_s, Page::tr("Evidence"),
            make<EvidencePage>},
        {PageId::Review, Action::GoToReview, u"review"_s, u"review"_s, Page::tr("Review"),
            [](const PageContext& context, QWidget* parent) -> Page* {
                return new ReviewPage(context, parent);
            },
            waitingReviews},
        {PageId::Badges, Action::GoToBadges, u"badges"_s, u"badges"_s, Page::tr("Badges"),
            [](const PageContext& context, QWidget* parent) -> Page* {
                return new BadgesPage(context, parent);
            }},
        {PageId::Settings, Action::GoToSettings, u"settings"_s, u"settings"_s, Page::tr("Settings"),
            [](const PageContext& context, QWidget* parent) -> Page* {
                return new SettingsPage(context, parent);
            },
            {}, true},
    };
}

bool isThere(PageId id)
{
    const auto pages = allPages();
    return std::any_of(
        pages.begin(), pages.end(), [&](const PageFactory& page) { return page.id == id; });
}

} // namespace ui

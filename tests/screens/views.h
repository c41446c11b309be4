// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"
#include "ui/pages/page.h"

#include <functional>

namespace screens {

/// What a page shows besides its usual view.
struct View {
    ui::PageId page;
    QString name;
    std::function<QVariant(const core::Store&)> target;
    std::function<void(QWidget& window)> then = {}; ///< what is pressed there
};

/// One line for each.
QList<View> views();

/// A draft of the next version of CM-01 with something to settle, and an empty draft.
void addDrafts(core::Store& store);

/// A large district: 300 more teachers with long names, 2,000 comments on the review at work.
void addMany(core::Store& store);

} // namespace screens

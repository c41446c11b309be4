// SPDX-License-Identifier: MIT
#include "ui/pages/badges/stacks/stacksmodel.h"

#include "core/microcredentials/history.h"
#include "core/store.h"

namespace ui {

StacksModel::StacksModel(const core::Store& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&store, &core::Store::changed, this, &StacksModel::reload);
    if (const auto done = read(); !done)
        QMetaObject::invokeMethod(
            this, [this, error = done.error()] { emit failed(error); }, Qt::QueuedConnection);
}

const core::Design* StacksModel::design(const core::MicrocredentialId& id) const
{
    const auto found = m_designs.constFind(id);
    return found == m_designs.constEnd() ? nullptr : &*found;
}

void StacksModel::reload()
{
    if (const auto done = read(); !done)
        emit failed(done.error());
    emit changed();
}

core::Result<void> StacksModel::read()
{
    auto book = core::StackBook::read(m_store, core::localDate(core::now()));
    if (!book)
        return book.error();
    const auto all = m_store.microcredentials().all();
    if (!all)
        return all.error();
    m_designs.clear();
    for (const auto& microcredential : *all) {
        const auto history = core::readHistory(m_store, microcredential);
        if (!history)
            return history.error();
        if (!history->versions.isEmpty())
            m_designs.insert(microcredential.id, history->current().content);
    }
    m_book = *std::move(book);
    return {};
}

} // namespace ui

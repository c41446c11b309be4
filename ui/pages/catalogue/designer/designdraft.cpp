// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/designdraft.h"

#include "core/microcredentials/designgaps.h"
#include "core/microcredentials/history.h"
#include "core/paper/documents.h"
#include "ui/edit/editor.h"
#include "ui/pages/catalogue/designer/designsteps.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

DesignDraft::DesignDraft(const core::Store& store, Editor& editor, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_editor(editor)
{
    connect(&store, &core::Store::changed, this, &DesignDraft::follow);
}

bool DesignDraft::open(const core::VersionId& version)
{
    m_id = version;
    if (read()) {
        emit changed();
        return true;
    }
    close();
    return false;
}

void DesignDraft::close()
{
    m_id.reset();
    m_history.reset();
    m_findings.clear();
}

int DesignDraft::clearRules() const
{
    QSet<QString> broken;
    for (const auto& finding : core::check(design(), code()))
        broken.insert(finding.rule);
    return core::ruleCount() - int(broken.size());
}

bool DesignDraft::change(const QString& step, const core::Design& design)
{
    const auto changes = core::revise(*m_history, design);
    if (changes)
        return m_editor.apply(step, *changes);
    emit failed(changes.error());
    return false;
}

bool DesignDraft::write(const QString& step, const core::Design& design, const QString& field)
{
    const auto changes = core::revise(*m_history, design);
    if (changes)
        return m_editor.write(step, *changes, m_id->toString() + field);
    emit failed(changes.error());
    return false;
}

core::Result<void> DesignDraft::recode(const QString& code)
{
    const auto changes = core::recode(*m_history, code, codes());
    if (!changes)
        return changes.error();
    m_editor.write(tr("Change the code"), *changes, u"code"_s);
    return {};
}

core::Result<core::Changes> DesignDraft::publishing(const QString& reason) const
{
    const auto others = core::prerequisitesOfOthers(m_store, code());
    if (!others)
        return others.error();
    return core::publish(*m_history,
        {.pilotWaiver = reason, .prerequisites = *others, .findings = drawnFindings()},
        core::now());
}

core::Result<void> DesignDraft::publish(const QString& reason)
{
    const auto changes = publishing(reason);
    if (!changes)
        return changes.error();
    m_editor.apply(tr("Publish %1").arg(code()), *changes);
    return {};
}

QString DesignDraft::obstacle() const
{
    const auto changes = publishing(u"."_s);
    return changes ? QString() : changes.error().message;
}

QStringList DesignDraft::codes() const
{
    QStringList codes;
    const auto all = m_store.microcredentials().all();
    if (all) {
        for (const auto& microcredential : *all)
            codes.append(microcredential.code);
    }
    return codes;
}

QString DesignDraft::school() const
{
    const auto school = m_store.organizations().own();
    return school ? school->name : QString();
}

QList<core::LintFinding> DesignDraft::drawnFindings() const
{
    const auto finding = core::ringTextFinding(design());
    return finding ? QList{*finding} : QList<core::LintFinding>();
}

void DesignDraft::follow(const core::Changes& changes)
{
    const bool concernsUs = !core::touched<core::Microcredential>(changes).isEmpty()
        || !core::touched<core::MicrocredentialVersion>(changes).isEmpty();
    if (!m_id || !concernsUs)
        return;
    if (read()) {
        emit changed();
        return;
    }
    close();
    emit gone();
}

bool DesignDraft::read()
{
    const auto version = m_store.versions().find(*m_id);
    if (!version || !*version || (*version)->status != core::VersionStatus::Draft)
        return false;
    const auto microcredential = m_store.microcredentials().find((*version)->microcredential);
    if (!microcredential || !*microcredential)
        return false;
    auto history = core::readHistory(m_store, **microcredential);
    if (!history) {
        emit failed(history.error());
        return false;
    }
    m_history = *std::move(history);
    m_findings = core::check(design(), code()) + core::gaps(design()) + drawnFindings();
    std::stable_sort(m_findings.begin(), m_findings.end(),
        [](const auto& a, const auto& b) { return stepOf(a.path) < stepOf(b.path); });
    return true;
}

} // namespace ui

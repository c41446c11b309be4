// SPDX-License-Identifier: MIT
// What a level rests on, and what would meet the criterion when it is below the target.
#include "ui/pages/review/rubriccells.h"
#include "ui/pages/review/rubricstrip.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace ui {

void RubricStrip::refreshRests()
{
    qDeleteAll(m_chipWidgets);
    m_chipWidgets.clear();
    const auto* score = given();
    const auto add = [this](QWidget* widget) {
        m_chips->addWidget(widget);
        m_chipWidgets.append(widget);
    };
    const auto citations = score ? score->citations : QList<core::Citation>();
    for (const auto& citation : citations) {
        const auto* said
            = citation.comment ? m_model.attempt().comment(*citation.comment) : nullptr;
        const auto evidence = said ? std::optional(said->evidence) : citation.evidence;
        const auto* item = evidence ? m_model.attempt().item(*evidence) : nullptr;
        auto moment = said ? momentText(said->start, said->end, said->page)
                           : momentText(citation.start, {}, citation.page);
        if (item && (moment.isEmpty() || (m_model.item() && item->id != m_model.item()->id)))
            moment
                = moment.isEmpty() ? item->requirement : u"%1 %2"_s.arg(item->requirement, moment);
        auto* chip = new CitationChip(citation, said ? std::optional(said->kind) : std::nullopt,
            moment, m_model.canWrite(), this);
        connect(chip, &CitationChip::sought, this, &RubricStrip::sought);
        connect(
            chip, &CitationChip::removeWanted, this,
            [this](const core::Citation& which) { m_model.removeCitation(which); },
            Qt::QueuedConnection); // the chip goes while it tells
        add(chip);
    }
    if (!score)
        add(label(tr("no level yet"), LabelRole::Secondary, this));
    else if (citations.isEmpty() && !m_model.canWrite())
        add(label(tr("nothing"), LabelRole::Secondary, this));
    m_cite->setVisible(score && m_model.canWrite());
}

void RubricStrip::refreshWords()
{
    const bool isShown = isBelowTarget();
    m_words->setVisible(isShown);
    m_wordsHelp->setVisible(isShown);
    m_wordsCriterion = m_model.criterion();
    m_words->setReadOnly(!m_model.canWrite());
    if (!isShown) {
        m_wordsPlace.clear();
        return;
    }
    const auto place = m_model.place(u"rationale/"_s + m_model.criterion());
    const auto usual = given()->rationale.value_or(QString());
    if (place == m_wordsPlace && usual == m_wordsUsual)
        return;
    m_wordsPlace = place;
    m_wordsUsual = usual;
    m_draft->open(place, usual);
}

bool RubricStrip::keepWords()
{
    if (m_wordsPlace.isEmpty() || !m_model.isOpen() || !m_model.canWrite())
        return true;
    const auto* score = m_model.review().score(m_wordsCriterion);
    const auto text = m_words->toPlainText().trimmed();
    if (!score || text == m_wordsUsual.trimmed() || text.isEmpty())
        return true;
    const auto place = m_wordsPlace;
    m_draft->keep();
    m_wordsPlace.clear(); // refresh() shows what is kept now
    if (!m_model.score({.criterion = m_wordsCriterion,
            .level = score->level,
            .rationale = text,
            .citations = {}})) {
        m_wordsPlace = place;
        return false;
    }
    m_editor.keepDraft(place, {});
    return true;
}

} // namespace ui

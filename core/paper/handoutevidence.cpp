// SPDX-License-Identifier: MIT
#include "core/paper/handoutevidence.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct HandoutEvidencePieces {
    Q_DECLARE_TR_FUNCTIONS(core::HandoutEvidencePieces)
};

constexpr qreal Hang = 34; ///< Of the texts behind the id.
constexpr qreal WideHang = 90;
constexpr qreal Between = 16; ///< Two pieces, with the hairline.

/// One piece, its texts dressed and measured.
class PiecePlacer {
public:
    PiecePlacer(PageFlow& flow, const HandoutText& text, const HandoutEvidence& piece)
        : m_flow(flow)
        , m_piece(piece)
        , m_label(plainLine(piece.id))
        , m_title(plainLine(piece.title))
    {
        const auto& theme = text.badge.theme;
        const QString& language = text.language;
        m_id = {TypeFace::SerifBold, 10.5, theme.deep, 0, language};
        qreal hang = std::max(Hang, textWidth(m_label, m_id) + 8);
        if (hang > WideHang) { // an id that is a sentence goes into the title
            m_title = m_label + u' ' + m_title;
            m_label.clear();
            hang = Hang;
        }
        const PageRole role{
            .kind = PageRole::Kind::Heading, .level = 2, .continues = !m_label.isEmpty()};
        m_head = {{TypeFace::SerifBold, 10.5, ink::Text, 0, language}, 16, hang, 0, role};
        m_terms = {{TypeFace::SerifItalic, 9.25, theme.deep, 0, language}, 14, hang};
        m_body = {{TypeFace::Serif, 10, ink::Text, 0, language}, 14.5, hang};
        m_consent = {{TypeFace::SerifItalic, 9.25, ink::Muted, 0, language}, 13.5, hang};
    }

    qreal height() const
    {
        return m_flow.heightOf(m_title, m_head) + m_flow.heightOf(terms(), m_terms)
            + m_flow.heightOf(m_piece.instructions, m_body)
            + m_flow.heightOf(m_piece.consent, m_consent) + 8;
    }

    void place()
    {
        if (!m_label.isEmpty()) {
            const qreal y = PageFlow::baseline(m_flow.y(), m_id, m_flow.leading(m_head.leading));
            m_flow.put({{.kind = PageRole::Kind::Heading, .level = 2},
                textAt({m_label}, m_id, {m_flow.left(), y}, TextAlign::Left)});
        }
        m_flow.paragraph(m_title, m_head);
        m_flow.paragraph(terms(), m_terms);
        m_flow.space(2);
        m_flow.paragraphs(m_piece.instructions, m_body, 4);
        if (!plainLine(m_piece.consent).isEmpty())
            m_flow.space(2);
        m_flow.paragraphs(m_piece.consent, m_consent, 3);
    }

private:
    QString terms() const
    {
        QStringList parts{plainLine(m_piece.kind), plainLine(m_piece.limits)};
        parts.removeAll(QString());
        return parts.join(u"  ·  "_s);
    }

    PageFlow& m_flow;
    const HandoutEvidence& m_piece;
    QString m_label;
    QString m_title;
    TypeStyle m_id;
    FlowStyle m_head;
    FlowStyle m_terms;
    FlowStyle m_body;
    FlowStyle m_consent;
};

} // namespace

void placeEvidence(PageFlow& flow, const HandoutText& text, const TypeStyle& head)
{
    bool isFirst = true;
    for (const auto& piece : text.evidence) {
        PiecePlacer placer(flow, text, piece);
        const qreal kept = std::min(placer.height(), 0.4 * flow.fullHeight());
        if (isFirst) {
            flow.space(17);
            flow.need(22 + kept);
            flow.paragraph(HandoutEvidencePieces::tr("What you hand in"),
                {head, 17, 0, 0, {.kind = PageRole::Kind::Heading, .level = 1}});
            flow.advance(4);
        } else {
            flow.need(Between + kept);
        }
        if (!isFirst && !flow.isAtTop()) {
            flow.space(9);
            flow.rule(0.35, ink::Hairline);
            flow.advance(7);
        }
        placer.place();
        isFirst = false;
    }
}

} // namespace core

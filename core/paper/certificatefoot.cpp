// SPDX-License-Identifier: MIT
#include "core/paper/certificatefoot.h"

#include "core/paper/paperdate.h"
#include "core/paper/typeset.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace core {

namespace {

struct CertificateFoot {
    Q_DECLARE_TR_FUNCTIONS(core::CertificateFoot)
};

constexpr qreal FactWidth = 240;
constexpr qreal FactStep = 13;
constexpr qreal LeastSize = 7.5;

QString hoursText(double hours, const QString& language)
{
    QLocale locale(language);
    const QString number = locale.toString(hours, 'f', hours == qRound(hours) ? 0 : 1);
    return hours == 1 ? CertificateFoot::tr("1 hour of professional learning")
                      : CertificateFoot::tr("%1 hours of professional learning").arg(number);
}

/// The largest size from `style.size` down in halves at which every text keeps to `width`.
TypeStyle shrunk(TypeStyle style, const QStringList& texts, qreal width)
{
    const auto isTooWide = [&](const QString& text) { return textWidth(text, style) > width; };
    while (style.size > LeastSize && std::any_of(texts.begin(), texts.end(), isTooWide))
        style.size -= 0.5;
    return style;
}

PageItem signatureRule(qreal left, qreal right, qreal y)
{
    QPainterPath path;
    path.moveTo(left, y);
    path.lineTo(right, y);
    return {{.kind = PageRole::Kind::Artifact},
        PageDrawing{{{path, Qt::NoBrush, QPen(ink::Text, 0.5)}}}};
}

} // namespace

QStringList certificateFacts(const CertificateText& text)
{
    QStringList facts;
    if (text.awardedOn.isValid())
        facts.append(
            CertificateFoot::tr("Awarded %1").arg(paperDate(text.awardedOn, text.language)));
    if (text.hours && *text.hours > 0)
        facts.append(hoursText(*text.hours, text.language));
    if (text.validThrough && text.validThrough->isValid())
        facts.append(CertificateFoot::tr("Valid through %1")
                         .arg(paperLimit(*text.validThrough, text.language)));
    const QString id = plainLine(text.awardId);
    if (!id.isEmpty())
        facts.append(CertificateFoot::tr("Award %1").arg(id));
    return facts;
}

void placeFacts(
    std::vector<PageItem>& items, const CertificateText& text, const CertificateSheet& sheet)
{
    const QStringList facts = certificateFacts(text);
    const bool hasId = !plainLine(text.awardId).isEmpty();
    const TypeStyle style
        = shrunk({TypeFace::Serif, 9, ink::Text, 0, text.language}, facts, FactWidth);
    std::vector<QStringList> broken;
    qsizetype count = 0;
    for (const auto& fact : facts) {
        broken.push_back(brokenLines(fact, style, FactWidth));
        count += broken.back().size();
    }
    qreal y = sheet.foot - FactStep * qreal(count - 1);
    for (std::size_t i = 0; i < broken.size(); ++i) {
        TypeStyle own = style;
        own.color = hasId && i + 1 == broken.size() ? ink::Muted : ink::Text;
        items.push_back({{}, textAt(broken[i], own, {sheet.left, y}, TextAlign::Left, FactStep)});
        y += FactStep * qreal(broken[i].size());
    }
}

void placeSigners(
    std::vector<PageItem>& items, const CertificateText& text, const CertificateSheet& sheet)
{
    constexpr qreal gap = 16;
    constexpr qreal lineStep = 11;
    const auto count = std::min<std::size_t>(2, text.signers.size());
    if (count == 0)
        return;
    const qreal both = (sheet.right - sheet.axis - 83 - gap) / 2;
    const qreal width = count == 1 ? 190 : both;
    QStringList names;
    QStringList roles;
    for (std::size_t i = 0; i < count; ++i) {
        names.append(plainLine(text.signers[i].name));
        roles.append(plainLine(text.signers[i].role));
    }
    const auto name = shrunk({TypeFace::Serif, 9, ink::Text, 0, text.language}, names, width);
    const auto role
        = shrunk({TypeFace::SerifItalic, 8.5, ink::Muted, 0, text.language}, roles, width);
    std::vector<QStringList> blocks; // name and role of each signer in turn
    qsizetype most = 0;
    for (qsizetype i = 0; i < names.size(); ++i) {
        blocks.push_back(brokenLines(names[i], name, width));
        blocks.push_back(brokenLines(roles[i], role, width));
        most = std::max(most,
            std::max<qsizetype>(1, blocks[blocks.size() - 2].size())
                + std::max<qsizetype>(1, blocks.back().size()));
    }
    const qreal top = sheet.foot - 12 - lineStep * qreal(most - 2);
    for (std::size_t i = 0; i < count; ++i) {
        const qreal right = i + 1 == count ? sheet.right : sheet.right - width - gap;
        const qreal left = right - width;
        const auto& nameLines = blocks[2 * i];
        const auto& roleLines = blocks[2 * i + 1];
        const qreal roleTop
            = top + 12 + lineStep * qreal(std::max<qsizetype>(1, nameLines.size()) - 1);
        items.push_back(signatureRule(left, right, top - 13));
        if (!nameLines.isEmpty())
            items.push_back({{}, textAt(nameLines, name, {left, top}, TextAlign::Left, lineStep)});
        if (!roleLines.isEmpty())
            items.push_back(
                {{}, textAt(roleLines, role, {left, roleTop}, TextAlign::Left, lineStep)});
    }
}

} // namespace core

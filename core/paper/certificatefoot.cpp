// SPDX-License-Identifier: MIT
#include "core/paper/certificatefoot.h"

#include "core/paper/certificatecodes.h"
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
constexpr qreal CodeSide = 68; ///< 24 mm
constexpr qreal CodeStep = CodeSide + 12; ///< From the code's left edge to the facts.
constexpr qreal CheckRise = 60; ///< Of "Check this badge" above the foot line.
constexpr qreal SealReach = 70; ///< From the axis: the rosette and some air.
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

/// The facts as they stand at the foot.
struct SetFacts {
    TypeStyle style;
    std::vector<QStringList> facts;
    qreal left = 0;
    qreal top = 0; ///< First baseline.
};

SetFacts setFacts(const CertificateText& text, const CertificateSheet& sheet)
{
    const bool hasCode = !text.stub.isEmpty();
    SetFacts set;
    set.left = sheet.left + (hasCode ? CodeStep : 0);
    // Beside a code the seal is near.
    const qreal width
        = hasCode ? std::min(FactWidth, sheet.axis - SealReach - set.left) : FactWidth;
    const QStringList facts = certificateFacts(text);
    set.style = shrunk({TypeFace::Serif, 9, ink::Text, 0, text.language}, facts, width);
    qsizetype count = 0;
    for (const auto& fact : facts) {
        set.facts.push_back(brokenLines(fact, set.style, width));
        count += set.facts.back().size();
    }
    set.top = sheet.foot - FactStep * qreal(count - 1);
    return set;
}

PageItem signatureRule(qreal left, qreal right, qreal y)
{
    QPainterPath path;
    path.moveTo(left, y);
    path.lineTo(right, y);
    return {{.kind = PageRole::Kind::Artifact},
        PageDrawing{{{path, Qt::NoBrush, QPen(ink::Text, 0.5)}}}};
}

/// The lines of one signer.
struct SetSigner {
    QStringList name;
    QStringList role;

    qsizetype nameCount() const { return std::max<qsizetype>(1, name.size()); }
};

/// The signers of the front, both in the same sizes.
struct SetSigners {
    TypeStyle nameStyle;
    TypeStyle roleStyle;
    std::vector<SetSigner> signers;
};

SetSigners setSigners(const CertificateText& text, qreal width)
{
    const auto count = std::min<std::size_t>(2, text.signers.size());
    QStringList names;
    QStringList roles;
    for (std::size_t i = 0; i < count; ++i) {
        names.append(plainLine(text.signers[i].name));
        roles.append(plainLine(text.signers[i].role));
    }
    const TypeStyle name{TypeFace::Serif, 9, ink::Text, 0, text.language};
    const TypeStyle role{TypeFace::SerifItalic, 8.5, ink::Muted, 0, text.language};
    SetSigners set{shrunk(name, names, width), shrunk(role, roles, width), {}};
    for (qsizetype i = 0; i < names.size(); ++i)
        set.signers.push_back({brokenLines(names[i], set.nameStyle, width),
            brokenLines(roles[i], set.roleStyle, width)});
    return set;
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
    const auto set = setFacts(text, sheet);
    const bool hasId = !plainLine(text.awardId).isEmpty();
    qreal y = set.top;
    for (std::size_t i = 0; i < set.facts.size(); ++i) {
        TypeStyle own = set.style;
        own.color = hasId && i + 1 == set.facts.size() ? ink::Muted : ink::Text;
        items.push_back({{}, textAt(set.facts[i], own, {set.left, y}, TextAlign::Left, FactStep)});
        y += FactStep * qreal(set.facts[i].size());
    }
}

void placeCheck(
    std::vector<PageItem>& items, const CertificateText& text, const CertificateSheet& sheet)
{
    const QRectF box(sheet.left, sheet.foot + 0.5 - CodeSide, CodeSide, CodeSide);
    const auto code = certificateCode(text, box);
    if (!code)
        return;
    const auto set = setFacts(text, sheet);
    const qreal y = std::min(sheet.foot - CheckRise, set.top - FactStep - 8);
    const TypeStyle style{TypeFace::SerifBold, 9, ink::Text, 0, text.language};
    items.push_back({{},
        textAt({CertificateFoot::tr("Check this badge")}, style, {set.left, y}, TextAlign::Left)});
    items.push_back(*code);
}

void placeSigners(
    std::vector<PageItem>& items, const CertificateText& text, const CertificateSheet& sheet)
{
    constexpr qreal gap = 16;
    constexpr qreal lineStep = 11;
    constexpr qreal nameToRole = 12;
    const qreal both = (sheet.right - sheet.axis - 83 - gap) / 2;
    const qreal width = text.signers.size() == 1 ? 190 : both;
    const auto setting = setSigners(text, width);
    qsizetype most = 0;
    for (const auto& signer : setting.signers)
        most = std::max(most, signer.nameCount() + std::max<qsizetype>(1, signer.role.size()));
    const qreal top = sheet.foot - nameToRole - lineStep * qreal(most - 2);
    qreal right = sheet.right - (width + gap) * (qreal(setting.signers.size()) - 1);
    for (const auto& signer : setting.signers) {
        const QPointF name(right - width, top);
        const QPointF role
            = name + QPointF(0, nameToRole + lineStep * qreal(signer.nameCount() - 1));
        items.push_back(signatureRule(right - width, right, top - 13));
        if (!signer.name.isEmpty())
            items.push_back(
                {{}, textAt(signer.name, setting.nameStyle, name, TextAlign::Left, lineStep)});
        if (!signer.role.isEmpty())
            items.push_back(
                {{}, textAt(signer.role, setting.roleStyle, role, TextAlign::Left, lineStep)});
        right += width + gap;
    }
}

} // namespace core

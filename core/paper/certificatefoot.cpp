// SPDX-License-Identifier: MIT
#include "core/paper/certificatefoot.h"

#include "core/paper/certificatecodes.h"
#include "core/paper/certificatefit.h"
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

QString hoursText(double hours, const QString& language)
{
    QLocale locale(language);
    const QString number = locale.toString(hours, 'f', hours == qRound(hours) ? 0 : 1);
    return hours == 1 ? CertificateFoot::tr("1 hour of professional learning")
                      : CertificateFoot::tr("%1 hours of professional learning").arg(number);
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

SetSigners setSigners(const CertificateText& text, const SignerPlaces& places)
{
    QStringList names;
    QStringList roles;
    for (std::size_t i = 0; i < places.lefts.size(); ++i) {
        names.append(plainLine(text.signers[i].name));
        roles.append(plainLine(text.signers[i].role));
    }
    SetSigners set{
        shrunk(places.name, names, places.width), shrunk(places.role, roles, places.width), {}};
    for (qsizetype i = 0; i < names.size(); ++i)
        set.signers.push_back({brokenLines(names[i], set.nameStyle, places.width),
            brokenLines(roles[i], set.roleStyle, places.width)});
    return set;
}

/// A scanned signature on its rule, shrunk to fit.
std::optional<PageItem> signatureItem(const CertificateSigner& signer, QPointF rule, qreal width)
{
    constexpr qreal mostHeight = 30;
    if (signer.signature.isNull())
        return std::nullopt;
    const QSizeF size
        = QSizeF(signer.signature.size()).scaled(QSizeF(width, mostHeight), Qt::KeepAspectRatio);
    const QRectF box(rule + QPointF((width - size.width()) / 2, -size.height()), size);
    PageItem item{{.kind = PageRole::Kind::Figure}, PagePicture{signer.signature, box}};
    item.alt = CertificateFoot::tr("Signature of %1").arg(plainLine(signer.name));
    return item;
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

std::size_t signersOnFront(const CertificateText& text)
{
    return std::min<std::size_t>(2, text.signers.size());
}

void placeSigners(
    std::vector<PageItem>& items, const CertificateText& text, const SignerPlaces& places)
{
    constexpr qreal lineStep = 11;
    constexpr qreal nameToRole = 12;
    constexpr qreal ruleToName = 13;
    const auto setting = setSigners(text, places);
    qsizetype most = 0;
    for (const auto& signer : setting.signers)
        most = std::max(most, signer.nameCount() + std::max<qsizetype>(1, signer.role.size()));
    const qreal top = places.foot - nameToRole - lineStep * qreal(most - 2);
    for (std::size_t i = 0; i < setting.signers.size(); ++i) {
        const auto& signer = setting.signers[i];
        const QPointF rule(places.lefts[i], top - ruleToName);
        const qreal shift = places.align == TextAlign::Centre ? places.width / 2 : 0;
        const QPointF name(rule.x() + shift, top);
        const QPointF role
            = name + QPointF(0, nameToRole + lineStep * qreal(signer.nameCount() - 1));
        if (auto picture = signatureItem(text.signers[i], rule, places.width))
            items.push_back(*std::move(picture));
        items.push_back(ruleItem(rule, places.width, 0.5, ink::Text));
        if (!signer.name.isEmpty())
            items.push_back(
                {{}, textAt(signer.name, setting.nameStyle, name, places.align, lineStep)});
        if (!signer.role.isEmpty())
            items.push_back(
                {{}, textAt(signer.role, setting.roleStyle, role, places.align, lineStep)});
    }
}

SignerPlaces classicSigners(const CertificateText& text, const CertificateSheet& sheet)
{
    constexpr qreal gap = 16;
    const qreal both = (sheet.right - sheet.axis - 83 - gap) / 2;
    const auto count = signersOnFront(text);
    SignerPlaces places{.lefts = {},
        .width = count == 1 ? 190 : both,
        .foot = sheet.foot,
        .name = {TypeFace::Serif, 9, ink::Text, 0, text.language},
        .role = {TypeFace::SerifItalic, 8.5, ink::Muted, 0, text.language}};
    for (std::size_t i = 0; i < count; ++i)
        places.lefts.push_back(
            sheet.right - places.width - (places.width + gap) * qreal(count - 1 - i));
    return places;
}

QString hoursWords(double hours, const QString& language)
{
    QLocale locale(language);
    const QString number = locale.toString(hours, 'f', hours == qRound(hours) ? 0 : 1);
    return hours == 1 ? CertificateFoot::tr("1 hour") : CertificateFoot::tr("%1 hours").arg(number);
}

} // namespace core

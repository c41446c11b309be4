// SPDX-License-Identifier: MIT
#include "core/paper/certificatecodes.h"

#include "core/paper/certificateback.h"
#include "core/paper/qrcode.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct CertificateCodes {
    Q_DECLARE_TR_FUNCTIONS(core::CertificateCodes)
};

constexpr qreal LeastSide = 170; ///< 60 mm: 149 modules of 0.4 mm
constexpr qreal LargeSide = 240; ///< Where two have room, they are the easier to photograph.
constexpr qreal Gap = 42;
constexpr qreal Caption = 26; ///< Below a row.
constexpr qsizetype AcrossSheet = 3;
constexpr qreal Measure = 470; ///< Of the text.

qreal sideOf(const CertificateText& text)
{
    return text.wholeBadge.size() <= 2 ? LargeSide : LeastSide;
}

void placeWords(PageFlow& flow, const CertificateText& text)
{
    const bool isOne = text.wholeBadge.size() == 1;
    const qreal indent = flow.width() - Measure;
    const TypeStyle head{TypeFace::SerifBold, 11, ink::Text, 0, text.language};
    const TypeStyle words{TypeFace::Serif, 9.25, ink::Text, 0, text.language};
    const TypeStyle small{TypeFace::Serif, 9.25, ink::Muted, 0, text.language};
    const FlowStyle paragraph{words, 13, 0, indent};
    flow.paragraph(isOne
            ? CertificateCodes::tr("The whole badge in one code")
            : CertificateCodes::tr("The whole badge in %1 codes").arg(text.wholeBadge.size()),
        {head, 16, 0, indent, {.kind = PageRole::Kind::Heading, .level = 1}});
    flow.space(2);
    flow.paragraph(isOne
            ? CertificateCodes::tr("It holds every word that the school signed. Photograph it "
                                   "sharply and from straight above, and drop the picture in "
                                   "Laurel, at “Check a badge”. Laurel says who signed, that "
                                   "nothing was altered, and whether it still counts; it needs no "
                                   "network for that.")
            : CertificateCodes::tr("They hold every word that the school signed. Photograph all of "
                                   "them at once, sharply and from straight above, and drop the "
                                   "picture in Laurel, at “Check a badge”. Laurel says who signed, "
                                   "that nothing was altered, and whether it still counts; it "
                                   "needs no network for that."),
        paragraph);
    flow.space(4);
    if (!text.keyPrint.isEmpty())
        flow.paragraph(CertificateCodes::tr("The school’s key: %1").arg(text.keyPrint), paragraph);
    flow.paragraph(CertificateCodes::tr("The form of the codes is Laurel’s own (OBB1: zlib in "
                                        "base45). Inside is an Open Badges 3.0 credential."),
        {small, 13, 0, indent});
    flow.space(14);
}

void placeCode(PageFlow& flow, const CertificateText& text, qsizetype number, QPointF corner)
{
    const auto count = text.wholeBadge.size();
    const auto side = sideOf(text);
    const auto alt = CertificateCodes::tr("Code %1 of %2 that hold the whole badge")
                         .arg(QString::number(number + 1), QString::number(count));
    if (const auto code
        = qrItem(text.wholeBadge.at(number), QrCorrection::Low, {corner, QSizeF(side, side)}, alt))
        flow.put(*code);
    if (count == 1)
        return;
    const TypeStyle small{TypeFace::Serif, 9.25, ink::Muted, 0, text.language};
    const auto words = CertificateCodes::tr("%1 of %2").arg(number + 1).arg(count);
    flow.put(
        {{}, textAt({words}, small, corner + QPointF(side / 2, side + 18), TextAlign::Centre)});
}

} // namespace

std::optional<PageItem> certificateCode(const CertificateText& text, const QRectF& box)
{
    if (text.stub.isEmpty())
        return std::nullopt;
    return qrItem(text.stub, QrCorrection::Quartile, box,
        CertificateCodes::tr("Code that says whose key signed this badge"));
}

std::vector<Page> certificateCodes(const CertificateText& text, PaperSize size)
{
    if (text.wholeBadge.isEmpty())
        return {};
    PageFlow flow(landscape(size), CertificateBackMargins, text.language);
    placeBackHead(flow, text);
    placeWords(flow, text);
    const auto side = sideOf(text);
    for (qsizetype first = 0; first < text.wholeBadge.size(); first += AcrossSheet) {
        flow.need(side + Caption);
        const auto end = std::min(first + AcrossSheet, text.wholeBadge.size());
        for (auto number = first; number < end; ++number)
            placeCode(
                flow, text, number, {flow.left() + (side + Gap) * qreal(number - first), flow.y()});
        flow.advance(side + Caption);
    }
    return flow.finish([](Page&, int, int) {});
}

} // namespace core

// SPDX-License-Identifier: MIT
#include "core/paper/certificate.h"

#include "core/paper/certificateback.h"
#include "core/paper/certificatecodes.h"
#include "core/paper/certificatefronts.h"
#include "core/paper/typeset.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Certificate {
    Q_DECLARE_TR_FUNCTIONS(core::Certificate)
};

CertificateFront frontOf(const CertificateText& text, PaperSize size)
{
    switch (text.style) {
    case CertificateStyle::Modern:
        return modernFront(text, size);
    case CertificateStyle::Quiet:
        return quietFront(text, size);
    case CertificateStyle::Classic:
        break;
    }
    return classicFront(text, size);
}

} // namespace

QString kindOf(const CertificateText& text)
{
    return text.kind.isEmpty() ? Certificate::tr("the microcredential") : text.kind;
}

QString backNote()
{
    return Certificate::tr("What was shown stands on the other side");
}

QString sealAlt(const CertificateText& text)
{
    return Certificate::tr("Badge: %1, %2").arg(plainLine(text.title), plainLine(text.school));
}

PaperDocument certificate(const CertificateText& text, PaperSize size)
{
    PaperDocument document{u"%1 – %2"_s.arg(plainLine(text.title), plainLine(text.teacher)),
        text.language, {}, text.awardedOn};
    auto front = frontOf(text, size);
    document.pages.push_back(std::move(front.page));
    if (front.hasBack) {
        for (auto& page : certificateBack(text, size))
            document.pages.push_back(std::move(page));
    }
    for (auto& page : certificateCodes(text, size))
        document.pages.push_back(std::move(page));
    return document;
}

} // namespace core

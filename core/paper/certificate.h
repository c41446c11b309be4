// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/badgepicture.h"
#include "core/paper/page.h"
#include "core/paper/papersize.h"
#include "core/schools/organization.h"

#include <QByteArrayList>
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace core {

/// One criterion as a certificate prints it.
struct CertificateRow {
    QString line; ///< "Chose the routine from five or more timings"
    QString level; ///< "Exemplary"
    QString title = {}; ///< Shorter; stands in when the lines leave no room.
};

/// Who signs.
struct CertificateSigner {
    QString name;
    QString role;
    QImage signature = {}; ///< A scan, on white; null: none.
};

/// Everything that is printed on a certificate. Texts may be long and in any script.
struct CertificateText {
    QString school;
    QString teacher;
    QString title; ///< Of the microcredential.
    std::vector<CertificateRow> rows;
    QDate awardedOn;
    std::optional<double> hours; ///< Of professional learning.
    std::optional<QDate> validThrough;
    QString awardId;
    std::vector<CertificateSigner> signers; ///< The first two sign on the front.
    BadgePicture badge; ///< The seal: ring texts, colours, icon.
    QString language = {}; ///< BCP 47
    QByteArray stub = {}; ///< Of the signed badge, for the small code; empty: no code.
    QByteArrayList wholeBadge = {}; ///< Texts of the codes on the back; empty: none.
    QString keyPrint = {}; ///< Fingerprint of the key that signed.
    QString kind = {}; ///< "the stack"; empty: the microcredential
    CertificateStyle style = CertificateStyle::Classic;
};

/// The certificate, landscape, in its style. One page; a second carries the criteria when the
/// front has no room for them in any of its settings, and another the whole badge as codes.
PaperDocument certificate(const CertificateText& text, PaperSize size);

} // namespace core

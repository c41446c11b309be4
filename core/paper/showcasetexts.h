// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/portfolio.h"

/// The texts of a showcase kit. All of them are UTF-8; what comes from the school is escaped.
namespace core {

/// A line for the end of e-mails, as a table with the picture (PNG) in it.
QByteArray emailSignature(const PortfolioText& text, const QByteArray& picture);

/// The same for mail without pictures.
QByteArray plainSignature(const PortfolioText& text);

/// The badge in one line and in a sentence, for a résumé.
QByteArray resumeText(const PortfolioText& text);

/// The link that adds the badge to a profile on LinkedIn.
QString linkedInLink(const PortfolioText& text);

/// A page with that link, which says what goes along and does nothing until it is clicked.
QByteArray linkedInPage(const PortfolioText& text);

/// What each file of the kit is for.
QByteArray readMe(const PortfolioText& text);

} // namespace core

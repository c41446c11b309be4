// SPDX-License-Identifier: MIT
#include "core/paper/showcasetexts.h"

#include "core/paper/paperdate.h"
#include "core/paper/typeset.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::ShowcaseTexts)
};

constexpr int signatureSide = 72; ///< pixels

QString escaped(const QString& words)
{
    return plainLine(words).toHtmlEscaped();
}

QString monthOf(QDate date, const QString& language)
{
    return QLocale(language).standaloneMonthName(date.month()) + u' '
        + QString::number(date.year());
}

QString awardedIn(const CertificateText& award)
{
    return Text::tr("Microcredential of %1, %2")
        .arg(plainLine(award.school), monthOf(award.awardedOn, award.language));
}

QString hoursOf(const CertificateText& award)
{
    if (!award.hours || *award.hours <= 0)
        return {};
    const double hours = *award.hours;
    const auto number
        = QLocale(award.language).toString(hours, 'f', hours == qRound(hours) ? 0 : 1);
    return hours == 1 ? Text::tr("1 hour") : Text::tr("%1 hours").arg(number);
}

/// One value that goes to the website with the link.
struct LinkValue {
    QString name; ///< as the website calls it
    QString words; ///< as people call it
    QString value;
};

QList<LinkValue> linkValues(const PortfolioText& text)
{
    const auto& award = text.award;
    QList<LinkValue> values{{u"name"_s, Text::tr("Name of the badge"), plainLine(award.title)},
        {u"organizationName"_s, Text::tr("School"), plainLine(award.school)},
        {u"issueYear"_s, Text::tr("Year of the award"), QString::number(award.awardedOn.year())},
        {u"issueMonth"_s, Text::tr("Month of the award"),
            QString::number(award.awardedOn.month())}};
    if (award.validThrough) {
        values.append({u"expirationYear"_s, Text::tr("Year in which it ends"),
            QString::number(award.validThrough->year())});
        values.append({u"expirationMonth"_s, Text::tr("Month in which it ends"),
            QString::number(award.validThrough->month())});
    }
    values.append({u"certId"_s, Text::tr("Number of the award"), plainLine(award.awardId)});
    return values;
}

// A page that may load nothing; `body` is HTML.
QByteArray pageOf(const QString& title, const QString& language, const QString& body)
{
    return u"<!doctype html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<title>%2</title>\n</head>\n%3</html>\n"_s
               .arg(language.toHtmlEscaped(), title.toHtmlEscaped(), body)
               .toUtf8();
}

QByteArray linesOf(const QStringList& lines)
{
#ifdef Q_OS_WIN
    return lines.join(u"\r\n"_s).toUtf8() + "\r\n";
#else
    return lines.join(u'\n').toUtf8() + '\n';
#endif
}

} // namespace

QByteArray emailSignature(const PortfolioText& text, const QByteArray& picture)
{
    const auto& award = text.award;
    const auto side = QString::number(signatureSide);
    // Mail programs drop style sheets, so that each cell brings its own look.
    const auto cells
        = u"<td style=\"padding:0 14px 0 0;vertical-align:middle\"><img src=\"data:image/png;"
          "base64,%1\" width=\"%2\" height=\"%2\" alt=\"%3\" style=\"display:block;border:0\">"
          "</td>\n<td style=\"padding:0;vertical-align:middle;font-size:13px;line-height:19px;"
          "color:#1e2421\"><strong>%4</strong><br>%5<br><span style=\"color:#5d665f\">%6</span>"
          "</td>"_s.arg(QString::fromLatin1(picture.toBase64()), side,
              Text::tr("Badge: %1").arg(plainLine(award.title)).toHtmlEscaped(),
              escaped(award.teacher), escaped(award.title), awardedIn(award).toHtmlEscaped());
    return pageOf(Text::tr("E-mail signature"), award.language,
        u"<body style=\"margin:16px\">\n<table role=\"presentation\" cellpadding=\"0\" "
        "cellspacing=\"0\" border=\"0\" style=\"border-collapse:collapse;font-family:Arial,"
        "Helvetica,sans-serif\"><tr>\n"_s
            + cells + u"\n</tr></table>\n</body>\n"_s);
}

QByteArray plainSignature(const PortfolioText& text)
{
    const auto& award = text.award;
    return linesOf({plainLine(award.teacher), plainLine(award.title), awardedIn(award)});
}

QByteArray resumeText(const PortfolioText& text)
{
    const auto& award = text.award;
    const auto title = plainLine(award.title);
    const auto school = plainLine(award.school);
    const auto month = monthOf(award.awardedOn, award.language);
    const auto hours = hoursOf(award);
    auto sentence = hours.isEmpty()
        ? Text::tr("Earned the microcredential “%1” from %2 in %3").arg(title, school, month)
        : Text::tr("Earned the microcredential “%1” (%4) from %2 in %3")
              .arg(title, school, month, hours);
    sentence += Text::tr(", on evidence from practice that was reviewed against a rubric.");
    const auto competency = plainLine(text.competency);
    if (!competency.isEmpty())
        sentence += u' ' + competency;
    const auto proof = award.validThrough
        ? Text::tr("Signed digital badge (Open Badges 3.0), award %1, valid through %2.")
              .arg(plainLine(award.awardId), paperLimit(*award.validThrough, award.language))
        : Text::tr("Signed digital badge (Open Badges 3.0), award %1.")
              .arg(plainLine(award.awardId));
    return linesOf({Text::tr("One line:"), u"%1, %2, %3"_s.arg(title, school, month), {},
        Text::tr("A sentence:"), sentence, {}, Text::tr("With its proof:"),
        sentence + u' ' + proof});
}

QString linkedInLink(const PortfolioText& text)
{
    auto link = u"https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME"_s;
    for (const auto& value : linkValues(text))
        link += u"&%1=%2"_s.arg(
            value.name, QString::fromLatin1(QUrl::toPercentEncoding(value.value)));
    return link;
}

QByteArray linkedInPage(const PortfolioText& text)
{
    QString rows;
    for (const auto& value : linkValues(text))
        rows += u"<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n"_s.arg(
            value.words.toHtmlEscaped(), value.value.toHtmlEscaped());
    const auto title = Text::tr("Add the badge to LinkedIn");
    const auto style = u"<style>body{font:15px/22px system-ui,sans-serif;max-width:640px;margin:"
                       "32px auto;padding:0 16px;color:#1e2421;background:#f6f5f1}table{border-"
                       "collapse:collapse;margin:12px 0 24px;width:100%;background:#fff}th,td{"
                       "text-align:left;padding:8px 12px;border:1px solid #dcdad2;overflow-wrap:"
                       "anywhere}th{font-weight:400;color:#5d665f;width:40%}a{display:inline-block;"
                       "padding:8px 16px;border-radius:6px;background:#1f6f52;color:#fff;font-"
                       "weight:600;text-decoration:none}a:focus-visible{outline:2px solid #1f6f52;"
                       "outline-offset:2px}</style>\n"_s;
    const auto body = u"<body>\n%1<h1>%2</h1>\n<p>%3</p>\n<table>\n%4</table>\n<p><a href=\"%5\" "
                      "target=\"_blank\" rel=\"noopener noreferrer\">%6</a></p>\n</body>\n"_s;
    return pageOf(title, text.award.language,
        body.arg(style, title.toHtmlEscaped(),
            Text::tr("Nothing has been sent so far, and this page loads nothing. The link below "
                     "goes to the website of LinkedIn and takes these words along, nothing else. "
                     "There you sign in, look at them and save; attach the picture of the badge or "
                     "the certificate yourself.")
                .toHtmlEscaped(),
            rows, linkedInLink(text).toHtmlEscaped(), Text::tr("Go to LinkedIn").toHtmlEscaped()));
}

QByteArray readMe(const PortfolioText& text)
{
    const auto& award = text.award;
    return linesOf({Text::tr("%1: the badge “%2” of %3")
                        .arg(plainLine(award.teacher), plainLine(award.title),
                            plainLine(award.school)),
        {},
        Text::tr("The badge itself. Each of these carries the signature; hand them on as files, "
                 "because messengers and picture programs remove it."),
        Text::tr(
            "  badge.png           the picture with the badge in it, for websites and portfolios"),
        Text::tr("  badge.svg           the same as a drawing"),
        Text::tr("  badge.json          the bare badge, for wallets and other programs"),
        Text::tr("  certificate.pdf     the certificate to print, with the badge attached"),
        Text::tr(
            "  verify.html         open it in any browser: it checks the badge, without internet"),
        {}, Text::tr("To show it."),
        Text::tr("  portfolio.pdf       one page on what the badge stands for"),
        Text::tr("  picture-512.png     the picture alone, for slides and websites"),
        Text::tr("  picture-256.png     the same, smaller"),
        Text::tr("  picture-128.png     the same, for e-mail"), {}, Text::tr("Words to copy."),
        Text::tr("  email-signature.html  open it, select all, copy it into your mail program's "
                 "signature"),
        Text::tr("  email-signature.txt   the same without a picture"),
        Text::tr("  resume.txt            lines for a résumé"),
        Text::tr("  linkedin.html         a link that adds the badge to your profile; it says what "
                 "it sends, and sends nothing before you click"),
        {},
        Text::tr("Whoever checks the badge compares the key of the school. Its own is: %1")
            .arg(text.fingerprint)});
}

} // namespace core

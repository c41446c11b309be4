// SPDX-License-Identifier: MIT
#include "core/paper/showcasekit.h"

#include "core/awards/revoking.h"
#include "core/credentials/checking.h"
#include "core/paper/showcasetexts.h"
#include "tests/core/credentials/badgesamples.h"
#include "tests/core/paper/systemprograms.h"
#include "tests/support/work.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QUrl>
#include <QUrlQuery>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const auto attack = u"</script><img src=x onerror=alert(1)>\" 'x' & Co"_s;

/// A school whose earner was awarded CM-01, with a key.
class Awarded : public samples::Practice {
public:
    explicit Awarded(const Adapt& adapt = {})
        : Practice(adapt)
    {
        inReview();
        comment(reviewer, u"E3"_s, CommentKind::Celebration, u"You waited seven seconds."_s);
        score(reviewer, samples::met);
        finish(reviewer);
        take(decide(work(), decision(Outcome::Approved), at));
        take(adoptKey({}, samples::schoolKey().did(), at));
    }

    SignedBadge badge()
    {
        BadgeSigning signing(
            *store, [] { return Result<SigningKey>(samples::schoolKey()); }, EmailForm::Hashed);
        auto signedBadge = must(signing.badge(work(), at));
        take(signing.changes(at));
        return signedBadge;
    }

    ShowcaseParts parts() { return must(showcaseParts(*store, badge(), usualShowcase(work()))); }
};

QByteArray read(const QString& path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(
        QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System, QDir::Name);
}

QString wordsOn(const Page& page)
{
    QString words;
    for (const auto& item : page.items) {
        if (const auto* text = std::get_if<PageText>(&item.content))
            words += text->text + u'\n';
    }
    return words;
}

BadgeReport reportOf(const QByteArray& file, Instant at)
{
    return checkBadge(must(carriedBadge(file)), {.at = at});
}

} // namespace

TEST_CASE("a showcase kit holds the badge in every form, and each form checks out")
{
    Awarded school;
    const QTemporaryDir place;
    const auto folder = must(writeShowcase(school.parts(), place.path()));
    CHECK(QFileInfo(folder).absolutePath() == QDir(place.path()).absolutePath());
    CHECK(QFileInfo(folder).fileName().contains(u"CM-01"_s));
    CHECK(namesIn(folder)
        == QStringList{u"READ ME.txt"_s, u"badge.json"_s, u"badge.png"_s, u"badge.svg"_s,
            u"certificate.pdf"_s, u"email-signature.html"_s, u"email-signature.txt"_s,
            u"linkedin.html"_s, u"picture-128.png"_s, u"picture-256.png"_s, u"picture-512.png"_s,
            u"portfolio.pdf"_s, u"resume.txt"_s, u"verify.html"_s});
    for (const auto& name :
        {u"badge.json"_s, u"badge.png"_s, u"badge.svg"_s, u"certificate.pdf"_s}) {
        const auto report = reportOf(read(folder + u'/' + name), school.at);
        INFO(name.toStdString());
        CHECK(report.alteration == Alteration::Unaltered);
        CHECK(report.did == samples::schoolKey().did());
        CHECK(report.picture != PictureMatch::Different);
    }
    CHECK(reportOf(read(folder + u"/badge.png"_s), school.at).picture == PictureMatch::Same);
    for (const int side : {128, 256, 512}) {
        const auto picture = QImage(folder + u"/picture-%1.png"_s.arg(side));
        CHECK(picture.size() == QSize(side, side));
        CHECK(picture.hasAlphaChannel());
    }
    // Each file has its line in the text that comes along.
    const auto readMe = QString::fromUtf8(read(folder + u"/READ ME.txt"_s));
    for (const auto& name : namesIn(folder)) {
        if (name != u"READ ME.txt"_s)
            CHECK(readMe.contains(name));
    }
    CHECK(read(folder + u"/verify.html"_s).contains("carried-badge"));
    CHECK(namesIn(place.path()) == QStringList{QFileInfo(folder).fileName()});
}

TEST_CASE("a kit never touches a folder that is there")
{
    Awarded school;
    const auto parts = school.parts();
    const QTemporaryDir place;
    const auto first = must(writeShowcase(parts, place.path()));
    REQUIRE(QFile(first + u"/resume.txt"_s).remove());
    const auto second = must(writeShowcase(parts, place.path()));
    const auto third = must(writeShowcase(parts, place.path()));
    CHECK(second == first + u" (2)"_s);
    CHECK(third == first + u" (3)"_s);
    CHECK_FALSE(QFile::exists(first + u"/resume.txt"_s));
    CHECK(QFile::exists(second + u"/resume.txt"_s));
}

TEST_CASE("a kit that is cancelled or fails leaves nothing behind")
{
    Awarded school;
    const auto parts = school.parts();
    const QTemporaryDir place;
    const auto parent = place.filePath(u"for Ana/2026"_s);
    qint64 total = 0;
    for (qint64 end = 0; end == 0 || end <= total; ++end) {
        std::stop_source stopping;
        const Progress progress{[&](qint64 done, qint64 all) {
                                    total = all;
                                    if (done == end)
                                        stopping.request_stop();
                                },
            stopping.get_token()};
        const auto made = writeShowcase(parts, parent, progress);
        if (end == total) { // too late to stop
            REQUIRE(made);
            break;
        }
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Kind::Cancelled);
        CHECK(namesIn(place.path()).isEmpty());
    }
    CHECK(total == 14);

    auto broken = parts;
    broken.badge.png = "no picture";
    const auto failed = writeShowcase(broken, place.filePath(u"other"_s));
    REQUIRE_FALSE(failed);
    CHECK_FALSE(QFileInfo::exists(place.filePath(u"other"_s)));

    // A file stands where the folder should be.
    QFile inTheWay(place.filePath(u"file"_s));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    const auto refused = writeShowcase(parts, place.filePath(u"file"_s));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Storage);
    CHECK(refused.error().message.contains(u"choose another folder"_s));
}

TEST_CASE("names of folders fit the file systems of all three systems")
{
    Awarded school;
    auto badge = school.badge();
    for (const auto& name : {u"A/B\\C:D*E?"_s, u"Ana Jr."_s, u"..."_s, QString(300, u'李'),
             QString::fromUtf8("\xf0\x9f\x98\x80").repeated(200)}) {
        badge.work.person.preferredName = name;
        badge.work.person.givenName = name;
        const auto folder = must(showcaseParts(*school.store, badge, {})).name;
        INFO(folder.toStdString());
        CHECK(folder.startsWith(badge.work.award->number));
        CHECK(folder.toUtf8().size() <= 200);
        CHECK_FALSE(folder.endsWith(u'.'));
        CHECK_FALSE(folder.endsWith(u' '));
        CHECK(QString::fromUtf8(folder.toUtf8()) == folder);
        for (const QChar bad : u"/\\:*?\"<>|"_s)
            CHECK_FALSE(folder.contains(bad));
    }
}

TEST_CASE("hostile names stay words in every file of a kit")
{
    Awarded school;
    auto parts = school.parts();
    auto& award = parts.portfolio.award;
    award.title = award.school = award.teacher = attack;
    award.awardId = u"\"><b>1"_s;
    for (const auto& page :
        {emailSignature(parts.portfolio, "png"), linkedInPage(parts.portfolio)}) {
        INFO(page.toStdString());
        CHECK_FALSE(page.contains("<script"));
        CHECK_FALSE(page.contains("</script"));
        CHECK_FALSE(page.contains("onerror=alert(1)>"));
        CHECK_FALSE(page.contains("<b>1"));
        CHECK(page.contains("&lt;/script&gt;&lt;img"));
        CHECK(page.contains("default-src 'none'"));
    }
    CHECK(emailSignature(parts.portfolio, "png").count("<img") == 1);
    CHECK(linkedInPage(parts.portfolio).count("<img") == 0);
    CHECK(linkedInPage(parts.portfolio).count("<a ") == 1);
    award.title = u"Line\u2028break\r\nand\ttab\x07"_s;
    CHECK(plainSignature(parts.portfolio).split('\n').size() == 4);
}

TEST_CASE("the link to LinkedIn says what goes along, by the names that LinkedIn documents")
{
    PortfolioText text;
    text.award.title = u"Questions & answers: 100 % “é”"_s;
    text.award.school = u"Escola Viva"_s;
    text.award.awardedOn = QDate(2026, 1, 31);
    text.award.awardId = u"2026-0003"_s;
    const auto queryOf = [&] { return QUrlQuery(QUrl(linkedInLink(text), QUrl::StrictMode)); };
    CHECK(QUrl(linkedInLink(text)).host() == u"www.linkedin.com"_s);
    CHECK(QUrl(linkedInLink(text)).path() == u"/profile/add"_s);
    const auto value
        = [&](const QString& name) { return queryOf().queryItemValue(name, QUrl::FullyDecoded); };
    CHECK(value(u"startTask"_s) == u"CERTIFICATION_NAME"_s);
    CHECK(value(u"name"_s) == text.award.title);
    CHECK(value(u"organizationName"_s) == u"Escola Viva"_s);
    CHECK(value(u"issueYear"_s) == u"2026"_s);
    CHECK(value(u"issueMonth"_s) == u"1"_s);
    CHECK(value(u"certId"_s) == u"2026-0003"_s);
    CHECK_FALSE(queryOf().hasQueryItem(u"expirationYear"_s));
    CHECK_FALSE(queryOf().hasQueryItem(u"certUrl"_s));
    text.award.validThrough = QDate(2029, 12, 31);
    CHECK(value(u"expirationYear"_s) == u"2029"_s);
    CHECK(value(u"expirationMonth"_s) == u"12"_s);
    const auto page = linkedInPage(text);
    CHECK(page.contains("Questions &amp; answers: 100 %"));
    CHECK(page.contains("Nothing has been sent"));
    CHECK_FALSE(page.contains("http-equiv=\"refresh\""));
}

TEST_CASE("a portfolio names evidence by what was asked, never by a file or a student's work")
{
    Awarded school;
    const auto work = school.work();
    const auto offer = showcaseOffer(work);
    REQUIRE(offer.evidence.size() == work.design().evidenceRequirements.size());
    CHECK(offer.evidence.first().title == work.design().evidenceRequirements.first().title);
    CHECK_FALSE(offer.words.isEmpty());
    CHECK(usualShowcase(work).evidence == offer.evidence);
    CHECK(usualShowcase(work).words.isEmpty());

    auto choices = offer;
    choices.evidence.removeLast();
    const auto parts = must(showcaseParts(*school.store, school.badge(), choices));
    const auto document = portfolio(parts.portfolio, PaperSize::A4);
    CHECK(document.pages.size() == 1);
    const auto said = wordsOn(document.pages.front());
    for (const auto& piece : choices.evidence)
        CHECK(said.contains(piece.title));
    CHECK_FALSE(said.contains(offer.evidence.last().title));
    CHECK(said.contains(parts.portfolio.fingerprint));
    CHECK(said.contains(choices.words.first().left(20)));
    for (const auto& file : work.files)
        CHECK_FALSE(said.contains(file.originalName));
}

TEST_CASE("a portfolio for which too much was chosen goes on and loses no word")
{
    Awarded school;
    auto text = school.parts().portfolio;
    CHECK(portfolio(text, PaperSize::Letter).pages.size() == 1);
    for (int i = 0; i < 40; ++i)
        text.words.append(u"Word %1 of praise for the lesson, as long as praise is."_s.arg(i));
    const auto document = portfolio(text, PaperSize::Letter);
    CHECK(document.pages.size() > 1);
    QString said;
    for (const auto& page : document.pages)
        said += wordsOn(page);
    for (const auto& word : text.words)
        CHECK(said.contains(word));
}

TEST_CASE("evidence whose permission was withdrawn is not offered")
{
    Awarded school;
    auto work = school.work();
    const auto before = showcaseOffer(work).evidence.size();
    REQUIRE_FALSE(work.consents.isEmpty());
    for (auto& consent : work.consents)
        consent.withdrawnAt = school.at;
    CHECK(showcaseOffer(work).evidence.size() < before);
}

TEST_CASE("there is no kit of a revoked award")
{
    Awarded school;
    auto badge = school.badge();
    badge.work.award->status = AwardStatus::Revoked;
    const auto parts = showcaseParts(*school.store, badge, {});
    REQUIRE_FALSE(parts);
    CHECK(parts.error().kind == Error::Kind::Refused);
}

TEST_CASE("other programs find the portfolio sound, and its words as they were typed")
{
    Awarded school;
    const QTemporaryDir place;
    const auto folder = must(writeShowcase(school.parts(), place.path()));
    const auto path = folder + u"/portfolio.pdf"_s;
    if (const auto checked = samples::output(u"qpdf"_s, {u"--check"_s, path}))
        CHECK(checked->contains(u"No syntax or stream encoding errors"_s));
    if (const auto words = samples::output(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s})) {
        CHECK(words->contains(school.earner.displayName()));
        CHECK(words->contains(u"What was shown"_s));
    }
}

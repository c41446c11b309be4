// SPDX-License-Identifier: MIT
#include "core/paper/showcasekit.h"

#include "core/base/disk.h"
#include "core/credentials/carriers.h"
#include "core/credentials/checking.h"
#include "core/credentials/publickey.h"
#include "core/credentials/verifypage.h"
#include "core/paper/documentwords.h"
#include "core/paper/pdfbatch.h"
#include "core/paper/pdfwriter.h"
#include "core/paper/showcasetexts.h"
#include "core/store.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QUuid>

#include <functional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::ShowcaseKit)
};

constexpr qsizetype mostNameBytes = 180; ///< leaves room for " (2)" in what file systems take

QString shownBy(const Design& design, const EvidenceRequirement& requirement)
{
    QStringList statements;
    for (const auto& id : requirement.objectives) {
        if (const auto* objective = design.objective(id))
            statements.append(objective->statement);
    }
    return statements.join(u'\n');
}

// "2026-0003 CM-01 Ana Lima": the name of a badge file, as the name of a folder.
QString folderName(const Work& work)
{
    auto name = badgeFileName(work, BadgeFormat::Json).chopped(5);
    while (name.toUtf8().size() > mostNameBytes || name.endsWith(u'.') || name.endsWith(u' ')
        || name.back().isHighSurrogate())
        name.chop(1);
    return name;
}

Error notWritten(const QString& path, const QString& detail = {})
{
    return {Error::Kind::Storage,
        Text::tr("The showcase kit could not be written to “%1”. Check that you may write there "
                 "and that the disk is not full, or choose another folder.")
            .arg(QDir::toNativeSeparators(path)),
        detail};
}

/// A folder that grows beside its place and vanishes again unless it is moved there.
class GrowingFolder {
public:
    explicit GrowingFolder(const QString& parent)
        : m_parent(QDir(parent).absolutePath())
        , m_path(
              QDir(m_parent).filePath(u".laurel-"_s + QUuid::createUuid().toString(QUuid::Id128)))
    {
    }
    GrowingFolder(const GrowingFolder&) = delete;
    GrowingFolder& operator=(const GrowingFolder&) = delete;

    ~GrowingFolder()
    {
        if (m_isPlaced)
            return;
        QDir(m_path).removeRecursively();
        for (const auto& made : m_madeParents) // goes only when it is empty
            QDir().rmdir(made);
    }

    Result<void> make()
    {
        for (auto path = m_parent; !QFileInfo::exists(path); path = QFileInfo(path).absolutePath())
            m_madeParents.append(path);
        if (!QDir().mkpath(m_path))
            return notWritten(m_parent);
        return {};
    }

    Result<void> write(const QString& name, const QByteArray& bytes)
    {
        QFile file(QDir(m_path).filePath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
            || file.write(bytes) != bytes.size() || !file.flush())
            return notWritten(m_parent, file.errorString());
        file.close();
        flushToDisk(file.fileName());
        return {};
    }

    /// Moves it to `name`, or to the first "name (2)" that is free.
    Result<QString> place(const QString& name)
    {
        const QDir parent(m_parent);
        for (int number = 1; number < 1000; ++number) {
            const auto path = parent.filePath(
                number == 1 ? name : u"%1 (%2)"_s.arg(name, QString::number(number)));
            if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
                continue;
            if (!QDir().rename(m_path, path))
                return notWritten(m_parent);
            m_isPlaced = true;
            return path;
        }
        return notWritten(m_parent);
    }

private:
    QString m_parent;
    QString m_path;
    QStringList m_madeParents; ///< the innermost first
    bool m_isPlaced = false;
};

// From the signed picture itself, so that no size of it is another picture.
Result<QByteArray> pictureOf(const QByteArray& png, int side)
{
    const auto image = QImage::fromData(png, "PNG");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const auto scaled = image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (image.isNull() || !buffer.open(QIODevice::WriteOnly) || !scaled.save(&buffer, "PNG"))
        return Error{Error::Kind::Damaged,
            Text::tr("The picture of this badge cannot be read, so there is no kit of it.")};
    return bytes;
}

/// One file of a kit.
struct KitFile {
    QString name;
    std::function<Result<QByteArray>()> make;
};

Result<QByteArray> emailSignatureOf(const ShowcaseParts& parts)
{
    const auto picture = pictureOf(parts.badge.png, 144); // twice its size on the screen
    return picture ? Result(emailSignature(parts.portfolio, *picture)) : picture;
}

QList<KitFile> filesOf(const ShowcaseParts& parts)
{
    const auto& badge = parts.badge;
    const auto& text = parts.portfolio;
    const auto picture
        = [&](int side) { return [&badge, side] { return pictureOf(badge.png, side); }; };
    return {
        {u"READ ME.txt"_s, [&] { return readMe(text); }},
        {u"badge.png"_s, [&] { return badgeFile(badge, BadgeFormat::Png); }},
        {u"badge.svg"_s, [&] { return badgeFile(badge, BadgeFormat::Svg); }},
        {u"badge.json"_s, [&] { return badgeFile(badge, BadgeFormat::Json); }},
        {u"certificate.pdf"_s, [&] { return badgeFile(badge, BadgeFormat::Pdf); }},
        {u"verify.html"_s, [&] { return verifyPage(badge.json, badge.png); }},
        {u"portfolio.pdf"_s, [&] { return writePdf(portfolio(text, badge.paper)); }},
        {u"picture-512.png"_s, picture(512)},
        {u"picture-256.png"_s, picture(256)},
        {u"picture-128.png"_s, picture(128)},
        {u"email-signature.html"_s, [&] { return emailSignatureOf(parts); }},
        {u"email-signature.txt"_s, [&] { return plainSignature(text); }},
        {u"resume.txt"_s, [&] { return resumeText(text); }},
        {u"linkedin.html"_s, [&] { return linkedInPage(text); }},
    };
}

QString fingerprintIn(const QByteArray& json)
{
    const auto report = checkBadge({.json = json, .png = {}}, {.at = now()});
    return fingerprintOfDid(report.did);
}

} // namespace

ShowcaseChoices showcaseOffer(const Work& work)
{
    ShowcaseChoices offer;
    const auto* attempt = work.lastScored();
    if (!attempt)
        return offer;
    const auto& design = work.design();
    for (const auto& requirement : design.evidenceRequirements) {
        auto handedIn = requirement;
        handedIn.acceptableTypes.clear();
        for (const auto& item : attempt->evidence) {
            const bool isOfIt = item.requirement == requirement.id && !work.isHidden(item);
            if (isOfIt && !handedIn.accepts(item.type))
                handedIn.acceptableTypes.append(item.type);
        }
        if (!handedIn.acceptableTypes.isEmpty())
            offer.evidence.append({requirement.id, requirement.title, kindWords(handedIn),
                shownBy(design, requirement)});
    }
    for (const auto& review : attempt->submittedReviews()) {
        if (const auto strengths = review.review.strengths.value_or(QString()).trimmed();
            !strengths.isEmpty())
            offer.words.append(strengths);
    }
    for (const auto& comment : attempt->comments) {
        const bool isPraise = comment.kind == CommentKind::Celebration && !comment.replyTo;
        const auto* item = attempt->item(comment.evidence);
        if (isPraise && attempt->isFeedback(comment) && item && !work.isHidden(*item))
            offer.words.append(comment.text);
    }
    return offer;
}

ShowcaseChoices usualShowcase(const Work& work)
{
    return {.evidence = showcaseOffer(work).evidence, .words = {}};
}

Result<ShowcaseParts> showcaseParts(const Store& store, const SignedBadge& badge,
    const ShowcaseChoices& choices, std::optional<PaperSize> paper)
{
    const auto& work = badge.work;
    Q_ASSERT(work.award);
    if (work.award->status == AwardStatus::Revoked)
        return Error{Error::Kind::Refused,
            Text::tr("Award %1 was revoked, so there is no kit to show it.")
                .arg(work.award->number)};
    auto parts = badgeParts(store, badge, paper);
    if (!parts)
        return parts.error();
    const PortfolioText text{.award = parts->certificate,
        .code = work.microcredential.code,
        .competency = work.design().competency,
        .evidence = choices.evidence,
        .words = choices.words,
        .fingerprint = fingerprintIn(badge.json)};
    return ShowcaseParts{*std::move(parts), text, folderName(work)};
}

Result<QString> writeShowcase(
    const ShowcaseParts& parts, const QString& parent, const Progress& progress)
{
    const PdfBatch batch; // both documents share their fonts
    const auto files = filesOf(parts);
    GrowingFolder folder(parent);
    if (auto done = folder.make(); !done)
        return done.error();
    qint64 written = 0;
    for (const auto& file : files) {
        progress.tell(written++, files.size());
        if (progress.isCancelled())
            return Error{Error::Kind::Cancelled, Text::tr("The kit was not made.")};
        const auto bytes = file.make();
        if (!bytes)
            return bytes.error();
        if (auto done = folder.write(file.name, *bytes); !done)
            return done.error();
    }
    if (progress.isCancelled())
        return Error{Error::Kind::Cancelled, Text::tr("The kit was not made.")};
    progress.tell(files.size(), files.size());
    return folder.place(parts.name);
}

} // namespace core

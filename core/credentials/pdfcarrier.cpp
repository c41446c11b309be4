// SPDX-License-Identifier: MIT
#include "core/credentials/pdfcarrier.h"

#include "core/credentials/jwt.h"
#include "core/credentials/pdfobjects.h"

#include <QCoreApplication>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Carriers)
};

constexpr qsizetype mostAttached = 4 * 1024 * 1024; ///< bytes of one attachment
constexpr int mostAttachments = 64;

Error damaged(const QString& detail)
{
    return {Error::Kind::Damaged,
        Text::tr("This PDF is damaged, or made so that reading it would take too long. Get the "
                 "badge again from whoever sent it."),
        detail};
}

bool isBadge(const QByteArray& bytes)
{
    if (isJwt(bytes))
        return true;
    const auto start = bytes.left(16).trimmed();
    return (start.startsWith('{') || start.startsWith("\xef\xbb\xbf{"))
        && (bytes.contains("OpenBadgeCredential") || bytes.contains("AchievementCredential")
            || bytes.contains("ClrCredential"));
}

// The stream behind a value that describes an attachment; null when it describes none.
const PdfObjects::Object* attachedBy(const PdfObjects& objects, const PdfValue& value)
{
    const auto* files = objects.resolved(value.find("EF"));
    if (!files)
        return nullptr;
    const auto* file = objects.object(files->find("F"));
    return file ? file : objects.object(files->find("UF"));
}

} // namespace

Result<CarriedBadge> badgeInPdf(const QByteArray& file)
{
    const PdfObjects objects(file);
    QByteArrayList badges;
    int count = 0;
    for (const auto& [number, object] : objects.all()) {
        const auto* attached = attachedBy(objects, object.value);
        if (!attached)
            continue;
        if (++count > mostAttachments)
            return damaged(QStringLiteral("attachments"));
        const auto bytes = objects.unpacked(*attached, mostAttached);
        if (bytes && isBadge(*bytes) && !badges.contains(*bytes))
            badges.append(*bytes);
    }
    if (objects.isTooMuch())
        return damaged(QStringLiteral("budget"));
    if (badges.size() > 1)
        return Error{Error::Kind::Damaged,
            Text::tr("This PDF holds two badges, so neither can be trusted.")};
    if (badges.size() == 1)
        return CarriedBadge{.json = badges.first(), .isPage = true};
    return Error{Error::Kind::Missing,
        objects.isEncrypted()
            ? Text::tr("This PDF is locked, so the badge in it cannot be read. Ask for one "
                       "without a password.")
            : Text::tr("There is no Open Badge attached to this PDF. A page that was printed or "
                       "saved anew loses its badge; ask for the file itself.")};
}

} // namespace core

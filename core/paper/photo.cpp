// SPDX-License-Identifier: MIT
#include "core/paper/photo.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Photo)
};

constexpr int mostSide = 30'000;
constexpr int wantedSide = 5000; // more is not needed to read a code

Error notOpened(const QString& detail)
{
    return {Error::Kind::Foreign,
        Text::tr("This picture cannot be opened. Save it as JPEG or PNG and try again."), detail};
}

} // namespace

Result<QImage> openedPhoto(const QByteArray& file)
{
    QBuffer buffer;
    buffer.setData(file);
    if (!buffer.open(QIODevice::ReadOnly))
        return notOpened(buffer.errorString());
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const auto size = reader.size();
    if (!reader.canRead() || reader.format() == "svg" || reader.format() == "pdf")
        return notOpened(reader.errorString());
    if (std::max(size.width(), size.height()) > mostSide)
        return notOpened(u"%1 x %2"_s.arg(size.width()).arg(size.height()));
    if (std::max(size.width(), size.height()) > wantedSide)
        reader.setScaledSize(size.scaled(wantedSide, wantedSide, Qt::KeepAspectRatio));
    const auto image = reader.read();
    if (image.isNull())
        return notOpened(reader.errorString());
    return image;
}

} // namespace core

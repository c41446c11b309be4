// SPDX-License-Identifier: MIT
#include "core/media/framereader.h"

#include "core/media/framedecoder.h"
#include "core/media/picture.h"

namespace core {

struct FrameReader::Parts {
    FrameDecoder decoder;
    PictureMaker pictures{};
};

Result<FrameReader> FrameReader::open(const QString& path, FrameIndex index, qint64 cacheBytes)
{
    auto decoder = FrameDecoder::open(path, std::move(index), cacheBytes);
    if (!decoder)
        return decoder.error();
    return FrameReader(std::make_unique<Parts>(*std::move(decoder)));
}

FrameReader::FrameReader(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

FrameReader::FrameReader(FrameReader&&) noexcept = default;
FrameReader& FrameReader::operator=(FrameReader&&) noexcept = default;
FrameReader::~FrameReader() = default;

const FrameIndex& FrameReader::index() const
{
    return m_parts->decoder.index();
}

FrameReader::Work FrameReader::work() const
{
    return m_parts->decoder.work();
}

Result<QImage> FrameReader::frame(int i, QSize within, std::stop_token stop)
{
    auto& [decoder, pictures] = *m_parts;
    const auto decoded = decoder.frame(i, std::move(stop));
    if (!decoded)
        return decoded.error();
    const QImage image = pictures.make(**decoded, decoder.pixelShape(), decoder.rotation(), within);
    if (image.isNull())
        return Error{Error::Kind::Foreign,
            FrameDecoder::tr("The pictures of this video are of a kind that Laurel cannot show. "
                             "Convert it to MP4 with H.264, then try again.")};
    return image;
}

Result<QImage> FrameReader::frameAt(MediaTime time, QSize within, std::stop_token stop)
{
    return frame(index().frameAt(time), within, std::move(stop));
}

} // namespace core

// SPDX-License-Identifier: MIT
#include "core/media/ffmpeg.h"

#include <QCoreApplication>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace core {

#ifdef LAUREL_FFMPEG_WHEN_NEEDED
#define LAUREL_DEFINE(function) constinit decltype(&::function) function = nullptr;
#else
#define LAUREL_DEFINE(function) constinit decltype(&::function) function = &::function;
#endif
LAUREL_AVUTIL_FUNCTIONS(LAUREL_DEFINE)
LAUREL_AVCODEC_FUNCTIONS(LAUREL_DEFINE)
LAUREL_SIDE_DATA_FUNCTION(LAUREL_DEFINE)
LAUREL_AVFORMAT_FUNCTIONS(LAUREL_DEFINE)
LAUREL_STREAM_DATA_FUNCTION(LAUREL_DEFINE)
LAUREL_SWSCALE_FUNCTIONS(LAUREL_DEFINE)
#undef LAUREL_DEFINE

namespace ff {

#ifdef LAUREL_FFMPEG_WHEN_NEEDED

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(core::FFmpeg)
};

/// One of FFmpeg's libraries, of the version that the headers are of; it stays loaded.
class Library {
public:
    Library(const QString& name, int version)
        : m_library(name, version)
    {
    }

    template <typename Function>
    bool find(Function& function, const char* name)
    {
        function = reinterpret_cast<Function>(m_library.resolve(name));
        return function != nullptr;
    }
    QString trouble() const { return m_library.errorString(); }

private:
    QLibrary m_library;
};

/// What is wrong with the libraries; empty when nothing is.
QString find()
{
    Library avutil(u"avutil"_s, LIBAVUTIL_VERSION_MAJOR);
    Library avcodec(u"avcodec"_s, LIBAVCODEC_VERSION_MAJOR);
    Library avformat(u"avformat"_s, LIBAVFORMAT_VERSION_MAJOR);
    Library swscale(u"swscale"_s, LIBSWSCALE_VERSION_MAJOR);
    Library* from = &avutil;
    bool isFound = true;
#define LAUREL_FIND(function) isFound = isFound && from->find(function, #function);
    LAUREL_AVUTIL_FUNCTIONS(LAUREL_FIND)
    if (isFound)
        from = &avcodec;
    LAUREL_AVCODEC_FUNCTIONS(LAUREL_FIND)
    LAUREL_SIDE_DATA_FUNCTION(LAUREL_FIND)
    if (isFound)
        from = &avformat;
    LAUREL_AVFORMAT_FUNCTIONS(LAUREL_FIND)
    LAUREL_STREAM_DATA_FUNCTION(LAUREL_FIND)
    if (isFound)
        from = &swscale;
    LAUREL_SWSCALE_FUNCTIONS(LAUREL_FIND)
#undef LAUREL_FIND
    return isFound ? QString() : from->trouble();
}

} // namespace

Result<void> load()
{
    static const auto trouble = find();
    if (trouble.isEmpty())
        return {};
    return Error{Error::Kind::Missing,
        Words::tr("Laurel's parts for video and sound (FFmpeg) are not on this computer, or are "
                  "of another version. Install Laurel again, then open the file again."),
        trouble};
}

#else

Result<void> load()
{
    return {};
}

#endif

} // namespace ff

} // namespace core

// SPDX-License-Identifier: MIT
#pragma once

// FFmpeg's functions by FFmpeg's names, found when the first media file is opened: its libraries
// bring a hundred others along, which must not hold up the start of Laurel. Part of ffmpeg.h. Code
// in core calls these in place of the linked ones of the same names; ff::load() comes first.

#include "core/base/result.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

// clang-format off
#define LAUREL_AVUTIL_FUNCTIONS(visit) \
    visit(av_dict_free) visit(av_dict_get) visit(av_dict_set) visit(av_dict_set_int) \
    visit(av_display_rotation_get) visit(av_frame_alloc) visit(av_frame_clone) \
    visit(av_frame_free) visit(av_frame_move_ref) visit(av_frame_ref) visit(av_frame_unref) \
    visit(av_log_set_level) visit(av_pix_fmt_desc_get) visit(av_rescale_q) \
    visit(av_rescale_q_rnd) visit(av_strerror)

#define LAUREL_AVCODEC_FUNCTIONS(visit) \
    visit(av_packet_alloc) visit(av_packet_free) visit(av_packet_unref) \
    visit(avcodec_alloc_context3) visit(avcodec_find_decoder) visit(avcodec_flush_buffers) \
    visit(avcodec_free_context) visit(avcodec_get_name) visit(avcodec_open2) \
    visit(avcodec_parameters_to_context) visit(avcodec_receive_frame) visit(avcodec_send_packet)

#define LAUREL_AVFORMAT_FUNCTIONS(visit) \
    visit(av_find_best_stream) visit(av_guess_sample_aspect_ratio) visit(av_read_frame) \
    visit(av_seek_frame) visit(avformat_alloc_context) visit(avformat_close_input) \
    visit(avformat_find_stream_info) visit(avformat_index_get_entries_count) \
    visit(avformat_index_get_entry) visit(avformat_open_input)

#define LAUREL_SWSCALE_FUNCTIONS(visit) \
    visit(sws_freeContext) visit(sws_getCachedContext) visit(sws_getCoefficients) \
    visit(sws_isSupportedInput) visit(sws_scale) visit(sws_setColorspaceDetails)
// clang-format on

// What moved from one version to the next.
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 30, 100)
#define LAUREL_SIDE_DATA_FUNCTION(visit) visit(av_packet_side_data_get)
#define LAUREL_STREAM_DATA_FUNCTION(visit)
#else
#define LAUREL_SIDE_DATA_FUNCTION(visit)
#define LAUREL_STREAM_DATA_FUNCTION(visit) visit(av_stream_get_side_data)
#endif

namespace core {

#define LAUREL_DECLARE(function) extern constinit decltype(&::function) function;
LAUREL_AVUTIL_FUNCTIONS(LAUREL_DECLARE)
LAUREL_AVCODEC_FUNCTIONS(LAUREL_DECLARE)
LAUREL_SIDE_DATA_FUNCTION(LAUREL_DECLARE)
LAUREL_AVFORMAT_FUNCTIONS(LAUREL_DECLARE)
LAUREL_STREAM_DATA_FUNCTION(LAUREL_DECLARE)
LAUREL_SWSCALE_FUNCTIONS(LAUREL_DECLARE)
#undef LAUREL_DECLARE

namespace ff {

/// Finds FFmpeg's libraries; quick from the second time on, and safe on any thread. Missing when
/// they are not on this computer, or are others than Laurel was built with.
Result<void> load();

} // namespace ff

} // namespace core

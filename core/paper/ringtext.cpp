// SPDX-License-Identifier: MIT
#include "core/paper/ringtext.h"

#include "core/paper/typeset.h"

#include <QTransform>

#include <algorithm>
#include <numbers>

namespace core {

namespace {

constexpr qreal LeastSize = 15;
constexpr qreal BottomScale = 0.84;
constexpr qreal HalfCap = 0.357; ///< em
constexpr qreal Tracking = 0.10; ///< em
constexpr qreal LeastTracking = 0.02;
constexpr qreal TopDegrees = 222;
constexpr qreal BottomDegrees = 98;

bool isJoined(const QString& text)
{
    const auto letters = text.toUcs4();
    return std::any_of(letters.begin(), letters.end(), [](char32_t c) {
        const auto script = QChar::script(c);
        const bool isIndic = script >= QChar::Script_Devanagari && script <= QChar::Script_Tibetan;
        return isIndic || script == QChar::Script_Arabic || script == QChar::Script_Syriac
            || script == QChar::Script_Mongolian || QChar::direction(c) == QChar::DirR;
    });
}

struct Bend {
    std::vector<GlyphOutline> glyphs;
    qreal size = 0;
    qreal width = 0;
    qreal radius = 0; ///< Of the baseline.
};

/// The largest setting that stays within `degrees`; without glyphs when there is none.
Bend fitted(const QString& text, const BadgeRing& ring, const QString& language, bool isTop)
{
    const qreal scale = isTop ? 1 : BottomScale;
    const qreal limit = (isTop ? TopDegrees : BottomDegrees) * std::numbers::pi / 180;
    const auto tried = [&](qreal size, qreal tracking) {
        const TypeStyle style{TypeFace::SansBold, size, Qt::white, tracking, language};
        const qreal offset = HalfCap * size;
        return Bend{{}, size, textWidth(text, style), ring.middle + (isTop ? -offset : offset)};
    };
    for (qreal size = ring.size; size >= LeastSize; size -= 0.5) {
        const bool isFirst = size == ring.size;
        for (qreal tracking = isFirst ? Tracking : LeastTracking; tracking >= LeastTracking - 1e-6;
             tracking -= 0.02) {
            Bend bend = tried(size * scale, tracking);
            if (bend.width / bend.radius > limit)
                continue;
            const TypeStyle style{TypeFace::SansBold, bend.size, Qt::white, tracking, language};
            bend.glyphs = outlines(text, style);
            return bend;
        }
    }
    return {};
}

QPainterPath bent(const QString& text, const BadgeRing& ring, const QString& language, bool isTop)
{
    const QString caps = capitals(plainLine(text), language);
    if (caps.isEmpty() || isJoined(caps))
        return {};
    const Bend bend = fitted(caps, ring, language, isTop);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const auto& glyph : bend.glyphs) {
        const qreal middle = glyph.x + glyph.advance / 2 - bend.width / 2;
        const qreal degrees = middle / bend.radius * 180 / std::numbers::pi;
        QTransform place = QTransform::fromTranslate(ring.centre.x(), ring.centre.y());
        place.rotate(isTop ? degrees : -degrees);
        place.translate(-glyph.advance / 2, isTop ? -bend.radius : bend.radius);
        path.addPath(place.map(glyph.path));
    }
    return path;
}

} // namespace

bool canBeBent(const QString& text)
{
    return !isJoined(text);
}

QPainterPath ringTextTop(const QString& text, const BadgeRing& ring, const QString& language)
{
    return bent(text, ring, language, true);
}

QPainterPath ringTextBottom(const QString& text, const BadgeRing& ring, const QString& language)
{
    return bent(text, ring, language, false);
}

} // namespace core

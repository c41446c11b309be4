// SPDX-License-Identifier: MIT
#include "core/paper/svgpath.h"

#include <QCoreApplication>
#include <QTransform>

#include <cmath>
#include <numbers>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype MostCharacters = 20'000;
constexpr qreal MostCoordinate = 10'000;

/// An arc of the unit circle, as `place` shows it, in cubics of at most a quarter turn.
void addCircleArc(QPainterPath& path, const QTransform& place, qreal start, qreal sweep, QPointF to)
{
    const int pieces = std::max(1, int(std::ceil(std::abs(sweep) / (std::numbers::pi / 2) - 1e-9)));
    const qreal step = sweep / pieces;
    const qreal reach = 4.0 / 3 * std::tan(step / 4);
    for (int i = 0; i < pieces; ++i) {
        const qreal a = start + i * step;
        const QPointF begin(std::cos(a), std::sin(a));
        const QPointF end(std::cos(a + step), std::sin(a + step));
        path.cubicTo(place.map(begin + reach * QPointF(-begin.y(), begin.x())),
            place.map(end - reach * QPointF(-end.y(), end.x())),
            i + 1 == pieces ? to : place.map(end));
    }
}

/// An elliptic arc from the current point, by the endpoint form of SVG 1.1 (appendix F.6).
void addArc(QPainterPath& path, QPointF radii, qreal turn, bool isLarge, bool sweeps, QPointF to)
{
    const QPointF from = path.currentPosition();
    qreal rx = std::abs(radii.x());
    qreal ry = std::abs(radii.y());
    if (rx == 0 || ry == 0 || from == to) {
        path.lineTo(to);
        return;
    }
    const QTransform unturn = QTransform().rotate(-turn);
    const QPointF half = unturn.map((from - to) / 2);
    const qreal reach = half.x() * half.x() / (rx * rx) + half.y() * half.y() / (ry * ry);
    if (reach > 1) {
        rx *= std::sqrt(reach);
        ry *= std::sqrt(reach);
    }
    const qreal spread = std::sqrt(std::max(0.0, 1 / std::min(1.0, reach) - 1));
    const qreal side = (isLarge == sweeps ? -1 : 1) * (reach >= 1 ? 0 : spread);
    const QPointF middle(side * rx * half.y() / ry, -side * ry * half.x() / rx);
    const QPointF centre = unturn.inverted().map(middle) + (from + to) / 2;
    const auto angleOf = [&](QPointF p) {
        return std::atan2((p.y() - middle.y()) / ry, (p.x() - middle.x()) / rx);
    };
    const qreal start = angleOf(half);
    qreal sweep = angleOf(-half) - start;
    if (sweeps && sweep < 0)
        sweep += 2 * std::numbers::pi;
    if (!sweeps && sweep > 0)
        sweep -= 2 * std::numbers::pi;
    const QTransform place
        = QTransform::fromTranslate(centre.x(), centre.y()).rotate(turn).scale(rx, ry);
    addCircleArc(path, place, start, sweep, to);
}

/// Reads path data from left to right.
class SvgPathReader {
    Q_DECLARE_TR_FUNCTIONS(core::SvgPathReader)

public:
    explicit SvgPathReader(QStringView data)
        : m_data(data)
    {
    }

    Result<QPainterPath> read()
    {
        skip();
        bool isGood = m_data.size() <= MostCharacters && !m_data.isEmpty();
        for (QChar command = u'M'; isGood && m_at < m_data.size(); skip()) {
            const QChar next = m_data.at(m_at);
            const bool isLetter = next.isLetter();
            if (isLetter) {
                command = next;
                ++m_at;
            }
            isGood = m_path.elementCount() > 0 || command.toUpper() == u'M';
            isGood = isGood && (isLetter || m_path.elementCount() > 0) && step(command, isLetter);
        }
        if (isGood && !m_path.isEmpty())
            return m_path;
        return Error{Error::Kind::Invalid,
            tr("This is not an outline that Laurel can draw. Use the path data of an SVG icon."),
            u"path data refused at character %1"_s.arg(m_at)};
    }

private:
    void skip()
    {
        while (m_at < m_data.size() && (m_data.at(m_at).isSpace() || m_data.at(m_at) == u','))
            ++m_at;
    }

    std::optional<qreal> number()
    {
        skip();
        const qsizetype begin = m_at;
        bool hasDot = false;
        bool hasPower = false;
        for (; m_at < m_data.size(); ++m_at) {
            const QChar c = m_data.at(m_at);
            const bool isSign = c == u'-' || c == u'+';
            const bool isPower = c == u'e' || c == u'E';
            const bool afterPower
                = m_at > begin && (m_data.at(m_at - 1) == u'e' || m_data.at(m_at - 1) == u'E');
            if (isSign          ? m_at > begin && !afterPower
                    : c == u'.' ? hasDot || hasPower
                    : isPower   ? hasPower
                                : c < u'0' || c > u'9')
                break;
            hasDot = hasDot || c == u'.';
            hasPower = hasPower || isPower;
        }
        bool isNumber = false;
        const qreal value = m_data.mid(begin, m_at - begin).toDouble(&isNumber);
        if (!isNumber || !std::isfinite(value) || std::abs(value) > MostCoordinate)
            return std::nullopt;
        return value;
    }

    std::optional<bool> flag()
    {
        skip();
        if (m_at >= m_data.size() || (m_data.at(m_at) != u'0' && m_data.at(m_at) != u'1'))
            return std::nullopt;
        return m_data.at(m_at++) == u'1';
    }

    std::optional<QPointF> point(bool isRelative)
    {
        const auto x = number();
        const auto y = x ? number() : std::nullopt;
        if (!y)
            return std::nullopt;
        const QPointF found = QPointF(*x, *y) + (isRelative ? m_path.currentPosition() : QPointF());
        if (std::abs(found.x()) > MostCoordinate || std::abs(found.y()) > MostCoordinate)
            return std::nullopt;
        return found;
    }

    bool step(QChar command, bool isNamed)
    {
        const bool isRelative = command.isLower();
        const QPointF here = m_path.currentPosition();
        bool isDone = false;
        QPointF control = here;
        switch (command.toUpper().unicode()) {
        case u'Z':
            isDone = isNamed;
            m_path.closeSubpath();
            break;
        case u'M':
        case u'L':
            isDone = line(isRelative, isNamed && command.toUpper() == u'M');
            control = m_path.currentPosition();
            break;
        case u'H':
        case u'V':
            isDone = straight(isRelative, command.toUpper() == u'H');
            control = m_path.currentPosition();
            break;
        case u'C':
        case u'S':
            isDone = cubic(isRelative, command.toUpper() == u'S', control);
            break;
        case u'Q':
        case u'T':
            isDone = quadratic(isRelative, command.toUpper() == u'T', control);
            break;
        case u'A':
            isDone = arc(isRelative);
            control = m_path.currentPosition();
            break;
        default:
            break;
        }
        m_control = control;
        m_last = command.toUpper();
        return isDone;
    }

    bool line(bool isRelative, bool moves)
    {
        const auto to = point(isRelative);
        if (to && moves)
            m_path.moveTo(*to);
        if (to && !moves)
            m_path.lineTo(*to);
        return to.has_value();
    }

    bool straight(bool isRelative, bool isLevel)
    {
        const auto value = number();
        if (!value)
            return false;
        const QPointF here = m_path.currentPosition();
        const QPointF base = isRelative ? here : QPointF();
        m_path.lineTo(
            isLevel ? QPointF(base.x() + *value, here.y()) : QPointF(here.x(), base.y() + *value));
        return true;
    }

    bool cubic(bool isRelative, bool isSmooth, QPointF& control)
    {
        const QPointF here = m_path.currentPosition();
        const bool mirrors = m_last == u'C' || m_last == u'S';
        const auto first
            = isSmooth ? std::optional(mirrors ? 2 * here - m_control : here) : point(isRelative);
        const auto second = first ? point(isRelative) : std::nullopt;
        const auto to = second ? point(isRelative) : std::nullopt;
        if (!to)
            return false;
        m_path.cubicTo(*first, *second, *to);
        control = *second;
        return true;
    }

    bool quadratic(bool isRelative, bool isSmooth, QPointF& control)
    {
        const QPointF here = m_path.currentPosition();
        const bool mirrors = m_last == u'Q' || m_last == u'T';
        const auto bend
            = isSmooth ? std::optional(mirrors ? 2 * here - m_control : here) : point(isRelative);
        const auto to = bend ? point(isRelative) : std::nullopt;
        if (!to)
            return false;
        m_path.quadTo(*bend, *to);
        control = *bend;
        return true;
    }

    bool arc(bool isRelative)
    {
        const auto rx = number();
        const auto ry = rx ? number() : std::nullopt;
        const auto turn = ry ? number() : std::nullopt;
        const auto isLarge = turn ? flag() : std::nullopt;
        const auto sweeps = isLarge ? flag() : std::nullopt;
        const auto to = sweeps ? point(isRelative) : std::nullopt;
        if (!to)
            return false;
        addArc(m_path, {*rx, *ry}, *turn, *isLarge, *sweeps, *to);
        return true;
    }

    QStringView m_data;
    qsizetype m_at = 0;
    QPainterPath m_path;
    QPointF m_control;
    QChar m_last = u'M';
};

} // namespace

Result<QPainterPath> pathFromSvg(QStringView data)
{
    return SvgPathReader(data).read();
}

} // namespace core

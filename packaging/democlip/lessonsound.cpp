// SPDX-License-Identifier: MIT
#include "packaging/democlip/lessonsound.h"

#include "packaging/democlip/lesson.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace {

/// The same even noise on every computer.
class Noise {
public:
    double next()
    {
        m_state = m_state * 1664525U + 1013904223U;
        return double(m_state >> 8) / double(1U << 23) - 1;
    }

private:
    quint32 m_state = 12345;
};

/// How loud the speaker is: bursts like syllables, four or so in a second, none at the ends.
double loudness(double now, const lesson::Talk& talk)
{
    const double in = now - talk.from;
    const double left = talk.to - now;
    if (in <= 0 || left <= 0)
        return 0;
    const double syllable
        = 0.55 + 0.45 * std::sin(2 * M_PI * 4.1 * in + 1.3 * std::sin(2 * M_PI * 0.9 * in));
    const double ends = std::min({1.0, in / 0.08, left / 0.15});
    return std::pow(std::max(0.0, syllable), 1.6) * ends;
}

double pitch(double now, const lesson::Talk& talk)
{
    const double base = talk.desk < 0 ? 165 : 235 + 12 * talk.desk;
    const double part = (now - talk.from) / (talk.to - talk.from);
    const double melody = 1 + 0.06 * std::sin(2 * M_PI * 0.7 * now);
    return base * melody * (talk.isQuestion ? 1 + 0.35 * part * part : 1.06 - 0.14 * part);
}

} // namespace

std::vector<float> lessonSound(int samplesPerSecond)
{
    std::vector<float> samples(size_t(lesson::length * samplesPerSecond));
    Noise noise;
    double phase = 0;
    double breath = 0; // noise, softened
    for (size_t i = 0; i < samples.size(); ++i) {
        const double now = double(i) / samplesPerSecond;
        breath += 0.12 * (noise.next() - breath);
        double sound = 0.012 * breath; // the room
        for (const auto& talk : lesson::talks) {
            const double loud = loudness(now, talk);
            if (loud <= 0)
                continue;
            phase += 2 * M_PI * pitch(now, talk) / samplesPerSecond;
            const double voice = std::sin(phase) + 0.45 * std::sin(2 * phase)
                + 0.22 * std::sin(3 * phase) + 0.10 * std::sin(5 * phase);
            sound += loud * (0.11 * voice + 0.25 * breath);
        }
        samples[i] = float(sound);
    }
    return samples;
}

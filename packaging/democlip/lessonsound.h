// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

/// The sound of the lesson: a soft hum and murmur that has the rhythm of talk but no words; the
/// teacher lower, the pupils higher, questions rising at their end. One channel, -1 to 1.
std::vector<float> lessonSound(int samplesPerSecond);

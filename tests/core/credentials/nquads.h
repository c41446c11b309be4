// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/rdf.h"

/// Reads N-Quads, such as the W3C's test cases are written in.
QList<core::RdfQuad> quadsIn(const QByteArray& text);

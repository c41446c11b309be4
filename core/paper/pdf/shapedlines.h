// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/page.h"
#include "core/paper/setline.h"

#include <QHash>

namespace core::pdf {

/// Shapes the lines of documents, each line of a batch once.
class ShapedLines {
public:
    /// By page the texts of its items. Where a text goes on, in the next line or the next item,
    /// a space ends the line: whoever hears it must not hear two words as one.
    std::vector<std::vector<SetText>> of(const PaperDocument& document);

private:
    struct Key {
        QString text;
        TypeStyle style;
        Qt::LayoutDirection direction;
        bool goesOn;

        bool operator==(const Key& other) const;
    };
    friend size_t qHash(const Key& key, size_t seed);

    std::shared_ptr<const SetLine> shaped(const Key& key);
    SetText textOf(const PageText& text, bool goesOn);

    QHash<Key, std::shared_ptr<const SetLine>> m_lines;
};

} // namespace core::pdf

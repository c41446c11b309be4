// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPalette>

namespace ui {

/// Every colour of Laurel. Nothing else in the windows names a colour.
struct Tokens {
    QColor window, surface, surface2, line, lineStrong;
    QColor text, muted, accent, accentDown, onAccent, accentSoft;
    QColor warn, warnSoft, danger, dangerSoft, info, infoSoft;
    QColor notice, wonder, grow; ///< comment kinds; the other kinds use the colours above
    QColor paper, paperInk, paperMuted, paperLine, desk;
    QColor film, filmText, filmMuted;
    QColor toastLink; ///< a link on a toast, whose ground is the colour of text

    /// Calls `visit` with the name and the colour of each token, as the style sheet calls them.
    template <typename Visit>
    void each(Visit visit) const
    {
        visit("window", window);
        visit("surface", surface);
        visit("surface2", surface2);
        visit("line", line);
        visit("line-strong", lineStrong);
        visit("text", text);
        visit("muted", muted);
        visit("accent", accent);
        visit("accent-down", accentDown);
        visit("on-accent", onAccent);
        visit("accent-soft", accentSoft);
        visit("warn", warn);
        visit("warn-soft", warnSoft);
        visit("danger", danger);
        visit("danger-soft", dangerSoft);
        visit("info", info);
        visit("info-soft", infoSoft);
        visit("film", film);
        visit("film-text", filmText);
        visit("desk", desk);
        visit("toast-link", toastLink);
    }
};

const Tokens& lightTokens();
const Tokens& darkTokens();

/// The tokens of the theme that `palette` belongs to.
const Tokens& tokens(const QPalette& palette);

/// The palette that carries `tokens`.
QPalette paletteOf(const Tokens& tokens);

/// What a colour says; always beside a word or a shape.
enum class Tone { Plain, Muted, Ok, Warn, Danger, Info };

QColor strong(const Tokens& tokens, Tone tone);
QColor soft(const Tokens& tokens, Tone tone);

} // namespace ui

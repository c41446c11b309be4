// SPDX-License-Identifier: MIT
#include "ui/look/tokens.h"

namespace ui {

const Tokens& lightTokens()
{
    static const Tokens tokens{
        .window = 0xF6F5F1,
        .surface = 0xFFFFFF,
        .surface2 = 0xEFEEE8,
        .line = 0xDCDAD2,
        .lineStrong = 0x7E837B,
        .text = 0x1E2421,
        .muted = 0x5D665F,
        .accent = 0x1F6F52,
        .accentDown = 0x185942,
        .onAccent = 0xFFFFFF,
        .accentSoft = 0xE0EEE6,
        .warn = 0x8A5A00,
        .warnSoft = 0xF7EDD9,
        .danger = 0xA32A22,
        .dangerSoft = 0xF9E6E3,
        .info = 0x1F5A92,
        .infoSoft = 0xE3EDF6,
        .notice = 0x14656F,
        .wonder = 0x68489A,
        .grow = 0x9A4524,
        .paper = 0xFFFDF8,
        .paperInk = 0x1E2421,
        .paperMuted = 0x5D665F,
        .paperLine = 0xD8D2C2,
        .desk = 0xE6E4DC,
        .film = 0x101311,
        .filmText = 0xF1F3F1,
        .filmMuted = 0xB4BDB7,
        .toastLink = 0x9FE0C4,
    };
    return tokens;
}

const Tokens& darkTokens()
{
    static const Tokens tokens = [] {
        auto dark = lightTokens(); // paper and film stay what they are
        dark.window = 0x171A18;
        dark.surface = 0x1F2421;
        dark.surface2 = 0x262C29;
        dark.line = 0x38403C;
        dark.lineStrong = 0x76817B;
        dark.text = 0xE8ECE9;
        dark.muted = 0xA2ACA6;
        dark.accent = 0x63C79F;
        dark.accentDown = 0x7FD6B3;
        dark.onAccent = 0x0F1613;
        dark.accentSoft = 0x20382E;
        dark.warn = 0xE8B45A;
        dark.warnSoft = 0x352C1B;
        dark.danger = 0xF09A92;
        dark.dangerSoft = 0x3A2523;
        dark.info = 0x8FBDEB;
        dark.infoSoft = 0x1F2E3D;
        dark.notice = 0x74C3CE;
        dark.wonder = 0xC4AAEC;
        dark.grow = 0xEBA284;
        dark.desk = 0x121513;
        dark.toastLink = 0x1F6F52;
        return dark;
    }();
    return tokens;
}

const Tokens& tokens(const QPalette& palette)
{
    // Style sheets never touch the colour of links, so it tells the theme of any widget.
    return palette.color(QPalette::Active, QPalette::Link) == darkTokens().accent ? darkTokens()
                                                                                  : lightTokens();
}

QPalette paletteOf(const Tokens& tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::Base, tokens.surface);
    palette.setColor(QPalette::AlternateBase, tokens.surface2);
    palette.setColor(QPalette::Button, tokens.surface);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.danger);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::ToolTipBase, tokens.text);
    palette.setColor(QPalette::ToolTipText, tokens.window);
    palette.setColor(QPalette::Light, tokens.surface);
    palette.setColor(QPalette::Midlight, tokens.surface2);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.lineStrong);
    palette.setColor(QPalette::Shadow, tokens.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.muted);
    return palette;
}

QColor strong(const Tokens& tokens, Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return tokens.text;
    case Tone::Muted:
        return tokens.muted;
    case Tone::Ok:
        return tokens.accent;
    case Tone::Warn:
        return tokens.warn;
    case Tone::Danger:
        return tokens.danger;
    case Tone::Info:
        return tokens.info;
    }
    return tokens.text;
}

QColor soft(const Tokens& tokens, Tone tone)
{
    switch (tone) {
    case Tone::Plain:
    case Tone::Muted:
        return tokens.surface2;
    case Tone::Ok:
        return tokens.accentSoft;
    case Tone::Warn:
        return tokens.warnSoft;
    case Tone::Danger:
        return tokens.dangerSoft;
    case Tone::Info:
        return tokens.infoSoft;
    }
    return tokens.surface2;
}

} // namespace ui

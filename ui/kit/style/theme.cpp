// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/style/theme.h"

#include "ui/kit/style/contrast.h"

namespace wizard
{

namespace
{

// The look, in numbers.
const Theme &lightNumbers()
{
    static const Theme theme{
        .dark = false,
        .window = QColor(0xF4F5F8),
        .side = QColor(0xECEEF3),
        .surface = QColor(0xFFFFFF),
        .line = QColor(0xD9DDE5),
        .text = QColor(0x1A1E26),
        .dim = QColor(0x566072),
        .accent = QColor(0x2B57D0),
        .onAccent = QColor(0xFFFFFF),
        .tint = QColor(0xE6ECFB),
        .good = QColor(0x1B7A4B),
        .goodTint = QColor(0xE3F3EA),
        .caution = QColor(0x855700),
        .cautionTint = QColor(0xFBF0D9),
        .bad = QColor(0xB3261E),
        .badTint = QColor(0xFBE6E4),
    };
    return theme;
}

const Theme &darkNumbers()
{
    static const Theme theme{
        .dark = true,
        .window = QColor(0x14171C),
        .side = QColor(0x181C22),
        .surface = QColor(0x1E232A),
        .line = QColor(0x353D48),
        .text = QColor(0xE9ECF2),
        .dim = QColor(0xA7B0BF),
        .accent = QColor(0x8FB0FF),
        .onAccent = QColor(0x0A1A40),
        .tint = QColor(0x24324F),
        .good = QColor(0x74D3A3),
        .goodTint = QColor(0x173527),
        .caution = QColor(0xF0C366),
        .cautionTint = QColor(0x3A2E12),
        .bad = QColor(0xFF9B93),
        .badTint = QColor(0x431D1B),
    };
    return theme;
}

QPalette paletteFrom(const Theme &theme)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour) {
        palette.setColor(QPalette::All, role, colour);
    };
    set(QPalette::Window, theme.window);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.surface);
    set(QPalette::AlternateBase, theme.side);
    set(QPalette::Text, theme.text);
    set(QPalette::PlaceholderText, theme.dim);
    set(QPalette::Button, theme.surface);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::BrightText, theme.onAccent);
    set(QPalette::Highlight, theme.accent);
    set(QPalette::HighlightedText, theme.onAccent);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    set(QPalette::ToolTipBase, theme.surface);
    set(QPalette::ToolTipText, theme.text);
    set(QPalette::Light, theme.surface);
    set(QPalette::Midlight, mixed(theme.surface, theme.line, 0.5));
    set(QPalette::Mid, theme.line);
    set(QPalette::Dark, mixed(theme.line, theme.text, 0.25));
    set(QPalette::Shadow, mixed(theme.line, theme.text, 0.6));
    const QColor off = mixed(theme.dim, theme.window, 0.35);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, off);
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.dim);
    return palette;
}

// What signs and accents keep where high contrast is asked for: WCAG's level AAA.
constexpr double contrastOfContrast = 7.0;

bool isOurs(const QPalette &palette, const Theme &numbers)
{
    return palette.color(QPalette::Active, QPalette::Window) == numbers.window &&
           palette.color(QPalette::Active, QPalette::WindowText) == numbers.text &&
           palette.color(QPalette::Active, QPalette::Base) == numbers.surface &&
           palette.color(QPalette::Active, QPalette::Highlight) == numbers.accent;
}

} // namespace

Theme Theme::of(const QPalette &palette)
{
    if (isOurs(palette, lightNumbers()))
        return lightNumbers();
    if (isOurs(palette, darkNumbers()))
        return darkNumbers();

    const auto colour = [&palette](QPalette::ColorRole role) {
        return palette.color(QPalette::Active, role);
    };
    const QColor window = colour(QPalette::Window);
    const QColor text = colour(QPalette::WindowText);
    const bool dark = window.lightnessF() < text.lightnessF();
    Theme theme = dark ? darkNumbers() : lightNumbers();
    theme.window = window;
    theme.surface = colour(QPalette::Base);
    theme.text = text;
    // Black on white and the reverse ask for the clearest lines that there are.
    const bool highContrast = contrastRatio(window, text) > 19.0;
    theme.side = highContrast ? window : mixed(window, text, 0.035);
    theme.line = highContrast ? mixed(window, text, 0.7) : mixed(window, text, 0.16);
    theme.dim = highContrast ? text : readable(mixed(text, window, 0.3), theme.side, text);
    theme.accent = readable(colour(QPalette::Highlight), theme.surface, text, 3.0);
    theme.onAccent = readable(colour(QPalette::HighlightedText), theme.accent,
                              contrastRatio(theme.accent, Qt::white) >= 4.5 ? Qt::white : Qt::black);
    theme.tint = mixed(theme.surface, theme.accent, dark ? 0.24 : 0.12);
    const double ratio = highContrast ? contrastOfContrast : 4.5;
    const auto derive = [&theme, dark, ratio](QColor &sign, QColor &ground) {
        ground = mixed(theme.surface, sign, dark ? 0.2 : 0.12);
        sign = readable(sign, ground, theme.text, ratio);
    };
    derive(theme.good, theme.goodTint);
    derive(theme.caution, theme.cautionTint);
    derive(theme.bad, theme.badTint);
    return theme;
}

QPalette lightPalette()
{
    return paletteFrom(lightNumbers());
}

QPalette darkPalette()
{
    return paletteFrom(darkNumbers());
}

} // namespace wizard

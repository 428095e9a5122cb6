// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/style/contrastpalette.h"

#include "ui/kit/style/contrast.h"
#include "ui/kit/style/theme.h"

namespace wizard
{

namespace
{

constexpr double accentRatio = 7.0; // WCAG's level AAA

} // namespace

QPalette contrastPalette(bool dark)
{
    const QColor ground = dark ? Qt::black : Qt::white;
    const QColor ink = dark ? Qt::white : Qt::black;
    QPalette palette = dark ? darkPalette() : lightPalette();
    const QColor accent = readable(palette.color(QPalette::Highlight), ground, ink, accentRatio);
    const auto set = [&palette](const QColor &colour, std::initializer_list<QPalette::ColorRole> roles) {
        for (const QPalette::ColorRole role : roles)
            palette.setColor(QPalette::All, role, colour);
    };
    set(ground, {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button,
                 QPalette::ToolTipBase, QPalette::Light, QPalette::HighlightedText, QPalette::BrightText});
    set(ink, {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
              QPalette::ToolTipText, QPalette::Dark, QPalette::Shadow});
    set(mixed(ground, ink, 0.7), {QPalette::Mid, QPalette::Midlight});
    set(accent, {QPalette::Highlight, QPalette::Link, QPalette::LinkVisited});
    // What cannot be used now is told apart, and stays readable.
    const QColor off = mixed(ink, ground, 0.4);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, off);
    return palette;
}

} // namespace wizard

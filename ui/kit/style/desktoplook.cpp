// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/style/desktoplook.h"

#include <QGuiApplication>
#include <QStyleHints>

#if __has_include(<QAccessibilityHints>)
#include <QAccessibilityHints>
#endif

namespace wizard
{

namespace
{

// Templates, so that what a Qt does not have is not looked for in it.

template<class Hints>
std::optional<bool> isDark(const Hints *hints)
{
    if constexpr (requires { hints->colorScheme(); }) {
        using Scheme = decltype(hints->colorScheme());
        if (hints->colorScheme() != Scheme::Unknown)
            return hints->colorScheme() == Scheme::Dark;
    }
    return std::nullopt;
}

template<class Hints>
bool wantsContrast(const Hints *hints)
{
    if constexpr (requires { hints->accessibility()->contrastPreference(); }) {
        using Preference = decltype(hints->accessibility()->contrastPreference());
        return hints->accessibility()->contrastPreference() == Preference::HighContrast;
    }
    return false;
}

template<class Hints>
void follow(const Hints *hints, QObject *context, const std::function<void()> &changed)
{
    if constexpr (requires { hints->colorScheme(); })
        QObject::connect(hints, &Hints::colorSchemeChanged, context, changed);
    if constexpr (requires { hints->accessibility(); }) {
        using Accessibility = std::remove_cvref_t<decltype(*hints->accessibility())>;
        QObject::connect(hints->accessibility(), &Accessibility::contrastPreferenceChanged, context, changed);
    }
}

} // namespace

std::optional<bool> desktopIsDark()
{
    return isDark(QGuiApplication::styleHints());
}

bool desktopWantsContrast()
{
    return wantsContrast(QGuiApplication::styleHints());
}

void followDesktopLook(QObject *context, const std::function<void()> &changed)
{
    follow(QGuiApplication::styleHints(), context, changed);
}

} // namespace wizard

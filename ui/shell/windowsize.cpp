// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/windowsize.h"

#include "app/ports/preferences.h"

#include <QRegularExpression>
#include <QScreen>
#include <QWidget>

#include <optional>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString sizePreference = u"window/size"_s;
const QString maximisedPreference = u"window/maximised"_s;
const QString yes = u"yes"_s;

/// "1280x800".
std::optional<QSize> sizeOf(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,5})x(\\d{1,5})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.capturedView(1).toInt(), match.capturedView(2).toInt());
}

} // namespace

void restoreSize(QWidget &window, const Preferences &preferences)
{
    if (const std::optional<QSize> size = sizeOf(preferences.text(sizePreference))) {
        const QSize room = window.screen() ? window.screen()->availableSize() : *size;
        window.resize(size->boundedTo(room).expandedTo(window.minimumSize()));
    }
    if (preferences.text(maximisedPreference) == yes)
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

void keepSize(const QWidget &window, Preferences &preferences)
{
    const bool whole = window.isMaximized() || window.isFullScreen();
    const QSize size = whole ? window.normalGeometry().size() : window.size();
    // Not every desktop tells how large a maximised window would be: then the one before stays.
    if (size.width() >= window.minimumWidth() && size.height() >= window.minimumHeight())
        preferences.setText(sizePreference, u"%1x%2"_s.arg(size.width()).arg(size.height()));
    preferences.setText(maximisedPreference, whole ? yes : QString());
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/copy/copying.h"

#include "ui/kit/style/announcement.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QStringList>
#include <QToolTip>
#include <QWidget>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

class Copying
{
    Q_DECLARE_TR_FUNCTIONS(wizard::Copying)
};

constexpr int noteStays = 8000; // ms

bool isKept()
{
    return keepsClipboard(QGuiApplication::platformName(), qEnvironmentVariable("XDG_CURRENT_DESKTOP"));
}

} // namespace

void copyText(QWidget *button, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    announce(button, copiedText());
    if (!isKept())
        QToolTip::showText(button->mapToGlobal(QPoint(0, button->height())), copiedText(), button, {},
                           noteStays);
}

QString copiedText()
{
    return isKept() ? Copying::tr("Copied") : Copying::tr("Copied. Paste it before you close this window.");
}

bool keepsClipboard(const QString &platform, const QString &desktop)
{
    static const QStringList everywhere{u"GNOME"_s, u"KDE"_s};
    static const QStringList onX11{u"XFCE"_s, u"MATE"_s, u"X-Cinnamon"_s};
    const bool isWayland = platform.startsWith("wayland"_L1);
    const QStringList names = desktop.split(u':', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (everywhere.contains(name) || (!isWayland && onX11.contains(name)))
            return true;
    }
    return false;
}

} // namespace wizard

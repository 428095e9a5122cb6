// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktopbrowser.h"

#include <QDesktopServices>

namespace wizard
{

bool DesktopBrowser::open(const QUrl &url)
{
    return QDesktopServices::openUrl(url);
}

} // namespace wizard

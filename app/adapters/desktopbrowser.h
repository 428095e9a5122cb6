// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/systembrowser.h"

namespace wizard
{

/// The browser that the desktop opens links with.
class DesktopBrowser : public SystemBrowser
{
public:
    bool open(const QUrl &url) override;
};

} // namespace wizard

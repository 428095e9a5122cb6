// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

namespace wizard
{

/// The person's own browser.
class SystemBrowser
{
public:
    virtual ~SystemBrowser() = default;

    /// Hands an address over. False where there is no browser: the link is there to copy.
    virtual bool open(const QUrl &url) = 0;
};

} // namespace wizard

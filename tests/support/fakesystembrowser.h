// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/systembrowser.h"

#include <QList>

namespace wizard
{

/// A browser that only notes what it was given; or none at all.
class FakeSystemBrowser : public SystemBrowser
{
public:
    bool isThere = true;
    QList<QUrl> opened;

    bool open(const QUrl &url) override
    {
        if (isThere)
            opened.append(url);
        return isThere;
    }
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace wizard
{

/// Small things remembered between runs, none of them secret: last environment, addresses of a
/// self-hosted one, recently used connectors, the window's size. Memory only in demo and play runs.
class Preferences
{
public:
    virtual ~Preferences() = default;

    virtual QString text(const QString &key) const = 0;
    virtual void setText(const QString &key, const QString &value) = 0;
};

} // namespace wizard

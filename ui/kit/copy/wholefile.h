// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace wizard
{

/// Replaces the file as a whole, or leaves what was there. Empty: all of it is on the disk; otherwise the
/// system's reason why it is not, for people.
QString writeWhole(const QString &path, const QByteArray &bytes);

} // namespace wizard

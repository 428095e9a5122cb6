// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QUrl>

namespace wizard::fuzz
{

/// The bytes of every value that an address gives a parameter, told without the code that is tried.
QByteArrayList rawValues(const QUrl &url, const QByteArray &name);

} // namespace wizard::fuzz

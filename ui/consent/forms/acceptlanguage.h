// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wizard
{

/// The header's value for languages in the person's order, the first most wanted: `de-CH,de;q=0.9`. What is
/// no name of a language (the locale `C`) is left out; empty where nothing is left.
QString acceptLanguage(const QStringList &languages);

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wizard
{

/// The PHP format of a pattern in the letters that most other languages use: `Y-m-d` for `YYYY-MM-DD` or
/// `yyyy-MM-dd`. Empty where it is no such pattern: PHP repeats no letter, these do. Text in quotes or square
/// brackets is literal.
QString phpFormatOfPattern(const QString &pattern);

} // namespace wizard

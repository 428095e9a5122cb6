// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace demo
{

// A body as a stock Laravel shows it to the rules. Its middleware cuts white space off the ends of every
// string, a top-level `password` apart (TrimStrings), and makes null of an empty one
// (ConvertEmptyStringsToNull). What is no JSON object is no input at all: the fields that must be there are
// missed then.
QJsonObject readLaravelInput(const QByteArray &body);

} // namespace demo

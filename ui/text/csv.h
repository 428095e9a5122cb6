// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace wizard
{

/// One line of a CSV file (RFC 4180), with its line end. A value that a spreadsheet would take for a formula
/// gets an apostrophe before it: names come from outside.
QString csvLine(const QStringList &values);

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace wizard
{

struct DateFormatFindings;

/// A moment that shows something about a date format, and how the format writes it.
struct LensLine {
    QString title;
    QString value;

    bool operator==(const LensLine &) const = default;
};

/// Now, a single-digit day, the year's last second, midnight and the next change of clocks, as `format`
/// writes them in `timeZone` (UTC where that is not known). No change of clocks: a line fewer.
QList<LensLine> lensLines(const QString &format, const QString &timeZone, const QDateTime &now);

/// What is worth knowing about a format that may be sent, in whole sentences.
QStringList dateFormatCautions(const DateFormatFindings &findings, const QString &timeZone);

} // namespace wizard

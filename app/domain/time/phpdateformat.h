// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace wizard
{

/// What a PHP date() format (https://www.php.net/manual/en/datetime.format.php) amounts to.
struct DateFormatFindings {
    bool empty = false;
    bool tooLong = false; ///< more than 64 characters
    bool controlCharacters = false;
    bool danglingBackslash = false; ///< ends in a lone backslash
    QString unknownLetters;         ///< ASCII letters that PHP copies literally (they are probably mistakes):
                                    ///< allowed, told
    bool noDate = false;            ///< no day, month and year can be read from it
    bool noTime = false;
    bool noTimeZone = false;        ///< both sides must assume the instance's zone
    bool noDayPeriod = false;       ///< 12-hour clock without am/pm
    bool dayMonthAmbiguous = false; ///< d/m/Y and m/d/Y cannot be told apart by reading a value

    /// Must not be sent.
    bool isInvalid() const { return empty || tooLong || controlCharacters || danglingBackslash; }
    bool operator==(const DateFormatFindings &) const = default;
};

/// All tokens of PHP's date(): d D j l N S w z W F m M n t L o X x Y y a A B g G h H i s u v e I O P p T Z c
/// r U, backslash escapes, everything else literal. English names, as PHP. `moment` carries its time zone;
/// `zoneName` is the name that `e` writes where it is another one for the same zone.
QString formattedPhpDate(const QString &format, const QDateTime &moment, const QString &zoneName = {});

DateFormatFindings checkedPhpDateFormat(const QString &format);

/// Formats that a pasted sample may have been written with, the likeliest first; several where day and
/// month cannot be told apart; empty where nothing fits. Each one formats back to the sample.
QList<QString> guessedPhpDateFormats(const QString &sample);

} // namespace wizard

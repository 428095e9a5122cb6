// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/time/datelens.h"

#include "app/domain/time/localmoment.h"
#include "app/domain/time/phpdateformat.h"
#include "app/domain/time/timezones.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct DateLens {
    Q_DECLARE_TR_FUNCTIONS(wizard::DateLens)
};

} // namespace

QList<LensLine> lensLines(const QString &format, const QString &timeZone, const QDateTime &now)
{
    const QTimeZone known = timeZoneOf(timeZone);
    const QTimeZone zone = known.isValid() ? known : QTimeZone::utc();
    const QString zoneName = known.isValid() ? timeZone : QString();
    const QDateTime there = now.toTimeZone(zone);
    const int year = there.date().year();
    const auto line = [&](const QString &title, const QDateTime &moment) {
        return LensLine{title, formattedPhpDate(format, moment, zoneName)};
    };
    QList<LensLine> lines{
        line(DateLens::tr("Now"), there),
        line(DateLens::tr("A single-digit day"), localMoment(QDate(year, 3, 4), QTime(9, 7), zone)),
        line(DateLens::tr("The year’s last second"),
             localMoment(QDate(year, 12, 31), QTime(23, 59, 59), zone)),
        line(DateLens::tr("Midnight"), localMoment(there.date().addDays(1), QTime(0, 0), zone)),
    };
    if (const auto change = nextClockChange(timeZone, now)) {
        const bool forward = change->offsetFromUtc() > change->addSecs(-1).offsetFromUtc();
        const QString day =
            QLocale().toString(change->date(), DateLens::tr("d MMMM", "date format of a day"));
        lines.append(line(forward ? DateLens::tr("Clocks go forward, %1").arg(day)
                                  : DateLens::tr("Clocks go back, %1").arg(day),
                          *change));
    }
    return lines;
}

QStringList dateFormatCautions(const DateFormatFindings &findings, const QString &timeZone)
{
    QStringList cautions;
    if (!findings.unknownLetters.isEmpty()) {
        QStringList letters;
        for (const QChar letter : findings.unknownLetters)
            letters.append(letter);
        cautions.append(
            DateLens::tr("These letters have no meaning in a date format and stay as they are: %1")
                .arg(letters.join(u' ')));
    }
    if (findings.noDate)
        cautions.append(DateLens::tr("The format does not carry a whole date."));
    else if (findings.dayMonthAmbiguous)
        cautions.append(
            DateLens::tr("Day and month cannot be told apart: 03/04 may be in March or in April."));
    if (findings.noDayPeriod)
        cautions.append(DateLens::tr("The 12-hour clock has no am or pm."));
    if (findings.noTime)
        cautions.append(DateLens::tr("The format carries no time of day."));
    else if (findings.noTimeZone)
        cautions.append(
            DateLens::tr("The format carries no time zone: both sides must assume %1.")
                .arg(timeZoneOf(timeZone).isValid() ? timeZone : DateLens::tr("the instance’s own")));
    return cautions;
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/timezones.h"

#include "app/domain/time/systemtimezones.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// Lower case, without accents, words divided by single spaces.
QString folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    plain.replace(u'_', u' ').replace(u'/', u' ').replace(u',', u' ');
    return plain.toCaseFolded().simplified();
}

/// Seconds east of UTC of "+2", "+05:30", "utc-3", "GMT+0530".
std::optional<int> offsetFrom(const QString &search)
{
    static const QRegularExpression form(
        u"\\A(?:utc|gmt)?\\s*([+\u2212-])\\s*([0-9]{1,2})(?::?([0-9]{2}))?\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(search.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
    return match.captured(1) == u"+" ? seconds : -seconds;
}

/// 0: the city begins with what was typed, 1: any word does, 2: it stands somewhere; nothing: it does not.
std::optional<int> rankOf(const QString &name, const QString &wanted)
{
    const QString city = folded(name.section(u'/', -1));
    if (city.startsWith(wanted))
        return 0;
    const QString whole = folded(name);
    if ((u' ' + whole).contains(u' ' + wanted))
        return 1;
    const QStringList words = wanted.split(u' ');
    const bool hasAll = std::all_of(words.begin(), words.end(),
                                    [&whole](const QString &word) { return whole.contains(word); });
    return hasAll ? std::optional<int>(2) : std::nullopt;
}

/// The best of a zone's other names, with its rank.
std::optional<std::pair<int, QString>> bestOtherName(const QString &name, const QString &wanted)
{
    std::optional<std::pair<int, QString>> best;
    const QStringList others = systemTimeZones().otherNamesOf(name);
    for (const QString &other : others) {
        const auto rank = rankOf(other, wanted);
        if (rank && (!best || *rank < best->first))
            best = std::pair(*rank, other);
    }
    return best;
}

QList<TimeZoneMatch> zonesAt(int offset, const QDateTime &now)
{
    QList<TimeZoneMatch> found;
    for (const QString &name : timeZoneNames()) {
        if (timeZoneOf(name).offsetFromUtc(now) == offset)
            found.append({name, {}});
    }
    return found;
}

} // namespace

const QList<QString> &timeZoneNames()
{
    return systemTimeZones().offered();
}

QString offeredTimeZone(const QString &name)
{
    return systemTimeZones().offeredNameOf(name);
}

QString desktopTimeZone(const DesktopZone &desktop)
{
    const QString name = nameOf(desktop);
    // Qt looks further: it compares /etc/localtime with the zones' files.
    return name.isEmpty() ? QString::fromLatin1(QTimeZone::systemTimeZoneId()) : name;
}

QString systemTimeZone()
{
    const QString offered = offeredTimeZone(desktopTimeZone(readDesktopZone()));
    return offered.isEmpty() ? u"UTC"_s : offered;
}

QString strangeSystemTimeZone()
{
    const QString name = desktopTimeZone(readDesktopZone());
    return offeredTimeZone(name).isEmpty() ? name : QString();
}

bool isTimeZone(const QString &name)
{
    return !offeredTimeZone(name).isEmpty();
}

QTimeZone timeZoneOf(const QString &name)
{
    if (!systemTimeZones().isKnown(name))
        return {};
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? zone : QTimeZone(offeredTimeZone(name).toLatin1());
}

QList<TimeZoneMatch> matchingTimeZones(const QString &search, const QDateTime &now)
{
    if (const auto offset = offsetFrom(search))
        return zonesAt(*offset, now);

    const QString wanted = folded(search);
    // By its own name, then by another, for each rank; abbreviations at the end.
    std::array<QList<TimeZoneMatch>, 7> ranked;
    const bool mayBeAbbreviation = wanted.size() <= 6 && !wanted.contains(u' ');
    for (const QString &name : timeZoneNames()) {
        const auto own = rankOf(name, wanted);
        const auto other = own == 0 ? std::nullopt : bestOtherName(name, wanted);
        if (own && (!other || *own <= other->first))
            ranked.at(size_t(*own) * 2).append({name, {}});
        else if (other)
            ranked.at(size_t(other->first) * 2 + 1).append({name, other->second});
        else if (mayBeAbbreviation && timeZoneOf(name).abbreviation(now).toCaseFolded() == wanted)
            ranked.back().append({name, {}});
    }
    QList<TimeZoneMatch> found;
    for (const auto &matches : ranked)
        found += matches;
    return found;
}

QString offsetText(const QString &timeZone, const QDateTime &moment)
{
    const QTimeZone zone = timeZoneOf(timeZone);
    if (!zone.isValid() || !moment.isValid())
        return {};
    const int minutes = zone.offsetFromUtc(moment) / 60;
    return u"UTC%1%2:%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+'))
        .arg(std::abs(minutes) / 60, 2, 10, QChar(u'0'))
        .arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
}

std::optional<QDateTime> nextClockChange(const QString &timeZone, const QDateTime &moment)
{
    const QTimeZone zone = timeZoneOf(timeZone);
    if (!zone.isValid() || !moment.isValid() || !zone.hasTransitions())
        return std::nullopt;
    // Some transitions change a name and no clock; Qt tells one in 2038 for zones that have none.
    QDateTime at = moment.toUTC();
    for (int tries = 0; tries < 16; ++tries) {
        const auto change = zone.nextTransition(at);
        if (!change.atUtc.isValid() || change.atUtc <= at)
            return std::nullopt;
        if (zone.offsetFromUtc(change.atUtc.addSecs(-1)) != zone.offsetFromUtc(change.atUtc))
            return change.atUtc.toTimeZone(zone);
        at = change.atUtc;
    }
    return std::nullopt;
}

} // namespace wizard

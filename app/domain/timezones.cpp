// SPDX-License-Identifier: Apache-2.0
#include "app/domain/timezones.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

bool isUtcAlias(const QString &name)
{
    static const QStringList aliases{u"UTC"_s,           u"Etc/UTC"_s,   u"Etc/UCT"_s,  u"UCT"_s,
                                     u"Etc/Universal"_s, u"Universal"_s, u"Etc/Zulu"_s, u"Zulu"_s};
    return aliases.contains(name);
}

QTimeZone zoneOf(const QString &name)
{
    return isUtcAlias(name) ? QTimeZone::utc() : QTimeZone(name.toLatin1());
}

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

} // namespace

const QList<QString> &timeZoneNames()
{
    static const QList<QString> names = [] {
        QList<QString> found;
        const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
        for (const QByteArray &id : ids) {
            const QString name = QString::fromLatin1(id);
            // Qt's own UTC±hh:mm are no IANA names.
            if (!name.startsWith(u"UTC"))
                found.append(name);
        }
        std::sort(found.begin(), found.end());
        found.prepend(u"UTC"_s);
        return found;
    }();
    return names;
}

QString systemTimeZone()
{
    const QString name = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return timeZoneNames().contains(name) ? name : u"UTC"_s;
}

bool isTimeZone(const QString &name)
{
    return isUtcAlias(name) || timeZoneNames().contains(name);
}

QList<QString> matchingTimeZones(const QString &search, const QDateTime &now)
{
    const QString wanted = folded(search);
    if (wanted.isEmpty())
        return timeZoneNames();

    QList<QString> found;
    if (const auto offset = offsetFrom(search)) {
        for (const QString &name : timeZoneNames()) {
            if (zoneOf(name).offsetFromUtc(now) == *offset)
                found.append(name);
        }
        return found;
    }

    std::array<QList<QString>, 4> ranked;
    const bool mayBeAbbreviation = wanted.size() <= 6 && !wanted.contains(u' ');
    for (const QString &name : timeZoneNames()) {
        if (const auto rank = rankOf(name, wanted))
            ranked.at(size_t(*rank)).append(name);
        else if (mayBeAbbreviation && zoneOf(name).abbreviation(now).toCaseFolded() == wanted)
            ranked.back().append(name);
    }
    for (const auto &names : ranked)
        found += names;
    return found;
}

QString offsetText(const QString &timeZone, const QDateTime &moment)
{
    const QTimeZone zone = zoneOf(timeZone);
    if (!zone.isValid() || !moment.isValid())
        return {};
    const int minutes = zone.offsetFromUtc(moment) / 60;
    return u"UTC%1%2:%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+'))
        .arg(std::abs(minutes) / 60, 2, 10, QChar(u'0'))
        .arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
}

std::optional<QDateTime> nextClockChange(const QString &timeZone, const QDateTime &moment)
{
    const QTimeZone zone = zoneOf(timeZone);
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

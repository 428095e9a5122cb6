// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/timezonetable.h"

#include <algorithm>
#include <array>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int longestChain = 8;

const QString utc = u"UTC"_s;

/// Names of UTC and of GMT, as tzdata links them; no zone of zone.tab is always the same as these.
const QSet<QString> &namesOfUtc()
{
    static const QSet<QString> names{
        utc,       u"Etc/UTC"_s, u"Etc/UCT"_s,   u"Etc/Universal"_s, u"Etc/Zulu"_s,  u"UCT"_s,
        u"Zulu"_s, u"GMT"_s,     u"Universal"_s, u"Etc/Greenwich"_s, u"Greenwich"_s, u"Etc/GMT"_s,
        u"GMT0"_s, u"GMT+0"_s,   u"GMT-0"_s,     u"Etc/GMT0"_s,      u"Etc/GMT+0"_s, u"Etc/GMT-0"_s,
    };
    return names;
}

/// The first parts of the names in zone.tab.
bool isOfARegion(QByteArrayView name)
{
    static constexpr std::array<const char *, 10> regions{"Africa/", "America/",  "Antarctica/", "Arctic/",
                                                          "Asia/",   "Atlantic/", "Australia/",  "Europe/",
                                                          "Indian/", "Pacific/"};
    return std::any_of(regions.begin(), regions.end(),
                       [name](const char *region) { return name.startsWith(region); });
}

template<typename Use>
void forEachLine(const QByteArray &text, Use use)
{
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype end = text.indexOf('\n', from);
        if (end < 0)
            end = text.size();
        use(QByteArrayView(text).sliced(from, end - from).trimmed());
        from = end + 1;
    }
}

QString wordAt(QByteArrayView line, qsizetype &from)
{
    const auto isSpace = [](char c) {
        return c == ' ' || c == '\t';
    };
    while (from < line.size() && isSpace(line.at(from)))
        ++from;
    const qsizetype begin = from;
    while (from < line.size() && !isSpace(line.at(from)))
        ++from;
    return QString::fromLatin1(line.sliced(begin, from - begin));
}

} // namespace

TimeZoneTable::TimeZoneTable(const QByteArray &zoneTab, const QByteArray &tzdataZi)
{
    readLinks(tzdataZi);
    QList<QString> names;
    forEachLine(zoneTab, [&names](QByteArrayView line) {
        if (line.isEmpty() || line.startsWith('#'))
            return;
        // Countries, coordinates, name, remark.
        qsizetype from = 0;
        wordAt(line, from);
        wordAt(line, from);
        const QString name = wordAt(line, from);
        if (!name.isEmpty())
            names.append(name);
    });
    offer(names);
}

TimeZoneTable::TimeZoneTable(const QList<QByteArray> &knownNames, const QByteArray &tzdataZi)
{
    readLinks(tzdataZi);
    QList<QString> names;
    for (const QByteArray &known : knownNames) {
        const QString name = QString::fromLatin1(known);
        if (isOfARegion(known) && !m_links.contains(name))
            names.append(name);
    }
    offer(names);
}

void TimeZoneTable::readLinks(const QByteArray &tzdataZi)
{
    forEachLine(tzdataZi, [this](QByteArrayView line) {
        if (line.startsWith("L ")) {
            qsizetype from = 1;
            const QString target = wordAt(line, from);
            const QString name = wordAt(line, from);
            if (!name.isEmpty())
                m_links.insert(name, target);
        } else if (line.startsWith("Z ")) {
            qsizetype from = 1;
            m_zones.insert(wordAt(line, from));
        }
    });
}

void TimeZoneTable::offer(QList<QString> names)
{
    names.removeAll(utc);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    names.prepend(utc);
    m_offered = names;
    m_isOffered = QSet<QString>(m_offered.cbegin(), m_offered.cend());
    gatherOtherNames();
}

void TimeZoneTable::gatherOtherNames()
{
    for (auto link = m_links.cbegin(); link != m_links.cend(); ++link) {
        if (!m_isOffered.contains(link.key()))
            continue;
        const QString target = targetOf(link.value());
        if (m_isOffered.contains(target))
            continue;
        // Of several countries none may be taken for another.
        const auto known = m_linked.constFind(target);
        m_linked.insert(target, known == m_linked.constEnd() ? link.key() : QString());
    }

    QSet<QString> others = m_zones + namesOfUtc();
    for (auto link = m_links.cbegin(); link != m_links.cend(); ++link)
        others.insert(link.key());
    for (const QString &name : std::as_const(others)) {
        const QString offered = m_isOffered.contains(name) ? QString() : offeredNameOf(name);
        if (!offered.isEmpty())
            m_otherNames[offered].append(name);
    }
    for (QStringList &names : m_otherNames)
        names.sort();
}

/// The first offered name on the way that the links go, or the end of that way.
QString TimeZoneTable::targetOf(const QString &name) const
{
    QString target = name;
    for (int i = 0; i < longestChain && !m_isOffered.contains(target); ++i) {
        const auto link = m_links.constFind(target);
        if (link == m_links.constEnd())
            break;
        target = link.value();
    }
    return target;
}

QString TimeZoneTable::offeredNameOf(const QString &name) const
{
    if (m_isOffered.contains(name))
        return name;
    const QString target = targetOf(name);
    if (m_isOffered.contains(target))
        return target;
    if (namesOfUtc().contains(target))
        return utc;
    return m_linked.value(target);
}

bool TimeZoneTable::isKnown(const QString &name) const
{
    return m_isOffered.contains(name) || m_links.contains(name) || m_zones.contains(name) ||
           namesOfUtc().contains(name);
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace wizard
{

/// The zones that the platform takes, which are those of tzdata's `zone.tab` and `UTC` (PLATFORM.md, section
/// 5), and the other names that tzdata has for them. A value: made from the text of tzdata's files, reads
/// nothing.
class TimeZoneTable
{
public:
    /// `zoneTab` and `tzdataZi` are the files of these names. Lines that are no zone and no link are passed
    /// over.
    TimeZoneTable(const QByteArray &zoneTab, const QByteArray &tzdataZi);

    /// For a system without zone.tab: of the names that something else knows, those of the regions that
    /// zone.tab has. Other names for one zone cannot be told apart there, except by `tzdataZi`.
    TimeZoneTable(const QList<QByteArray> &knownNames, const QByteArray &tzdataZi);

    /// What the platform takes: `UTC` first, the others sorted.
    const QList<QString> &offered() const { return m_offered; }
    bool isOffered(const QString &name) const { return m_isOffered.contains(name); }

    /// The offered name of the same zone: the name itself, what tzdata links it to, or the one offered name
    /// that is linked to it. Names of UTC and of plain GMT, whose clocks never differ, are `UTC`. Empty:
    /// there is none, as for `Etc/GMT+5`.
    QString offeredNameOf(const QString &name) const;

    /// tzdata has it, offered or not.
    bool isKnown(const QString &name) const;

    /// Other names of an offered one, sorted.
    QStringList otherNamesOf(const QString &offered) const { return m_otherNames.value(offered); }

private:
    void readLinks(const QByteArray &tzdataZi);
    void offer(QList<QString> names);
    void gatherOtherNames();
    QString targetOf(const QString &name) const;

    QList<QString> m_offered;
    QSet<QString> m_isOffered;
    QSet<QString> m_zones;           ///< with rules of their own
    QHash<QString, QString> m_links; ///< name, target; a target may be a link
    QHash<QString, QString>
        m_linked; ///< not offered, the one offered name that is a link to it; empty: several
    QHash<QString, QStringList> m_otherNames;
};

} // namespace wizard

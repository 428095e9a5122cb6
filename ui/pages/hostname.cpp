// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/hostname.h"

#include <QStringList>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// "co.uk", "com.au": a two-letter country below which these words are registries.
bool isSecondLevelRegistry(const QString &label, const QString &country)
{
    static const QStringList words{u"co"_s,  u"com"_s, u"org"_s, u"net"_s, u"ac"_s, u"gov"_s,
                                   u"edu"_s, u"ltd"_s, u"plc"_s, u"me"_s,  u"or"_s, u"ne"_s};
    return country.size() == 2 && words.contains(label);
}

bool isAddress(const QString &host)
{
    if (host.startsWith(u'['))
        return true;
    for (const QChar c : host) {
        if (!c.isDigit() && c != u'.')
            return false;
    }
    return true;
}

} // namespace

HostName hostName(const QString &host)
{
    HostName result;
    QString name = host;
    const qsizetype colon = name.lastIndexOf(u':');
    if (colon >= 0 && colon > name.lastIndexOf(u']')) {
        result.port = name.mid(colon);
        name.truncate(colon);
    }
    const QStringList labels = name.split(u'.');
    if (isAddress(name) || labels.size() < 2) {
        result.registrable = name;
        return result;
    }
    qsizetype count = 2;
    if (labels.size() > 2 && isSecondLevelRegistry(labels.at(labels.size() - 2), labels.constLast()))
        count = 3;
    result.registrable = labels.mid(labels.size() - count).join(u'.');
    result.before = name.left(name.size() - result.registrable.size());
    return result;
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/hostname.h"

namespace wizard
{

HostName hostName(const QString &host, const QString &registrable)
{
    HostName result;
    QString name = host;
    const qsizetype colon = name.lastIndexOf(u':');
    if (colon >= 0 && colon > name.lastIndexOf(u']')) {
        result.port = name.mid(colon);
        name.truncate(colon);
    }
    const bool isEnd = !registrable.isEmpty() && name.endsWith(u'.' + registrable);
    result.registrable = isEnd ? registrable : name;
    result.before = name.left(name.size() - result.registrable.size());
    return result;
}

} // namespace wizard

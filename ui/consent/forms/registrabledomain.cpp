// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/forms/registrabledomain.h"

#include <QHostAddress>

#include <libpsl.h>

namespace wizard
{

QString registrableDomain(const QString &host)
{
    if (host.startsWith(u'['))
        return host.left(host.indexOf(u']') + 1);
    const QString name = host.section(u':', 0, 0);
    if (!QHostAddress(name).isNull())
        return name;
    const QByteArray encoded = name.toLatin1();
    const char *registered = psl_registrable_domain(psl_builtin(), encoded.constData());
    return registered ? QString::fromLatin1(registered) : name;
}

} // namespace wizard

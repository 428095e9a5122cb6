// SPDX-License-Identifier: Apache-2.0
#include "app/domain/platform/proxysetting.h"

#include "app/domain/address/stricturl.h"
#include "app/domain/platform/environment.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int defaultHttpProxyPort = 80;
constexpr int defaultSocksPort = 1080;

/// `no_proxy`: hosts and domains, with or without a dot before them, perhaps with a port; `*` is everything.
bool isExcepted(const QUrl &address, const QString &list)
{
    const QString host = plainHost(address);
    const QStringList entries = list.split(u',', Qt::SkipEmptyParts);
    return std::any_of(entries.begin(), entries.end(), [&](QString entry) {
        entry = entry.trimmed().toLower();
        if (entry == u"*")
            return true;
        const qsizetype colon = entry.count(u':') == 1 ? entry.indexOf(u':') : -1;
        if (colon >= 0) {
            if (entry.mid(colon + 1).toInt() != effectivePort(address))
                return false;
            entry.truncate(colon);
        }
        if (entry.startsWith(u"*."))
            entry.remove(0, 1);
        if (entry.startsWith(u'.'))
            entry.remove(0, 1);
        return !entry.isEmpty() && (host == entry || host.endsWith(u'.' + entry));
    });
}

ProxySetting readSetting(QString text)
{
    using Kind = ProxySetting::Kind;
    text = text.trimmed();
    if (!text.contains(u"://"_s))
        text.prepend(u"http://"_s);
    const QUrl url(text, QUrl::TolerantMode);
    const QString scheme = url.scheme();
    ProxySetting setting;
    setting.host = url.host(QUrl::FullyEncoded);
    setting.user = url.userName(QUrl::FullyDecoded);
    setting.password = Secret(url.password(QUrl::FullyDecoded));
    if (scheme == u"http")
        setting.kind = Kind::Http;
    else if (scheme == u"socks5" || scheme == u"socks5h" || scheme == u"socks")
        setting.kind = Kind::Socks5;
    else
        setting.kind = Kind::Unusable;
    setting.port = url.port(setting.kind == Kind::Socks5 ? defaultSocksPort : defaultHttpProxyPort);
    if (!url.isValid() || setting.host.isEmpty())
        setting.kind = Kind::Unusable;
    return setting;
}

} // namespace

QString ProxySetting::name() const
{
    return host.isEmpty() || port <= 0 ? host : u"%1:%2"_s.arg(host).arg(port);
}

ProxySetting proxyFromEnvironment(const QUrl &address, const std::function<QString(const char *)> &variable)
{
    ProxySetting direct;
    direct.kind = ProxySetting::Kind::Direct;
    if (isLoopbackPage(address))
        return direct;
    for (const char *const name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "http_proxy"}) {
        const QString value = variable(name);
        if (value.isEmpty())
            continue;
        for (const char *const exceptions : {"no_proxy", "NO_PROXY"}) {
            if (isExcepted(address, variable(exceptions)))
                return direct;
        }
        return readSetting(value);
    }
    return {};
}

} // namespace wizard

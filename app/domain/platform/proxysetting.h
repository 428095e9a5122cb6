// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/secret/secret.h"

#include <QString>
#include <QUrl>

#include <functional>

namespace wizard
{

/// The proxy that the environment's variables name for an address.
struct ProxySetting {
    enum class Kind {
        Untold,   ///< the variables say nothing: the desktop's settings count
        Direct,   ///< `no_proxy`, or an address of this computer
        Http,     ///< CONNECT
        Socks5,   ///< names are resolved there
        Unusable, ///< of a kind that cannot be spoken to (`https://`, SOCKS 4), or unreadable: never passed
                  ///< by
    };
    Kind kind = Kind::Untold;
    QString host; ///< of Unusable: what is known of it
    int port = 0;
    QString user;
    Secret password;

    /// `host:port`, for people.
    QString name() const;
    bool operator==(const ProxySetting &) const = default;
};

/// `variable` gives a variable's value by its name. `https_proxy`, then `all_proxy`, then `http_proxy`, in
/// small letters before capitals, as most programs read them (`HTTP_PROXY` apart, which a web server's
/// program could be given by a header).
ProxySetting proxyFromEnvironment(const QUrl &address, const std::function<QString(const char *)> &variable);

} // namespace wizard

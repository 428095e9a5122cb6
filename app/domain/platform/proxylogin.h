// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/secret/secret.h"

#include <QString>

namespace wizard
{

/// What a person gave for a proxy that asked (407). Held in memory until the program ends, never written.
struct ProxyLogin {
    QString proxy; ///< `host:port`, as HttpAnswer::proxy tells it
    QString user;
    Secret password;
};

} // namespace wizard

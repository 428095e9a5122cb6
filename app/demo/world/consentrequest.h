// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace demo
{

// What a client asked a third party for, while the person reads and signs in.
struct ConsentRequest {
    QString host; // of the site, store label included
    QString clientId;
    QString redirectUri;
    QString state;
    QString responseType;
    QString scope;
    bool byToken = false; // OAuth 1: `state` is the request token
    bool woo = false;     // WooCommerce: `state` is the user_id, `redirectUri` the return_url
};

} // namespace demo

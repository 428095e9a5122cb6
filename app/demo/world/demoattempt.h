// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/world/demoinstance.h"

namespace demo
{

// A consent that the platform began: it lives two minutes and one call of authenticate.
struct DemoAttempt {
    int company = 1;
    QString clientId;
    QString redirectUri;
    bool byToken = false; // OAuth 1: lies under its request token
    QDateTime begun;
    QString instanceId;  // of an instance that exists already, else empty
    DemoInstance wanted; // what the instance shall be once the third party has agreed
};

} // namespace demo

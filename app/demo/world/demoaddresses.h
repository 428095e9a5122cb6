// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace demo
{

// Where the four ports of the demo listen.
struct DemoAddresses {
    QString core;     // http://127.0.0.1:P1
    QString signIn;   // with its path
    QString redirect; // the dashboard's page: the redirect URI of every attempt
    quint16 pagesPort = 0;
};

} // namespace demo

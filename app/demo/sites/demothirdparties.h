// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/world/authorisations.h"
#include "app/demo/world/consentrequest.h"
#include "app/demo/world/demostate.h"

namespace demo
{

// The third parties' own web sites, told apart by the Host header: sign in, perhaps a one-time code, consent,
// and back to the redirect URI with a code or with access_denied.
class DemoThirdParties
{
public:
    explicit DemoThirdParties(DemoState &state);

    HttpAnswer handle(const HttpRequest &request);
    void forget();

private:
    struct Session {
        QString host;
        bool signedIn = false; // one-time code included
        QString user;
        bool approved = false; // has allowed access before
    };

    static HttpAnswer safeAnswer(HttpAnswer answer);
    HttpAnswer route(const HttpRequest &request, const DemoConnector &connector);
    HttpAnswer begin(const HttpRequest &request, const DemoConnector &connector);
    HttpAnswer beginWoo(const HttpRequest &request, const DemoConnector &connector);
    HttpAnswer beginToken(const HttpRequest &request, const DemoConnector &connector);
    HttpAnswer signIn(const HttpRequest &request, const DemoConnector &connector);
    HttpAnswer checkCode(const HttpRequest &request, const DemoConnector &connector);
    HttpAnswer proceed(const HttpRequest &request, const DemoConnector &connector, const QString &id);
    HttpAnswer decide(const HttpRequest &request, const DemoConnector &connector);
    // What was asked for is allowed or refused; `consent` is over then.
    HttpAnswer answer(const ConsentRequest &consent, const DemoConnector &connector, const Session &session,
                      bool allowed);
    HttpAnswer page(const DemoConnector &connector, const QString &file, QMap<QString, QString> values,
                    int status = 200) const;
    HttpAnswer refuse(const DemoConnector &connector, const QString &sentence) const;
    QMap<QString, QString> extras(const DemoConnector &connector, const ConsentRequest &consent,
                                  bool second) const;

    DemoState &m_state;
    Authorisations m_platform; // what a store's server posts to
    QHash<QString, ConsentRequest> m_requests;
    QHash<QString, Session> m_sessions;
};

} // namespace demo

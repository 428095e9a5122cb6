// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/sites/requestcheck.h"
#include "app/demo/world/demostate.h"

namespace demo
{

// The OAuth endpoints of the core API (PLATFORM.md section 5), after signing in and role were looked at.
class Authorisations
{
public:
    explicit Authorisations(DemoState &state);

    HttpAnswer authorise(const QJsonObject &body, int company);
    HttpAnswer reauthorise(const QString &instance, const QJsonObject &body, int company, bool replaces);
    // `body`: all query parameters of the callback.
    HttpAnswer authenticate(const QJsonObject &body, int company);
    // A WooCommerce store's server hands over its keys for this attempt; false when there is none.
    bool takeKeys(const QString &userId);

private:
    // With the code at hand, or where no consent is needed: done at once, else the consent page's address.
    HttpAnswer proceed(const CheckedRequest &checked, const QString &existing, int company);
    HttpAnswer consent(const CheckedRequest &checked, const QString &existing, int company);
    // Creates or changes the instance; its id.
    QString keep(const DemoInstance &wanted, const QString &existing, bool authenticated);
    HttpAnswer authenticateToken(const QJsonObject &body, int company);
    HttpAnswer finish(DemoAttempt attempt, const QString &code);
    // What a third party says whose account for this instance is closed; empty where it is not.
    QString closedAccount(const DemoInstance &instance, const DemoMethod &method) const;
    HttpAnswer show(const QString &id, int company) const;

    DemoState &m_state;
};

} // namespace demo

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/demooptions.h"
#include "app/demo/faults.h"
#include "app/demo/world/consentcodes.h"
#include "app/demo/world/demoaccounts.h"
#include "app/demo/world/demoattempt.h"
#include "app/demo/world/democatalogue.h"
#include "app/demo/world/demoinstances.h"

#include <QJsonArray>
#include <QSet>

#include <functional>

namespace demo
{

// Everything that the demo remembers. The ports read and change it; nothing else is mutable.
class DemoState
{
public:
    using Clock = std::function<QDateTime()>;

    // `clock` is the wall clock unless a test gives its own.
    DemoState(DemoOptions options, DemoAddresses addresses, Clock clock = {});

    // Back to the first moment: instances, attempts, codes, tokens, faults, record, the clock's advance.
    void reset();
    QDateTime now() const;
    void advance(qint64 seconds) { m_advanced += seconds; }
    void record(const HttpRequest &request, const char *port);

    DemoOptions options;
    DemoAddresses addresses;
    DemoCatalogue catalogue;
    DemoAccounts accounts;
    DemoInstances instances;
    ConsentCodes codes;
    QHash<QString, DemoAttempt> attempts; // by state
    QSet<QString> sessionIds;             // all that an accepted authorise has used
    Faults faults;
    QJsonArray requests;

private:
    Clock m_clock;
    qint64 m_advanced = 0;
};

// 1 is Northwind Pantry, 2 its sister; 0 for anything that is not a company of the account.
int companyOf(const QByteArray &tenantHeader);

} // namespace demo

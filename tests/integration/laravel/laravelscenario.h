// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/desktop/systemrandom.h"
#include "app/adapters/memory/memorypreferences.h"
#include "app/adapters/memory/memoryrecords.h"
#include "app/adapters/memory/memorysecretstore.h"
#include "app/adapters/net/qthttpclient.h"
#include "app/flow/setupflow.h"
#include "tests/integration/laravel/laravelserver.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakedemoplatform.h"
#include "tests/support/fakesystembrowser.h"
#include "tests/support/scriptedconsentbrowser.h"

#include <functional>

/// The flow before a real Laravel: requests and answers go over the network, the third party's page is a
/// script, and time passes at the test's word. What a person does, in a few words; each is false where the
/// flow did not come to where it leads.
class LaravelScenario
{
public:
    /// The connectors of platform/seed.php, by their ids.
    enum class Shop { ConsentFirst = 1, PlatformFirst, ClientCredentials };

    explicit LaravelScenario(LaravelServer &server);
    ~LaravelScenario();
    Q_DISABLE_COPY_MOVE(LaravelScenario)

    bool begin();
    bool signIn(const QString &apiKey = LaravelServer::apiKey);
    /// Up to Review, everything filled in.
    bool review(Shop shop, const QString &secret = QStringLiteral("wide awake 7"));
    /// Review's button, the consent where one is asked for, and the result.
    bool carryOut(const QByteArray &answer = "code=good");
    bool press(wizard::Step next);
    bool opensPage();
    /// The third party's answer with the page's own state.
    void answer(const QByteArray &query);
    bool reaches(wizard::Step step);
    bool waitFor(const std::function<bool()> &condition);
    void fillIn(const QString &key, const QString &value);
    wizard::FlowSnapshot shot() const { return m_flow->snapshot(); }

    wizard::FakeClock clock;
    wizard::ScriptedConsentBrowserProvider browser;
    wizard::FakeSystemBrowser systemBrowser;
    wizard::MemoryRecords records;
    wizard::Journal journal{records};
    wizard::SetupFlow &flow() { return *m_flow; }

private:
    wizard::QtHttpClient m_http;
    wizard::SystemRandom m_random;
    wizard::FakeDemoPlatform m_demo;
    wizard::MemorySecretStore m_secrets;
    wizard::MemoryPreferences m_preferences;
    wizard::History m_history{records};
    wizard::QueueStore m_queue{records};
    wizard::DraftStore m_drafts{records};
    std::unique_ptr<wizard::SetupFlow> m_flow;
};

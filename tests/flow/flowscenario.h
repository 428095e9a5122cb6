// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/memory/memorypreferences.h"
#include "app/adapters/memory/memoryrecords.h"
#include "app/adapters/memory/memorysecretstore.h"
#include "app/flow/setupflow.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakedemoplatform.h"
#include "tests/support/fakehttpclient.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakerandom.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/fakesystembrowser.h"
#include "tests/support/scriptedconsentbrowser.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

/// A flow among fakes, and what a person does with it in a few words. Every sentence ends when nothing is
/// left to happen by itself: answers come at once, time stands still.
class FlowScenario
{
public:
    /// The methods of the connector Harbour Shop.
    enum class Method {
        ConsentFirst,
        PlatformFirst,
        ClientCredentials,
        Token,
        SecretClientId, ///< publishes its authorise URL, but its client_id is secret
    };

    explicit FlowScenario(const FlowOptions &flowOptions = {});
    ~FlowScenario();

    FlowScenario(const FlowScenario &) = delete;
    FlowScenario &operator=(const FlowScenario &) = delete;

    // The world
    FakeClock clock;
    FakeRandom random;
    FakeHttpClient http;
    FakeSecretStore keychain;
    MemoryPreferences preferences;
    FakeJournal journal;
    MemoryRecords records;
    History history{records};
    QueueStore queue{records};
    DraftStore drafts{records};
    MemorySecretStore memorySecrets;
    MemoryPreferences memoryPreferences;
    FakeJournal memoryJournal;
    MemoryRecords memoryRecords;
    History memoryHistory{memoryRecords};
    QueueStore memoryQueue{memoryRecords};
    DraftStore memoryDrafts{memoryRecords};
    FakeSystemBrowser systemBrowser;
    ScriptedConsentBrowserProvider browser;
    FakeDemoPlatform demo;
    FlowOptions options;
    /// In place of the fakes of what is kept, where they are set. Outlive the flow.
    Journal *keptJournal = nullptr;
    History *keptHistory = nullptr;
    QueueStore *keptQueue = nullptr;
    DraftStore *keptDrafts = nullptr;
    std::unique_ptr<SetupFlow> flow;

    /// A run of the program: what is kept stays, everything else is new.
    void begin();
    void endRun();
    void settle();
    void wait(std::chrono::milliseconds time);
    FlowSnapshot shot() const { return flow->snapshot(); }
    Step step() const { return shot().step; }

    // What a person does
    void press();
    void signInWithKey(const QString &key = u"canary-api-key"_s);
    void signInWithPassword();
    void chooseHarbourShop(Method method);
    void fillIn(const QString &key, const QString &value);
    /// What a person typed: the value of the variable in the draft.
    QString typed(const QString &key) const;
    void fillHarbourShop();
    /// Begins, signs in and goes to Review with everything filled in.
    void reviewHarbourShop(Method method);
    /// Review's button with the platform's answer to authorise.
    void authorise(int status, const QByteArray &json);
    /// Platform first up to the third party's page.
    void openToldConsent(const QByteArray &authoriseAnswer = {});
    /// The same, and gone on with in the person's own browser.
    void openInOwnBrowser();
    /// The address that the person's own browser ended on.
    void paste(const QString &text);

    // What the third party does
    /// The callback of the open page, with its own state; `query` is encoded.
    QUrl callback(const QByteArray &query) const;
    void approve(const QByteArray &extra = {});
    void capture(const QUrl &callback);
    QString stateOfPage() const;
    /// A callback of the open page as text, to be pasted.
    QString returnAddress(const QString &extra = {}) const;

    // What the platform does
    static QByteArray instance(const QString &id, const QString &name = u"Harbour Shop"_s,
                               Method method = Method::PlatformFirst);
    static QByteArray instances(const QList<QByteArray> &list);
    static QByteArray consentAnswer(const QString &id = {},
                                    const QString &state = u"platform-state-0123456789"_s);
    /// The answer to every look-up by session id, and by name where that finds nothing.
    void leaves(const QList<QByteArray> &list);
    /// Review's button where instance 900 was made already: it is gone on with.
    void goOnWithWhatIsThere();

    int posts() const { return http.count(HttpMethod::Post, authorisePath); }
    int authentications() const { return http.count(HttpMethod::Post, authenticatePath); }
    int patches() const;
    /// Where instances were looked for, without the loads of Home's list.
    QList<QUrl> askedInstances() const;
    int lookUps() const { return int(askedInstances().size()); }
    FlowPorts ports();
    QJsonObject sentBody(HttpMethod method, const QString &path) const;
    QString sentVariable(const QJsonObject &body, const QString &key) const;

    static const QByteArray catalogue; ///< what systems answers
    static const QString authorisePath;
    static const QString authenticatePath;
    static const QString instancesPath;
    static const QString patchPath; ///< of instance 900
    static const QString systemsPath;
    static const QString poolsPath;
    static const QString signInPath;

private:
    QUrl pageUrl() const;
};

} // namespace wizard

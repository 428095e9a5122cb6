// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/memory/memorypreferences.h"
#include "app/adapters/memory/memorysecretstore.h"
#include "app/flow/setupflow.h"
#include "tests/flow/queueplatform.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakedemoplatform.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakerandom.h"
#include "tests/support/fakerecords.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/fakesystembrowser.h"
#include "tests/support/scriptedconsentbrowser.h"

#include <QString>

#include <memory>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

/// A queue among fakes, and what a person does with it in a few words. Every sentence ends when nothing is
/// left to happen by itself.
class QueueScenario
{
public:
    /// `queueStore`, `journalStore` and `historyStore`: kept ones in place of the fakes.
    explicit QueueScenario(QueueStore *queueStore = nullptr, Journal *journalStore = nullptr,
                           History *historyStore = nullptr);
    ~QueueScenario();

    QueueScenario(const QueueScenario &) = delete;
    QueueScenario &operator=(const QueueScenario &) = delete;

    FakeClock clock;
    QueuePlatform platform{clock};
    FakeRandom random;
    FakeSecretStore keychain;
    MemoryPreferences preferences;
    FakeJournal journal;
    FakeRecords records;
    History history{records};
    QueueStore store{records};
    MemorySecretStore memorySecrets;
    MemoryPreferences memoryPreferences;
    FakeJournal memoryJournal;
    MemoryRecords memoryRecords;
    History memoryHistory{memoryRecords};
    QueueStore memoryQueue{memoryRecords};
    MemoryRecords draftRecords;
    DraftStore drafts{draftRecords};
    DraftStore memoryDrafts{memoryRecords};
    FakeSystemBrowser systemBrowser;
    ScriptedConsentBrowserProvider browser;
    FakeDemoPlatform demo;
    std::unique_ptr<SetupFlow> flow;

    /// A run of the program, signed in with this key: what is kept stays, everything else is new.
    void begin(const QString &companyId = {});
    void endRun();
    void signIn(const QString &companyId = {});
    void settle();
    void wait(std::chrono::milliseconds time);
    FlowSnapshot shot() const { return flow->snapshot(); }
    QueueView queue() const { return shot().queue; }
    QString account() const; ///< under which the queue is kept
    QueueItem item(const QString &id) const;
    QueueItem::State state(const QString &id) const { return item(id).state; }
    QList<QueueItem::State> states() const;
    void press();
    /// One word of the person's.
    void say(void (SetupFlow::*intent)());

    /// Instances 1 … n of one group, selected and put into a queue.
    void prepare(int count, QueuePlatform::Method method = QueuePlatform::ConsentFirst);
    void prepare(const QStringList &ids);
    /// The same, and begun: the first page is open.
    void start(int count, QueuePlatform::Method method = QueuePlatform::ConsentFirst);

    bool atConsent() const { return shot().step == Step::Consent && browser.isOpen(); }
    /// The third party says yes; whatever account is asked about is the right one.
    void approve();
    void refuse();
    /// Everything that is asked is approved, until nothing is.
    void approveAll();

    /// The open page's callback, with its own state; `query` is encoded.
    void capture(const QByteArray &query);

private:
    QueueStore &m_store;
    Journal &m_journal;
    History &m_history;
};

} // namespace wizard

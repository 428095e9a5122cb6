// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/queuescenario.h"

#include "app/domain/address/queryitems.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>

namespace wizard
{

QueueScenario::QueueScenario(QueueStore *queueStore, Journal *journalStore, History *historyStore)
    : m_store(queueStore ? *queueStore : store)
    , m_journal(journalStore ? *journalStore : journal)
    , m_history(historyStore ? *historyStore : history)
{
}

QueueScenario::~QueueScenario()
{
    endRun();
}

void QueueScenario::begin(const QString &companyId)
{
    endRun();
    platform.revive();
    flow =
        std::make_unique<SetupFlow>(FlowPorts{platform,
                                              clock,
                                              random,
                                              browser,
                                              demo,
                                              systemBrowser,
                                              {keychain, preferences, m_journal, m_history, m_store, drafts},
                                              {memorySecrets, memoryPreferences, memoryJournal, memoryHistory,
                                               memoryQueue, memoryDrafts}},
                                    FlowOptions{});
    flow->begin();
    settle();
    signIn(companyId);
}

void QueueScenario::signIn(const QString &companyId)
{
    flow->chooseSignInWay(SignInView::Way::ApiKey);
    flow->editSecret({Field::ApiKey}, Secret(u"canary-api-key"_s));
    flow->editText(Field::CompanyId, companyId);
    press();
}

void QueueScenario::endRun()
{
    flow.reset();
    settle();
}

void QueueScenario::settle()
{
    // Until nothing is asked any more: a queue asks much.
    for (int quiet = 0, calls = platform.callCount(); quiet < 30;) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        quiet = platform.callCount() == calls ? quiet + 1 : 0;
        calls = platform.callCount();
    }
}

void QueueScenario::wait(std::chrono::milliseconds time)
{
    clock.advance(time);
    settle();
}

QString QueueScenario::account() const
{
    const FlowSnapshot now = shot();
    return accountKey(now.environment, now.session.companyId);
}

QueueItem QueueScenario::item(const QString &id) const
{
    const QList<QueueItem> items = queue().items;
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&id](const QueueItem &each) { return each.instanceId == id; });
    return found == items.end() ? QueueItem() : *found;
}

QList<QueueItem::State> QueueScenario::states() const
{
    QList<QueueItem::State> all;
    for (const QueueItem &each : queue().items)
        all.append(each.state);
    return all;
}

void QueueScenario::press()
{
    flow->primary();
    settle();
}

void QueueScenario::say(void (SetupFlow::*intent)())
{
    (flow.get()->*intent)();
    settle();
}

void QueueScenario::prepare(int count, QueuePlatform::Method method)
{
    QStringList ids;
    for (int i = 1; i <= count; ++i) {
        ids.append(QString::number(i));
        if (!platform.has(ids.last()))
            platform.add(ids.last(), method);
    }
    prepare(ids);
}

void QueueScenario::prepare(const QStringList &ids)
{
    if (!flow)
        begin();
    flow->selectInstances(ids);
    flow->reauthorise(ids);
    settle();
}

void QueueScenario::start(int count, QueuePlatform::Method method)
{
    prepare(count, method);
    press();
}

void QueueScenario::capture(const QByteArray &query)
{
    QString stateOfPage;
    for (const QueryItem &each : queryItems(browser.opened().last().url)) {
        if (each.name == u"state")
            stateOfPage = each.value;
    }
    const QByteArray address =
        "https://app.wearepatchworks.com/oauth/authenticate?" + query + "&state=" + stateOfPage.toLatin1();
    browser.capture(QUrl::fromEncoded(address, QUrl::StrictMode));
    settle();
}

void QueueScenario::approve()
{
    QVERIFY2(atConsent(), "no page is open");
    capture("code=canary-code");
    if (shot().consent.accountAsked)
        say(&SetupFlow::acceptAccount);
}

void QueueScenario::refuse()
{
    QVERIFY2(atConsent(), "no page is open");
    capture("error=access_denied");
}

void QueueScenario::approveAll()
{
    for (int turn = 0; turn < 1000 && atConsent(); ++turn)
        approve();
}

} // namespace wizard

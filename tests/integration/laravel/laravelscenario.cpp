// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/laravel/laravelscenario.h"

#include "app/domain/address/queryitems.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

namespace
{

constexpr int flowPatience = 30'000;

} // namespace

LaravelScenario::LaravelScenario(LaravelServer &server)
{
    // The platform's rows bear the time of this computer.
    clock.setNow(QDateTime::currentDateTimeUtc());
    const FlowStores stores{m_secrets, m_preferences, journal, m_history, m_queue, m_drafts};
    FlowOptions options;
    options.environment = server.environment();
    m_flow = std::make_unique<SetupFlow>(
        FlowPorts{m_http, clock, m_random, browser, m_demo, systemBrowser, stores, stores}, options);
}

LaravelScenario::~LaravelScenario() = default;

bool LaravelScenario::waitFor(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, flowPatience);
}

bool LaravelScenario::reaches(Step step)
{
    const bool isThere = waitFor([this, step] { return shot().step == step && !shot().busy; });
    if (!isThere)
        qWarning("at step %d instead of %d", int(shot().step), int(step));
    return isThere;
}

bool LaravelScenario::press(Step next)
{
    m_flow->primary();
    return reaches(next);
}

bool LaravelScenario::begin()
{
    m_flow->begin();
    return reaches(Step::SignIn) && signIn();
}

bool LaravelScenario::signIn(const QString &apiKey)
{
    m_flow->chooseSignInWay(SignInView::Way::ApiKey);
    m_flow->editSecret({Field::ApiKey}, Secret(apiKey));
    m_flow->primary();
    return waitFor([this] { return shot().step != Step::SignIn && !shot().busy; }) && waitFor([this] {
               const FlowSnapshot now = shot();
               return !now.catalogue.load.running && !now.catalogue.poolLoad.running &&
                      !now.home.load.running;
           });
}

void LaravelScenario::fillIn(const QString &key, const QString &value)
{
    const FlowSnapshot now = shot();
    const int index = now.setup.method ? now.setup.method->indexOf(key) : -1;
    QVERIFY2(index >= 0, qPrintable(u"no variable "_s + key));
    m_flow->editSecret({Field::Variable, index}, Secret(value));
}

bool LaravelScenario::review(Shop shop, const QString &secret)
{
    m_flow->addInstance();
    if (!reaches(Step::Connector))
        return false;
    m_flow->chooseConnector(QString::number(int(shop)));
    if (!press(Step::Settings)) // there is one method, which need not be chosen
        return false;
    m_flow->editText(Field::Name, u"Harbour Shop – Leeds"_s);
    m_flow->editText(Field::TimeZone, u"Europe/London"_s);
    if (!press(Step::Credentials))
        return false;
    fillIn(u"client_id"_s, u"harbour-client"_s);
    fillIn(u"client_secret"_s, secret);
    return press(Step::Review);
}

bool LaravelScenario::opensPage()
{
    return waitFor([this] { return shot().step == Step::Consent && browser.isOpen(); });
}

void LaravelScenario::answer(const QByteArray &query)
{
    QVERIFY(!browser.opened().isEmpty());
    QString state;
    for (const QueryItem &item : queryItems(browser.opened().last().url)) {
        if (item.name == u"state")
            state = item.value;
    }
    browser.capture(QUrl::fromEncoded("https://app.wearepatchworks.com/oauth/authenticate?" + query +
                                      "&state=" + QUrl::toPercentEncoding(state)));
}

bool LaravelScenario::carryOut(const QByteArray &query)
{
    const bool asks = shot().setup.method && shot().setup.method->opensConsentPage();
    m_flow->primary();
    if (asks) {
        if (!opensPage())
            return false;
        answer(query);
    }
    return reaches(Step::Result);
}

// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowscenario.h"

#include "app/domain/address/queryitems.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace wizard
{

const QString FlowScenario::authorisePath = u"/api/v1/oauth/authorise"_s;
const QString FlowScenario::authenticatePath = u"/api/v1/oauth/authenticate"_s;
const QString FlowScenario::instancesPath = u"/api/v1/connectors"_s;
const QString FlowScenario::patchPath = u"/api/v1/oauth/900/reauthorise"_s;
const QString FlowScenario::systemsPath = u"/api/v1/systems"_s;
const QString FlowScenario::poolsPath = u"/api/v1/connection-pools"_s;
const QString FlowScenario::signInPath = u"/api/v1/login"_s;

namespace
{

const QByteArray credentials = R"(
    {"id":1,"key":"client_id","label":"Client ID","pivot":{"required":true}},
    {"id":2,"key":"client_secret","label":"Client secret","secret":true,"pivot":{"required":true}},
    {"id":3,"key":"scope","label":"Scope","value":"orders.read","pivot":{"configurable":true}},
    {"id":4,"key":"response_type_key","value":"code"},
    {"id":5,"key":"oauth_authorised_code"},
    {"id":6,"key":"dashboard_oauth_callback_url","label":"Callback",
     "value":"https://app.wearepatchworks.com/oauth/authenticate"})";

} // namespace

const QByteArray FlowScenario::catalogue = R"({"meta":{"current_page":1,"last_page":1,"total":2},"data":[
 {"id":11,"name":"harbour","label":"Harbour Shop","date_format":"c","rate_limit_unit":"second",
  "rate_limit_duration":2,"authentication_implementations":[
   {"id":101,"name":"Sign in with Harbour","authentication_type":{"name":"OAuth 2 Authorisation Code"},
    "authorise_url":"https://harbour.example/authorize","variables":[)" +
                                           credentials + R"(]},
   {"id":102,"name":"Public app","authentication_type":{"name":"OAuth 2 Authorisation Code"},
    "variables":[)" + credentials +
                                           R"(]},
   {"id":103,"name":"Server to server","authentication_type":{"name":"OAuth 2 Client Credentials"},
    "variables":[{"id":7,"key":"client_id","pivot":{"required":true}},
                 {"id":8,"key":"client_secret","secret":true,"pivot":{"required":true}}]},
   {"id":104,"name":"Access token","authentication_type":{"name":"Token"},"variables":[]},
   {"id":105,"name":"Secret app","authentication_type":{"name":"OAuth 2 Authorisation Code"},
    "authorise_url":"https://harbour.example/authorize","variables":[
     {"id":9,"key":"client_id","secret":true,"pivot":{"required":true}},
     {"id":10,"key":"client_secret","secret":true,"pivot":{"required":true}}]}]},
 {"id":12,"name":"quayside","label":"Quayside Books","authentication_implementations":[
   {"id":201,"name":"Sign in with Quayside","authentication_type":{"name":"OAuth 2 Authorisation Code"},
    "variables":[]}]}]})";

FlowScenario::FlowScenario(const FlowOptions &flowOptions)
    : options(flowOptions)
{
    http.answerAlwaysJson(HttpMethod::Get, systemsPath, 200, catalogue);
    http.answerAlwaysJson(HttpMethod::Get, poolsPath, 200,
                          R"({"data":[{"id":5,"name":"Shared","limit":10}]})");
    http.answerAlwaysJson(HttpMethod::Get, instancesPath, 200, R"({"data":[]})");
}

FlowScenario::~FlowScenario()
{
    endRun();
}

QList<QUrl> FlowScenario::askedInstances() const
{
    QList<QUrl> asked;
    for (const HttpRequest &request : http.requestsTo(HttpMethod::Get, instancesPath)) {
        if (request.url.query(QUrl::FullyDecoded).contains(u"filter["_s))
            asked.append(request.url);
    }
    return asked;
}

FlowPorts FlowScenario::ports()
{
    return {http,
            clock,
            random,
            browser,
            demo,
            systemBrowser,
            {keychain, preferences, keptJournal ? *keptJournal : journal,
             keptHistory ? *keptHistory : history, keptQueue ? *keptQueue : queue,
             keptDrafts ? *keptDrafts : drafts},
            {memorySecrets, memoryPreferences, memoryJournal, memoryHistory, memoryQueue, memoryDrafts}};
}

void FlowScenario::begin()
{
    endRun();
    flow = std::make_unique<SetupFlow>(ports(), options);
    flow->begin();
    settle();
}

void FlowScenario::endRun()
{
    flow.reset();
    settle();
}

void FlowScenario::settle()
{
    // Each answer may lead to the next request; a flow that never rests would be a defect of its own.
    for (int turn = 0; turn < 60; ++turn) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void FlowScenario::wait(std::chrono::milliseconds time)
{
    clock.advance(time);
    settle();
}

void FlowScenario::press()
{
    flow->primary();
    settle();
}

void FlowScenario::signInWithKey(const QString &key)
{
    flow->chooseSignInWay(SignInView::Way::ApiKey);
    flow->editSecret({Field::ApiKey}, Secret(key));
    press();
}

void FlowScenario::signInWithPassword()
{
    flow->chooseSignInWay(SignInView::Way::Password);
    flow->editText(Field::Email, u"amelia@harbour.example"_s);
    flow->editSecret({Field::Password}, Secret(u"canary-password"_s));
    press();
}

void FlowScenario::chooseHarbourShop(Method method)
{
    flow->addInstance();
    settle();
    flow->chooseConnector(u"11"_s);
    press();
    flow->chooseMethod(QString::number(101 + int(method)));
    press();
}

void FlowScenario::fillIn(const QString &key, const QString &value)
{
    const FlowSnapshot now = shot();
    const int index = now.setup.method ? now.setup.method->indexOf(key) : -1;
    QVERIFY2(index >= 0, qPrintable(u"no variable "_s + key));
    flow->editSecret({Field::Variable, index}, Secret(value));
}

QString FlowScenario::typed(const QString &key) const
{
    const FlowSnapshot now = shot();
    return now.setup.method ? now.setup.draft.values.value(now.setup.method->indexOf(key)).reveal()
                            : QString();
}

void FlowScenario::fillHarbourShop()
{
    flow->editText(Field::Name, u"Harbour Shop – UK"_s);
    flow->editText(Field::TimeZone, u"Europe/London"_s);
    press();
    fillIn(u"client_id"_s, u"canary-client-id"_s);
    fillIn(u"client_secret"_s, u"canary-client-secret"_s);
    press();
}

void FlowScenario::reviewHarbourShop(Method method)
{
    begin();
    signInWithKey();
    chooseHarbourShop(method);
    fillHarbourShop();
    QCOMPARE(step(), Step::Review);
}

void FlowScenario::authorise(int status, const QByteArray &json)
{
    http.answerJson(HttpMethod::Post, authorisePath, status, json);
    press();
}

void FlowScenario::openToldConsent(const QByteArray &authoriseAnswer)
{
    reviewHarbourShop(Method::PlatformFirst);
    authorise(200, authoriseAnswer.isEmpty() ? consentAnswer() : authoriseAnswer);
    QCOMPARE(step(), Step::Consent);
}

QUrl FlowScenario::pageUrl() const
{
    return browser.opened().isEmpty() ? QUrl() : browser.opened().last().url;
}

void FlowScenario::openInOwnBrowser()
{
    openToldConsent();
    flow->continueInOwnBrowser();
    settle();
    QCOMPARE(systemBrowser.opened.size(), 1);
}

void FlowScenario::paste(const QString &text)
{
    flow->takeReturnAddress(Secret(text));
    settle();
}

void FlowScenario::goOnWithWhatIsThere()
{
    leaves({instance(u"900"_s)});
    http.answerJson(HttpMethod::Patch, patchPath, 200, consentAnswer());
    press();
    QCOMPARE(posts(), 1);
    QCOMPARE(patches(), 1);
}

QString FlowScenario::returnAddress(const QString &extra) const
{
    return u"https://app.wearepatchworks.com/oauth/authenticate?code=canary-code&state="_s + stateOfPage() +
           extra;
}

QString FlowScenario::stateOfPage() const
{
    for (const QueryItem &item : queryItems(pageUrl())) {
        if (item.name == u"state")
            return item.value;
    }
    return {};
}

QUrl FlowScenario::callback(const QByteArray &query) const
{
    return QUrl::fromEncoded("https://app.wearepatchworks.com/oauth/authenticate?" + query, QUrl::StrictMode);
}

void FlowScenario::approve(const QByteArray &extra)
{
    capture(callback("code=canary-code&state=" + stateOfPage().toLatin1() + extra));
}

void FlowScenario::capture(const QUrl &callback)
{
    browser.capture(callback);
    settle();
}

QByteArray FlowScenario::instance(const QString &id, const QString &name, Method method)
{
    const QJsonObject item{{u"id"_s, id},
                           {u"name"_s, name},
                           {u"authentication_implementation_id"_s, QString::number(101 + int(method))},
                           {u"timezone"_s, u"Europe/London"_s},
                           {u"date_format"_s, u"c"_s}};
    return QJsonDocument(item).toJson(QJsonDocument::Compact);
}

QByteArray FlowScenario::instances(const QList<QByteArray> &list)
{
    return R"({"meta":{"current_page":1,"last_page":1},"data":[)" + QByteArrayList(list).join(',') + "]}";
}

QByteArray FlowScenario::consentAnswer(const QString &id, const QString &state)
{
    QJsonObject answer{
        {u"redirect_url"_s, u"https://harbour.example/authorize?response_type=code&client_id=x&"
                            "redirect_uri=https%3A%2F%2Fapp.wearepatchworks.com%2Foauth%2F"
                            "authenticate&state="_s +
                                state}};
    if (!id.isEmpty())
        answer.insert(u"id"_s, id);
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

void FlowScenario::leaves(const QList<QByteArray> &list)
{
    http.answerAlwaysJson(HttpMethod::Get, instancesPath, 200, instances(list));
    for (const QByteArray &item : list) {
        const QString id = QJsonDocument::fromJson(item).object().value(u"id"_s).toString();
        http.answerAlwaysJson(HttpMethod::Get, instancesPath + u'/' + id, 200, "{\"data\":" + item + '}');
    }
}

int FlowScenario::patches() const
{
    int count = 0;
    for (const HttpRequest &request : http.requests())
        count += request.method == HttpMethod::Patch ? 1 : 0;
    return count;
}

QJsonObject FlowScenario::sentBody(HttpMethod method, const QString &path) const
{
    const auto requests = http.requestsTo(method, path);
    return requests.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(requests.last().body).object();
}

QString FlowScenario::sentVariable(const QJsonObject &body, const QString &key) const
{
    const QJsonArray variables = body.value(u"variables"_s).toArray();
    for (const QJsonValue &variable : variables) {
        if (variable.toObject().value(u"key"_s).toString() == key)
            return variable.toObject().value(u"value"_s).toString();
    }
    return {};
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/instancescenario.h"

#include <QJsonDocument>
#include <QTest>

namespace wizard
{

namespace
{

QJsonObject variable(int id, const QString &key, const QJsonValue &value, bool secret = false)
{
    return {{u"id"_s, id}, {u"key"_s, key}, {u"value"_s, value}, {u"secret"_s, secret}};
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

InstanceScenario::InstanceScenario(const FlowOptions &flowOptions)
    : FlowScenario(flowOptions)
{
}

QJsonObject InstanceScenario::harbour(Method method, const QString &id)
{
    QJsonArray variables{variable(91, u"client_id"_s, u"harbour-uk"_s),
                         variable(92, u"client_secret"_s, QJsonValue::Null, true)};
    if (method == Method::ConsentFirst || method == Method::PlatformFirst) {
        variables.append(variable(93, u"scope"_s, u"orders.read"_s));
        variables.append(variable(94, u"response_type_key"_s, u"code"_s));
        variables.append(variable(95, u"oauth_authorised_code"_s, QString()));
        variables.append(variable(96, u"dashboard_oauth_callback_url"_s,
                                  u"https://app.wearepatchworks.com/oauth/authenticate"_s));
    }
    return {{u"id"_s, id},
            {u"name"_s, u"Harbour Shop – UK"_s},
            {u"authentication_implementation_id"_s, QString::number(101 + int(method))},
            {u"timezone"_s, u"Europe/London"_s},
            {u"date_format"_s, u"c"_s},
            {u"rate_limit_unit"_s, u"second"_s},
            {u"rate_limit_duration"_s, 2},
            {u"connection_pool_id"_s, 5},
            {u"created_at"_s, u"2025-11-01T08:00:00Z"_s},
            {u"updated_at"_s, u"2026-03-01T10:00:00Z"_s},
            {u"variables"_s, variables}};
}

QJsonObject InstanceScenario::harbourMadeNow() const
{
    const QString now = clock.now().toString(Qt::ISODate);
    QJsonObject made = changedAt(harbour(Method::PlatformFirst), now);
    made.insert(u"created_at"_s, now);
    return made;
}

void InstanceScenario::change(QJsonObject &instance, const QString &key, const QString &member,
                              const QJsonValue &value)
{
    QJsonArray variables = instance.value(u"variables"_s).toArray();
    for (qsizetype i = 0; i < variables.size(); ++i) {
        QJsonObject object = variables.at(i).toObject();
        if (object.value(u"key"_s).toString() != key)
            continue;
        object.insert(member, value);
        variables.replace(i, object);
    }
    instance.insert(u"variables"_s, variables);
}

void InstanceScenario::drop(QJsonObject &instance, const QString &key)
{
    QJsonArray left;
    for (const QJsonValue &value : instance.value(u"variables"_s).toArray()) {
        if (value.toObject().value(u"key"_s).toString() != key)
            left.append(value);
    }
    instance.insert(u"variables"_s, left);
}

QJsonObject InstanceScenario::changedAt(QJsonObject instance, const QString &time)
{
    instance.insert(u"updated_at"_s, time);
    return instance;
}

void InstanceScenario::shows(const QList<QJsonObject> &list)
{
    QByteArrayList items;
    for (const QJsonObject &instance : list) {
        QJsonObject listed = instance;
        listed.remove(u"variables"_s);
        items.append(bytes(listed));
        tells(instance.value(u"id"_s).toString(), 200, "{\"data\":" + bytes(instance) + '}');
    }
    http.answerAlwaysJson(HttpMethod::Get, instancesPath, 200, instances(items));
}

void InstanceScenario::tells(const QString &id, int status, const QByteArray &json)
{
    http.answerAlwaysJson(HttpMethod::Get, instancesPath + u'/' + id, status, json);
}

void InstanceScenario::signIn()
{
    begin();
    signInWithKey();
    QCOMPARE(step(), Step::Home);
}

void InstanceScenario::openInstance(const QString &id)
{
    flow->openInstance(id);
    settle();
}

void InstanceScenario::reauthorise(const QString &id)
{
    flow->reauthorise({id});
    settle();
}

void InstanceScenario::reviewOf(const QJsonObject &instance)
{
    shows({instance});
    signIn();
    reauthorise(instance.value(u"id"_s).toString());
    QCOMPARE(step(), Step::Review);
    QVERIFY(shot().setup.target.has_value());
}

void InstanceScenario::answerPatch(int status, const QByteArray &json)
{
    http.answerJson(HttpMethod::Patch, patchPath, status, json);
}

void InstanceScenario::openPage()
{
    answerPatch(200, consentAnswer());
    press();
    QCOMPARE(step(), Step::Consent);
}

void InstanceScenario::carryOut(Method method)
{
    switch (method) {
    case Method::ConsentFirst:
        press();
        QCOMPARE(step(), Step::Consent);
        answerPatch(200, R"({"data":{"id":900}})");
        approve();
        break;
    case Method::PlatformFirst:
        openPage();
        http.answerJson(HttpMethod::Post, authenticatePath, 200, R"({"id":"900"})");
        approve();
        break;
    default:
        answerPatch(200, R"({"data":{"id":900}})");
        press();
        break;
    }
}

void InstanceScenario::goHome()
{
    flow->showPlace(Step::Home);
    settle();
    QCOMPARE(step(), Step::Home);
}

QByteArray InstanceScenario::patchBody() const
{
    const auto sent = http.requestsTo(HttpMethod::Patch, patchPath);
    return sent.isEmpty() ? QByteArray("nothing") : sent.last().body;
}

int InstanceScenario::fetches(const QString &id) const
{
    return http.count(HttpMethod::Get, instancesPath + u'/' + id);
}

int InstanceScenario::lists() const
{
    return http.count(HttpMethod::Get, instancesPath);
}

} // namespace wizard

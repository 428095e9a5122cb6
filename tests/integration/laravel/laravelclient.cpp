// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/laravel/laravelclient.h"

#include "app/domain/address/consenturl.h"
#include "app/patchworks/calls/listconnectors.h"
#include "app/patchworks/calls/listinstances.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

void eachFront()
{
    QTest::addColumn<LaravelServer::Front>("front");
    QTest::newRow("PHP") << LaravelServer::Front::Php;
    QTest::newRow("nginx") << LaravelServer::Front::Nginx;
}

PlatformAccess LaravelClient::access()
{
    PlatformAccess access;
    access.http = &m_http;
    access.environment = m_server.environment();
    access.session.kind = Session::Kind::ApiKey;
    access.session.credential = Secret(LaravelServer::apiKey);
    return access;
}

AuthoriseRequest LaravelClient::request(const QString &connector)
{
    AuthoriseRequest request;
    if (const auto page = ended(listConnectors(access(), 1))) {
        for (const Connector &one : page->items) {
            if (one.label == connector && !one.methods.isEmpty())
                request.method = one.methods.first();
        }
    }
    request.settings.name = u"Harbour Shop – Leeds"_s;
    request.settings.timeZone = u"Europe/London"_s;
    request.settings.dateFormat = u"Y-m-d H:i:s"_s;
    request.settings.rateLimitAmount = u"2"_s;
    request.settings.sessionId = u"5f0c4d9e-8f52-4b3a-9d6e-0a1b2c3d4e5f"_s;
    request.values.resize(request.method.variables.size());
    const auto fill = [&request](const QString &key, const QString &value) {
        if (const int at = request.method.indexOf(key); at >= 0)
            request.values[at] = Secret(value);
    };
    fill(u"client_id"_s, u"harbour-client"_s);
    fill(u"client_secret"_s, u"wide awake 7"_s);
    return request;
}

Instance LaravelClient::instance(const QString &id)
{
    const auto read = ended(fetchInstance(access(), id));
    return read ? *read : Instance();
}

int LaravelClient::instances()
{
    const auto page = ended(listInstances(access(), 1));
    return page ? page->total : -1;
}

QString LaravelClient::stateFor(const QString &instanceId)
{
    const auto told = ended(reauthorise(access(), changeOf(instanceId)));
    if (!told)
        return {};
    const auto consent = checkConsentUrl(told->consentUrl, m_server.environment().redirectUri);
    return consent ? consent->state.reveal() : QString();
}

QStringList textsAt(const Failure &failure, FieldId field)
{
    QStringList texts;
    for (const Problem &problem : failure.problems) {
        if (problem.field == field)
            texts.append(problem.text);
    }
    return texts;
}

QString valueOf(const Instance &instance, const QString &key)
{
    for (const Variable &variable : instance.variables) {
        if (variable.key == key)
            return variable.value.reveal();
    }
    return u"(none)"_s;
}

ReauthoriseRequest changeOf(const QString &instanceId)
{
    ReauthoriseRequest change;
    change.instanceId = instanceId;
    return change;
}

ReauthoriseRequest renaming(const QString &instanceId)
{
    ReauthoriseRequest change = changeOf(instanceId);
    change.name = u"New"_s;
    return change;
}

ChangedVariable changed(const Instance &instance, const QString &key, const QString &value, int position)
{
    ChangedVariable variable;
    for (const Variable &one : instance.variables) {
        if (one.key == key)
            variable.id = one.id;
    }
    variable.key = key;
    variable.value = Secret(value);
    variable.position = position;
    return variable;
}

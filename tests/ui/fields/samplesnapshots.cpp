// SPDX-License-Identifier: Apache-2.0
#include "samplesnapshots.h"

#include <QList>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

namespace sample
{

namespace
{

Variable variable(const QString &key, const QString &label, const QString &value = {})
{
    Variable result;
    result.id = key;
    result.key = key;
    result.label = label;
    result.value = Secret(value);
    result.configurable = true;
    return result;
}

} // namespace

FlowSnapshot settingUp(Step step)
{
    FlowSnapshot snapshot;
    snapshot.step = step;
    snapshot.now = QDateTime(QDate(2026, 11, 20), QTime(14, 5, 9), Qt::UTC);
    snapshot.environment = productionEnvironment();

    Connector connector;
    connector.id = u"12"_s;
    connector.name = u"Harbour Shop"_s;
    connector.type = u"eCommerce"_s;
    connector.rateLimit = RateLimit{2, RateLimitUnit::Second};

    AuthenticationImplementation method;
    method.id = u"34"_s;
    method.name = u"OAuth 2 authorisation code"_s;
    method.type = AuthenticationType::OAuth2AuthorisationCode;
    method.documentationLink = u"https://developers.harbour-shop.example/apps"_s;

    Variable store = variable(u"store"_s, u"Store"_s);
    store.required = true;
    store.alias = u"subdomain"_s;
    Variable clientId = variable(u"client_id"_s, u"Client ID"_s);
    clientId.required = true;
    Variable clientSecret = variable(u"client_secret"_s, u"Client secret"_s);
    clientSecret.required = true;
    clientSecret.secret = true;
    const Variable scope = variable(u"scope"_s, u"Scope"_s);
    Variable region = variable(u"region"_s, u"Region"_s, u"eu-west"_s);
    region.locked = true;
    Variable stateLength = variable(u"state_length"_s, u"State length"_s, u"43"_s);
    stateLength.advanced = true;
    Variable responseType = variable(u"response_type_key"_s, u"Response type"_s, u"code"_s);
    responseType.advanced = true;
    Variable sandbox = variable(u"sandbox"_s, u"Sandbox"_s, u"false"_s);
    sandbox.advanced = true;
    Variable privateKey = variable(u"private_key"_s, u"Private key"_s);
    privateKey.secret = true;
    privateKey.advanced = true;
    Variable hidden = variable(u"grant_type"_s, u"Grant type"_s, u"authorization_code"_s);
    hidden.configurable = false;
    method.variables = {store,       clientId,     clientSecret, scope,      region,
                        stateLength, responseType, sandbox,      privateKey, hidden};

    snapshot.setup.connector = connector;
    snapshot.setup.method = method;
    snapshot.setup.draft.connectorId = connector.id;
    snapshot.setup.draft.methodId = method.id;
    for (const Variable &one : method.variables)
        snapshot.setup.draft.values.append(one.value);
    InstanceSettings &settings = snapshot.setup.draft.settings;
    settings.name = u"Harbour Shop – UK"_s;
    settings.timeZone = u"Europe/London"_s;
    settings.dateFormat = u"Y-m-d H:i:s"_s;
    settings.rateLimitAmount = u"2"_s;
    settings.rateLimitUnit = RateLimitUnit::Second;
    settings.connectionPoolId = u"7"_s;
    settings.sessionId = u"7f31c0de-42aa-4b1c-9d05-c1a0e8f2b6d4"_s;

    snapshot.catalogue.connectors = QList<Connector>(QList<Connector>{connector});
    snapshot.catalogue.pools = QList<ConnectionPool>(
        QList<ConnectionPool>{{u"7"_s, u"EU shops"_s, 5, 30}, {u"8"_s, u"Back office"_s, 2, 30}});
    return snapshot;
}

} // namespace sample

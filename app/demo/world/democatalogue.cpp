// SPDX-License-Identifier: Apache-2.0
#include "app/demo/world/democatalogue.h"

#include "app/demo/sites/demodevelopers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qint64 beyondDoubles = 9007199254740993; // 2^53 + 1, the first integer that a double cannot hold
const QString productionCallback = u"https://app.wearepatchworks.com/oauth/authenticate"_s;

const QStringList typeNames{u"OAuth 2 Authorisation Code"_s,
                            u"OAuth 2 Client Credentials"_s,
                            u"OAuth 1"_s,
                            u"Token"_s,
                            u"Basic"_s,
                            u"SOAP"_s,
                            u"WooCommerce"_s};

enum Shown { Hidden = 0, Required = 1, Configurable = 2, Advanced = 4, Locked = 8, SecretValue = 16 };

DemoVariable standard(const char16_t *key, const char16_t *label, const QString &value, int shown)
{
    DemoVariable variable;
    variable.key = QString::fromUtf16(key);
    variable.label = QString::fromUtf16(label);
    variable.value = value;
    variable.required = shown & Required;
    variable.configurable = shown & Configurable;
    variable.advanced = shown & Advanced;
    variable.locked = shown & Locked;
    variable.secret = shown & SecretValue;
    return variable;
}

// The default variables that the platform gives every method of these types (PLATFORM.md section 4).
QList<DemoVariable> standardVariables(const QString &type, const QString &scope, const QString &callback)
{
    const int scopeShown = scope.isEmpty() ? Hidden : Configurable;
    if (type == typeNames[0])
        return {
            standard(u"client_id", u"Client ID", {}, Required),
            standard(u"client_secret", u"Client secret", {}, Required | SecretValue),
            standard(u"scope", u"Scope", scope, scopeShown),
            standard(u"state_length", u"State length", u"40"_s, Hidden),
            standard(u"response_authentication_token_key", u"Token key in the answer", u"access_token"_s,
                     Hidden),
            standard(u"grant_type", u"Grant type", u"authorization_code"_s, Configurable | Advanced | Locked),
            standard(u"response_type_key", u"Response type", u"code"_s, Hidden),
            standard(u"oauth_authorised_code", u"Authorised code (not required for general use)", {},
                     Configurable | Advanced),
            standard(u"dashboard_oauth_callback_url", u"Dashboard callback URL", callback,
                     Configurable | Advanced),
            standard(u"refresh_grant_type", u"Grant type for refreshing", u"refresh_token"_s, Hidden),
            standard(u"response_refresh_token_key", u"Refresh token key in the answer", u"refresh_token"_s,
                     Hidden)};
    if (type == typeNames[1])
        return {
            standard(u"client_id", u"Client ID", {}, Required),
            standard(u"client_secret", u"Client secret", {}, Required | SecretValue),
            standard(u"scope", u"Scope", scope, scopeShown),
            standard(u"grant_type", u"Grant type", u"client_credentials"_s, Configurable | Advanced | Locked),
            standard(u"response_authentication_token_key", u"Token key in the answer", u"access_token"_s,
                     Hidden)};
    return {};
}

DemoVariable readVariable(const QJsonObject &object)
{
    DemoVariable variable;
    variable.key = object.value("key"_L1).toString();
    variable.label = object.value("label"_L1).toString();
    variable.value = object.value("value"_L1).toString();
    variable.alias = object.value("alias"_L1).toString();
    variable.secret = object.value("secret"_L1).toBool();
    variable.locked = object.value("locked"_L1).toBool();
    variable.configurable = object.value("configurable"_L1).toBool();
    variable.required = object.value("required"_L1).toBool();
    variable.advanced = object.value("advanced"_L1).toBool();
    return variable;
}

QStringList strings(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue text : array.toArray())
        texts.append(text.toString());
    return texts;
}

DemoSite readSite(const QJsonObject &object, const QString &name)
{
    return {object.value("brand"_L1).toString(name), object.value("layout"_L1).toString(),
            object.value("accent"_L1).toString(),    object.value("ground"_L1).toString(),
            object.value("user"_L1).toString(),      object.value("second_user"_L1).toString(),
            object.value("password"_L1).toString(),  object.value("code"_L1).toString(),
            strings(object.value("extras"_L1)),      object.value("remembers"_L1).toBool(),
            strings(object.value("scopes"_L1))};
}

void number(DemoMethod &method, qint64 base)
{
    for (qsizetype i = 0; i < method.variables.size(); ++i)
        method.variables[i].id = mixedId(base + i);
}

} // namespace

QString idText(const QJsonValue &id)
{
    return id.isString() ? id.toString() : id.isDouble() ? QString::number(id.toInteger()) : QString();
}

QJsonValue mixedId(qint64 number)
{
    if (number % 7 == 5)
        return beyondDoubles + number;
    return number % 3 == 1 ? QJsonValue(QString::number(number)) : QJsonValue(number);
}

QJsonValue mixedFlag(bool flag, qsizetype position)
{
    switch (position % 4) {
    case 0:
        return flag;
    case 1:
        return flag ? 1 : 0;
    case 2:
        return flag ? u"1"_s : u"0"_s;
    default:
        return flag ? QJsonValue(u"true"_s) : QJsonValue(QJsonValue::Null);
    }
}

DemoCatalogue::DemoCatalogue(const DemoAddresses &addresses, qsizetype count)
    : m_core(addresses.core)
    , m_pagesPort(addresses.pagesPort)
{
    load(addresses);
    for (qsizetype number = m_connectors.size() + 1; number <= count; ++number)
        addBranch(number, addresses);
    for (qsizetype c = 0; c < m_connectors.size(); ++c) {
        for (qsizetype m = 0; m < m_connectors[c].methods.size(); ++m) {
            m_connectors[c].methods[m].connector = c;
            m_methods.insert(idText(m_connectors[c].methods[m].id), {c, m});
        }
    }
}

void DemoCatalogue::load(const DemoAddresses &addresses)
{
    QFile file(u":/demo/data/catalogue.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray text = file.readAll().replace("@PAGES@", QByteArray::number(addresses.pagesPort));
    qint64 methodNumber = 1200;
    for (const QJsonValue entry : QJsonDocument::fromJson(text).array()) {
        const QJsonObject object = entry.toObject();
        DemoConnector connector;
        connector.id = mixedId(301 + m_connectors.size());
        connector.slug = object.value("slug"_L1).toString();
        connector.name = object.value("name"_L1).toString();
        connector.label = object.value("label"_L1).toString();
        connector.systemType = object.value("system_type"_L1).toString();
        connector.colour = object.value("colour"_L1).toString();
        connector.protocol = object.value("protocol"_L1).toString();
        connector.version = object.value("version"_L1).toString();
        connector.versionName = object.value("story"_L1).toString();
        connector.dateFormat = object.value("date_format"_L1).toString();
        connector.rateLimitUnit = object.value("rate_limit_unit"_L1).toString();
        connector.rateLimitDuration = object.value("rate_limit_duration"_L1).toInt(1);
        const QJsonObject credentials = object.value("credentials"_L1).toObject();
        for (auto it = credentials.begin(); it != credentials.end(); ++it)
            connector.credentials.insert(it.key(), it.value().toString());
        connector.otherStores = strings(object.value("other_stores"_L1));
        if (object.contains("site"_L1))
            connector.site = readSite(object.value("site"_L1).toObject(), connector.name);
        for (const QJsonValue methodEntry : object.value("methods"_L1).toArray()) {
            const QJsonObject source = methodEntry.toObject();
            DemoMethod method;
            method.id = mixedId(methodNumber);
            method.name = source.value("name"_L1).toString();
            method.type = source.value("type"_L1).toString();
            method.timeout = source.value("timeout"_L1).toInt();
            method.authoriseUrl = source.value("authorise_url"_L1).toString();
            method.consentUrl = source.value("consent_url"_L1).toString();
            method.answer = source.value("answer"_L1).toString(u"redirect_url"_s);
            if (method.needsConsent() || method.type == typeNames[1])
                method.tokenUrl = u"https://api.%1.example/oauth/token"_s.arg(connector.slug);
            for (const QJsonValue variable : source.value("variables"_L1).toArray())
                method.variables.append(readVariable(variable.toObject()));
            const bool foreign = source.value("use_production_callback"_L1).toBool();
            if (!source.value("no_variables"_L1).toBool())
                method.variables += standardVariables(method.type, source.value("scope"_L1).toString(),
                                                      foreign ? productionCallback : addresses.redirect);
            number(method, methodNumber * 100);
            connector.methods.append(method);
            ++methodNumber;
        }
        m_connectors.append(connector);
    }
}

void DemoCatalogue::addBranch(qsizetype branch, const DemoAddresses &addresses)
{
    static const QStringList places{u"Aldgate"_s, u"Bideford"_s,  u"Caerphilly"_s, u"Dunoon"_s,
                                    u"Elsecar"_s, u"Fishguard"_s, u"Grimsay"_s,    u"Hexham"_s,
                                    u"Ilkley"_s,  u"Jarrow"_s,    u"Kirkwall"_s,   u"Ludlow"_s,
                                    u"Malvern"_s, u"Nairn"_s,     u"Oundle"_s,     u"Penzance"_s,
                                    u"Quorn"_s,   u"Ryde"_s,      u"Stornoway"_s,  u"Tiverton"_s};
    static const QStringList trades{u"Depot"_s,   u"Ledger"_s, u"Counter"_s,
                                    u"Freight"_s, u"Range"_s,  u"Orders"_s};
    static const QStringList types{u"WMS"_s, u"Accounting"_s, u"POS"_s, u"3PL"_s, u"PIM"_s, u"eCommerce"_s};
    static const QStringList colours{u"blue"_s, u"cyan"_s,   u"gray"_s, u"green"_s, u"orange"_s,
                                     u"pink"_s, u"purple"_s, u"red"_s,  u"yellow"_s};
    DemoConnector connector;
    connector.id = mixedId(10'000 + branch);
    connector.slug = u"branch-%1"_s.arg(branch);
    connector.name =
        u"%1 %2 %3"_s.arg(places[branch % places.size()], trades[branch % trades.size()]).arg(branch);
    connector.label = connector.name;
    connector.systemType = types[branch % types.size()];
    connector.colour = colours[branch % colours.size()];
    connector.protocol = u"REST"_s;
    connector.version = u"1.%1"_s.arg(branch % 10);
    connector.dateFormat = u"Y-m-d H:i:s"_s;
    connector.rateLimitUnit = u"minute"_s;
    connector.rateLimitDuration = int(30 + branch % 90);
    connector.credentials = {{u"client_id"_s, u"branch-%1"_s.arg(branch)},
                             {u"client_secret"_s, u"lantern-moss"_s}};
    connector.site = DemoSite{connector.name,
                              u"plain"_s,
                              u"#3f5b8c"_s,
                              u"#f3f5f9"_s,
                              u"office@northwind-pantry.example"_s,
                              {},
                              u"lantern-moss"_s,
                              {},
                              {},
                              false,
                              {u"Read and write %1"_s.arg(connector.systemType)}};
    DemoMethod method;
    method.id = mixedId(20'000 + branch);
    method.name = u"OAuth 2 authorisation code"_s;
    method.type = typeNames[0];
    method.tokenUrl = u"https://api.%1.example/oauth/token"_s.arg(connector.slug);
    method.authoriseUrl =
        u"http://%1.localhost:%2/oauth/authorise"_s.arg(connector.slug).arg(addresses.pagesPort);
    method.variables = standardVariables(method.type, u"read write"_s, addresses.redirect);
    number(method, (20'000 + branch) * 100);
    connector.methods.append(method);
    m_connectors.append(connector);
}

const DemoMethod *DemoCatalogue::method(const QString &id) const
{
    const auto found = m_methods.constFind(id);
    return found == m_methods.constEnd() ? nullptr : &m_connectors[found->first].methods[found->second];
}

const DemoConnector *DemoCatalogue::connectorOfHost(const QString &host) const
{
    for (const DemoConnector &connector : m_connectors) {
        const QString name = connector.slug + u".localhost"_s;
        if (connector.site && (host == name || host.endsWith(u'.' + name)))
            return &connector;
    }
    return nullptr;
}

const DemoConnector *DemoCatalogue::connectorOfSlug(const QString &slug) const
{
    const auto found =
        std::find_if(m_connectors.cbegin(), m_connectors.cend(),
                     [&slug](const DemoConnector &connector) { return connector.slug == slug; });
    return found == m_connectors.cend() ? nullptr : &*found;
}

QJsonObject DemoCatalogue::credentials() const
{
    QJsonObject sheet;
    for (const DemoConnector &connector : m_connectors) {
        QJsonObject values;
        for (auto it = connector.credentials.begin(); it != connector.credentials.end(); ++it)
            values.insert(it.key(), it.value());
        if (connector.site) {
            values.insert(u"page_user"_s, connector.site->user);
            if (!connector.site->secondUser.isEmpty())
                values.insert(u"page_second_user"_s, connector.site->secondUser);
            values.insert(u"page_password"_s, connector.site->password);
            if (!connector.site->code.isEmpty())
                values.insert(u"page_code"_s, connector.site->code);
        }
        if (!values.isEmpty())
            sheet.insert(connector.name, values);
    }
    return sheet;
}

QJsonObject DemoCatalogue::variableJson(const DemoVariable &variable, qsizetype position)
{
    QJsonObject json{
        {u"id"_s, variable.id},
        {u"key"_s, variable.key},
        {u"label"_s, variable.label},
        {u"value"_s, variable.secret ? QJsonValue(QJsonValue::Null) : QJsonValue(variable.value)},
        {u"secret"_s, mixedFlag(variable.secret, position)},
        {u"locked"_s, mixedFlag(variable.locked, position + 1)}};
    QJsonObject flags{{u"configurable"_s, mixedFlag(variable.configurable, position + 2)},
                      {u"required"_s, mixedFlag(variable.required, position)},
                      {u"advanced"_s, mixedFlag(variable.advanced, position + 1)}};
    if (!variable.alias.isEmpty())
        flags.insert(u"alias"_s, variable.alias);
    // The flags may also stand beside the key (PLATFORM.md section 4).
    if (position % 9 == 8) {
        for (auto it = flags.begin(); it != flags.end(); ++it)
            json.insert(it.key(), it.value());
    } else {
        json.insert(u"pivot"_s, flags);
    }
    return json;
}

QJsonObject DemoCatalogue::methodJson(const DemoMethod &method, bool withType, bool withVariables,
                                      bool withConnector) const
{
    const DemoConnector &connector = connectorOf(method);
    QJsonObject json{
        {u"id"_s, method.id},
        {u"name"_s, method.name},
        {u"system_id"_s, connector.id},
        {u"timeout"_s, method.timeout},
        {u"documentation_link"_s, connector.credentials.isEmpty()
                                      ? u"https://docs.%1.example/authentication"_s.arg(connector.slug)
                                      : developersAddress(connector.slug, m_pagesPort)},
        {u"url"_s, method.tokenUrl.isEmpty() ? QJsonValue() : QJsonValue(method.tokenUrl)},
        {u"authorise_url"_s, method.authoriseUrl.isEmpty() ? QJsonValue() : QJsonValue(method.authoriseUrl)},
        {u"reauthenticate_url"_s, QJsonValue()}};
    if (withType)
        json.insert(
            u"authentication_type"_s,
            QJsonObject{{u"id"_s, mixedId(1 + typeNames.indexOf(method.type))}, {u"name"_s, method.type}});
    if (withVariables) {
        QJsonArray variables;
        for (qsizetype i = 0; i < method.variables.size(); ++i)
            variables.append(variableJson(method.variables[i], i));
        json.insert(u"variables"_s, variables);
    }
    if (withConnector)
        json.insert(u"system"_s, connectorJson(connector, {}));
    return json;
}

QJsonObject DemoCatalogue::connectorJson(const DemoConnector &connector, const QSet<QString> &includes) const
{
    QJsonObject json{{u"id"_s, connector.id},
                     {u"name"_s, connector.name},
                     {u"label"_s, connector.label},
                     {u"colour"_s, connector.colour},
                     {u"version"_s, connector.version},
                     {u"version_name"_s, connector.versionName},
                     {u"protocol"_s, connector.protocol},
                     {u"date_format"_s, connector.dateFormat},
                     {u"help_link"_s, u"https://docs.%1.example/"_s.arg(connector.slug)},
                     {u"rate_limit_unit"_s, connector.rateLimitUnit},
                     {u"rate_limit_duration"_s, connector.rateLimitDuration}};
    if (includes.contains(u"systemType"_s))
        json.insert(u"system_type"_s, QJsonObject{{u"name"_s, connector.systemType}});
    if (includes.contains(u"logo"_s)) {
        // Every fifth has no logo; the rest give it in one of the two known forms.
        const QString url = u"%1/logos/%2.svg"_s.arg(m_core, connector.slug);
        const qint64 kind = connector.slug.size() % 5;
        if (kind == 0)
            json.insert(u"logo"_s, QJsonValue());
        else if (kind == 1)
            json.insert(u"logo_url"_s, url);
        else
            json.insert(u"logo"_s, QJsonObject{{u"url"_s, url}});
    }
    const QString methodsInclude = u"authenticationImplementations"_s;
    const bool withType = includes.contains(methodsInclude + u".authenticationType"_s);
    const bool withVariables = includes.contains(methodsInclude + u".variables"_s);
    if (withType || withVariables || includes.contains(methodsInclude)) {
        QJsonArray methods;
        for (const DemoMethod &method : connector.methods)
            methods.append(methodJson(method, withType, withVariables, false));
        json.insert(u"authentication_implementations"_s, methods);
    }
    return json;
}

} // namespace demo

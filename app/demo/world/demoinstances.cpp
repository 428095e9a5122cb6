// SPDX-License-Identifier: Apache-2.0
#include "app/demo/world/demoinstances.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// A method that the catalogue does not have any more.
constexpr int retiredMethod = 1109;

QString stamp(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'000Z'"_s);
}

const DemoMethod *methodOf(const DemoCatalogue &catalogue, const QString &connectorName, qsizetype method)
{
    for (const DemoConnector &connector : catalogue.connectors())
        if (connector.name == connectorName && method < connector.methods.size())
            return &connector.methods[method];
    return nullptr;
}

// Fills in what somebody once typed: the sheet's values, elsewhere the defaults.
void fill(DemoInstance &instance, const DemoMethod &method, const DemoCatalogue &catalogue)
{
    const QMap<QString, QString> &sheet = catalogue.connectorOf(method).credentials;
    for (const DemoVariable &variable : method.variables)
        instance.values.insert(idText(variable.id), sheet.value(variable.key, variable.value));
}

} // namespace

DemoInstances::DemoInstances(const DemoCatalogue &catalogue, const QDateTime &now, qsizetype count)
{
    QFile file(u":/demo/data/instances.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray story = QJsonDocument::fromJson(file.readAll()).array();
    if (story.isEmpty() || catalogue.connectors().isEmpty())
        return;
    if (count == 0)
        count = story.size();
    for (qsizetype i = 0; i < count; ++i) {
        const QJsonObject object = story[i % story.size()].toObject();
        const DemoMethod *method =
            methodOf(catalogue, object.value("connector"_L1).toString(), object.value("method"_L1).toInt());
        if (!method)
            continue;
        const DemoConnector &connector = catalogue.connectorOf(*method);
        DemoInstance instance;
        instance.name = object.value("name"_L1).toString();
        if (i >= story.size())
            instance.name += u" · branch %1"_s.arg(i + 1);
        instance.methodId = idText(method->id);
        instance.timezone = object.value("timezone"_L1).toString();
        instance.dateFormat = object.value("date_format"_L1).toString(connector.dateFormat);
        instance.rateLimitUnit = object.value("rate_limit_unit"_L1).toString(connector.rateLimitUnit);
        instance.rateLimitDuration =
            object.value("rate_limit_duration"_L1).toInteger(connector.rateLimitDuration);
        instance.connectionPoolId = object.value("connection_pool_id"_L1);
        if (instance.connectionPoolId.isUndefined())
            instance.connectionPoolId = QJsonValue::Null;
        instance.createdAt = now.addDays(-object.value("created_days"_L1).toInt()).addSecs(-i * 1741);
        instance.updatedAt = now.addSecs(-object.value("updated_hours"_L1).toInt() * 3600 - i * 37);
        instance.authenticated = true;
        fill(instance, *method, catalogue);
        if (i < story.size())
            instance.condition = object.value("condition"_L1).toString();
        for (const QJsonValue key : object.value("secret_keys"_L1).toArray())
            instance.secretKeys.append(key.toString());
        const QJsonObject values = object.value("values"_L1).toObject();
        for (auto it = values.begin(); it != values.end(); ++it) {
            QString value = it.value().toString();
            value.replace(u"@PAGES@"_s, QString::number(catalogue.pagesPort()));
            if (const DemoVariable *variable = method->variable(it.key()))
                instance.values.insert(idText(variable->id), value);
        }
        add(instance);
    }
}

DemoInstance *DemoInstances::find(const QString &id, int company)
{
    for (DemoInstance &instance : m_instances)
        if (idText(instance.id) == id && instance.company == company)
            return &instance;
    return nullptr;
}

const DemoInstance *DemoInstances::find(const QString &id, int company) const
{
    for (const DemoInstance &instance : m_instances)
        if (idText(instance.id) == id && instance.company == company)
            return &instance;
    return nullptr;
}

QString DemoInstances::add(DemoInstance instance)
{
    instance.id = mixedId(5101 + m_instances.size());
    const QString id = idText(instance.id);
    instance.canonicalKey = u"connector-%1"_s.arg(5101 + m_instances.size());
    m_instances.append(std::move(instance));
    return id;
}

QJsonObject DemoInstances::json(const DemoInstance &instance, const DemoCatalogue &catalogue,
                                const QSet<QString> &includes)
{
    const DemoMethod *method = catalogue.method(instance.methodId);
    QJsonObject json{{u"id"_s, instance.id},
                     {u"name"_s, instance.name},
                     {u"authentication_implementation_id"_s, method ? method->id : QJsonValue()},
                     {u"timezone"_s, instance.timezone},
                     {u"date_format"_s, instance.dateFormat},
                     {u"rate_limit_unit"_s, instance.rateLimitUnit},
                     {u"rate_limit_duration"_s, instance.rateLimitDuration},
                     {u"connection_pool_id"_s, instance.connectionPoolId},
                     {u"canonical_key"_s, instance.canonicalKey},
                     {u"certificate_id"_s,
                      instance.certificateId.isEmpty() ? QJsonValue() : QJsonValue(instance.certificateId)},
                     {u"created_at"_s, stamp(instance.createdAt)},
                     {u"updated_at"_s, stamp(instance.updatedAt)}};
    if (!method)
        return json;
    const bool methodIsGone = instance.condition == "vanished-method"_L1;
    if (methodIsGone)
        json.insert(u"authentication_implementation_id"_s, retiredMethod);
    if (includes.contains(u"variables"_s)) {
        QJsonArray variables;
        for (qsizetype i = 0; i < method->variables.size(); ++i) {
            DemoVariable variable = method->variables[i];
            const auto value = instance.values.constFind(idText(variable.id));
            if (value == instance.values.constEnd())
                continue;
            // An older form of the method did not have this one yet.
            if (instance.condition == "changed-method"_L1 && variable.key == "scope"_L1)
                continue;
            variable.value = *value;
            variable.secret = variable.secret || instance.secretKeys.contains(variable.key);
            QJsonObject shown = DemoCatalogue::variableJson(variable, i);
            // A stored secret comes back blank or masked; both forms occur.
            if (variable.secret && !value->isEmpty() && instance.canonicalKey.endsWith(u'2'))
                shown.insert(u"value"_s, QString(8, u'\u2022'));
            variables.append(shown);
        }
        if (instance.condition == "changed-method"_L1) {
            DemoVariable legacy;
            legacy.id = mixedId(880'001);
            legacy.key = u"legacy_region"_s;
            legacy.label = u"Legacy region"_s;
            legacy.value = u"EU"_s;
            legacy.configurable = true;
            variables.append(DemoCatalogue::variableJson(legacy, method->variables.size()));
        }
        json.insert(u"variables"_s, variables);
    }
    const QString methodInclude = u"authenticationImplementation"_s;
    const bool withType = includes.contains(methodInclude + u".authenticationType"_s);
    const bool withConnector = includes.contains(methodInclude + u".system"_s);
    if (withType || withConnector || includes.contains(methodInclude)) {
        QJsonObject shown = catalogue.methodJson(*method, withType, false, withConnector);
        if (methodIsGone) {
            shown.insert(u"id"_s, retiredMethod);
            shown.insert(u"name"_s, u"OAuth 2 (first edition)"_s);
        }
        json.insert(u"authentication_implementation"_s, shown);
    }
    return json;
}

} // namespace demo

// SPDX-License-Identifier: Apache-2.0
#include "app/demo/sites/requestcheck.h"

#include "app/demo/sites/settingscheck.h"

#include <QUuid>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString codeKey = u"oauth_authorised_code"_s;
constexpr qsizetype longestValue = 4096;

void refuseUnknownFields(const QJsonObject &body, const QStringList &known, FieldErrors &errors)
{
    for (const QString &field : body.keys())
        if (!known.contains(field))
            errors.add(field, u"The %1 field is prohibited."_s.arg(field));
}

QString checkOptionalText(const QJsonObject &body, const QString &field, FieldErrors &errors)
{
    const QJsonValue value = body.value(field);
    if (value.isUndefined())
        return {};
    if (!value.isString() || value.toString().size() > 255)
        errors.add(field, u"The %1 must be a string of at most 255 characters."_s.arg(
                              QString(field).replace(u'_', u' ')));
    return value.toString();
}

// The members beside the value: flags must be booleans, and nothing else may stand there. With `complete`
// they must all be there, as in authorise.
void checkMembers(const QJsonObject &item, bool complete, const QString &place, FieldErrors &errors)
{
    static const QStringList members{u"id"_s,     u"key"_s,    u"value"_s, u"label"_s,
                                     u"secret"_s, u"locked"_s, u"pivot"_s};
    static const QStringList flags{u"configurable"_s, u"required"_s, u"advanced"_s};
    for (const QString &member : item.keys())
        if (!members.contains(member))
            errors.add(place + u'.' + member, u"The %1 field is prohibited."_s.arg(member));
    for (const QString &member : {u"label"_s, u"secret"_s, u"locked"_s, u"pivot"_s})
        if (complete && !item.contains(member))
            errors.add(place + u'.' + member, u"The %1 field must be present."_s.arg(member));
    for (const QString &flag : {u"secret"_s, u"locked"_s})
        if (item.contains(flag) && !item.value(flag).isBool())
            errors.add(place + u'.' + flag, u"The %1 field must be true or false."_s.arg(flag));
    if (item.contains("label"_L1) && !item.value("label"_L1).isString())
        errors.add(place + u".label"_s, u"The label must be a string."_s);
    if (!item.contains("pivot"_L1))
        return;
    if (!item.value("pivot"_L1).isObject()) {
        errors.add(place + u".pivot"_s, u"The pivot must be an object."_s);
        return;
    }
    const QJsonObject pivot = item.value("pivot"_L1).toObject();
    for (const QString &member : flags)
        if (complete && !pivot.contains(member))
            errors.add(place + u".pivot."_s + member, u"The pivot's %1 field must be present."_s.arg(member));
    for (const QString &member : pivot.keys()) {
        const QJsonValue value = pivot.value(member);
        const bool fits = flags.contains(member) ? value.isBool()
                          : member == "alias"_L1 ? value.isString()
                                                 : false;
        if (!fits)
            errors.add(place + u".pivot."_s + member, u"The pivot's %1 field is not valid."_s.arg(member));
    }
}

// What an instance shows in a secret's place.
bool isMask(const QString &value)
{
    return !value.isEmpty() && value.count(u'\u2022') == value.size();
}

QString refusal(const DemoVariable &variable, const DemoConnector &connector)
{
    if (variable.key == "client_id"_L1)
        return u"The client id does not exist in this store."_s;
    if (variable.key == "client_secret"_L1)
        return u"The client secret does not belong to this client id."_s;
    return u"%1 does not know this %2."_s.arg(connector.name, variable.label.toLower());
}

// What one value must be, whoever sent it.
void checkValue(const DemoVariable &variable, const QString &value, const QString &stored,
                const QString &place, const DemoConnector &connector, FieldErrors &errors)
{
    const QString field = place + u".value"_s;
    if (value.size() > longestValue)
        errors.add(field, u"The %1 must not be greater than 4096 characters."_s.arg(variable.label));
    else if (variable.required && value.isEmpty())
        errors.add(field, u"The %1 field is required."_s.arg(variable.label));
    else if (variable.locked && value != stored)
        errors.add(field, u"The %1 is locked and cannot be changed."_s.arg(variable.label));
    else if (variable.secret && isMask(value))
        errors.add(field, u"The %1 is a mask, not a value."_s.arg(variable.label));
    else if (!value.isEmpty() && !connector.accepts(variable.key, value))
        errors.add(field, refusal(variable, connector));
}

// One item of `variables`: its variable, or null when it has none or is wrong beyond reading. `taken` holds
// the keys that came before.
const DemoVariable *checkItem(const QJsonObject &item, bool byId, const DemoMethod &method,
                              const QString &place, QSet<QString> &taken, FieldErrors &errors)
{
    static const DemoVariable undeclaredCode = [] {
        DemoVariable variable;
        variable.key = codeKey;
        variable.label = u"authorised code"_s;
        return variable;
    }();
    checkMembers(item, !byId, place, errors);
    const QJsonValue keyValue = item.value("key"_L1);
    if (!keyValue.isString()) {
        errors.add(place + u".key"_s, u"The key field is required."_s);
        return nullptr;
    }
    const QString key = keyValue.toString();
    const DemoVariable *variable = method.variable(key);
    if (!variable && key == codeKey)
        variable = &undeclaredCode; // sent even where the method does not declare it
    if (!variable) {
        errors.add(place + u".key"_s, u"The selected key is invalid."_s);
        return nullptr;
    }
    if (taken.contains(key)) {
        errors.add(place + u".key"_s, u"The key field has a duplicate value."_s);
        return nullptr;
    }
    taken.insert(key);
    const QJsonValue id = item.value("id"_L1);
    if (!byId && !id.isUndefined()) {
        errors.add(place + u".id"_s, u"The id field is prohibited."_s);
    } else if (!id.isUndefined() && !id.isString()) {
        errors.add(place + u".id"_s, u"The id must be a string."_s);
        return nullptr;
    } else if (byId && variable != &undeclaredCode && !(key == codeKey && id.isUndefined()) &&
               idText(id) != idText(variable->id)) {
        errors.add(place + u".id"_s, u"The selected id is invalid."_s);
        return nullptr;
    }
    // A value that was cleared arrives as null.
    if (!item.value("value"_L1).isString() && !item.value("value"_L1).isNull()) {
        errors.add(place + u".value"_s, u"The value must be a string."_s);
        return nullptr;
    }
    return variable;
}

// Reads `variables` into the instance's values, which hold what counts where nothing is sent.
void checkVariables(const QJsonObject &body, bool byId, CheckedRequest &checked, const DemoState &state)
{
    const DemoMethod &method = *checked.method;
    const DemoConnector &connector = state.catalogue.connectorOf(method);
    const QJsonValue sent = body.value("variables"_L1);
    if (!sent.isUndefined() && !sent.isArray()) {
        checked.errors.add(u"variables"_s, u"The variables must be an array."_s);
        return;
    }
    QSet<QString> taken;
    const QJsonArray items = sent.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString place = u"variables.%1"_s.arg(i);
        if (!items[i].isObject()) {
            checked.errors.add(place, u"The variable must be an object."_s);
            continue;
        }
        const QJsonObject item = items[i].toObject();
        const DemoVariable *variable = checkItem(item, byId, method, place, taken, checked.errors);
        if (!variable)
            continue;
        const QString value = item.value("value"_L1).toString();
        const QString id = idText(variable->id);
        checkValue(*variable, value, checked.instance.values.value(id, variable->value), place, connector,
                   checked.errors);
        if (variable->key == codeKey)
            checked.code = value;
        else
            checked.instance.values.insert(id, value);
    }
    for (const DemoVariable &variable : method.variables)
        if (variable.required && !taken.contains(variable.key) &&
            checked.instance.values.value(idText(variable.id)).isEmpty())
            checked.errors.add(u"variables"_s, u"The %1 field is required."_s.arg(variable.label));
}

} // namespace

CheckedRequest checkAuthorise(const QJsonObject &body, const DemoState &state)
{
    CheckedRequest checked;
    refuseUnknownFields(body,
                        {u"name"_s, u"authentication_implementation_id"_s, u"timezone"_s, u"date_format"_s,
                         u"rate_limit_unit"_s, u"rate_limit_duration"_s, u"connection_pool_id"_s,
                         u"variables"_s, u"session_id"_s, u"platform_app_key"_s, u"certificate_id"_s},
                        checked.errors);
    checked.instance.connectionPoolId = QJsonValue::Null;
    checkSettings(body, true, checked.instance, checked.errors);
    checkOptionalText(body, u"platform_app_key"_s, checked.errors);
    checked.instance.certificateId = checkOptionalText(body, u"certificate_id"_s, checked.errors);

    const QJsonValue session = body.value("session_id"_L1);
    if (!session.isUndefined()) {
        const QUuid uuid = QUuid::fromString(session.toString());
        if (uuid.isNull() || session.toString().size() != 36)
            checked.errors.add(u"session_id"_s, u"The session id must be a valid UUID."_s);
        else if (state.sessionIds.contains(session.toString().toLower()))
            checked.errors.add(u"session_id"_s, u"The session id has already been taken."_s);
        checked.instance.sessionId = session.toString().toLower();
    }

    const QString field = u"authentication_implementation_id"_s;
    const QJsonValue methodId = body.value(field);
    if (methodId.isUndefined() || methodId.isNull() || methodId == u""_s) {
        checked.errors.add(field, u"The authentication implementation id field is required."_s);
        return checked;
    }
    if (!methodId.isString()) {
        checked.errors.add(field, u"The authentication implementation id must be a string."_s);
        return checked;
    }
    checked.method = state.catalogue.method(methodId.toString());
    if (!checked.method) {
        checked.errors.add(field, u"The selected authentication implementation id is invalid."_s);
        return checked;
    }
    if (!checked.method->needsConsent() && checked.method->type != "OAuth 2 Client Credentials"_L1) {
        checked.errors.add(field, u"This authentication implementation does not use OAuth."_s);
        return checked;
    }
    checked.instance.methodId = idText(checked.method->id);
    for (const DemoVariable &variable : checked.method->variables)
        checked.instance.values.insert(idText(variable.id), variable.value);
    checkVariables(body, false, checked, state);
    return checked;
}

CheckedRequest checkReauthorise(const QJsonObject &body, const DemoInstance &instance, const DemoState &state,
                                bool replaces)
{
    CheckedRequest checked;
    checked.instance = instance;
    checked.method = state.catalogue.method(instance.methodId);
    refuseUnknownFields(body,
                        {u"name"_s, u"authentication_implementation_id"_s, u"type"_s, u"timezone"_s,
                         u"date_format"_s, u"rate_limit_unit"_s, u"rate_limit_duration"_s,
                         u"connection_pool_id"_s, u"variables"_s},
                        checked.errors);
    checkSettings(body, false, checked.instance, checked.errors);
    // No instance of the demo shows a type, so there is one that it could be: its method's.
    const QJsonValue type = body.value("type"_L1);
    if (!type.isUndefined() && type != checked.method->type)
        checked.errors.add(u"type"_s, u"The selected type is invalid."_s);
    const QString field = u"authentication_implementation_id"_s;
    const QJsonValue methodId = body.value(field);
    if (!methodId.isUndefined() && (!methodId.isString() || methodId.toString() != instance.methodId))
        checked.errors.add(field, u"The selected authentication implementation id is invalid."_s);
    checkVariables(body, true, checked, state);
    if (replaces) {
        QSet<QString> sent;
        for (const QJsonValue item : body.value("variables"_L1).toArray())
            sent.insert(idText(item.toObject().value("id"_L1)));
        checked.instance.values.removeIf([&](auto value) { return !sent.contains(value.key()); });
    }
    return checked;
}

QString redirectUriOf(const DemoMethod &method, const DemoInstance &instance, const DemoState &state)
{
    const DemoVariable *variable = method.variable(u"dashboard_oauth_callback_url"_s);
    const QString value = variable ? instance.values.value(idText(variable->id)) : QString();
    return value.isEmpty() ? state.addresses.redirect : value;
}

QString clientIdOf(const DemoMethod &method, const DemoInstance &instance, const DemoState &state)
{
    const bool byToken = method.type == "OAuth 1"_L1;
    const DemoVariable *variable = method.variable(byToken ? u"consumer_key"_s : u"client_id"_s);
    // A public application: the platform brings its own client.
    return variable ? instance.values.value(idText(variable->id))
                    : state.catalogue.connectorOf(method).slug + u"-patchworks"_s;
}

} // namespace demo

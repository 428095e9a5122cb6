// SPDX-License-Identifier: Apache-2.0
#include "app/demo/world/authorisations.h"

#include <QUrl>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qint64 attemptSeconds = 120;

// The method's address with the instance's values in its places.
QString consentAddress(const DemoMethod &method, const DemoInstance &instance)
{
    QString url = method.consentTemplate();
    for (const DemoVariable &variable : method.variables) {
        const QString place = u"{{%1}}"_s.arg(variable.key);
        const QString value = instance.values.value(idText(variable.id));
        // At the very beginning stands a whole origin; elsewhere a part that must not break out of its place.
        if (url.startsWith(place))
            url.replace(0, place.size(), value);
        url.replace(place, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    return url;
}

QString withParameters(QString url, const QList<QPair<QString, QString>> &parameters)
{
    for (const auto &[name, value] : parameters) {
        url += url.contains(u'?') ? u'&' : u'?';
        url += name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
    }
    return url;
}

// The word of the callback's extras that the third party signed must come back unchanged.
bool extrasAgree(const QJsonObject &body, const ConsentCodes::Code *code)
{
    if (!code)
        return true;
    for (auto it = code->extras.begin(); it != code->extras.end(); ++it)
        if (body.value(it.key()).toString() != it.value())
            return false;
    return true;
}

// What the third party told of the account lies beside the instance's other values, where it has a place.
void rememberExtras(DemoInstance &instance, const DemoMethod &method, const ConsentCodes::Code *code)
{
    if (!code)
        return;
    for (auto it = code->extras.begin(); it != code->extras.end(); ++it)
        if (const DemoVariable *variable = method.variable(it.key()))
            instance.values.insert(idText(variable->id), it.value());
}

} // namespace

Authorisations::Authorisations(DemoState &state)
    : m_state(state)
{
}

HttpAnswer Authorisations::authorise(const QJsonObject &body, int company)
{
    CheckedRequest checked = checkAuthorise(body, m_state);
    if (!checked.errors.isEmpty())
        return validationAnswer(checked.errors.json());
    checked.instance.company = company;
    return proceed(checked, {}, company);
}

HttpAnswer Authorisations::reauthorise(const QString &id, const QJsonObject &body, int company, bool replaces)
{
    const DemoInstance *instance = m_state.instances.find(id, company);
    if (!instance || instance->condition == "deleted"_L1)
        return messageAnswer(404, u"No query results for model [Connector] %1"_s.arg(id));
    const DemoMethod *method = m_state.catalogue.method(instance->methodId);
    if (!method || (!method->needsConsent() && method->type != "OAuth 2 Client Credentials"_L1))
        return messageAnswer(403, u"This connector does not use OAuth."_s);
    if (instance->condition == "forbidden"_L1)
        return messageAnswer(403, u"This action is unauthorized."_s);
    if (instance->condition == "vanished-method"_L1)
        return messageAnswer(409, u"The authentication implementation of this connector is retired."_s);
    const CheckedRequest checked = checkReauthorise(body, *instance, m_state, replaces);
    if (!checked.errors.isEmpty())
        return validationAnswer(checked.errors.json());
    return proceed(checked, id, company);
}

HttpAnswer Authorisations::proceed(const CheckedRequest &checked, const QString &existing, int company)
{
    if (checked.code.isEmpty() && checked.method->needsConsent())
        return consent(checked, existing, company);
    DemoInstance wanted = checked.instance;
    if (checked.method->needsConsent()) {
        rememberExtras(wanted, *checked.method, m_state.codes.find(checked.code));
        QString refusal = closedAccount(wanted, *checked.method);
        if (refusal.isEmpty())
            refusal = m_state.codes.redeem(checked.code, clientIdOf(*checked.method, wanted, m_state),
                                           redirectUriOf(*checked.method, wanted, m_state), m_state.now());
        if (!refusal.isEmpty())
            return messageAnswer(500, refusal);
    }
    return show(keep(wanted, existing, true), company);
}

HttpAnswer Authorisations::consent(const CheckedRequest &checked, const QString &existing, int company)
{
    const QString state = randomWord();
    DemoAttempt attempt;
    attempt.company = company;
    attempt.clientId = clientIdOf(*checked.method, checked.instance, m_state);
    attempt.redirectUri = redirectUriOf(*checked.method, checked.instance, m_state);
    attempt.begun = m_state.now();
    attempt.instanceId = existing;
    attempt.wanted = checked.instance;
    QList<QPair<QString, QString>> parameters;
    if (checked.method->type == "WooCommerce"_L1) {
        parameters = {{u"app_name"_s, u"Patchworks"_s},
                      {u"scope"_s, u"read_write"_s},
                      {u"user_id"_s, state},
                      {u"return_url"_s, attempt.redirectUri},
                      {u"callback_url"_s, m_state.addresses.core + u"/api/v1/oauth/woo-callback"_s}};
    } else if (checked.method->type == "OAuth 1"_L1) {
        parameters = {{u"oauth_token"_s, state}};
        attempt.byToken = true;
    } else {
        parameters = {{u"response_type"_s, u"code"_s},
                      {u"client_id"_s, attempt.clientId},
                      {u"redirect_uri"_s, attempt.redirectUri},
                      {u"state"_s, state}};
        const DemoVariable *scope = checked.method->variable(u"scope"_s);
        if (scope && !checked.instance.values.value(idText(scope->id)).isEmpty())
            parameters.append({scope->key, checked.instance.values.value(idText(scope->id))});
    }
    const QString url = withParameters(consentAddress(*checked.method, checked.instance), parameters);

    QJsonObject data;
    if (m_state.options.createAtAuthorise) {
        attempt.instanceId = keep(checked.instance, existing, false);
        const DemoInstance *instance = m_state.instances.find(attempt.instanceId, company);
        data = DemoInstances::json(*instance, m_state.catalogue, {});
    }
    if (!checked.instance.sessionId.isEmpty())
        m_state.sessionIds.insert(checked.instance.sessionId);
    m_state.attempts.insert(state, attempt);

    QJsonObject answer;
    const QString &place = checked.method->answer;
    if (place.startsWith(u"data."_s))
        data.insert(place.mid(5), url);
    else
        answer.insert(place, url);
    if (!data.isEmpty())
        answer.insert(u"data"_s, data);
    return jsonAnswer(answer);
}

HttpAnswer Authorisations::authenticate(const QJsonObject &body, int company)
{
    FieldErrors errors;
    for (const QString &name : body.keys())
        if (!body.value(name).isString() &&
            !body.value(name).isNull()) // a callback's empty parameter is null
            errors.add(name, u"The %1 must be a string."_s.arg(name));
    if (errors.isEmpty() && body.contains("oauth_token"_L1))
        return authenticateToken(body, company);
    for (const QString &name : {u"state"_s, u"code"_s})
        if (body.value(name).toString().isEmpty() && !errors.has(name))
            errors.add(name, u"The %1 field is required."_s.arg(name));
    if (!errors.isEmpty())
        return validationAnswer(errors.json());

    const QString state = body.value("state"_L1).toString();
    const auto found = m_state.attempts.constFind(state);
    if (found == m_state.attempts.constEnd() || found->company != company || found->byToken ||
        found->begun.secsTo(m_state.now()) >= attemptSeconds)
        return messageAnswer(400,
                             u"The state does not belong to an authorisation of the last two minutes."_s);
    const QString code = body.value("code"_L1).toString();
    if (!extrasAgree(body, m_state.codes.find(code)))
        return messageAnswer(400, u"The parameters of the callback are not complete, or were changed."_s);
    const DemoAttempt attempt = m_state.attempts.take(state);
    return finish(attempt, code);
}

HttpAnswer Authorisations::finish(DemoAttempt attempt, const QString &code)
{
    const DemoMethod *method = m_state.catalogue.method(attempt.wanted.methodId);
    rememberExtras(attempt.wanted, *method, m_state.codes.find(code));
    QString refusal = closedAccount(attempt.wanted, *method);
    if (refusal.isEmpty())
        refusal = m_state.codes.redeem(code, attempt.clientId, attempt.redirectUri, m_state.now());
    if (!refusal.isEmpty())
        return messageAnswer(500, refusal);
    return show(keep(attempt.wanted, attempt.instanceId, true), attempt.company);
}

// OAuth 1: bound by the request token, finished by the verifier (RFC 5849 2.2).
HttpAnswer Authorisations::authenticateToken(const QJsonObject &body, int company)
{
    FieldErrors errors;
    for (const QString &name : {u"oauth_token"_s, u"oauth_verifier"_s})
        if (body.value(name).toString().isEmpty())
            errors.add(name, u"The %1 field is required."_s.arg(name));
    if (!errors.isEmpty())
        return validationAnswer(errors.json());
    const QString token = body.value("oauth_token"_L1).toString();
    const auto found = m_state.attempts.constFind(token);
    if (found == m_state.attempts.constEnd() || found->company != company || !found->byToken ||
        found->begun.secsTo(m_state.now()) >= attemptSeconds)
        return messageAnswer(
            400, u"The request token does not belong to an authorisation of the last two minutes."_s);
    const QString verifier = body.value("oauth_verifier"_L1).toString();
    if (!extrasAgree(body, m_state.codes.find(verifier)))
        return messageAnswer(400, u"The parameters of the callback are not complete, or were changed."_s);
    return finish(m_state.attempts.take(token), verifier);
}

QString Authorisations::closedAccount(const DemoInstance &instance, const DemoMethod &method) const
{
    return instance.condition == "refused"_L1
               ? u"%1 refused the authorisation code: the account has been closed."_s.arg(
                     m_state.catalogue.connectorOf(method).name)
               : QString();
}

bool Authorisations::takeKeys(const QString &userId)
{
    const auto found = m_state.attempts.constFind(userId);
    if (found == m_state.attempts.constEnd() || found->begun.secsTo(m_state.now()) >= attemptSeconds)
        return false;
    const DemoAttempt attempt = m_state.attempts.take(userId);
    keep(attempt.wanted, attempt.instanceId, true);
    return true;
}

QString Authorisations::keep(const DemoInstance &wanted, const QString &existing, bool authenticated)
{
    if (!wanted.sessionId.isEmpty())
        m_state.sessionIds.insert(wanted.sessionId);
    DemoInstance *instance = existing.isEmpty() ? nullptr : m_state.instances.find(existing, wanted.company);
    if (!instance) {
        DemoInstance made = wanted;
        made.createdAt = made.updatedAt = m_state.now();
        made.authenticated = authenticated;
        return m_state.instances.add(made);
    }
    const DemoInstance before = *instance;
    *instance = wanted;
    instance->id = before.id;
    instance->canonicalKey = before.canonicalKey;
    instance->createdAt = before.createdAt;
    instance->updatedAt = m_state.now();
    // A re-authorisation that waits for its consent leaves the old authentication in force.
    instance->authenticated = authenticated || before.authenticated;
    return existing;
}

HttpAnswer Authorisations::show(const QString &id, int company) const
{
    const DemoInstance *instance = m_state.instances.find(id, company);
    return jsonAnswer({{u"data"_s, DemoInstances::json(*instance, m_state.catalogue, {u"variables"_s})}});
}

} // namespace demo

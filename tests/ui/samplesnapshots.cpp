// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/samplesnapshots.h"

#include <QTimeZone>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

Variable variable(const QString &key, const QString &label, bool required, bool secret = false)
{
    Variable result;
    result.id = key;
    result.key = key;
    result.label = label;
    result.required = required;
    result.configurable = true;
    result.secret = secret;
    return result;
}

AuthenticationImplementation method(const QString &id, const QString &name, AuthenticationType type,
                                    const QString &typeName)
{
    AuthenticationImplementation result;
    result.id = id;
    result.name = name;
    result.type = type;
    result.typeName = typeName;
    return result;
}

Environment environment(EnvironmentKind kind, const QString &name)
{
    Environment result;
    result.kind = kind;
    result.name = name;
    result.coreUrl = QUrl(u"https://core.wearepatchworks.com"_s);
    result.signInUrl = QUrl(u"https://svc-fabric.pwks.co/api/v1/login"_s);
    result.redirectUri = QUrl(u"https://app.wearepatchworks.com/oauth/authenticate"_s);
    return result;
}

QList<StepView> stepsAt(Step current)
{
    QList<StepView> steps;
    bool reached = false;
    for (const Step step : {Step::Connector, Step::Method, Step::Settings, Step::Credentials, Step::Review}) {
        StepView view;
        view.step = step;
        if (step == current) {
            view.state = StepView::State::Current;
            reached = true;
        } else if (!reached) {
            view.state = StepView::State::Complete;
            view.canOpen = true;
        }
        steps.append(view);
    }
    return steps;
}

} // namespace

QList<AuthenticationImplementation> sampleMethods()
{
    auto code = method(u"11"_s, u"Shop owner’s consent"_s, AuthenticationType::OAuth2AuthorisationCode,
                       u"OAuth 2 Authorisation Code"_s);
    code.authoriseUrl = u"https://{{store}}.harbour-shop.example/oauth/authorise"_s;
    code.documentationLink = u"https://docs.harbour-shop.example/oauth"_s;
    code.variables = {variable(u"store"_s, u"Store"_s, true), variable(u"client_id"_s, u"Client ID"_s, true),
                      variable(u"client_secret"_s, u"Client secret"_s, true, true),
                      variable(u"scope"_s, u"Scope"_s, false)};
    auto client = method(u"12"_s, u"Server to server"_s, AuthenticationType::OAuth2ClientCredentials,
                         u"OAuth 2 Client Credentials"_s);
    client.variables = {variable(u"client_id"_s, u"Client ID"_s, true),
                        variable(u"client_secret"_s, u"Client secret"_s, true, true)};
    auto token = method(u"13"_s, u"Access token"_s, AuthenticationType::Token, u"Token"_s);
    token.variables = {variable(u"token"_s, u"Token"_s, true, true)};
    token.documentationLink = u"http://insecure.example/docs"_s;
    return {code, client, token};
}

QList<Connector> sampleConnectors(int count)
{
    static const struct {
        const char16_t *name;
        const char16_t *type;
        const char16_t *colour;
    } brands[] = {
        {u"Harbour Shop", u"eCommerce", u"blue"},
        {u"Harcourt Care", u"CRM", u"cyan"},
        {u"Chartable Stock", u"WMS", u"red"},
        {u"Ledgerly", u"Accounting", u"green"},
        {u"Quayside ERP", u"ERP", u"purple"},
        {u"Till & Tally", u"POS", u"orange"},
        {u"ParcelHop", u"3PL", u"pink"},
        {u"Market Row", u"Marketplaces", u"gray"},
        {u"Crème & Café", u"POS", u"yellow"},
        {u"Übersee Lager", u"WMS", u"blue_inverted"},
        {u"Papier Mâché", u"PIM", u"green_inverted"},
        {u"سوق الميناء", u"Marketplaces", u"cyan_inverted"},
    };
    constexpr int known = sizeof(brands) / sizeof(brands[0]);
    QList<Connector> connectors;
    connectors.reserve(count);
    for (int i = 0; i < count; ++i) {
        Connector connector;
        connector.id = QString::number(i + 1);
        connector.name = QString::fromUtf16(brands[i % known].name);
        if (i >= known)
            connector.name += u" %1"_s.arg(i / known + 1);
        connector.type = QString::fromUtf16(brands[i % known].type);
        connector.colour = QString::fromUtf16(brands[i % known].colour);
        if (i % 3 != 2)
            connector.methods = sampleMethods();
        connectors.append(connector);
    }
    return connectors;
}

Failure sampleFailure(FailureCause cause, Cure cure)
{
    Failure failure;
    failure.cause = cause;
    failure.cure = cure;
    return failure;
}

Problem sampleProblem(Field field, ProblemKind kind, int variable)
{
    Problem problem;
    problem.field = FieldId{field, variable};
    problem.kind = kind;
    problem.limit = 1024;
    return problem;
}

Instance sampleInstance(const QString &id, const QString &name)
{
    Instance instance;
    instance.id = id;
    instance.name = name;
    instance.connectorName = u"Harbour Shop"_s;
    instance.methodName = u"Shop owner’s consent"_s;
    instance.createdAt = QDateTime(QDate(2026, 11, 20), QTime(14, 5), Qt::UTC);
    return instance;
}

FlowSnapshot sampleSnapshot(Step step)
{
    FlowSnapshot snapshot;
    snapshot.step = step;
    snapshot.now = QDateTime(QDate(2026, 11, 20), QTime(14, 5, 9), Qt::UTC);
    snapshot.environment = environment(EnvironmentKind::Production, u"Production"_s);
    snapshot.signIn.environments = {snapshot.environment, environment(EnvironmentKind::Staging, u"Staging"_s),
                                    environment(EnvironmentKind::SelfHosted, u"Self-hosted"_s),
                                    environment(EnvironmentKind::Demo, u"Demo"_s)};
    snapshot.signIn.host = u"core.wearepatchworks.com"_s;
    snapshot.connectors = QSharedPointer<const QList<Connector>>::create(sampleConnectors(40));
    snapshot.pools = QSharedPointer<const QList<ConnectionPool>>::create(
        QList<ConnectionPool>{{u"5"_s, u"EU shops"_s, 5, 30}});
    snapshot.allowed.primary = true;
    if (step == Step::SignIn) {
        snapshot.allowed.close = true;
        return snapshot;
    }
    snapshot.session.kind = Session::Kind::Token;
    snapshot.session.email = u"ines@northwind-pantry.example"_s;
    snapshot.session.companyId = u"27"_s;
    snapshot.allowed.signOut = true;
    if (step == Step::Home) {
        snapshot.allowed.close = true;
        return snapshot;
    }
    snapshot.steps = stepsAt(step);
    snapshot.allowed.cancel = step != Step::Result;
    snapshot.allowed.back = step != Step::Result;
    snapshot.allowed.close = step == Step::Result;
    snapshot.recentConnectorIds = {u"4"_s, u"1"_s};
    snapshot.connector = snapshot.connectors->first();
    snapshot.draft.connectorId = u"1"_s;
    if (step == Step::Connector)
        return snapshot;
    snapshot.method = snapshot.connector->methods.first();
    snapshot.draft.methodId = snapshot.method->id;
    snapshot.draft.settings.name = u"Harbour Shop – UK"_s;
    snapshot.draft.settings.timeZone = u"Europe/London"_s;
    snapshot.draft.settings.dateFormat = u"Y-m-d H:i:s"_s;
    snapshot.draft.settings.rateLimitAmount = u"2"_s;
    snapshot.draft.values = {Secret(u"northwind-uk"_s), Secret(u"hs_7f31c0de-42"_s), Secret(u"hidden"_s),
                             Secret(u"read_orders"_s)};
    if (step == Step::Result) {
        snapshot.result.outcome = Outcome::Authorised;
        snapshot.result.name = u"Harbour Shop – UK"_s;
        snapshot.result.at = snapshot.now;
        snapshot.result.instance = sampleInstance(u"4182"_s, u"Harbour Shop – UK"_s);
        snapshot.result.accountHint = u"northwind-uk.harbour-shop.example"_s;
        snapshot.result.details = u"authorise: 200"_s;
        snapshot.allowed.addAnother = true;
    }
    return snapshot;
}

} // namespace wizard

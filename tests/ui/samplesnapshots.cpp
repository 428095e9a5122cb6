// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/samplesnapshots.h"

#include "app/domain/failure/failureword.h"

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

QList<Instance> sampleInstances(int count)
{
    static const struct {
        const char16_t *name;
        const char16_t *connector;
        const char16_t *connectorId;
        const char16_t *method;
        const char16_t *zone;
    } known[] = {
        {u"Harbour Shop – UK", u"Harbour Shop", u"1", u"OAuth 2 authorisation code", u"Europe/London"},
        {u"Ledgerly – Group", u"Ledgerly", u"4", u"OAuth 2 authorisation code", u"Europe/London"},
        {u"Quayside ERP – EU", u"Quayside ERP", u"5", u"OAuth 1", u"Europe/Berlin"},
        {u"Harbour Shop – DE", u"Harbour Shop", u"1", u"OAuth 2 authorisation code", u"Europe/Berlin"},
        {u"Till & Tally – Leeds", u"Till & Tally", u"6", u"OAuth 2 authorisation code", u"Europe/London"},
        {u"ParcelHop – Returns", u"ParcelHop", u"7", u"OAuth 2 client credentials", u"Europe/Amsterdam"},
        {u"سوق الميناء", u"Market Row", u"8", u"OAuth 2 authorisation code", u"Asia/Dubai"},
        {u"Café – Lyon", u"Crème & Café", u"9", u"OAuth 2 authorisation code", u"Europe/Paris"},
    };
    constexpr int names = sizeof(known) / sizeof(known[0]);
    const QDateTime last(QDate(2026, 11, 19), QTime(9, 30), Qt::UTC);
    QList<Instance> instances;
    instances.reserve(count);
    for (int i = 0; i < count; ++i) {
        const auto &each = known[i % names];
        Instance instance;
        instance.id = QString::number(1001 + i);
        instance.name = QString::fromUtf16(each.name);
        if (i >= names)
            instance.name += u" %1"_s.arg(i / names + 1);
        instance.connectorName = QString::fromUtf16(each.connector);
        instance.connectorId = QString::fromUtf16(each.connectorId);
        instance.methodName = QString::fromUtf16(each.method);
        instance.methodId = u"11"_s;
        instance.timeZone = QString::fromUtf16(each.zone);
        instance.dateFormat = u"Y-m-d H:i:s"_s;
        instance.createdAt = last.addDays(-400 + i % 300);
        instance.updatedAt = last.addDays(-(i * 7 % 90));
        instances.append(instance);
    }
    return instances;
}

QList<HistoryEntry> sampleHistory()
{
    using Ended = HistoryEntry::Outcome;
    const QDateTime now(QDate(2026, 11, 20), QTime(11, 5), Qt::UTC);
    static const struct {
        int daysAgo;
        int instance;
        Ended outcome;
    } known[] = {
        {1, 2, Ended::Authorised},  {2, 3, Ended::Authorised},  {3, 0, Ended::Declined},
        {9, 1, Ended::Failed},      {18, 4, Ended::Changed},    {22, 5, Ended::Unknown},
        {39, 0, Ended::Authorised}, {78, 1, Ended::Authorised},
    };
    const QList<Instance> instances = sampleInstances(8);
    QList<HistoryEntry> history;
    for (const auto &each : known) {
        const Instance &instance = instances.at(each.instance);
        HistoryEntry entry;
        entry.at = now.addDays(-each.daysAgo);
        entry.action =
            each.daysAgo > 30 ? HistoryEntry::Action::Authorise : HistoryEntry::Action::Reauthorise;
        entry.outcome = each.outcome;
        entry.instanceId = instance.id;
        entry.instanceName = instance.name;
        entry.connectorName = instance.connectorName;
        entry.environmentName = u"Production"_s;
        entry.host = u"core.wearepatchworks.com"_s;
        entry.companyId = u"27"_s;
        entry.desktopUser = u"ines"_s;
        entry.signedInAs = each.instance == 5 ? QString() : u"ines@northwind-pantry.example"_s;
        if (each.outcome == Ended::Authorised)
            entry.thirdPartyAccount = u"northwind-pantry.harbour-shop.example"_s;
        history.append(entry);
    }
    return history;
}

QueueView sampleQueue(QueueView::Phase phase)
{
    using Phase = QueueView::Phase;
    using State = QueueItem::State;
    QueueView queue;
    queue.phase = phase;
    if (phase == Phase::Empty)
        return queue;
    const bool begun = phase != Phase::Preparing && phase != Phase::Ready;
    queue.begun = QDateTime(QDate(2026, 11, 20), QTime(9, 12), Qt::UTC);
    const QList<Instance> instances = sampleInstances(13);
    const int queued[] = {0, 3, 8, 4, 12}; // three of Harbour Shop, two of Till & Tally
    for (int i = 0; i < int(std::size(queued)); ++i) {
        const Instance &instance = instances.at(queued[i]);
        QueueItem item;
        item.instanceId = instance.id;
        item.name = instance.name;
        item.connectorName = instance.connectorName;
        item.methodName = instance.methodName;
        item.group = phase == Phase::Preparing ? -1 : i / 3;
        if (begun && i < 2) {
            item.state = State::Authorised;
            item.at = queue.begun.addSecs(60 * (i + 1));
            item.thirdPartyAccount = u"northwind-pantry.harbour-shop.example"_s;
        }
        queue.items.append(item);
    }
    if (phase != Phase::Preparing)
        queue.groups = {{u"Harbour Shop"_s, u"OAuth 2"_s, 3, true, false},
                        {u"Till & Tally"_s, u"OAuth 2"_s, 2, false, false}};
    switch (phase) {
    case Phase::Preparing:
        queue.prepared = 3;
        break;
    case Phase::Paused:
        queue.pause = QueueView::Pause::ByPerson;
        break;
    case Phase::Running:
    case Phase::Asking:
        queue.current = 2;
        queue.items[2].state = State::Running;
        if (phase == Phase::Asking)
            queue.failure = sampleFailure(FailureCause::ConsentDeclined);
        break;
    case Phase::Finished: {
        const State ends[] = {State::Authorised, State::Changed, State::Failed, State::Declined,
                              State::Skipped};
        for (int i = 0; i < queue.items.size(); ++i) {
            queue.items[i].state = ends[i];
            queue.items[i].at = queue.begun.addSecs(60 * (i + 1));
        }
        queue.items[2].reason = wordOf(FailureCause::NotFound);
        queue.items[3].reason = wordOf(FailureCause::ConsentDeclined);
        break;
    }
    case Phase::Empty:
    case Phase::Stored:
    case Phase::Ready:
        break;
    }
    return queue;
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
    snapshot.catalogue.connectors = sampleConnectors(40);
    snapshot.catalogue.pools = QList<ConnectionPool>(QList<ConnectionPool>{{u"5"_s, u"EU shops"_s, 5, 30}});
    snapshot.allowed.primary = true;
    if (step == Step::SignIn) {
        snapshot.allowed.close = true;
        return snapshot;
    }
    snapshot.session.kind = Session::Kind::Token;
    snapshot.session.email = u"ines@northwind-pantry.example"_s;
    snapshot.session.companyId = u"27"_s;
    snapshot.allowed.signOut = true;
    snapshot.home.instances = sampleInstances(25);
    snapshot.history.entries = QList<HistoryEntry>(sampleHistory());
    if (step == Step::Home || step == Step::Instance || step == Step::Queue || step == Step::History) {
        snapshot.allowed.close = true;
        snapshot.allowed.places = true;
        snapshot.allowed.back = step != Step::Home;
        if (step == Step::Instance) {
            snapshot.instance.id = u"1001"_s;
            snapshot.instance.instance = snapshot.home.instances.first();
            snapshot.instance.instance->rateLimit = RateLimit{2, RateLimitUnit::Second};
            snapshot.instance.instance->connectionPoolId = u"5"_s;
            snapshot.instance.instance->variables = sampleMethods().first().variables;
            snapshot.instance.instance->variables[0].value = Secret(u"northwind-uk"_s);
            snapshot.instance.instance->variables[1].value = Secret(u"hs_7f31c0de-42"_s);
            snapshot.instance.instance->variables[1].locked = true;
            snapshot.instance.instance->variables[2].value = Secret(u"hidden"_s);
            snapshot.instance.method = MethodState::Same;
            snapshot.allowed.reauthorise = true;
        }
        if (step == Step::Queue)
            snapshot.queue = sampleQueue(QueueView::Phase::Ready);
        return snapshot;
    }
    snapshot.steps = stepsAt(step);
    snapshot.allowed.cancel = step != Step::Result;
    snapshot.allowed.back = step != Step::Result;
    snapshot.allowed.close = step == Step::Result;
    snapshot.catalogue.recentConnectorIds = {u"4"_s, u"1"_s};
    snapshot.setup.connector = snapshot.catalogue.connectors.first();
    snapshot.setup.draft.connectorId = u"1"_s;
    if (step == Step::Connector)
        return snapshot;
    snapshot.setup.method = snapshot.setup.connector->methods.first();
    snapshot.setup.draft.methodId = snapshot.setup.method->id;
    snapshot.setup.draft.settings.name = u"Harbour Shop – UK"_s;
    snapshot.setup.draft.settings.timeZone = u"Europe/London"_s;
    snapshot.setup.draft.settings.dateFormat = u"Y-m-d H:i:s"_s;
    snapshot.setup.draft.settings.rateLimitAmount = u"2"_s;
    snapshot.setup.draft.values = {Secret(u"northwind-uk"_s), Secret(u"hs_7f31c0de-42"_s),
                                   Secret(u"hidden"_s), Secret(u"read_orders"_s)};
    if (step == Step::Result) {
        snapshot.result.outcome = Outcome::Authorised;
        snapshot.result.name = u"Harbour Shop – UK"_s;
        snapshot.result.at = snapshot.now;
        snapshot.result.instance = sampleInstance(u"4182"_s, u"Harbour Shop – UK"_s);
        snapshot.result.accountHint = u"northwind-uk.harbour-shop.example"_s;
        snapshot.result.details = u"authorise: 200"_s;
        snapshot.allowed.addAnother = true;
        snapshot.allowed.places = true;
    }
    return snapshot;
}

} // namespace wizard

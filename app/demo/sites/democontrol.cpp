// SPDX-License-Identifier: Apache-2.0
#include "app/demo/sites/democontrol.h"

#include <QJsonDocument>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QJsonObject accountJson(const DemoAccount &account)
{
    return {{u"name"_s, account.name},
            {u"email"_s, account.email},
            {u"password"_s, account.password},
            {u"api_key"_s, account.apiKey}};
}

} // namespace

DemoControl::DemoControl(DemoState &state, Connections dashboardConnections, std::function<void()> onReset)
    : m_state(state)
    , m_dashboardConnections(std::move(dashboardConnections))
    , m_onReset(std::move(onReset))
{
}

bool DemoControl::concerns(const HttpRequest &request)
{
    return request.path.startsWith(u"/demo/"_s) || request.path.startsWith(u"/logos/"_s);
}

HttpAnswer DemoControl::handle(const HttpRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QByteArray what = request.method + ' ' + request.path.toUtf8();
    if (what == "GET /demo/requests")
        return jsonAnswer({{u"requests"_s, m_state.requests}});
    if (what == "GET /demo/state")
        return jsonAnswer(overview());
    if (what == "GET /demo/credentials")
        return jsonAnswer(m_state.catalogue.credentials());
    if (what == "GET /demo/accounts")
        return jsonAnswer({{u"manager"_s, accountJson(DemoAccounts::manager())},
                           {u"reader"_s, accountJson(DemoAccounts::reader())}});
    if (what == "POST /demo/faults") {
        if (!m_state.faults.add(body))
            return messageAnswer(422, u"No such fault. There are: %1"_s.arg(Faults::names().join(u", "_s)));
        return jsonAnswer({{u"waiting"_s, m_state.faults.waiting()}});
    }
    if (what == "DELETE /demo/faults") {
        m_state.faults.clear();
        return jsonAnswer({{u"waiting"_s, 0}});
    }
    if (what == "POST /demo/clock") {
        m_state.advance(body.value("advance_seconds"_L1).toInteger());
        return jsonAnswer({{u"now"_s, m_state.now().toUTC().toString(Qt::ISODate)}});
    }
    if (what == "POST /demo/reset") {
        m_state.reset();
        m_onReset();
        return jsonAnswer(overview());
    }
    if (request.method == "GET" && request.path.startsWith(u"/logos/"_s))
        return logo(request.path);
    return messageAnswer(404, u"Not Found"_s);
}

QJsonObject DemoControl::overview() const
{
    QJsonArray instances;
    for (const DemoInstance &instance : m_state.instances.all())
        instances.append(QJsonObject{{u"id"_s, instance.id},
                                     {u"name"_s, instance.name},
                                     {u"company"_s, instance.company},
                                     {u"session_id"_s, instance.sessionId},
                                     {u"authenticated"_s, instance.authenticated}});
    QJsonArray attempts;
    for (const DemoAttempt &attempt : m_state.attempts)
        attempts.append(QJsonObject{{u"company"_s, attempt.company},
                                    {u"instance"_s, attempt.instanceId},
                                    {u"age_seconds"_s, attempt.begun.secsTo(m_state.now())}});
    return {{u"instances"_s, instances},
            {u"attempts"_s, attempts},
            {u"dashboard_connections"_s, m_dashboardConnections()},
            {u"faults_waiting"_s, m_state.faults.waiting()},
            {u"create_at"_s, m_state.options.createAtAuthorise ? u"authorise"_s : u"authenticate"_s}};
}

HttpAnswer DemoControl::logo(const QString &path) const
{
    const QString slug = path.mid(7).chopped(path.endsWith(u".svg"_s) ? 4 : 0);
    for (const DemoConnector &connector : m_state.catalogue.connectors()) {
        if (connector.slug != slug)
            continue;
        QString initials;
        for (const QString &word : connector.name.split(u' '))
            if (!word.isEmpty() && word[0].isLetter() && initials.size() < 2)
                initials += word[0].toUpper();
        const QString accent = connector.site ? connector.site->accent : u"#5a6475"_s;
        HttpAnswer answer;
        answer.contentType = "image/svg+xml";
        answer.body = u"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'>"
                      "<rect width='64' height='64' rx='14' fill='%1'/>"
                      "<text x='32' y='41' text-anchor='middle' font-family='sans-serif' font-weight='700' "
                      "font-size='26' fill='#fff'>%2</text></svg>"_s.arg(accent, initials)
                          .toUtf8();
        return answer;
    }
    return messageAnswer(404, u"Not Found"_s);
}

} // namespace demo

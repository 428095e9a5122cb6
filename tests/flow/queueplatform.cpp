// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/queueplatform.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

const QString instancesPath = u"/api/v1/connectors"_s;

QJsonObject variableRow(int id, const QString &key, const QString &value, bool secret = false)
{
    return {{u"id"_s, id},
            {u"key"_s, key},
            {u"value"_s, value},
            {u"secret"_s, secret},
            {u"pivot"_s, QJsonObject{{u"required"_s, true}, {u"configurable"_s, true}}}};
}

QJsonArray variablesOf(QueuePlatform::Method method, const QString &shop, const QString &clientId)
{
    if (method == QueuePlatform::Token)
        return {};
    QJsonArray variables;
    if (method == QueuePlatform::ConsentFirst || method == QueuePlatform::Asks)
        variables.append(variableRow(1, u"shop"_s, shop));
    variables.append(variableRow(2, u"client_id"_s, clientId));
    variables.append(variableRow(3, u"client_secret"_s, {}, true));
    return variables;
}

QJsonObject methodOf(QueuePlatform::Method method, const QString &name, const QString &type)
{
    QJsonObject object{{u"id"_s, int(method)},
                       {u"name"_s, name},
                       {u"authentication_type"_s, QJsonObject{{u"name"_s, type}}}};
    QJsonArray variables = variablesOf(method, {}, {});
    if (method == QueuePlatform::ConsentFirst || method == QueuePlatform::Asks)
        object.insert(u"authorise_url"_s, u"https://{{shop}}.harbour.example/authorize"_s);
    if (method == QueuePlatform::Asks)
        variables.append(variableRow(4, u"region"_s, {}));
    object.insert(u"variables"_s, variables);
    return object;
}

QByteArray catalogue()
{
    const QString code = u"OAuth 2 Authorisation Code"_s;
    const QJsonObject connector{{u"id"_s, 11},
                                {u"label"_s, u"Harbour Shop"_s},
                                {u"authentication_implementations"_s,
                                 QJsonArray{
                                     methodOf(QueuePlatform::ConsentFirst, u"Sign in with Harbour"_s, code),
                                     methodOf(QueuePlatform::PlatformFirst, u"Public app"_s, code),
                                     methodOf(QueuePlatform::ClientCredentials, u"Server to server"_s,
                                              u"OAuth 2 Client Credentials"_s),
                                     methodOf(QueuePlatform::Token, u"Access token"_s, u"Token"_s),
                                     methodOf(QueuePlatform::Asks, u"Regional"_s, code),
                                 }}};
    return QJsonDocument(QJsonObject{{u"data"_s, QJsonArray{connector}}}).toJson(QJsonDocument::Compact);
}

HttpAnswer answerOf(int status, const QByteArray &json)
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json"}};
    answer.body = json;
    if (status == 0)
        answer.trouble = HttpTrouble::ConnectionLost;
    if (status == 429)
        answer.headers.emplace_back("Retry-After", "30");
    return answer;
}

} // namespace

class QueuePlatform::Call : public HttpOperation
{
public:
    Call(QueuePlatform *platform, HttpRequest request)
        : m_platform(platform)
        , m_request(std::move(request))
    {
    }

    void start() override { m_platform->begin(this, m_request); }
    void answerLater(const HttpAnswer &answer) { finishLater(answer); }

private:
    QueuePlatform *m_platform;
    HttpRequest m_request;
};

QueuePlatform::QueuePlatform(FakeClock &clock)
    : m_clock(clock)
{
}

std::unique_ptr<HttpOperation> QueuePlatform::send(HttpRequest request)
{
    return std::make_unique<Call>(this, std::move(request));
}

void QueuePlatform::add(const QString &id, Method method, const QString &shop, const QString &clientId)
{
    Item item;
    item.id = id;
    item.method = method;
    item.shop = shop;
    item.clientId = clientId;
    item.updatedAt = m_clock.now().addDays(-30);
    m_items.append(item);
}

QueuePlatform::Item &QueuePlatform::item(const QString &id)
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&id](const Item &each) { return each.id == id; });
    Q_ASSERT(found != m_items.end());
    return *found;
}

bool QueuePlatform::has(const QString &id) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&id](const Item &each) { return each.id == id; });
}

void QueuePlatform::remove(const QString &id)
{
    m_items.removeIf([&id](const Item &each) { return each.id == id; });
}

void QueuePlatform::answer(const QString &call, int status, const QByteArray &json)
{
    m_scripts.append({call, answerOf(status, json)});
}

void QueuePlatform::refuseAlways(const QString &call, int status)
{
    m_refusals.insert(call, status);
}

void QueuePlatform::loseAnswer(const QString &call)
{
    m_scripts.append({call, std::nullopt});
}

void QueuePlatform::before(const QString &call, std::function<void()> action)
{
    m_before.insert(call, std::move(action));
}

void QueuePlatform::dieAt(int number, bool done)
{
    m_deadlyCall = number > 0 ? int(m_calls.size()) + number : 0;
    m_deadlyIsDone = done;
}

void QueuePlatform::revive()
{
    m_isDead = false;
    m_deadlyCall = 0;
}

QString QueuePlatform::wordsOf(const HttpRequest &request) const
{
    const QString path = request.url.path();
    if (request.method == HttpMethod::Patch)
        return u"patch "_s + path.section(u'/', -2, -2);
    if (request.method == HttpMethod::Post) {
        const QString state = QJsonDocument::fromJson(request.body).object().value(u"state"_s).toString();
        for (const Item &each : m_items) {
            if (!state.isEmpty() && each.awaitedState == state)
                return u"authenticate "_s + each.id;
        }
        return u"post "_s + path;
    }
    if (path == instancesPath)
        return u"list"_s;
    if (path.startsWith(instancesPath + u'/'))
        return u"get "_s + path.section(u'/', -1);
    return path.endsWith(u"/systems"_s) ? u"catalogue"_s : u"pools"_s;
}

void QueuePlatform::begin(Call *call, const HttpRequest &request)
{
    if (m_isDead)
        return;
    const QString words = wordsOf(request);
    if (const auto action = m_before.take(words))
        action();
    if (words == m_heldCall) {
        m_held = call;
        m_heldRequest = request;
        return;
    }
    m_calls.append(words);
    m_bodies.append(request.body);
    if (m_deadlyCall != 0 && m_calls.size() == m_deadlyCall) {
        m_isDead = true;
        if (m_deadlyIsDone)
            done(words, request);
        if (atDeath)
            atDeath();
        return;
    }
    const auto script = std::find_if(m_scripts.cbegin(), m_scripts.cend(),
                                     [&words](const Script &each) { return each.call == words; });
    if (script == m_scripts.cend()) {
        const int refusal = m_refusals.value(words);
        call->answerLater(refusal ? answerOf(refusal, R"({"message":"No."})") : done(words, request));
        return;
    }
    const auto answer = script->answer;
    m_scripts.erase(script);
    if (!answer)
        done(words, request);
    call->answerLater(answer.value_or(answerOf(0, {})));
}

void QueuePlatform::release()
{
    m_heldCall.clear();
    if (auto *call = static_cast<Call *>(m_held.data())) {
        m_held.clear();
        begin(call, m_heldRequest);
    }
}

HttpAnswer QueuePlatform::done(const QString &words, const HttpRequest &request)
{
    m_clock.setNow(m_clock.now().addSecs(1));
    if (words == u"catalogue")
        return answerOf(200, catalogue());
    if (words.startsWith(u"post "))
        return answerOf(200,
                        R"({"token":"canary-token","expires_in":)" + QByteArray::number(tokenLife) + '}');
    if (words == u"pools")
        return answerOf(200, R"({"data":[]})");
    if (words == u"list") {
        QByteArrayList list;
        for (const Item &each : std::as_const(m_items))
            list.append(jsonOf(each, false));
        return answerOf(200, R"({"data":[)" + list.join(',') + "]}");
    }
    const QString id = words.section(u' ', 1);
    if (!has(id))
        return answerOf(404, R"({"message":"Not found."})");
    Item &item = this->item(id);
    if (request.method == HttpMethod::Patch)
        return patched(item, request.body);
    if (request.method == HttpMethod::Post) {
        item.awaitedState.clear();
        ++item.finished;
        item.updatedAt = m_clock.now();
        if (atChange)
            atChange();
        return answerOf(200, "{\"id\":" + id.toUtf8() + '}');
    }
    return answerOf(200, "{\"data\":" + jsonOf(item, true) + '}');
}

HttpAnswer QueuePlatform::patched(Item &item, const QByteArray &body)
{
    ++item.begun;
    item.updatedAt = m_clock.now();
    item.hasLost = item.replaces;
    const bool finishes = body.contains("oauth_authorised_code") || item.method == ClientCredentials;
    item.finished += finishes ? 1 : 0;
    if (!finishes)
        item.awaitedState = u"platform-state-%1-%2-0123456789"_s.arg(item.id).arg(item.begun);
    if (atChange)
        atChange();
    if (finishes)
        return answerOf(200, "{\"id\":" + item.id.toUtf8() + '}');
    const QString url = u"https://harbour.example/authorize?response_type=code&client_id=x&redirect_uri="
                        "https%3A%2F%2Fapp.wearepatchworks.com%2Foauth%2Fauthenticate&state="_s +
                        item.awaitedState;
    const QJsonObject answer{{u"id"_s, item.id}, {u"redirect_url"_s, url}};
    return answerOf(200, QJsonDocument(answer).toJson(QJsonDocument::Compact));
}

QByteArray QueuePlatform::jsonOf(const Item &item, bool variables) const
{
    QJsonObject object{
        {u"id"_s, item.id},
        {u"name"_s, u"Instance "_s + item.id},
        {u"authentication_implementation_id"_s, int(item.method)},
        {u"timezone"_s, u"Europe/London"_s},
        {u"date_format"_s, u"c"_s},
    };
    if (item.tellsTimes)
        object.insert(u"updated_at"_s, item.updatedAt.toString(Qt::ISODate));
    if (variables && !item.hasLost)
        object.insert(u"variables"_s, variablesOf(item.method, item.shop, item.clientId));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray QueuePlatform::saved() const
{
    QJsonArray items;
    for (const Item &each : m_items)
        items.append(QJsonObject{{u"id"_s, each.id},
                                 {u"method"_s, int(each.method)},
                                 {u"shop"_s, each.shop},
                                 {u"updated"_s, each.updatedAt.toString(Qt::ISODate)},
                                 {u"begun"_s, each.begun},
                                 {u"finished"_s, each.finished},
                                 {u"awaited"_s, each.awaitedState}});
    const QJsonObject object{{u"now"_s, m_clock.now().toString(Qt::ISODate)}, {u"items"_s, items}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void QueuePlatform::restore(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    m_clock.setNow(QDateTime::fromString(object.value(u"now"_s).toString(), Qt::ISODate));
    m_items.clear();
    for (const QJsonValue &value : object.value(u"items"_s).toArray()) {
        const QJsonObject each = value.toObject();
        add(each.value(u"id"_s).toString(), Method(each.value(u"method"_s).toInt()),
            each.value(u"shop"_s).toString());
        Item &item = m_items.last();
        item.updatedAt = QDateTime::fromString(each.value(u"updated"_s).toString(), Qt::ISODate);
        item.begun = each.value(u"begun"_s).toInt();
        item.finished = each.value(u"finished"_s).toInt();
        item.awaitedState = each.value(u"awaited"_s).toString();
    }
}

} // namespace wizard

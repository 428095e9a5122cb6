// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/demo/democlient.h"

#include "app/demo/sites/pagetemplate.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

QJsonObject DemoClient::Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString DemoClient::Reply::fieldError(const QString &field) const
{
    QStringList sentences;
    for (const QJsonValue sentence : json().value("errors"_L1).toObject().value(field).toArray())
        sentences.append(sentence.toString());
    return sentences.join(u' ');
}

DemoClient::DemoClient(demo::DemoOptions options)
    : m_now(QDateTime::currentDateTimeUtc())
    , m_world(std::move(options), [this] { return m_now; })
{
    headers = {{"Accept", "application/json"},
               {"Authorization", demo::DemoAccounts::manager().apiKey.toUtf8()}};
}

QJsonObject DemoClient::open()
{
    return m_world.open() ? QJsonDocument::fromJson(m_world.announcement()).object() : QJsonObject();
}

DemoClient::Reply DemoClient::send(const QByteArray &method, const QUrl &url, const QByteArray &body,
                                   const Headers &with)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto &[name, value] : with)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(10000))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            reply->readAll(),
            reply->rawHeader("Location"),
            reply->rawHeader("Retry-After"),
            reply->rawHeader("Content-Type"),
            QString::fromLatin1(reply->rawHeader("Set-Cookie")).section(u';', 0, 0),
            reply->error()};
}

DemoClient::Reply DemoClient::get(const QString &path)
{
    return send("GET", QUrl(m_world.state().addresses.core + path), {}, headers);
}

DemoClient::Reply DemoClient::post(const QString &path, const QJsonObject &body)
{
    return send("POST", QUrl(m_world.state().addresses.core + path), QJsonDocument(body).toJson(),
                headers + Headers{{"Content-Type", "application/json"}});
}

DemoClient::Reply DemoClient::patch(const QString &path, const QJsonObject &body)
{
    return send("PATCH", QUrl(m_world.state().addresses.core + path), QJsonDocument(body).toJson(),
                headers + Headers{{"Content-Type", "application/json"}});
}

DemoClient::Reply DemoClient::signIn(const QJsonObject &body)
{
    return send("POST", QUrl(m_world.state().addresses.signIn), QJsonDocument(body).toJson(),
                {{"Accept", "application/json"}, {"Content-Type", "application/json"}});
}

QJsonObject DemoClient::method(const QString &connector, int index)
{
    const Reply reply = get(u"/api/v1/systems?include=authenticationImplementations.authenticationType,"
                            "authenticationImplementations.variables&per_page=100"_s);
    for (const QJsonValue entry : reply.json().value("data"_L1).toArray())
        if (entry.toObject().value("name"_L1) == connector)
            return entry.toObject().value("authentication_implementations"_L1).toArray()[index].toObject();
    return {};
}

QJsonObject DemoClient::sheet(const QString &connector)
{
    return get(u"/demo/credentials"_s).json().value(connector).toObject();
}

QJsonObject DemoClient::authoriseBody(const QJsonObject &method, const QString &connector,
                                      const QJsonObject &extra)
{
    const QJsonObject values = sheet(connector);
    QJsonArray variables;
    QJsonObject left = extra;
    const auto append = [&](const QString &key, const QString &value) {
        if (!value.isEmpty())
            variables.append(QJsonObject{
                {u"key"_s, key},
                {u"value"_s, value},
                {u"label"_s, key},
                {u"secret"_s, false},
                {u"locked"_s, false},
                {u"pivot"_s,
                 QJsonObject{{u"configurable"_s, false}, {u"required"_s, false}, {u"advanced"_s, false}}}});
    };
    for (const QJsonValue entry : method.value("variables"_L1).toArray()) {
        const QString key = entry.toObject().value("key"_L1).toString();
        const QString standard = values.value(key).toString(entry.toObject().value("value"_L1).toString());
        append(key, left.take(key).toString(standard));
    }
    for (auto it = left.begin(); it != left.end(); ++it)
        append(it.key(), it.value().toString());
    return {{u"name"_s, u"Harbour Shop – Leeds"_s},
            {u"authentication_implementation_id"_s, textOf(method.value("id"_L1))},
            {u"timezone"_s, u"Europe/London"_s},
            {u"date_format"_s, u"Y-m-d H:i:s"_s},
            {u"rate_limit_unit"_s, u"second"_s},
            {u"rate_limit_duration"_s, 2},
            {u"variables"_s, variables}};
}

QString DemoClient::consentUrl(const QJsonObject &method, const QString &connector, const QString &state)
{
    const QJsonObject values = sheet(connector);
    QString url = method.value("authorise_url"_L1).toString();
    for (const QString &key : values.keys())
        url.replace(u"{{%1}}"_s.arg(key), values.value(key).toString());
    url += url.contains(u'?') ? u'&' : u'?';
    return url + u"response_type=code&client_id=%1&redirect_uri=%2&state=%3"_s.arg(
                     values.value("client_id"_L1).toString(),
                     QString::fromLatin1(QUrl::toPercentEncoding(m_world.state().addresses.redirect)),
                     QString::fromLatin1(QUrl::toPercentEncoding(state)));
}

DemoClient::Reply DemoClient::page(const QByteArray &method, const QUrl &url, const QByteArray &form,
                                   const QString &cookie)
{
    QUrl loopback = url;
    loopback.setHost(u"127.0.0.1"_s);
    Headers with{{"Host", url.host().toLatin1() + ':' + QByteArray::number(url.port())}};
    if (!form.isEmpty())
        with.append({QByteArray("Content-Type"), QByteArray("application/x-www-form-urlencoded")});
    if (!cookie.isEmpty())
        with.append({QByteArray("Cookie"), cookie.toLatin1()});
    return send(method, loopback, form, with);
}

QUrl DemoClient::consent(const QString &url, const QString &connector, const QString &decision)
{
    static const QRegularExpression action(u"action=\"([^\"]+)\""_s);
    static const QRegularExpression opener(u"data-address=\"([^\"]+)\""_s);
    static const QRegularExpression request(u"name=\"request\" value=\"([^\"]+)\""_s);
    constexpr int mostPages = 10;
    const QJsonObject values = sheet(connector);
    QUrl at(url);
    QString cookie;
    Reply reply = page("GET", at);
    for (int step = 0; step < mostPages; ++step) {
        if (!reply.cookie.isEmpty())
            cookie = reply.cookie;
        if (!reply.location.isEmpty()) {
            const QUrl next = at.resolved(QUrl::fromEncoded(reply.location));
            if (next.host() != at.host())
                return next;
            reply = page("GET", at = next, {}, cookie);
            continue;
        }
        const QString text = QString::fromUtf8(reply.body);
        if (const auto popup = opener.match(text); popup.hasMatch()) {
            reply = page("GET", at = at.resolved(QUrl(popup.captured(1))), {}, cookie);
            continue;
        }
        const auto form = action.match(text);
        if (!form.hasMatch())
            return at;
        QUrlQuery fields{{u"request"_s, request.match(text).captured(1)},
                         {u"user"_s, values.value("page_user"_L1).toString()},
                         {u"password"_s, values.value("page_password"_L1).toString()},
                         {u"code"_s, values.value("page_code"_L1).toString()},
                         {u"decision"_s, decision}};
        at = at.resolved(QUrl(form.captured(1)));
        reply = page("POST", at, fields.query(QUrl::FullyEncoded).toLatin1(), cookie);
    }
    return at;
}

QJsonObject callbackParameters(const QUrl &callback)
{
    QJsonObject parameters;
    for (const auto &[name, value] : QUrlQuery(callback).queryItems(QUrl::FullyDecoded))
        parameters.insert(name, value);
    return parameters;
}

QString urlIn(const QJsonObject &answer)
{
    for (const QString &key : {u"redirect_url"_s, u"url"_s, u"authorise_url"_s, u"authorize_url"_s,
                               u"authorisation_url"_s, u"authorization_url"_s, u"redirect"_s}) {
        if (answer.contains(key))
            return answer.value(key).toString();
        if (answer.value("data"_L1).toObject().contains(key))
            return answer.value("data"_L1).toObject().value(key).toString();
    }
    return {};
}

QString textOf(const QJsonValue &id)
{
    return id.isString() ? id.toString() : QString::number(id.toInteger());
}

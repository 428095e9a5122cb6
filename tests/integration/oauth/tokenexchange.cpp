// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/oauth/tokenexchange.h"

#include "app/adapters/net/qthttpclient.h"
#include "tests/integration/oauth/oauthserver.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

QString TokenExchange::claim(QStringView name) const
{
    const QByteArrayList parts = answer.value(u"id_token").toString().toLatin1().split('.');
    if (parts.size() != 3)
        return {};
    const QByteArray claims = QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(claims).object().value(name).toString();
}

TokenExchange exchangeCode(const OAuthServer &server, const QString &code, const QUrl &redirectUri)
{
    const std::pair<QByteArray, QString> fields[] = {
        {"grant_type", u"authorization_code"_s},
        {"code", code},
        {"redirect_uri", redirectUri.toString(QUrl::FullyEncoded)},
        {"client_id", server.clientId()},
        {"client_secret", server.clientSecret()},
    };
    QByteArrayList body;
    for (const auto &[name, value] : fields)
        body.append(name + '=' + QUrl::toPercentEncoding(value));

    wizard::HttpRequest request;
    request.method = wizard::HttpMethod::Post;
    request.url = server.tokenUrl();
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = body.join('&');

    wizard::QtHttpClient client;
    const auto operation = client.send(request);
    QSignalSpy finished(operation.get(), &wizard::Operation::finished);
    operation->start();
    if (!finished.wait(int(request.deadline.count()) + 5'000))
        return {};
    const wizard::HttpAnswer &answer = *operation->result();
    return {.status = answer.status, .answer = QJsonDocument::fromJson(answer.body).object()};
}

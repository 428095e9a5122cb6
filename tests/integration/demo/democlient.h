// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/world/demoworld.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

// A demo platform in this process and a plain HTTP client of it, signed in by the manager's API key.
class DemoClient
{
public:
    struct Reply {
        int status = 0;
        QByteArray body;
        QByteArray location;
        QByteArray retryAfter;
        QByteArray contentType;
        QString cookie; // of Set-Cookie, without its attributes
        QNetworkReply::NetworkError error = QNetworkReply::NoError;

        QJsonObject json() const;
        // Sentences of a 422 for this field, joined.
        QString fieldError(const QString &field) const;
    };
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    explicit DemoClient(demo::DemoOptions options = {});

    // Starts the four ports; what the executable would print.
    QJsonObject open();
    demo::DemoWorld &world() { return m_world; }
    // The time that the demo believes in; it stands still until a test moves it.
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }
    // Headers that every API request carries; a test may change them.
    Headers headers;

    Reply send(const QByteArray &method, const QUrl &url, const QByteArray &body = {},
               const Headers &with = {});
    Reply get(const QString &path);
    Reply post(const QString &path, const QJsonObject &body);
    Reply patch(const QString &path, const QJsonObject &body);
    Reply signIn(const QJsonObject &body);

    // As the list of connectors gives it, with type and variables.
    QJsonObject method(const QString &connector, int index);
    QJsonObject sheet(const QString &connector);
    // A complete body of authorise: the sheet's values, then the defaults, with `extra` above both.
    QJsonObject authoriseBody(const QJsonObject &method, const QString &connector,
                              const QJsonObject &extra = {});
    // The consent URL of a method that publishes its own.
    QString consentUrl(const QJsonObject &method, const QString &connector, const QString &state);
    // One page of a third party by its *.localhost name, which Qt Network cannot resolve by itself.
    Reply page(const QByteArray &method, const QUrl &url, const QByteArray &form = {},
               const QString &cookie = {});
    // Goes through sign-in and consent as a browser would; the callback, or the last page's address.
    QUrl consent(const QString &url, const QString &connector,
                 const QString &decision = QStringLiteral("allow"));

private:
    QDateTime m_now;
    demo::DemoWorld m_world;
    QNetworkAccessManager m_network;
};

// All parameters of a callback, decoded once.
QJsonObject callbackParameters(const QUrl &callback);
// The consent URL in an answer of authorise, wherever it stands.
QString urlIn(const QJsonObject &answer);
QString textOf(const QJsonValue &id);

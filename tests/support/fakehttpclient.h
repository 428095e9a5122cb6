// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/httpclient.h"

#include <QPointer>
#include <QString>

#include <optional>

namespace wizard
{

/// Answers by script and writes down what was asked. A request for which nothing was scripted fails the test.
///
/// A request matches by method and target: the URL's path, and where the target has a query, each of its
/// items must be among the URL's ("/api/v1/systems?page=2"; `+` and percent-encoding decoded). What was
/// scripted first and matches is used first and used up; a standing answer is used when nothing else is left.
/// Outlives its operations.
class FakeHttpClient : public HttpClient
{
public:
    std::unique_ptr<HttpOperation> send(HttpRequest request) override;
    void setProxyLogin(const ProxyLogin &login) override { m_proxyLogins.append(login); }

    /// The next such request gets this answer.
    void answer(HttpMethod method, const QString &target, const HttpAnswer &answer);
    void answerJson(HttpMethod method, const QString &target, int status, const QByteArray &json);
    void answerTrouble(HttpMethod method, const QString &target, HttpTrouble trouble, int status = 0);
    /// Every such request gets this answer unless something else was scripted for it.
    void answerAlways(HttpMethod method, const QString &target, const HttpAnswer &answer);
    void answerAlwaysJson(HttpMethod method, const QString &target, int status, const QByteArray &json);
    /// The next such request waits for release().
    void hold(HttpMethod method, const QString &target);
    /// Answers the oldest request that is held; false where there is none.
    bool release(const HttpAnswer &answer);
    bool releaseJson(int status, const QByteArray &json);
    /// Requests that are held now; a cancelled one is no longer.
    int heldCount() const;

    /// Every request that was started, in order.
    const QList<HttpRequest> &requests() const { return m_requests; }
    QList<HttpRequest> requestsTo(HttpMethod method, const QString &target) const;
    int count(HttpMethod method, const QString &target) const;
    /// What was given for proxies, in order.
    const QList<ProxyLogin> &proxyLogins() const { return m_proxyLogins; }
    /// Scripted answers that nobody asked for (standing ones apart): normally none at a test's end.
    QStringList unusedAnswers() const;

    static HttpAnswer jsonAnswer(int status, const QByteArray &json);

private:
    class HeldOperation;
    struct Script {
        HttpMethod method = HttpMethod::Get;
        QString target;
        std::optional<HttpAnswer> answer; ///< nothing: held
    };

    void begin(HeldOperation *operation, const HttpRequest &request);

    QList<Script> m_scripts;
    QList<Script> m_standing;
    QList<QPointer<HeldOperation>> m_held;
    QList<HttpRequest> m_requests;
    QList<ProxyLogin> m_proxyLogins;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakehttpclient.h"

#include <QTest>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

QString word(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return u"GET"_s;
    case HttpMethod::Post:
        return u"POST"_s;
    case HttpMethod::Patch:
        return u"PATCH"_s;
    }
    return {};
}

bool matches(const HttpRequest &request, HttpMethod method, const QString &target)
{
    const QUrl wanted(target);
    if (request.method != method || request.url.path() != wanted.path())
        return false;
    const auto asked = QUrlQuery(request.url).queryItems(QUrl::FullyDecoded);
    const auto items = QUrlQuery(wanted).queryItems(QUrl::FullyDecoded);
    return std::all_of(items.cbegin(), items.cend(), [&](const auto &item) { return asked.contains(item); });
}

} // namespace

class FakeHttpClient::HeldOperation : public HttpOperation
{
public:
    HeldOperation(FakeHttpClient *client, HttpRequest request)
        : m_client(client)
        , m_request(std::move(request))
    {
    }

    void start() override { m_client->begin(this, m_request); }
    void answerLater(const HttpAnswer &answer) { finishLater(answer); }

private:
    FakeHttpClient *m_client;
    HttpRequest m_request;
};

std::unique_ptr<HttpOperation> FakeHttpClient::send(HttpRequest request)
{
    return std::make_unique<HeldOperation>(this, std::move(request));
}

void FakeHttpClient::begin(HeldOperation *operation, const HttpRequest &request)
{
    m_requests.append(request);
    const auto fits = [&](const Script &script) {
        return matches(request, script.method, script.target);
    };

    const auto next = std::find_if(m_scripts.cbegin(), m_scripts.cend(), fits);
    if (next != m_scripts.cend()) {
        const Script script = *next;
        m_scripts.erase(next);
        if (script.answer)
            operation->answerLater(*script.answer);
        else
            m_held.append(operation);
        return;
    }
    const auto standing = std::find_if(m_standing.cbegin(), m_standing.cend(), fits);
    if (standing != m_standing.cend()) {
        operation->answerLater(*standing->answer);
        return;
    }
    const QByteArray message = u"Nobody scripted an answer to %1 %2"_s
                                   .arg(word(request.method), request.url.toString(QUrl::FullyEncoded))
                                   .toUtf8();
    QTest::qFail(message.constData(), __FILE__, __LINE__);
    HttpAnswer nothing;
    nothing.trouble = HttpTrouble::Other;
    operation->answerLater(nothing);
}

void FakeHttpClient::answer(HttpMethod method, const QString &target, const HttpAnswer &answer)
{
    m_scripts.append({method, target, answer});
}

void FakeHttpClient::answerJson(HttpMethod method, const QString &target, int status, const QByteArray &json)
{
    answer(method, target, jsonAnswer(status, json));
}

void FakeHttpClient::answerTrouble(HttpMethod method, const QString &target, HttpTrouble trouble, int status)
{
    HttpAnswer bad;
    bad.status = status;
    bad.trouble = trouble;
    answer(method, target, bad);
}

void FakeHttpClient::answerAlways(HttpMethod method, const QString &target, const HttpAnswer &answer)
{
    // The newest standing answer counts, so that a test can change its mind.
    m_standing.prepend({method, target, answer});
}

void FakeHttpClient::answerAlwaysJson(HttpMethod method, const QString &target, int status,
                                      const QByteArray &json)
{
    answerAlways(method, target, jsonAnswer(status, json));
}

void FakeHttpClient::hold(HttpMethod method, const QString &target)
{
    m_scripts.append({method, target, std::nullopt});
}

bool FakeHttpClient::release(const HttpAnswer &answer)
{
    while (!m_held.isEmpty()) {
        const QPointer<HeldOperation> operation = m_held.takeFirst();
        if (operation) {
            operation->answerLater(answer);
            return true;
        }
    }
    return false;
}

bool FakeHttpClient::releaseJson(int status, const QByteArray &json)
{
    return release(jsonAnswer(status, json));
}

int FakeHttpClient::heldCount() const
{
    return static_cast<int>(std::count_if(m_held.cbegin(), m_held.cend(),
                                          [](const auto &operation) { return !operation.isNull(); }));
}

QList<HttpRequest> FakeHttpClient::requestsTo(HttpMethod method, const QString &target) const
{
    QList<HttpRequest> found;
    std::copy_if(m_requests.cbegin(), m_requests.cend(), std::back_inserter(found),
                 [&](const HttpRequest &request) { return matches(request, method, target); });
    return found;
}

int FakeHttpClient::count(HttpMethod method, const QString &target) const
{
    return static_cast<int>(requestsTo(method, target).size());
}

QStringList FakeHttpClient::unusedAnswers() const
{
    QStringList unused;
    for (const Script &script : m_scripts)
        unused.append(word(script.method) + u' ' + script.target);
    return unused;
}

HttpAnswer FakeHttpClient::jsonAnswer(int status, const QByteArray &json)
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json"}};
    answer.body = json;
    return answer;
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/net/qthttpclient.h"
#include "app/patchworks/calls/authenticate.h"
#include "tests/integration/oauth/oauthserver.h"
#include "tests/integration/oauth/realconsent.h"
#include "tests/support/exchange.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

namespace
{

QString textIn(const HttpAnswer &answer, QStringView name)
{
    return QJsonDocument::fromJson(answer.body).object().value(name).toString();
}

} // namespace

/// Platform first against OAuth 1 as OAuthLib speaks it: what binds the attempt is the request token.
class TestOAuth1 : public QObject, private RealConsent
{
    Q_OBJECT

public:
    static void initMain() { ConsentFixture::prepareProcess(); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void handsOverAVerifierThatTheServerTakes();
    void tellsThatConsentWasNotGiven();
    void tellsAWrongReturnAddressBeforeAnythingOpens();
    void staysOnTheServersPageAboutAnOldToken();
    void refusesTheAnswerToAnEarlierAttempt();

private:
    HttpAnswer platform(const QString &path, const QByteArray &json);
    HttpAnswer begin(const QUrl &callback);
    bool open();
    bool answer(const QString &value);

    OAuthServer m_server{OAuthServer::Kind::OAuth1};
    QtHttpClient m_http;
};

void TestOAuth1::initTestCase()
{
    QVERIFY(prepare());
    QVERIFY(m_server.start({callback()}));
}

void TestOAuth1::init()
{
    renew();
    QVERIFY(m->browser);
}

void TestOAuth1::cleanupTestCase()
{
    putAway();
    QVERIFY2(m_server.stop(), "the server did not end in order with its standard input");
}

HttpAnswer TestOAuth1::platform(const QString &path, const QByteArray &json)
{
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.url = QUrl(u"http://127.0.0.1:%1/platform/%2"_s.arg(m_server.port()).arg(path));
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    request.body = json;
    return exchange(m_http, request);
}

HttpAnswer TestOAuth1::begin(const QUrl &callback)
{
    return platform(
        u"begin"_s,
        QJsonDocument(QJsonObject{{u"callback"_s, callback.toString(QUrl::FullyEncoded)}}).toJson());
}

bool TestOAuth1::open()
{
    const auto consent = checkConsentUrl(textIn(begin(callback()), u"redirect_url"), callback());
    if (!consent || consent->kind != ConsentKind::OAuth1)
        return false;
    m_consent = *consent;
    m->openUrl(consent->url);
    return true;
}

bool TestOAuth1::answer(const QString &value)
{
    return m_person->waitForElement(u"#consent"_s) && m_person->moveTo(u"button[value=%1]"_s.arg(value)) &&
           m_person->press(Qt::Key_Return);
}

void TestOAuth1::handsOverAVerifierThatTheServerTakes()
{
    QVERIFY(open());
    QVERIFY(answer(u"yes"_s));
    const auto told = readCallback(captured(), m_consent);
    QVERIFY(told);
    QVERIFY(told->error.isEmpty());
    const QString verifier = told->value(u"oauth_verifier"_s);
    QVERIFY(!verifier.isEmpty());

    const auto payload = [this](const QString &proof) {
        return authenticatePayload(
            {{u"oauth_token"_s, m_consent.state}, {u"oauth_verifier"_s, Secret(proof)}});
    };
    QString altered = verifier;
    altered.back() = altered.back() == u'A' ? u'B' : u'A';
    QCOMPARE(platform(u"finish"_s, payload(altered)).status, 500);
    QCOMPARE(platform(u"finish"_s, payload(verifier)).status, 200);
    QCOMPARE(platform(u"finish"_s, payload(verifier)).status, 500); // it was used
    QVERIFY(m->settle());
    QCOMPARE(m->listener.captured.size(), 0); // cleared by settle(): nothing came after the first
    QCOMPARE(m_callbackHost->connections(), 0);
}

void TestOAuth1::tellsThatConsentWasNotGiven()
{
    QVERIFY(open());
    QVERIFY(answer(u"no"_s));
    const auto told = readCallback(captured(), m_consent);
    QVERIFY(told);
    QCOMPARE(told->error, u"access_denied"_s);
    QCOMPARE(m_callbackHost->connections(), 0);
}

void TestOAuth1::tellsAWrongReturnAddressBeforeAnythingOpens()
{
    QUrl other = callback();
    other.setPath(u"/oauth/authenticated"_s);
    const HttpAnswer refused = begin(other);
    QCOMPARE(refused.status, 500);
    QVERIFY(textIn(refused, u"message").startsWith(u"Failed to retrieve access token: "_s));
    QVERIFY(textIn(refused, u"redirect_url").isEmpty());
}

void TestOAuth1::staysOnTheServersPageAboutAnOldToken()
{
    const QUrl old(u"http://login.localhost:%1/authorize?oauth_token=of-yesterday"_s.arg(m_server.port()));
    const auto consent = checkConsentUrl(old.toString(), callback());
    QVERIFY(consent);
    m->openUrl(consent->url);
    QVERIFY(m_person->waitUntil(u"document.body.innerText.includes('not known')"_s));
    QVERIFY(m->settle());
    QCOMPARE(m->listener.captured.size(), 0);
    QCOMPARE(m_callbackHost->connections(), 0);
}

void TestOAuth1::refusesTheAnswerToAnEarlierAttempt()
{
    QVERIFY(open());
    QVERIFY(answer(u"yes"_s));
    const QUrl earlier = captured();
    QVERIFY(readCallback(earlier, m_consent));
    const auto next = checkConsentUrl(textIn(begin(callback()), u"redirect_url"), callback());
    QVERIFY(next);
    const auto told = readCallback(earlier, *next);
    QVERIFY(!told);
    QCOMPARE(told.error().problem, CallbackProblem::StateWrong);
}

WIZARD_TEST(TestOAuth1)
#include "tst_oauth1.moc"

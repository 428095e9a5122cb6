// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/systemrandom.h"
#include "tests/integration/oauth/oauthserver.h"
#include "tests/integration/oauth/realconsent.h"
#include "tests/integration/oauth/tokenexchange.h"
#include "tests/integration/web/engineforms.h"
#include "tests/support/testprogram.h"

#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

namespace
{

/// The same text with one character changed, so that nothing but the whole text will do.
QString alteredAt(QString text, qsizetype position)
{
    text[position] = text.at(position) == u'A' ? u'B' : u'A';
    return text;
}

} // namespace

/// Consent first against an authorisation server that others wrote: what we build it understands, what it
/// answers we understand, and the code that we hand on is the code that it made.
class TestOAuthServer : public QObject, private RealConsent
{
    Q_OBJECT

public:
    static void initMain() { ConsentFixture::prepareProcess(); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void handsOverACodeThatTheServerTakes_data();
    void handsOverACodeThatTheServerTakes();
    void keepsTheParametersOfTheTemplate();
    void tellsThatConsentWasNotGiven_data();
    void tellsThatConsentWasNotGiven();
    void staysOnTheServersPageAboutAWrongRedirectUri_data();
    void staysOnTheServersPageAboutAWrongRedirectUri();
    void asksToSignInAgainAtTheNextAttempt();
    void refusesTheAnswerToAnEarlierAttempt();
    void knowsAnIssuerOfAnotherOrigin();
    void readsAPostedForm();
    void saysWhatCannotBeRead_data();
    void saysWhatCannotBeRead();
    void wouldHaveCountedAConnection();
    void listensOnOneAddressAlone();

private:
    bool open(const QString &query, const QString &state, const QString &account = u"login"_s);
    bool open(const QString &query) { return open(query, SystemRandom().urlSafeText(43)); }

    OAuthServer m_server;
};

void TestOAuthServer::initTestCase()
{
    QVERIFY(prepare());
    QVERIFY(m_server.start({callback()}));
}

void TestOAuthServer::init()
{
    renew();
    QVERIFY(m->browser);
}

void TestOAuthServer::cleanupTestCase()
{
    putAway();
    QVERIFY2(m_server.stop(), "the server did not end in order with its standard input");
}

bool TestOAuthServer::open(const QString &query, const QString &state, const QString &account)
{
    const QString method = u"http://{{account}}.localhost:%1/auth?%2"_s.arg(m_server.port()).arg(query);
    const auto variable = [](const QString &key, const QString &value, bool isSecret = false) {
        Variable made;
        made.key = key;
        made.value = Secret(value);
        made.secret = isSecret;
        return made;
    };
    const auto consent = buildConsentUrl(
        method,
        {variable(u"account"_s, account), variable(u"client_id"_s, m_server.clientId()),
         variable(u"client_secret"_s, m_server.clientSecret(), true),
         variable(u"scope"_s, u"openid offline_access"_s), variable(u"response_type_key"_s, u"code"_s)},
        m->rule.callback, Secret(state));
    if (!consent || brokenRule(*consent) != ConsentUrlRule::None)
        return false;
    m_consent = *consent;
    m->openUrl(consent->url);
    return true;
}

void TestOAuthServer::handsOverACodeThatTheServerTakes_data()
{
    QTest::addColumn<QString>("state");

    QTest::newRow("the longest state") << SystemRandom().urlSafeText(1024);
    QTest::newRow("every reserved sign") << u"a+b%26&c=d;e/?#[]@!$'()*,:~-._%2B\"<>\\^`{|}"_s;
    QTest::newRow("beyond ASCII") << u"Zürich·Łódź·東京·\U0001F511"_s;
}

void TestOAuthServer::handsOverACodeThatTheServerTakes()
{
    QFETCH(const QString, state);

    QVERIFY(open(u"prompt=consent"_s, state));
    QVERIFY(m_person->signIn(u"harbour"_s));
    QVERIFY(m_person->allow());
    const QUrl url = captured();
    QCOMPARE(url.adjusted(QUrl::RemoveQuery), callback());
    QCOMPARE(m->listener.attempts.last(), m->attempt);

    const auto answer = readCallback(url, m_consent, m_server.issuer());
    QVERIFY(answer);
    QVERIFY(answer->error.isEmpty());
    QVERIFY(!answer->code.isEmpty());
    QCOMPARE(answer->value(u"state"_s), state);
    QCOMPARE(answer->issuer, m_server.issuer());
    QVERIFY(!isForeignIssuer(*answer, m_consent));
    const auto otherIssuer = readCallback(url, m_consent, m_server.issuer() + u'/');
    QVERIFY(!otherIssuer);
    QCOMPARE(otherIssuer.error().problem, CallbackProblem::IssuerWrong);

    // Neither its first nor its last character may be another one.
    for (const qsizetype position : {qsizetype(0), answer->code.size() - 1}) {
        const auto refused = exchangeCode(m_server, alteredAt(answer->code.reveal(), position), callback());
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.error(), u"invalid_grant"_s);
    }
    const auto tokens = exchangeCode(m_server, answer->code.reveal(), callback());
    QCOMPARE(tokens.status, 200);
    QVERIFY(tokens.has(u"access_token"));
    QCOMPARE(tokens.claim(u"sub"), u"harbour"_s);
    QCOMPARE(tokens.claim(u"iss"), m_server.issuer());
    QCOMPARE(exchangeCode(m_server, answer->code.reveal(), callback()).error(),
             u"invalid_grant"_s); // it was used

    QVERIFY(m->settle());
    QCOMPARE(m->listener.captured.size(), 0); // cleared by settle(): nothing came after the first
    QCOMPARE(m_callbackHost->connections(), 0);
}

void TestOAuthServer::keepsTheParametersOfTheTemplate()
{
    // The server gives a refresh token only where the consent was asked for by `prompt=consent`.
    const std::pair<QString, bool> templates[] = {{u"prompt=consent"_s, true}, {u"prompt=login"_s, false}};
    for (const auto &[query, isRefreshed] : templates) {
        m->listener.clear();
        QVERIFY(open(query));
        QVERIFY(m_person->signIn(u"harbour"_s));
        QVERIFY(m_person->allow());
        const auto answer = readCallback(captured(), m_consent, m_server.issuer());
        QVERIFY(answer);
        const auto tokens = exchangeCode(m_server, answer->code.reveal(), callback());
        QCOMPARE(tokens.status, 200);
        QCOMPARE(tokens.has(u"refresh_token"), isRefreshed);
    }
}

void TestOAuthServer::tellsThatConsentWasNotGiven_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("cancelledAt");
    QTest::addColumn<QString>("error");

    QTest::newRow("cancelled at login") << u"prompt=consent"_s << u"login"_s << u"access_denied"_s;
    QTest::newRow("cancelled at consent") << u"prompt=consent"_s << u"consent"_s << u"access_denied"_s;
    QTest::newRow("nobody to ask") << u"prompt=none"_s << QString() << u"login_required"_s;
    QTest::newRow("a request that the server does not know")
        << u"prompt=consent&response_mode=unheard_of"_s << QString() << u"unsupported_response_mode"_s;
}

void TestOAuthServer::tellsThatConsentWasNotGiven()
{
    QFETCH(const QString, query);
    QFETCH(const QString, cancelledAt);
    QFETCH(const QString, error);

    QVERIFY(open(query));
    if (cancelledAt == u"consent")
        QVERIFY(m_person->signIn(u"harbour"_s));
    if (!cancelledAt.isEmpty())
        QVERIFY(m_person->cancel(cancelledAt));
    const QUrl url = captured();
    QCOMPARE(url.adjusted(QUrl::RemoveQuery), callback());

    const auto answer = readCallback(url, m_consent, m_server.issuer());
    QVERIFY(answer);
    QCOMPARE(answer->error, error);
    QVERIFY(!answer->errorDescription.isEmpty());
    QVERIFY(answer->code.isEmpty());
    QCOMPARE(answer->value(u"state"_s), m_consent.state.reveal());
    QVERIFY(m->settle());
    QCOMPARE(m_callbackHost->connections(), 0);
}

void TestOAuthServer::staysOnTheServersPageAboutAWrongRedirectUri_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("other path") << u"http://127.0.0.1:{PORT}/oauth/authenticated"_s;
    QTest::newRow("trailing slash") << u"http://127.0.0.1:{PORT}/oauth/authenticate/"_s;
    QTest::newRow("with a query") << u"http://127.0.0.1:{PORT}/oauth/authenticate?company=1"_s;
    QTest::newRow("other host") << u"http://app-callback.localhost:{PORT}/oauth/authenticate"_s;
}

void TestOAuthServer::staysOnTheServersPageAboutAWrongRedirectUri()
{
    QFETCH(QString, address);

    m->rule.callback = QUrl(address.replace(u"{PORT}"_s, QString::number(m_callbackHost->port())));
    QVERIFY(open(u"prompt=consent"_s));
    QVERIFY(m_person->waitUntil(u"document.body.innerText.includes('redirect_uri did not match')"_s));
    QCOMPARE(m->listener.state().host, u"login.localhost:%1"_s.arg(m_server.port()));
    QCOMPARE(m->listener.captured.size(), 0);
    // A page of status 400: what has to be registered is told beside it.
    QTRY_VERIFY(m->listener.has(BrowserTrouble::PageRefused));
    QCOMPARE(m->listener.troubles.size(), 1);
    QVERIFY(m->settle());
    QCOMPARE(m->listener.captured.size(), 0);
    QCOMPARE(m_callbackHost->connections(), 0);
}

void TestOAuthServer::asksToSignInAgainAtTheNextAttempt()
{
    // Each attempt is somebody else: a session left behind would answer for the first.
    for (const QString &name : {u"harbour"_s, u"lighthouse"_s}) {
        m->listener.clear();
        QVERIFY(open(u"ui_locales=en"_s)); // nothing in the request asks for a page
        QVERIFY(m_person->signIn(name));
        QVERIFY(m_person->allow());
        const auto answer = readCallback(captured(), m_consent, m_server.issuer());
        QVERIFY(answer);
        QCOMPARE(exchangeCode(m_server, answer->code.reveal(), callback()).claim(u"sub"), name);
    }
    QCOMPARE(m_callbackHost->connections(), 0);
}

void TestOAuthServer::refusesTheAnswerToAnEarlierAttempt()
{
    QVERIFY(open(u"prompt=none"_s));
    const QUrl earlier = captured();
    m->listener.clear();
    QVERIFY(open(u"prompt=none"_s));
    QVERIFY(readCallback(captured(), m_consent));

    const auto answer = readCallback(earlier, m_consent);
    QVERIFY(!answer);
    QCOMPARE(answer.error().problem, CallbackProblem::StateWrong);
    QCOMPARE(answer.error().error, u"login_required"_s); // told as unverified
}

void TestOAuthServer::knowsAnIssuerOfAnotherOrigin()
{
    // The same server by another name: its answers name the issuer that it is.
    QVERIFY(open(u"prompt=consent"_s, SystemRandom().urlSafeText(43), u"other"_s));
    QVERIFY(m_person->signIn(u"harbour"_s));
    QVERIFY(m_person->allow());
    const auto answer = readCallback(captured(), m_consent);
    QVERIFY(answer);
    QCOMPARE(answer->issuer, m_server.issuer());
    QVERIFY(isForeignIssuer(*answer, m_consent));
}

void TestOAuthServer::readsAPostedForm()
{
    // Every sign that a form writes in its own way, the space above all.
    const QString state = u"a+b c%26&d=e;%2B+Zürich"_s;
    QVERIFY(open(u"prompt=consent&response_mode=form_post"_s, state));
    QVERIFY(m_person->signIn(u"harbour"_s));
    QVERIFY(m_person->allow());
    const QUrl url = captured();
    QCOMPARE(url.adjusted(QUrl::RemoveQuery), callback());
    QCOMPARE(url.hasQuery(), showsForms);
    const auto answer = readCallback(url, m_consent, m_server.issuer());
    QCOMPARE(answer.has_value(), showsForms);
    if (answer) {
        QCOMPARE(answer->value(u"state"_s), state);
        const auto tokens = exchangeCode(m_server, answer->code.reveal(), callback());
        QCOMPARE(tokens.status, 200);
        QCOMPARE(tokens.claim(u"sub"), u"harbour"_s);
    }
    QVERIFY(m->settle());
    QCOMPARE(m->listener.captured.size(), 0); // cleared by settle(): it was told once
    QCOMPARE(m_callbackHost->connections(), 0);
}

void TestOAuthServer::saysWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<CallbackProblem>("problem");

    QTest::newRow("code in the fragment") << u"fragment"_s << CallbackProblem::CodeInFragment;
    if (!showsForms)
        QTest::newRow("code in a posted form") << u"form_post"_s << CallbackProblem::NothingInAddress;
}

void TestOAuthServer::saysWhatCannotBeRead()
{
    QFETCH(const QString, mode);
    QFETCH(const CallbackProblem, problem);

    QVERIFY(open(u"prompt=consent&response_mode=%1"_s.arg(mode)));
    QVERIFY(m_person->signIn(u"harbour"_s));
    QVERIFY(m_person->allow());
    const QUrl url = captured();
    QVERIFY(!url.isEmpty());
    const auto answer = readCallback(url, m_consent, m_server.issuer());
    QVERIFY(!answer);
    QCOMPARE(answer.error().problem, problem);
    QVERIFY(m->settle());
    QCOMPARE(m_callbackHost->connections(), 0);
}

void TestOAuthServer::wouldHaveCountedAConnection()
{
    // Under another attempt's rule the same address is a page like any other, and the engine goes there.
    const QUrl page = callback();
    m->rule.callback = QUrl(u"https://elsewhere.invalid/oauth/authenticate"_s);
    m->openUrl(page);
    QTRY_VERIFY_WITH_TIMEOUT(m_callbackHost->connections() > 0, patience);
}

void TestOAuthServer::listensOnOneAddressAlone()
{
    // All of 127.0.0.0/8 is this computer, so a server on every address would answer by the second one too.
    const std::pair<QHostAddress, bool> addresses[] = {{QHostAddress(u"127.0.0.1"_s), true},
                                                       {QHostAddress(u"127.0.0.2"_s), false},
                                                       {QHostAddress(QHostAddress::LocalHostIPv6), false}};
    for (const auto &[address, isServed] : addresses) {
        QTcpSocket socket;
        socket.connectToHost(address, m_server.port());
        QCOMPARE(socket.waitForConnected(patience), isServed);
    }
}

WIZARD_TEST(TestOAuthServer)
#include "tst_oauthserver.moc"

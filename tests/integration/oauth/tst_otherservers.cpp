// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/systemrandom.h"
#include "tests/integration/oauth/oauthserver.h"
#include "tests/integration/oauth/realconsent.h"
#include "tests/integration/oauth/tokenexchange.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

namespace
{

// Django OAuth Toolkit's form, and the other one's.
const QString allowing = u"input[name=allow], button[value=true]"_s;
const QString refusing = u"#authorizationForm input[type=submit]:not([name]), button[value=false]"_s;

Variable variable(const QString &key, const QString &value)
{
    Variable made;
    made.key = key;
    made.value = Secret(value);
    return made;
}

} // namespace

/// Consent first against servers without OpenID Connect, which tell nobody's account: Django OAuth Toolkit,
/// whose sign-in, consent and errors are pages of a web framework, and node's oauth2-server behind its
/// application's pages.
class TestOtherServers : public QObject, private RealConsent
{
    Q_OBJECT

public:
    static void initMain() { ConsentFixture::prepareProcess(); }

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanupTestCase();
    void handsOverACodeThatTheServerTakes_data();
    void handsOverACodeThatTheServerTakes();
    void tellsThatConsentWasNotGiven();
    void tellsThatAScopeIsNotKnown();
    void staysOnTheServersPageAboutAWrongRequest_data();
    void staysOnTheServersPageAboutAWrongRequest();
    void asksToSignInAgainAtTheNextAttempt();

private:
    bool open(const QString &state, const QString &scope = u"orders.read orders.write"_s);
    bool open() { return open(SystemRandom().urlSafeText(43)); }
    bool signIn(const QString &name = u"harbour"_s);
    bool answer(const QString &button);

    OAuthServer m_django{OAuthServer::Kind::DjangoOAuthToolkit};
    OAuthServer m_node{OAuthServer::Kind::OAuth2Server};
    OAuthServer *m_server = nullptr; ///< the one of the row
    QString m_clientId;
};

void TestOtherServers::initTestCase_data()
{
    QTest::addColumn<bool>("isNode");
    QTest::newRow("Django OAuth Toolkit") << false;
    QTest::newRow("oauth2-server") << true;
}

void TestOtherServers::initTestCase()
{
    QVERIFY(prepare());
    QVERIFY(m_django.start({callback()}));
    QVERIFY(m_node.start({callback()}));
}

void TestOtherServers::init()
{
    QFETCH_GLOBAL(const bool, isNode);
    m_server = isNode ? &m_node : &m_django;
    renew();
    QVERIFY(m->browser);
    m_clientId = m_server->clientId();
}

void TestOtherServers::cleanupTestCase()
{
    putAway();
    QVERIFY2(m_django.stop() && m_node.stop(), "a server did not end in order with its standard input");
}

bool TestOtherServers::open(const QString &state, const QString &scope)
{
    const QString method =
        u"http://{{account}}.localhost:%1%2"_s.arg(m_server->port()).arg(m_server->authorisePath());
    const auto consent =
        buildConsentUrl(method,
                        {variable(u"account"_s, u"login"_s), variable(u"client_id"_s, m_clientId),
                         variable(u"scope"_s, scope), variable(u"response_type_key"_s, u"code"_s)},
                        m->rule.callback, Secret(state));
    if (!consent || brokenRule(*consent) != ConsentUrlRule::None)
        return false;
    m_consent = *consent;
    m->openUrl(consent->url);
    return true;
}

bool TestOtherServers::signIn(const QString &name)
{
    return m_person->waitForElement(u"#login-form"_s) && m_person->fill(u"input[name=username]"_s, name) &&
           m_person->fill(u"input[name=password]"_s, u"opensesame"_s) && m_person->press(Qt::Key_Return);
}

bool TestOtherServers::answer(const QString &button)
{
    return m_person->waitForElement(u"#authorizationForm"_s) && m_person->moveTo(button) &&
           m_person->press(Qt::Key_Return);
}

void TestOtherServers::handsOverACodeThatTheServerTakes_data()
{
    QTest::addColumn<QString>("state");

    QTest::newRow("as ours") << SystemRandom().urlSafeText(43);
    QTest::newRow("every reserved sign") << u"a+b%26&c=d;e/?#[]@!$'()*,:~-._%2B\"<>\\^`{|}"_s;
    QTest::newRow("beyond ASCII") << u"Zürich·Łódź·東京·\U0001F511"_s;
}

void TestOtherServers::handsOverACodeThatTheServerTakes()
{
    QFETCH(const QString, state);

    QVERIFY(open(state));
    QVERIFY(signIn());
    QVERIFY(answer(allowing));
    const QUrl url = captured();
    QCOMPARE(url.adjusted(QUrl::RemoveQuery), callback());
    const auto told = readCallback(url, m_consent);
    QFETCH_GLOBAL(const bool, isNode);
    if (isNode && state.contains(u'ü')) {
        // RFC 6749 knows ASCII alone, and this server takes nothing else. Its refusal tells no state, so that
        // it belongs to no attempt.
        QVERIFY(url.query().contains(u"error=invalid_request"_s));
        QVERIFY(!told);
        return;
    }
    QVERIFY(told);
    QVERIFY(told->error.isEmpty());
    QCOMPARE(told->value(u"state"_s), state);
    QVERIFY(told->issuer.isEmpty());

    const auto tokens = exchangeCode(*m_server, told->code.reveal(), callback());
    QCOMPARE(tokens.status, 200);
    QVERIFY(tokens.has(u"access_token"));
    QVERIFY(tokens.has(u"refresh_token"));
    QCOMPARE(exchangeCode(*m_server, told->code.reveal(), callback()).error(),
             u"invalid_grant"_s); // it was used
    QVERIFY(m->settle());
    QCOMPARE(m->listener.captured.size(), 0); // cleared by settle(): nothing came after the first
    QCOMPARE(m_callbackHost->connections(), 0);
}

void TestOtherServers::tellsThatConsentWasNotGiven()
{
    QVERIFY(open());
    QVERIFY(signIn());
    QVERIFY(answer(refusing));
    const auto told = readCallback(captured(), m_consent);
    QVERIFY(told);
    QCOMPARE(told->error, u"access_denied"_s);
    QVERIFY(told->code.isEmpty());
    QCOMPARE(m_callbackHost->connections(), 0);
}

void TestOtherServers::tellsThatAScopeIsNotKnown()
{
    QVERIFY(open(SystemRandom().urlSafeText(43), u"everything"_s));
    QVERIFY(signIn());
    const auto told = readCallback(captured(), m_consent);
    QVERIFY(told);
    QCOMPARE(told->error, u"invalid_scope"_s);
    QVERIFY(told->code.isEmpty());
    QCOMPARE(m_callbackHost->connections(), 0);
}

void TestOtherServers::staysOnTheServersPageAboutAWrongRequest_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("said");

    QTest::newRow("return address") << u"/oauth/authenticated"_s << QString() << u"redirect"_s;
    QTest::newRow("trailing slash") << u"/oauth/authenticate/"_s << QString() << u"redirect"_s;
    QTest::newRow("client") << u"/oauth/authenticate"_s << u"another-client"_s << u"client"_s;
}

void TestOtherServers::staysOnTheServersPageAboutAWrongRequest()
{
    QFETCH(const QString, path);
    QFETCH(const QString, clientId);
    QFETCH(const QString, said);

    QUrl wrong = callback();
    wrong.setPath(path);
    m->rule.callback = wrong;
    if (!clientId.isEmpty())
        m_clientId = clientId;
    QVERIFY(open());
    QVERIFY(signIn()); // only then does the server look at the request
    QVERIFY(m_person->waitUntil(u"document.body.innerText.includes('%1')"_s.arg(said)));
    QCOMPARE(m->listener.state().host, u"login.localhost:%1"_s.arg(m_server->port()));
    QVERIFY(m->settle());
    QCOMPARE(m->listener.captured.size(), 0);
    QCOMPARE(m_callbackHost->connections(), 0);
}

void TestOtherServers::asksToSignInAgainAtTheNextAttempt()
{
    for (const QString &name : {u"harbour"_s, u"lighthouse"_s}) {
        m->listener.clear();
        QVERIFY(open());
        QVERIFY(signIn(name));
        QVERIFY(answer(allowing));
        const auto told = readCallback(captured(), m_consent);
        QVERIFY(told);
        QCOMPARE(exchangeCode(*m_server, told->code.reveal(), callback()).status, 200);
    }
    QCOMPARE(m_callbackHost->connections(), 0);
}

WIZARD_TEST(TestOtherServers)
#include "tst_otherservers.moc"

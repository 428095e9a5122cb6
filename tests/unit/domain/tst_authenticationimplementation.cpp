// SPDX-License-Identifier: Apache-2.0
#include "app/domain/platform/authenticationimplementation.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

Q_DECLARE_METATYPE(wizard::AuthenticationType)

class AuthenticationImplementationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTypesByName_data();
    void knowsTypesByName();
    void tellsWhatCanBeAuthorised_data();
    void tellsWhatCanBeAuthorised();
    void findsKeysInTheirCase();
    void asksOnlyForWhatIsShown();
};

void AuthenticationImplementationTest::knowsTypesByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<AuthenticationType>("type");
    using T = AuthenticationType;
    QTest::newRow("code") << u"OAuth 2 Authorisation Code"_s << T::OAuth2AuthorisationCode;
    QTest::newRow("code, other spelling") << u"oauth 2  authorization code "_s << T::OAuth2AuthorisationCode;
    QTest::newRow("client credentials") << u"OAuth 2 Client Credentials"_s << T::OAuth2ClientCredentials;
    QTest::newRow("OAuth 1") << u"OAuth 1"_s << T::OAuth1;
    QTest::newRow("token") << u"Token"_s << T::Token;
    QTest::newRow("basic") << u"BASIC"_s << T::Basic;
    QTest::newRow("SOAP") << u"SOAP"_s << T::Soap;
    QTest::newRow("WooCommerce") << u"WooCommerce"_s << T::Unknown;
    QTest::newRow("empty") << QString() << T::Unknown;
}

void AuthenticationImplementationTest::knowsTypesByName()
{
    QFETCH(QString, name);
    QFETCH(AuthenticationType, type);
    QCOMPARE(authenticationTypeFromName(name), type);
}

void AuthenticationImplementationTest::tellsWhatCanBeAuthorised_data()
{
    QTest::addColumn<AuthenticationType>("type");
    QTest::addColumn<QString>("authoriseUrl");
    QTest::addColumn<bool>("authorisable");
    QTest::addColumn<bool>("opensPage");
    using T = AuthenticationType;
    const QString url = u"https://a.example/"_s;
    QTest::newRow("code") << T::OAuth2AuthorisationCode << url << true << true;
    QTest::newRow("code, platform's URL") << T::OAuth2AuthorisationCode << QString() << true << true;
    QTest::newRow("client credentials") << T::OAuth2ClientCredentials << QString() << true << false;
    QTest::newRow("OAuth 1 with three legs") << T::OAuth1 << url << true << true;
    QTest::newRow("OAuth 1 with tokens") << T::OAuth1 << QString() << false << false;
    QTest::newRow("token") << T::Token << url << false << false;
    QTest::newRow("basic") << T::Basic << url << false << false;
    QTest::newRow("SOAP") << T::Soap << url << false << false;
    QTest::newRow("unknown") << T::Unknown << QString() << true << true;
}

void AuthenticationImplementationTest::tellsWhatCanBeAuthorised()
{
    QFETCH(AuthenticationType, type);
    QFETCH(QString, authoriseUrl);
    QFETCH(bool, authorisable);
    QFETCH(bool, opensPage);
    AuthenticationImplementation method;
    method.type = type;
    method.authoriseUrl = authoriseUrl;
    QCOMPARE(method.isAuthorisable(), authorisable);
    QCOMPARE(method.opensConsentPage(), opensPage);
}

void AuthenticationImplementationTest::findsKeysInTheirCase()
{
    AuthenticationImplementation method;
    for (const QString &key : {u"Scope"_s, u"scope"_s, u"scope"_s}) {
        Variable variable;
        variable.key = key;
        method.variables.append(variable);
    }
    QCOMPARE(method.indexOf(u"scope"_s), 1);
    QCOMPARE(method.indexOf(u"SCOPE"_s), -1);
}

void AuthenticationImplementationTest::asksOnlyForWhatIsShown()
{
    AuthenticationImplementation method;
    QVERIFY(!method.asksForCredentials());
    method.variables.append(Variable{});
    QVERIFY(!method.asksForCredentials());
    method.variables.first().configurable = true;
    QVERIFY(method.asksForCredentials());
    method.variables.first().configurable = false;
    method.variables.first().required = true;
    QVERIFY(method.asksForCredentials());
}

WIZARD_GUILESS_TEST(AuthenticationImplementationTest)
#include "tst_authenticationimplementation.moc"

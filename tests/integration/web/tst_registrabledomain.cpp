// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "ui/consent/forms/registrabledomain.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

/// What the consent bar shows in bold: whose page it is.
class TestRegistrableDomain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsRegistered_data();
    void tellsWhatIsRegistered();
};

void TestRegistrableDomain::tellsWhatIsRegistered_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two labels") << u"wearepatchworks.com"_s << u"wearepatchworks.com"_s;
    QTest::newRow("deep") << u"paypal.com.evil.net"_s << u"evil.net"_s;
    QTest::newRow("below a country's registry") << u"login.shop.co.uk"_s << u"shop.co.uk"_s;
    QTest::newRow("below one that no rule of thumb knows") << u"login.shop.kyoto.jp"_s << u"shop.kyoto.jp"_s;
    QTest::newRow("whoever hosts for others") << u"app.harbour.github.io"_s << u"harbour.github.io"_s;
    QTest::newRow("a shop among shops") << u"northwind.myshopify.com"_s << u"northwind.myshopify.com"_s;
    QTest::newRow("the host of others itself") << u"github.io"_s << u"github.io"_s;
    QTest::newRow("an end that nobody knows") << u"a.shop.example"_s << u"shop.example"_s;
    QTest::newRow("punycode") << u"a.xn--pwrks-p5a.com:8443"_s << u"xn--pwrks-p5a.com"_s;
    QTest::newRow("IPv4") << u"127.0.0.1:99"_s << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"[::1]:99"_s << u"[::1]"_s;
    QTest::newRow("one label") << u"localhost:8080"_s << u"localhost"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestRegistrableDomain::tellsWhatIsRegistered()
{
    QFETCH(const QString, host);
    QFETCH(const QString, expected);
    QCOMPARE(registrableDomain(host), expected);
}

WIZARD_GUILESS_TEST(TestRegistrableDomain)
#include "tst_registrabledomain.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "ui/consent/forms/acceptlanguage.h"

using namespace Qt::Literals::StringLiterals;

/// The person's languages as pages are told them.
class TestAcceptLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksThem_data();
    void ranksThem();
};

void TestAcceptLanguage::ranksThem_data()
{
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<QString>("header");

    QTest::newRow("one") << QStringList{u"en-GB"_s} << u"en-GB"_s;
    QTest::newRow("three") << QStringList{u"de-CH"_s, u"de"_s, u"fr"_s} << u"de-CH,de;q=0.9,fr;q=0.8"_s;
    QTest::newRow("with a script") << QStringList{u"zh-Hant-TW"_s} << u"zh-Hant-TW"_s;
    QTest::newRow("twice the same") << QStringList{u"de"_s, u"de"_s, u"en"_s} << u"de,en;q=0.9"_s;
    QTest::newRow("none") << QStringList{u"C"_s} << QString();
    QTest::newRow("no language") << QStringList{u"de\r\nX: y"_s, u"en_GB"_s, u"en"_s} << u"en"_s;
    QTest::newRow("eleven")
        << QStringList{u"aa"_s, u"ab"_s, u"ac"_s, u"ad"_s, u"ae"_s, u"af"_s,
                       u"ag"_s, u"ah"_s, u"ai"_s, u"aj"_s, u"ak"_s}
        << u"aa,ab;q=0.9,ac;q=0.8,ad;q=0.7,ae;q=0.6,af;q=0.5,ag;q=0.4,ah;q=0.3,ai;q=0.2"_s;
}

void TestAcceptLanguage::ranksThem()
{
    QFETCH(const QStringList, languages);
    QFETCH(const QString, header);

    QCOMPARE(wizard::acceptLanguage(languages), header);
}

WIZARD_TEST(TestAcceptLanguage)
#include "tst_acceptlanguage.moc"

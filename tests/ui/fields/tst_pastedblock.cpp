// SPDX-License-Identifier: Apache-2.0
#include "samplesnapshots.h"
#include "tests/support/testprogram.h"
#include "ui/kit/form/pastedblock.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

class TestPastedBlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNamesAndValues_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("lines") << u"CLIENT_ID=abc\nSCOPE=read write\n"_s
                               << QStringList{u"CLIENT_ID"_s, u"abc"_s, u"SCOPE"_s, u"read write"_s};
        QTest::newRow("quotes, export, comment, CRLF")
            << u"# shop\r\nexport client_id=\"abc\"\r\nscope='x'\r\n"_s
            << QStringList{u"client_id"_s, u"abc"_s, u"scope"_s, u"x"_s};
        QTest::newRow("colons") << u"Client ID: abc\nStore: north"_s
                                << QStringList{u"Client ID"_s, u"abc"_s, u"Store"_s, u"north"_s};
        QTest::newRow("equals in the value") << u"key=ab==\n"_s << QStringList{u"key"_s, u"ab=="_s};
        QTest::newRow("several lines in quotes")
            << u"pem=\"-----BEGIN\nxyz\n-----END\"\nscope=a"_s
            << QStringList{u"pem"_s, u"-----BEGIN\nxyz\n-----END"_s, u"scope"_s, u"a"_s};
        QTest::newRow("escaped line ends") << u"pem=\"a\\nb\""_s << QStringList{u"pem"_s, u"a\nb"_s};
        QTest::newRow("JSON") << u"{\"client_id\":\"abc\",\"n\":12,\"live\":true,\"web\":{\"scope\":\"s\"}}"_s
                              << QStringList{u"client_id"_s, u"abc"_s, u"live"_s,  u"true"_s,
                                             u"n"_s,         u"12"_s,  u"scope"_s, u"s"_s};
        QTest::newRow("a comment behind a quoted value")
            << u"CLIENT_SECRET='abc' # live"_s << QStringList{u"CLIENT_SECRET"_s, u"abc"_s};
        QTest::newRow("a comment behind a plain value")
            << u"CLIENT_ID=a#b # live\nSCOPE=x"_s
            << QStringList{u"CLIENT_ID"_s, u"a#b"_s, u"SCOPE"_s, u"x"_s};
        QTest::newRow("no comment in quotes")
            << u"client_id=\"a # b\""_s << QStringList{u"client_id"_s, u"a # b"_s};
        QTest::newRow("lines of JSON or PHP") << u"\"client_id\": \"abc\",\n'scope' => 'x',"_s
                                              << QStringList{u"client_id"_s, u"abc"_s, u"scope"_s, u"x"_s};
        QTest::newRow("a table's rows")
            << u"Client ID\tabc\nStore\thttps://x.example"_s
            << QStringList{u"Client ID"_s, u"abc"_s, u"Store"_s, u"https://x.example"_s};
        QTest::newRow("a form's body") << u"client_id=a%2Bb&scope=read+write"_s
                                       << QStringList{u"client_id"_s, u"a+b"_s, u"scope"_s, u"read write"_s};
        QTest::newRow("an ampersand in a value")
            << u"client_secret=a&b"_s << QStringList{u"client_secret"_s, u"a&b"_s};
        QTest::newRow("PowerShell") << u"$env:CLIENT_ID=\"abc\""_s << QStringList{u"CLIENT_ID"_s, u"abc"_s};
        QTest::newRow("invisible characters") << u"\ufeffclient\u200b_id=a\u200bbc\nscope\u00a0= x"_s
                                              << QStringList{u"client_id"_s, u"abc"_s, u"scope"_s, u"x"_s};
        QTest::newRow("key without quotes")
            << u"pem=-----BEGIN KEY-----\nxyz=\n-----END KEY-----\nscope=a"_s
            << QStringList{u"pem"_s, u"-----BEGIN KEY-----\nxyz=\n-----END KEY-----"_s, u"scope"_s, u"a"_s};
        QTest::newRow("key with written line ends")
            << u"pem='-----BEGIN KEY-----\\nxyz\\n-----END KEY-----\\n'"_s
            << QStringList{u"pem"_s, u"-----BEGIN KEY-----\nxyz\n-----END KEY-----\n"_s};
        QTest::newRow("a key alone") << u"-----BEGIN KEY-----\nProc-Type: 4,ENCRYPTED\n\nxyz"_s
                                     << QStringList{};
        const QString postman = u"{\"id\":\"1\",\"name\":\"Akeneo\",\"values\":["
                                "{\"key\":\"clientId\",\"value\":\"abc\",\"enabled\":true},"
                                "{\"key\":\"secret\",\"value\":\"s\",\"enabled\":true},"
                                "{\"key\":\"old\",\"value\":\"o\",\"enabled\":false}]}"_s;
        const QStringList ofPostman{u"clientId"_s, u"abc"_s, u"secret"_s, u"s"_s};
        QTest::newRow("Postman's environment") << postman << ofPostman;
        QTest::newRow("several of them") << u'[' + postman + u']' << ofPostman;
        QTest::newRow("Postman's variables")
            << u"{\"info\":{\"name\":\"x\"},\"variable\":[{\"key\":\"scope\",\"value\":\"r\"},"
               "{\"key\":\"off\",\"value\":\"r\",\"disabled\":true}]}"_s
            << QStringList{u"scope"_s, u"r"_s};
        QTest::newRow("broken JSON") << u"{\"client_id\":\"abc\""_s << QStringList{};
        QTest::newRow("an ordinary value") << u"hs_7f31c0de-42"_s << QStringList{};
        QTest::newRow("an address") << u"https://x.example/?client_id=5"_s
                                    << QStringList{u"https"_s, u"//x.example/?client_id=5"_s};
    }

    void readsNamesAndValues()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, expected);
        QStringList read;
        for (const PastedValue &value : pastedValues(text))
            read << value.name << value.value.reveal();
        QCOMPARE(read, expected);
    }

    void leavesHugeTextsAlone() { QVERIFY(pastedValues(u"a=b\n"_s.repeated(60'000)).isEmpty()); }

    void findsTheVariableMeant_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("expected");
        QTest::newRow("key") << u"client_id"_s << int(sample::ClientId);
        QTest::newRow("key in other case") << u"CLIENT_ID"_s << int(sample::ClientId);
        QTest::newRow("label") << u"Client ID"_s << int(sample::ClientId);
        QTest::newRow("alias") << u"Subdomain"_s << int(sample::Store);
        QTest::newRow("locked") << u"region"_s << -1;
        QTest::newRow("hidden") << u"grant_type"_s << -1;
        QTest::newRow("nobody's") << u"colour"_s << -1;
        QTest::newRow("empty") << QString() << -1;
        QTest::newRow("signs alone") << u"--"_s << -1;
    }

    void findsTheVariableMeant()
    {
        QFETCH(const QString, name);
        QFETCH(const int, expected);
        QCOMPARE(variableNamed(name, sample::settingUp(Step::Credentials).setup.method->variables), expected);
    }

    void knowsABlockByItsForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        QTest::newRow("JSON") << u"{\"a\":1}"_s << true;
        QTest::newRow("broken JSON") << u"\ufeff{\"a\":"_s << true;
        QTest::newRow("list") << u"[ {\"a\":1}]"_s << true;
        QTest::newRow("two lines") << u"a=1\nb=2"_s << true;
        QTest::newRow("one line") << u"a=1"_s << false;
        QTest::newRow("braces") << u"{placeholder}"_s << false;
        QTest::newRow("key") << u"-----BEGIN KEY-----\nA: b\nC: d"_s << false;
        QTest::newRow("value") << u"abc"_s << false;
    }

    void knowsABlockByItsForm()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, expected);
        QCOMPARE(isPastedBlock(text), expected);
    }

    void findsTheVariableThatANameIsLike_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("expected");
        QTest::newRow("last word") << u"secret"_s << int(sample::ClientSecret);
        QTest::newRow("prefix") << u"SHOP_CLIENT_ID"_s << int(sample::ClientId);
        QTest::newRow("part of a word") << u"ecret"_s << -1;
        QTest::newRow("two letters") << u"id"_s << -1;
        QTest::newRow("one word at the end") << u"refresh_scope"_s << -1;
        QTest::newRow("hidden") << u"type"_s << -1;
        QTest::newRow("nobody's") << u"colour"_s << -1;
    }

    void findsTheVariableThatANameIsLike()
    {
        QFETCH(const QString, name);
        QFETCH(const int, expected);
        QCOMPARE(variableLike(name, sample::settingUp(Step::Credentials).setup.method->variables), expected);
    }

    void readsValuesBelowTheirNames()
    {
        const QList<Variable> variables = sample::settingUp(Step::Credentials).setup.method->variables;
        QStringList read;
        const QString copied = u"Your app\nClient ID\nabc\nCopy\n\nClient secret:\nd:e=f\nScope"_s;
        for (const PastedValue &value : labelledLines(copied, variables))
            read << value.name << value.value.reveal();
        QCOMPARE(read, (QStringList{u"Client ID"_s, u"abc"_s, u"Client secret"_s, u"d:e=f"_s}));
        QVERIFY(labelledLines(u"abc\ndef"_s, variables).isEmpty());
        QVERIFY(labelledLines(u"Client ID\nClient secret"_s, variables).isEmpty());
    }

    void doesNotGuessBetweenTwo()
    {
        Variable one;
        one.key = u"token"_s;
        one.configurable = true;
        Variable two = one;
        two.key = u"TOKEN"_s;
        QCOMPARE(variableNamed(u"TOKEN"_s, {one, two}), 1);
        QCOMPARE(variableNamed(u"Token"_s, {one, two}), -1);
    }
};

WIZARD_GUILESS_TEST(TestPastedBlock)
#include "tst_pastedblock.moc"

// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/reading/authoriseanswer.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

/// Where the consent URL and the instance are looked for (PLATFORM.md section 5, orders 2 and 3).
class TestAuthoriseAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsUrlAndId_data();
    void findsUrlAndId();
    void reportsKeysAlone_data();
    void reportsKeysAlone();
    void takesWhatIsNoJsonForUnknown_data();
    void takesWhatIsNoJsonForUnknown();
    void takesSilenceAfterAuthenticateForSuccess_data();
    void takesSilenceAfterAuthenticateForSuccess();
    void readsTheInstanceThatCameWithIt();
    void redactsKeys();
};

void TestAuthoriseAnswer::findsUrlAndId_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("id");

    for (const char *key : {"redirect_url", "url", "authorise_url", "authorize_url", "authorisation_url",
                            "authorization_url", "redirect"}) {
        const QByteArray member = QByteArray("\"") + key + R"(":"https://a.test/?x=1")";
        QTest::addRow("%s at the top", key)
            << QByteArray("{" + member + "}") << u"https://a.test/?x=1"_s << QString();
        QTest::addRow("%s under data", key)
            << QByteArray("{\"data\":{" + member + "}}") << u"https://a.test/?x=1"_s << QString();
        QTest::addRow("%s with id", key)
            << QByteArray("{\"data\":{\"id\":7}," + member + "}") << u"https://a.test/?x=1"_s << u"7"_s;
    }
    const auto row = [](const char *title, const QByteArray &body, const QString &url, const QString &id) {
        QTest::newRow(title) << body << url << id;
    };
    const QString a = u"https://a.test/"_s;
    row("id at the top", R"({"id":"9007199254740993"})", {}, u"9007199254740993"_s);
    row("big id under data", R"({"data":{"id":18446744073709551617}})", {}, u"18446744073709551617"_s);
    row("order of names", R"({"redirect":"https://b.test/","data":{"redirect_url":"https://a.test/"}})", a,
        {});
    row("top before data", R"({"url":"https://a.test/","data":{"url":"https://b.test/"}})", a, {});
    row("null name is none", R"({"redirect_url":null,"redirect":"https://a.test/"})", a, {});
    row("named, not https: to be refused later", R"({"url":"http://a.test/"})", u"http://a.test/"_s, {});
    row("any name", R"({"message":"ok","where":"https://a.test/"})", a, {});
    row("any name under data", R"({"data":{"where":"https://a.test/"}})", a, {});
    row("data itself", R"({"data":"https://a.test/"})", a, {});
    row("the same twice", R"({"x":"https://a.test/","data":{"y":"https://a.test/"}})", a, {});
    row("any name is no URL beside an id", R"({"id":1,"logo":"https://a.test/"})", {}, u"1"_s);
    row("deeper id does not count", R"({"url":"https://a.test/","data":{"x":{"id":1}}})", a, {});
}

void TestAuthoriseAnswer::findsUrlAndId()
{
    QFETCH(QByteArray, body);

    const auto answer = readAuthoriseAnswer(body);
    QVERIFY(answer.has_value());
    QTEST(answer->consentUrl, "url");
    QTEST(answer->instanceId, "id");
}

void TestAuthoriseAnswer::reportsKeysAlone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("keys");

    QTest::newRow("empty") << QByteArray("{}") << QStringList();
    QTest::newRow("list") << QByteArray("[]") << QStringList();
    QTest::newRow("two addresses") << QByteArray(R"({"a":"https://a.test/","b":"https://b.test/"})")
                                   << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("http") << QByteArray(R"({"a":"http://a.test/"})") << QStringList{u"a"_s};
    QTest::newRow("too deep") << QByteArray(R"({"data":{"x":{"url":"https://a.test/"}},"message":"m"})")
                              << QStringList{u"data"_s, u"message"_s, u"data.x"_s};
    QTest::newRow("ids that are none")
        << QByteArray(R"({"id":null,"data":{"id":true}})") << QStringList{u"data"_s, u"id"_s, u"data.id"_s};
}

void TestAuthoriseAnswer::reportsKeysAlone()
{
    QFETCH(QByteArray, body);

    const auto answer = readAuthoriseAnswer(body);
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().cause, FailureCause::UnexpectedAnswer);
    QCOMPARE(answer.error().cure, Cure::LookUp);
    QTEST(answer.error().keys, "keys");
}

void TestAuthoriseAnswer::takesWhatIsNoJsonForUnknown_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>");
    QTest::newRow("cut") << QByteArray("{\"id\":1");
    QTest::newRow("deep") << QByteArray(500, '[');
}

void TestAuthoriseAnswer::takesWhatIsNoJsonForUnknown()
{
    QFETCH(QByteArray, body);

    const auto answer = readAuthoriseAnswer(body);
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().cause, FailureCause::OutcomeUnknown);
    QCOMPARE(answer.error().cure, Cure::LookUp);
}

void TestAuthoriseAnswer::takesSilenceAfterAuthenticateForSuccess_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("silent");

    for (const char *silent :
         {"", " ", "null", "{}", "[]", R"({"data":null})", R"({"data":[]})", R"({"data":{}})"})
        QTest::addRow("'%s'", silent) << QByteArray(silent) << true;
    for (const char *speaks :
         {"<html>", R"({"message":"ok"})", R"({"data":{"message":"ok"}})", R"({"data":"x"})"})
        QTest::addRow("'%s'", speaks) << QByteArray(speaks) << false;
}

void TestAuthoriseAnswer::takesSilenceAfterAuthenticateForSuccess()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, silent);

    HttpAnswer answer;
    answer.status = 200;
    answer.body = body;
    ApiCall call;
    call.purpose = CallPurpose::Authenticating;
    const auto authenticated = authoriseResult(answer, call);
    QCOMPARE(authenticated.has_value(), silent);
    if (silent)
        QCOMPARE(*authenticated, AuthoriseAnswer());
    call.purpose = CallPurpose::Creating;
    QVERIFY(!authoriseResult(answer, call).has_value());
}

void TestAuthoriseAnswer::readsTheInstanceThatCameWithIt()
{
    const auto answer = readAuthoriseAnswer(R"({"data":{"id":7,"name":"Shop","timezone":"UTC"}})");
    QVERIFY(answer.has_value());
    QVERIFY(answer->instance.has_value());
    QCOMPARE(answer->instance->id, u"7"_s);
    QCOMPARE(answer->instance->name, u"Shop"_s);
    QVERIFY(!readAuthoriseAnswer(R"({"id":7})")->instance.has_value());
}

void TestAuthoriseAnswer::redactsKeys()
{
    HttpAnswer answer;
    answer.status = 200;
    answer.body = R"({"canary-1":1,"<b>x</b>":2})";
    ApiCall call;
    call.purpose = CallPurpose::Creating;
    call.secrets = {Secret(u"canary-1"_s)};
    const auto result = authoriseResult(answer, call);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().keys, (QStringList{u"x"_s, u"•••"_s}));
    QCOMPARE(result.error().httpStatus, 200);
}

WIZARD_GUILESS_TEST(TestAuthoriseAnswer)
#include "tst_authoriseanswer.moc"

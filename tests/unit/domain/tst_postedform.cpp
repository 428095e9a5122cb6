// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/callback.h"
#include "app/domain/address/postedform.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

namespace
{

const QByteArray formType = "application/x-www-form-urlencoded";

QUrl callback()
{
    return QUrl(u"https://app.example/oauth/authenticate"_s);
}

ConsentUrl consent()
{
    ConsentUrl made;
    made.state = Secret(u"st4te"_s);
    return made;
}

} // namespace

/// A callback's form is read as its address would be.
class TestPostedForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAForm();
    void decodesOnce_data();
    void decodesOnce();
    void takesOneTypeAlone_data();
    void takesOneTypeAlone();
    void staysInsideTheQuery();
    void keepsTheRulesOfAnAddress_data();
    void keepsTheRulesOfAnAddress();
    void noticesTooMuch();
};

void TestPostedForm::readsAForm()
{
    const auto url =
        callbackWithForm(callback(), formType, "code=c0de&state=st4te&iss=https%3A%2F%2Fa.example");
    QVERIFY(url);
    QCOMPARE(url->adjusted(QUrl::RemoveQuery), callback());
    const auto answer = readCallback(*url, consent());
    QVERIFY(answer);
    QCOMPARE(answer->code.reveal(), u"c0de"_s);
    QCOMPARE(answer->issuer, u"https://a.example"_s);
}

void TestPostedForm::decodesOnce_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("read");

    QTest::newRow("a space") << QByteArray("a+b") << u"a b"_s;
    QTest::newRow("a plus") << QByteArray("a%2Bb") << u"a+b"_s;
    QTest::newRow("encoded twice") << QByteArray("a%252Bb") << u"a%2Bb"_s;
    QTest::newRow("beyond ASCII") << QByteArray("Z%C3%BCrich") << u"Zürich"_s;
    QTest::newRow("not encoded at all") << QByteArray("Z\xC3\xBCrich #/?") << u"Zürich #/?"_s;
    QTest::newRow("a percent sign alone") << QByteArray("100%") << u"100%"_s;
    QTest::newRow("a percent sign before letters") << QByteArray("5%zz") << u"5%zz"_s;
}

void TestPostedForm::decodesOnce()
{
    QFETCH(const QByteArray, sent);
    QFETCH(const QString, read);

    const auto url = callbackWithForm(callback(), formType, "state=st4te&code=" + sent);
    QVERIFY(url);
    const auto answer = readCallback(*url, consent());
    QVERIFY(answer);
    QCOMPARE(answer->code.reveal(), read);
}

void TestPostedForm::takesOneTypeAlone_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isTaken");

    QTest::newRow("the type") << formType << true;
    QTest::newRow("with a character set") << formType + "; charset=UTF-8" << true;
    QTest::newRow("in capitals") << formType.toUpper() << true;
    QTest::newRow("plain text") << QByteArray("text/plain") << false;
    QTest::newRow("in parts") << QByteArray("multipart/form-data; boundary=x") << false;
    QTest::newRow("JSON") << QByteArray("application/json") << false;
    QTest::newRow("beginning like it") << formType + "-x" << false;
    QTest::newRow("none") << QByteArray() << false;
}

void TestPostedForm::takesOneTypeAlone()
{
    QFETCH(const QByteArray, type);
    QFETCH(const bool, isTaken);

    QCOMPARE(callbackWithForm(callback(), type, "code=c0de&state=st4te").has_value(), isTaken);
    QVERIFY(!callbackWithForm(callback(), type, {}));
}

void TestPostedForm::staysInsideTheQuery()
{
    const auto url = callbackWithForm(callback(), formType, "x=@evil.example/#code=1\r\nHost: y");
    QVERIFY(url);
    QVERIFY(url->isValid());
    QCOMPARE(url->host(), callback().host());
    QCOMPARE(url->path(), callback().path());
    QVERIFY(!url->hasFragment());
    QVERIFY(url->userInfo().isEmpty());
}

void TestPostedForm::keepsTheRulesOfAnAddress_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<CallbackProblem>("problem");

    QTest::newRow("no state") << QByteArray() << QByteArray("code=c0de") << CallbackProblem::StateMissing;
    QTest::newRow("another state") << QByteArray() << QByteArray("code=c0de&state=other")
                                   << CallbackProblem::StateWrong;
    QTest::newRow("code twice") << QByteArray() << QByteArray("code=a&code=b&state=st4te")
                                << CallbackProblem::ParameterDoubled;
    QTest::newRow("code here and there")
        << QByteArray("code=a") << QByteArray("code=b&state=st4te") << CallbackProblem::ParameterDoubled;
    QTest::newRow("state here and there")
        << QByteArray("state=st4te") << QByteArray("code=b&state=st4te") << CallbackProblem::StateDoubled;
    QTest::newRow("code and error") << QByteArray() << QByteArray("code=a&error=no&state=st4te")
                                    << CallbackProblem::CodeAndError;
    QTest::newRow("too many") << QByteArray()
                              << QByteArray("state=st4te&code=a") + QByteArray("&x=1").repeated(1000)
                              << CallbackProblem::TooLarge;
}

void TestPostedForm::keepsTheRulesOfAnAddress()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QByteArray, form);
    QFETCH(const CallbackProblem, problem);

    QUrl address = callback();
    address.setQuery(query.isEmpty() ? QString() : QString::fromLatin1(query));
    const auto url = callbackWithForm(address, formType, form);
    QVERIFY(url);
    const auto answer = readCallback(*url, consent());
    QVERIFY(!answer);
    QCOMPARE(answer.error().problem, problem);
}

void TestPostedForm::noticesTooMuch()
{
    const QByteArray start = "state=st4te&code=";
    const auto url =
        callbackWithForm(callback(), formType, start + QByteArray(largestForm + 1 - start.size(), 'a'));
    QVERIFY(url);
    const auto answer = readCallback(*url, consent());
    QVERIFY(!answer);
    QCOMPARE(answer.error().problem, CallbackProblem::TooLarge);
}

WIZARD_GUILESS_TEST(TestPostedForm)
#include "tst_postedform.moc"

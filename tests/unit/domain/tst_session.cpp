// SPDX-License-Identifier: Apache-2.0
#include "app/domain/platform/session.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacksWhatItPacked_data();
    void unpacksWhatItPacked();
    void packsNothingFromNobody();
    void refusesOtherTexts_data();
    void refusesOtherTexts();
};

void SessionTest::unpacksWhatItPacked_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("credential");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("company");
    QTest::addColumn<QDateTime>("expires");
    const QDateTime end(QDate(2026, 11, 21), QTime(14, 5, 9), Qt::UTC);
    QTest::newRow("API key") << int(Session::Kind::ApiKey) << u"key"_s << QString() << QString()
                             << QDateTime();
    QTest::newRow("API key of a company")
        << int(Session::Kind::ApiKey) << u"key"_s << QString() << u"42"_s << QDateTime();
    QTest::newRow("token") << int(Session::Kind::Token) << u"a.b|c+d/="_s << u"ada@example.test"_s << u"42"_s
                           << end;
    QTest::newRow("token without end")
        << int(Session::Kind::Token) << u"t"_s << u"a@b.test"_s << QString() << QDateTime();
}

void SessionTest::unpacksWhatItPacked()
{
    QFETCH(int, kind);
    QFETCH(QString, credential);
    QFETCH(QString, email);
    QFETCH(QString, company);
    QFETCH(QDateTime, expires);
    Session session;
    session.kind = Session::Kind(kind);
    session.credential = Secret(credential);
    session.email = email;
    session.companyId = company;
    session.expires = expires;
    const auto unpacked = unpackedSession(packedSession(session));
    QVERIFY(unpacked);
    QCOMPARE(*unpacked, session);
}

void SessionTest::packsNothingFromNobody()
{
    Session nobody;
    nobody.credential = Secret(u"left over"_s);
    QVERIFY(packedSession(nobody).isEmpty());
}

void SessionTest::refusesOtherTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("bare key") << u"key"_s;
    QTest::newRow("other form") << u"2 api-key\n\n\n\nkey"_s;
    QTest::newRow("no credential") << u"1 api-key\n\n\n\n"_s;
    QTest::newRow("a line missing") << u"1 api-key\n\n\nkey"_s;
    QTest::newRow("a line too many") << u"1 api-key\n\n\n\nkey\n"_s;
    QTest::newRow("no date") << u"1 token\ntomorrow\na@b.test\n\nkey"_s;
}

void SessionTest::refusesOtherTexts()
{
    QFETCH(QString, text);
    QVERIFY(!unpackedSession(Secret(text)));
}

WIZARD_GUILESS_TEST(SessionTest)
#include "tst_session.moc"

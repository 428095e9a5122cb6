// SPDX-License-Identifier: Apache-2.0
#include "app/records/draftstore.h"
#include "app/records/recordjson.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

namespace
{

KeptDraft sample()
{
    KeptDraft draft;
    draft.account = u"acc"_s;
    draft.connectorId = u"11"_s;
    draft.connectorName = u"Harbour Shop"_s;
    draft.methodId = u"101"_s;
    draft.reached = KeptDraft::Reached::Credentials;
    draft.settings = {{Field::Name, u"Harbour – \"UK\"\n\u202e"_s}, {Field::RateLimitUnit, u"minute"_s}};
    draft.values = {{u"scope"_s, 0, u"orders.read"_s}, {u"Scope"_s, 0, {}}, {u"scope"_s, 1, u"{\"a\":1}"_s}};
    draft.journalId = u"j1"_s;
    return draft;
}

KeptDraft withSettings(const QList<KeptDraft::Setting> &settings)
{
    KeptDraft draft;
    draft.account = u"acc"_s;
    draft.settings = settings;
    return draft;
}

KeptDraft withValues(const QList<KeptDraft::Value> &values)
{
    KeptDraft draft;
    draft.account = u"acc"_s;
    draft.values = values;
    return draft;
}

} // namespace

class TestDraftJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItWasWritten()
    {
        const QByteArray json = jsonOf(sample());
        QCOMPARE(json.indexOf('\n'), json.size() - 1);
        QCOMPARE(recordFrom<KeptDraft>(json), std::optional(sample()));
    }

    void knowsEverySettingAndStep()
    {
        KeptDraft draft = withSettings({{Field::Name, u"a"_s},
                                        {Field::TimeZone, u"b"_s},
                                        {Field::DateFormat, u"c"_s},
                                        {Field::RateLimitAmount, u"d"_s},
                                        {Field::RateLimitUnit, u"day"_s},
                                        {Field::ConnectionPool, {}}});
        for (int reached = 0; reached <= int(KeptDraft::Reached::Review); ++reached) {
            draft.reached = KeptDraft::Reached(reached);
            QCOMPARE(recordFrom<KeptDraft>(jsonOf(draft)), std::optional(draft));
        }
    }

    void takesWhatItUnderstands_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<KeptDraft>("expected");
        QTest::newRow("account alone") << QByteArray(R"({"account":"acc"})") << withSettings({});
        QTest::newRow("other types")
            << QByteArray(R"({"account":"acc","connector_id":11,"method_id":{},"reached":7,"settings":[],
                "values":"all","journal_id":null})")
            << withSettings({});
        QTest::newRow("unknown step")
            << QByteArray(R"({"account":"acc","reached":"working"})") << withSettings({});
        QTest::newRow("unknown settings")
            << QByteArray(R"({"account":"acc","settings":{"colour":"red","session_id":"x",
                "platform_app_key":"y","certificate_id":"z","name":"N"}})")
            << withSettings({{Field::Name, u"N"_s}});
        QTest::newRow("settings of other types")
            << QByteArray(R"({"account":"acc","settings":{"name":7,"time_zone":null,"date_format":["c"]}})")
            << withSettings({});
        QTest::newRow("values of other types")
            << QByteArray(R"({"account":"acc","values":["x",7,null,{"key":"a"},{"key":"b","value":1},
                {"key":"","value":"c"},{"value":"d"},{"key":"scope","nth":"x","value":"e","colour":"red"}]})")
            << withValues({{u"scope"_s, 0, u"e"_s}});
        QByteArray large = R"({"account":"acc","connector_id":"#","settings":{"name":"#"},"values":[)"
                           R"({"key":"#","value":"a"},{"key":"b","value":"#"}]})";
        QTest::newRow("too long") << large.replace('#', QByteArray(20000, 'x')) << withSettings({});
    }
    void takesWhatItUnderstands()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const KeptDraft, expected);
        QCOMPARE(recordFrom<KeptDraft>(json), std::optional(expected));
    }

    void boundsTheNumberOfValues()
    {
        const KeptDraft draft = withValues(QList<KeptDraft::Value>(3000, {u"key"_s, 0, u"text"_s}));
        QCOMPARE(recordFrom<KeptDraft>(jsonOf(draft))->values.size(), 1000);
    }

    void takesNothingElse_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\x00\xff nothing", 10);
        QTest::newRow("cut") << jsonOf(sample()).left(20);
        QTest::newRow("list") << QByteArray(R"([{"account":"acc"}])");
        QTest::newRow("no account") << QByteArray(R"({"connector_id":"11"})");
        QTest::newRow("account of a number") << QByteArray(R"({"account":7})");
        QTest::newRow("deep") << QByteArray(5000, '[');
    }
    void takesNothingElse()
    {
        QFETCH(const QByteArray, json);
        QVERIFY(!recordFrom<KeptDraft>(json));
    }
};

WIZARD_GUILESS_TEST(TestDraftJson)
#include "tst_draftjson.moc"

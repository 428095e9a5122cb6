// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/calls/listconnectionpools.h"
#include "app/patchworks/calls/listconnectors.h"
#include "app/patchworks/calls/listinstances.h"
#include "tests/support/fakehttpclient.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

namespace
{

PlatformAccess accessTo(FakeHttpClient &http)
{
    PlatformAccess access;
    access.http = &http;
    access.environment.coreUrl = QUrl(u"https://core.test"_s);
    access.session.kind = Session::Kind::ApiKey;
    access.session.credential = Secret(u"canary-api-key"_s);
    return access;
}

template<class T>
Result<T> resultOf(const std::unique_ptr<ResultOperation<T>> &operation)
{
    QSignalSpy finished(operation.get(), &Operation::finished);
    operation->start();
    if (operation->isFinished() || !finished.wait(5000) || finished.size() != 1)
        QTest::qFail("did not finish exactly once, later", __FILE__, __LINE__);
    return operation->result();
}

QString idsOf(const QList<Instance> &instances)
{
    QStringList ids;
    for (const Instance &instance : instances)
        ids.append(instance.id);
    return ids.join(u',');
}

const QString connectors = u"/api/v1/connectors"_s;

} // namespace

/// Envelopes, pages, and what is asked for.
class TestLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheEnvelope_data();
    void readsTheEnvelope();
    void tellsThatAListIsCut_data();
    void tellsThatAListIsCut();
    void followsCursors();
    void takesNoPageTwice();
    void asksAgainWithoutWhatIsRefused_data();
    void asksAgainWithoutWhatIsRefused();
    void tellsWhenTheLimitIsReached();
    void refusesWhatIsNoEnvelope_data();
    void refusesWhatIsNoEnvelope();
    void asksForConnectors();
    void countsWhatItLeavesOut();
    void tellsEveryFailureOfAList_data();
    void tellsEveryFailureOfAList();
    void followsThePagesOfPools();
    void endsWhenPoolsRepeatThemselves();
    void takesWhatCannotBeReadForWhatIsLookedFor();
    void asksForInstances();
    void fetchesOneInstance();
    void refusesAnotherInstanceThanAskedFor();
    void findsBySessionFirst();
    void findsNothingOlderThanTheAttemptBySession();
    void findsByNameWhereTheSessionFindsNothing();
    void findsByNameWhereTheFilterIsUnknown();
    void findsInstancesOnEveryPage();
    void saysNothingOfWhatItCouldNotSee();
    void tellsWhenTheSearchFails();
};

void TestLists::readsTheEnvelope_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("next");
    QTest::addColumn<int>("total");

    const auto row = [](const char *title, const QByteArray &body, int asked, int items, int next,
                        int total) {
        QTest::newRow(title) << body << asked << items << next << total;
    };
    row("first of three", R"({"data":[{}],"meta":{"current_page":1,"last_page":3,"total":201}})", 1, 1, 2,
        201);
    row("texts", R"({"data":[{}],"meta":{"current_page":"2","last_page":"3","total":"201"}})", 2, 1, 3, 201);
    row("last", R"({"data":[{}],"meta":{"current_page":3,"last_page":3}})", 3, 1, 0, 0);
    row("meta missing", R"({"data":[{}]})", 1, 1, 0, 0);
    row("meta null", R"({"data":[{}],"meta":null,"links":null})", 1, 1, 0, 0);
    row("link alone", R"({"data":[{}],"links":{"next":"https://evil.test/?page=9"}})", 1, 1, 2, 0);
    row("no next link", R"({"data":[{}],"links":{"next":null}})", 1, 1, 0, 0);
    row("total alone", R"({"data":[{}],"meta":{"total":101,"per_page":100}})", 1, 1, 2, 101);
    row("exactly full", R"({"data":[{}],"meta":{"total":100,"per_page":100}})", 1, 1, 0, 100);
    row("last before current", R"({"data":[{}],"meta":{"current_page":5,"last_page":2}})", 5, 1, 0, 0);
    row("negative", R"({"data":[{}],"meta":{"last_page":-3,"total":-1}})", 1, 1, 0, 0);
    row("repeats the first", R"({"data":[{}],"meta":{"current_page":1,"last_page":9}})", 2, 0, 0, 0);
    row("repeats an earlier one", R"({"data":[{}],"meta":{"current_page":3,"last_page":9}})", 4, 0, 0, 0);
    row("skips ahead", R"({"data":[{}],"meta":{"current_page":4,"last_page":9}})", 2, 1, 5, 0);
    row("empty and promising", R"({"data":[],"meta":{"current_page":2,"last_page":9}})", 2, 0, 0, 0);
    row("endless", R"({"data":[{}],"meta":{"current_page":10000,"last_page":99999999}})", 10000, 1, 0, 0);
    row("bare list", R"([{},{}])", 1, 2, 0, 2);
    row("bare list again", R"([{},{}])", 2, 2, 0, 0); // the loader knows the page before
    row("flat paginator",
        R"({"current_page":1,"data":[{}],"last_page":3,"per_page":100,"total":250,"links":[{"url":null}],)"
        R"("next_page_url":"http://x/?page=2"})",
        1, 1, 2, 250);
    row("flat paginator, last", R"({"current_page":3,"data":[{}],"last_page":3,"next_page_url":null})", 3, 1,
        0, 0);
    row("flat paginator that repeats", R"({"current_page":1,"data":[{}],"last_page":3})", 2, 0, 0, 0);
    row("simple paginator", R"({"current_page":1,"data":[{}],"next_page_url":"http://x/?page=2"})", 1, 1, 2,
        0);
    row("Fractal",
        R"({"data":[{}],"meta":{"pagination":{"total":201,"per_page":100,"current_page":2,)"
        R"("total_pages":3,"links":{"next":"http://x/?page=3"}}}})",
        2, 1, 3, 201);
    row("paginator in data", R"({"data":{"current_page":1,"data":[{}],"last_page":2,"total":150}})", 1, 1, 2,
        150);
    row("more told", R"({"data":[{}],"meta":{"has_more":true}})", 1, 1, 2, 0);
    row("next page told", R"({"data":[{}],"next_page":2})", 1, 1, 2, 0);
    row("per page as text", R"({"data":[{}],"meta":{"total":"101","per_page":"100"}})", 1, 1, 2, 101);
    const QByteArray full = '[' + QByteArray("{},").repeated(99) + "{}]";
    row("full, nothing told", R"({"data":)" + full + '}', 1, 100, 2, 0);
    row("full bare list", full, 1, 100, 2, 0);
    row("full, and the last", R"({"data":)" + full + R"(,"links":{"next":null}})", 1, 100, 0, 0);
    row("past the end", R"({"data":[],"meta":{"current_page":4,"last_page":3,"total":250}})", 4, 0, 0, 250);
    row("null list", R"({"data":[]})", 1, 0, 0, 0);
}

void TestLists::readsTheEnvelope()
{
    QFETCH(QByteArray, body);
    QFETCH(int, asked);

    const auto page = readEnvelope(body, asked);
    QVERIFY(page.has_value());
    QTEST(int(page->items.size()), "items");
    QTEST(page->next(), "next");
    QTEST(page->total, "total");
    QVERIFY(page->next() == 0 || page->next() > asked);
}

void TestLists::tellsThatAListIsCut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("asked");
    QTest::addColumn<bool>("cut");
    QTest::newRow("whole") << QByteArray(R"({"data":[{}],"meta":{"current_page":1,"last_page":1}})") << 1
                           << false;
    QTest::newRow("goes on") << QByteArray(R"({"data":[{}],"meta":{"current_page":1,"last_page":2}})") << 1
                             << false;
    QTest::newRow("repeats the first")
        << QByteArray(R"({"data":[{}],"meta":{"current_page":1,"last_page":9}})") << 2 << true;
    QTest::newRow("empty and promising")
        << QByteArray(R"({"data":[],"meta":{"current_page":2,"last_page":9}})") << 2 << true;
    QTest::newRow("too many pages") << QByteArray(
                                           R"({"data":[{}],"meta":{"current_page":10000,"last_page":99999}})")
                                    << 10000 << true;
    QTest::newRow("past the end") << QByteArray(R"({"data":[],"meta":{"current_page":4,"last_page":3}})") << 4
                                  << false;
}

void TestLists::tellsThatAListIsCut()
{
    QFETCH(QByteArray, body);
    QFETCH(int, asked);
    QTEST(readEnvelope(body, asked)->isCut, "cut");
}

void TestLists::followsCursors()
{
    FakeHttpClient http;
    http.answerJson(
        HttpMethod::Get, connectors, 200,
        R"({"data":[{"id":1}],"links":{"next":"https://evil.test/x?cursor=a%2Bb%3D"},"meta":{"path":"x"}})");
    http.answerJson(HttpMethod::Get, connectors + u"?cursor=a%2Bb%3D"_s, 200,
                    R"({"data":[{"id":2}],"next_cursor":"c","next_page_url":"https://x/?cursor=c"})");
    http.answerJson(HttpMethod::Get, connectors + u"?cursor=c"_s, 200,
                    R"({"data":[{"id":3}],"meta":{"next_cursor":null},"links":{"next":null}})");
    const auto first = resultOf(listInstances(accessTo(http), 1));
    QCOMPARE(first->next(), 2);
    const auto second = resultOf(listInstances(accessTo(http), first->following()));
    QVERIFY(http.requests()[1].url.toEncoded().startsWith("https://core.test/"));
    QVERIFY(http.requests()[1].url.toEncoded().endsWith("&per_page=100&cursor=a%2Bb%3D"));
    const auto third = resultOf(listInstances(accessTo(http), second->following()));
    QCOMPARE(idsOf(third->items), u"3"_s);
    QCOMPARE(third->next(), 0);
    QVERIFY(!third->isCut);
}

void TestLists::takesNoPageTwice()
{
    // Full pages that tell nothing: the next one is tried, and is the same.
    FakeHttpClient http;
    QByteArray items;
    for (int i = 1; i <= 100; ++i)
        items += (i > 1 ? ",{\"id\":" : "{\"id\":") + QByteArray::number(i) + '}';
    http.answerAlwaysJson(HttpMethod::Get, connectors, 200, '[' + items + ']');
    const auto first = resultOf(listInstances(accessTo(http), 1));
    QCOMPARE(first->next(), 2);
    const auto second = resultOf(listInstances(accessTo(http), first->following()));
    QVERIFY(second->items.isEmpty());
    QCOMPARE(second->next(), 0);
    QVERIFY2(!second->isCut, "the platform knows no pages: that was all");
    // A cursor that leads to itself.
    http.answerAlwaysJson(HttpMethod::Get, connectors, 200, R"({"data":[{"id":7}],"next_cursor":"c"})");
    PageRequest again(2);
    again.cursor = u"c"_s;
    const auto same = resultOf(listInstances(accessTo(http), again));
    QCOMPARE(same->next(), 0);
    QVERIFY(same->isCut);
}

void TestLists::asksAgainWithoutWhatIsRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("query");
    const QByteArray rest =
        "authenticationImplementations.authenticationType,authenticationImplementations.variables";
    const QByteArray sorted = "&sort=name&per_page=100&page=1";
    QTest::newRow("an optional one") << 400
                                     << QByteArray(
                                            "Requested include(s) `logo` are not allowed. Allowed include(s) "
                                            "are `systemType, authenticationImplementations.variables`.")
                                     << "include=" + rest + sorted;
    QTest::newRow("a needed one")
        << 422
        << QByteArray("Requested include(s) `authenticationImplementations.variables` are not allowed.")
        << QByteArray();
    QTest::newRow("named alone") << 400 << QByteArray("systemType?") << "include=" + rest + sorted;
    QTest::newRow("unnamed") << 400 << QByteArray("Unknown include.") << "include=" + rest + sorted;
    QTest::newRow("sort") << 400 << QByteArray("Requested sort(s) `name` is not allowed.")
                          << "include=logo,systemType," + rest + "&per_page=100&page=1";
}

void TestLists::asksAgainWithoutWhatIsRefused()
{
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, query);
    FakeHttpClient http;
    const QString systems = u"/api/v1/systems"_s;
    http.answerJson(HttpMethod::Get, systems, status, "{\"message\":\"" + message + "\"}");
    http.answerAlwaysJson(HttpMethod::Get, systems, 200,
                          R"({"data":[{"id":1,"name":"a"}],"meta":{"current_page":1,"last_page":2}})");
    const auto page = resultOf(listConnectors(accessTo(http), 1));
    QCOMPARE(page.has_value(), !query.isEmpty());
    QCOMPARE(http.requests().size(), query.isEmpty() ? 1 : 2);
    if (!page)
        return;
    QCOMPARE(http.requests()[1].url.query(QUrl::FullyEncoded).toLatin1(), query);
    // The next page asks for no more either.
    const auto next = resultOf(listConnectors(accessTo(http), page->following()));
    QCOMPARE(http.requests().size(), 3);
    QVERIFY(next.has_value());
    QCOMPARE(http.requests()[2].url.query(QUrl::FullyEncoded).toLatin1(),
             QByteArray(query).replace("page=1", "page=2").replace("per_page=200", "per_page=100"));
    // What nobody can mend is a failure.
    http.answerJson(HttpMethod::Get, systems, 400, R"({"message":"Bad."})");
    QVERIFY(!resultOf(listConnectors(accessTo(http), 1)).has_value());
    http.answerJson(HttpMethod::Get, connectors, 400, R"({"message":"No include."})");
    http.answerAlwaysJson(HttpMethod::Get, connectors, 200, R"({"data":[{"id":1}]})");
    QVERIFY(resultOf(listInstances(accessTo(http), 1)).has_value());
    QCOMPARE(http.requests().constLast().url.query(), u"sort=name&per_page=100&page=1"_s);
    http.answerJson(HttpMethod::Get, connectors + u"/1"_s, 400, R"({"message":"No include."})");
    http.answerJson(HttpMethod::Get, connectors + u"/1"_s, 200,
                    R"({"data":{"id":1,"variables":[{"key":"a"}]}})");
    QVERIFY(resultOf(fetchInstance(accessTo(http), u"1"_s)).has_value());
    QCOMPARE(http.requests().constLast().url.query(), u"include=variables"_s);
    http.answerAlwaysJson(HttpMethod::Get, connectors, 400, R"({"message":"No include."})");
    http.answerAlwaysJson(HttpMethod::Get, connectors + u"/1"_s, 400, R"({"message":"No include."})");
    QVERIFY(!resultOf(listInstances(accessTo(http), 1)).has_value());
    QVERIFY(!resultOf(fetchInstance(accessTo(http), u"1"_s)).has_value());
    QVERIFY(!resultOf(findInstances(accessTo(http), {u"s"_s, u"1"_s, u"n"_s, {}})).has_value());
}

void TestLists::tellsWhenTheLimitIsReached()
{
    FakeHttpClient http;
    HttpAnswer answer = FakeHttpClient::jsonAnswer(200, R"({"data":[{"id":1}]})");
    answer.headers.emplace_back("x-ratelimit-remaining", "1");
    http.answer(HttpMethod::Get, connectors, answer);
    QVERIFY(!resultOf(listInstances(accessTo(http), 1))->rest);
    answer.headers.last().second = "0";
    http.answer(HttpMethod::Get, connectors, answer);
    QVERIFY(resultOf(listInstances(accessTo(http), 1))->rest == std::chrono::seconds(0));
    answer.headers.emplace_back("Retry-After", "42");
    http.answer(HttpMethod::Get, connectors, answer);
    QVERIFY(resultOf(listInstances(accessTo(http), 1))->rest == std::chrono::seconds(42));
}

void TestLists::refusesWhatIsNoEnvelope_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");

    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("HTML") << QByteArray("<html>") << u"no JSON at byte "_s;
    QTest::newRow("no data") << QByteArray(R"({"message":"x"})") << u"data"_s;
    QTest::newRow("data null") << QByteArray(R"({"data":null})") << u"data"_s;
    QTest::newRow("data text") << QByteArray(R"({"data":"canary"})") << u"data"_s;
    QTest::newRow("one object") << QByteArray(R"({"data":{"id":1}})") << u"data"_s;
}

void TestLists::refusesWhatIsNoEnvelope()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, detail);

    const auto page = readEnvelope(body, 1);
    QVERIFY(!page.has_value());
    QCOMPARE(page.error().cause, FailureCause::AnswerUnreadable);
    // Where the error is, Qt 6.4 and 6.11 count differently.
    QVERIFY2(page.error().detail.startsWith(detail), qUtf8Printable(page.error().detail));
}

void TestLists::asksForConnectors()
{
    FakeHttpClient http;
    http.answerJson(
        HttpMethod::Get, u"/api/v1/systems"_s, 200,
        R"({"data":[{"id":2,"name":"b"},{"id":1,"name":"a"}],"meta":{"current_page":3,"last_page":4}})");
    const auto page = resultOf(listConnectors(accessTo(http), 3));
    QCOMPARE(
        http.requests()[0].url.toEncoded(),
        QByteArray("https://core.test/api/v1/systems?include=logo,systemType,"
                   "authenticationImplementations.authenticationType,authenticationImplementations.variables"
                   "&sort=name&per_page=100&page=3"));
    QVERIFY(page.has_value());
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->items[0].id, u"2"_s); // as it came
    QCOMPARE(page->next(), 4);
}

void TestLists::countsWhatItLeavesOut()
{
    FakeHttpClient http;
    http.answerJson(HttpMethod::Get, u"/api/v1/systems"_s, 200,
                    R"({"data":[{"id":1,"name":"a"},null,"x",{"id":2},{"name":"c"},[],{"id":3,"name":"d",
                        "authentication_implementations":[{"name":"no id"}]}]})");
    const auto page = resultOf(listConnectors(accessTo(http), 1));
    QVERIFY(page.has_value());
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->unreadable,
             (QStringList{QString(), QString(), u"2"_s, u"c"_s, QString(), u"d – no id"_s}));
}

void TestLists::tellsEveryFailureOfAList_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<HttpTrouble>("trouble");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FailureCause>("cause");

    const auto row = [](int status, HttpTrouble trouble, const QByteArray &body, FailureCause cause) {
        QTest::addRow("%d %d %s", status, int(trouble), body.constData())
            << status << trouble << body << cause;
    };
    row(401, HttpTrouble::None, R"({"message":"Unauthenticated."})", FailureCause::NotSignedIn);
    row(403, HttpTrouble::None, "{}", FailureCause::Forbidden);
    row(404, HttpTrouble::None, "{}", FailureCause::NotFound);
    row(429, HttpTrouble::None, "{}", FailureCause::TooManyRequests);
    row(302, HttpTrouble::None, "", FailureCause::Redirected);
    row(500, HttpTrouble::None, "<html>", FailureCause::PlatformBroken);
    row(200, HttpTrouble::None, "<html>", FailureCause::AnswerUnreadable);
    row(200, HttpTrouble::None, "", FailureCause::AnswerUnreadable);
    row(200, HttpTrouble::ConnectionLost, R"({"data":[]})", FailureCause::ConnectionLost);
    row(200, HttpTrouble::TooLarge, "", FailureCause::AnswerTooLarge);
    row(0, HttpTrouble::TimedOut, "", FailureCause::TimedOut);
}

void TestLists::tellsEveryFailureOfAList()
{
    QFETCH(int, status);
    QFETCH(HttpTrouble, trouble);
    QFETCH(QByteArray, body);
    QFETCH(FailureCause, cause);

    FakeHttpClient http;
    HttpAnswer answer = FakeHttpClient::jsonAnswer(status, body);
    answer.trouble = trouble;
    for (const auto &path : {u"systems"_s, u"connectors"_s, u"connection-pools"_s, u"connectors/5"_s})
        http.answerAlways(HttpMethod::Get, u"/api/v1/"_s + path, answer);
    const PlatformAccess access = accessTo(http);
    const auto check = [&](const auto &result) {
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().cause, cause);
        QCOMPARE(result.error().httpStatus, status);
        QCOMPARE(result.error().host, u"core.test"_s);
    };
    check(resultOf(listConnectors(access, 1)));
    check(resultOf(listInstances(access, 1)));
    check(resultOf(listConnectionPools(access)));
    check(resultOf(fetchInstance(access, u"5"_s)));
    check(resultOf(findInstances(access, {u"s"_s, u"1"_s, u"n"_s, {}})));
}

void TestLists::followsThePagesOfPools()
{
    FakeHttpClient http;
    const QString pools = u"/api/v1/connection-pools"_s;
    http.answerJson(HttpMethod::Get, pools, 200,
                    R"({"data":[{"id":9007199254740993,"name":"a","limit":"5","timeout":30}],
                        "meta":{"current_page":1,"last_page":2}})");
    http.answerJson(HttpMethod::Get, pools + u"?page=2"_s, 200,
                    R"({"data":[{"id":"b"},{"name":"no id"}],"meta":{"current_page":2,"last_page":2}})");
    const auto found = resultOf(listConnectionPools(accessTo(http)));
    QVERIFY(found.has_value());
    QCOMPARE(*found, (QList<ConnectionPool>{{u"9007199254740993"_s, u"a"_s, 5, 30}, {u"b"_s, {}, 0, 0}}));
    QCOMPARE(http.requests()[0].url.query(), u"per_page=100"_s);
    QVERIFY(http.unusedAnswers().isEmpty());
}

void TestLists::endsWhenPoolsRepeatThemselves()
{
    FakeHttpClient http;
    http.answerAlwaysJson(HttpMethod::Get, u"/api/v1/connection-pools"_s, 200,
                          R"({"data":[{"id":1}],"meta":{"current_page":1,"last_page":9}})");
    const auto found = resultOf(listConnectionPools(accessTo(http)));
    QVERIFY(found.has_value());
    QCOMPARE(found->size(), 1);
    QCOMPARE(http.requests().size(), 2);
}

void TestLists::takesWhatCannotBeReadForWhatIsLookedFor()
{
    FakeHttpClient http;
    http.answerJson(HttpMethod::Get, connectors, 200, R"({"data":[{"name":"Harbour UK"}]})");
    const auto bySession = resultOf(findInstances(accessTo(http), {u"s-1"_s, {}, {}, {}}));
    QVERIFY(!bySession);
    QCOMPARE(bySession.error().detail, u"list-cut"_s);

    http.answerAlwaysJson(HttpMethod::Get, connectors, 200,
                          R"({"data":[{"name":"Harbour UK"},{"name":"x"}]})");
    QVERIFY(!resultOf(findInstances(accessTo(http), {{}, {}, u"Harbour UK"_s, {}})));
    QVERIFY(resultOf(findInstances(accessTo(http), {{}, {}, u"Harbour US"_s, {}}))->isEmpty());

    // On an earlier page, by the other search, and without a name.
    FakeHttpClient pages;
    pages.answerJson(HttpMethod::Get, connectors, 200,
                     R"({"data":[{"name":"Harbour UK"}],"meta":{"current_page":1,"last_page":2}})");
    pages.answerJson(HttpMethod::Get, connectors, 200,
                     R"({"data":[],"meta":{"current_page":2,"last_page":2}})");
    QVERIFY(!resultOf(findInstances(accessTo(pages), {{}, {}, u"Harbour UK"_s, {}})));
    FakeHttpClient both;
    both.answerJson(HttpMethod::Get, connectors, 200, R"({"data":[{"name":"renamed"}]})");
    both.answerJson(HttpMethod::Get, connectors, 200, R"({"data":[]})");
    QVERIFY(!resultOf(findInstances(accessTo(both), {u"s-1"_s, {}, u"Harbour UK"_s, {}})));
    FakeHttpClient nameless;
    nameless.answerAlwaysJson(HttpMethod::Get, connectors, 200, R"({"data":[{"label":"x"}]})");
    QVERIFY(!resultOf(findInstances(accessTo(nameless), {{}, {}, u"Harbour UK"_s, {}})));
}

void TestLists::asksForInstances()
{
    FakeHttpClient http;
    http.answerJson(HttpMethod::Get, connectors, 200, R"({"data":[{"id":1,"name":"a"},{"name":"b"}]})");
    const auto page = resultOf(listInstances(accessTo(http), 1));
    QVERIFY(page.has_value());
    QCOMPARE(idsOf(page->items), u"1"_s);
    QCOMPARE(page->unreadable, QStringList{u"b"_s});
    QCOMPARE(
        http.requests()[0].url.toEncoded(),
        QByteArray("https://core.test/api/v1/connectors?include=authenticationImplementation."
                   "authenticationType,authenticationImplementation.system&sort=name&per_page=100&page=1"));
}

void TestLists::fetchesOneInstance()
{
    FakeHttpClient http;
    http.answerJson(HttpMethod::Get, connectors + u"/18446744073709551617"_s, 200,
                    R"({"data":{"id":18446744073709551617,"variables":[{"key":"a"}]}})");
    const auto instance = resultOf(fetchInstance(accessTo(http), u"18446744073709551617"_s));
    QVERIFY(instance.has_value());
    QCOMPARE(instance->variables.size(), 1);
    QCOMPARE(http.requests()[0].url.query(),
             u"include=authenticationImplementation.authenticationType,authenticationImplementation.system,"
             u"variables"_s);
    http.answerJson(HttpMethod::Get, connectors + u"/1"_s, 200,
                    R"({"data":{"id":1,"variables":[{"id":2}]}})");
    const auto broken = resultOf(fetchInstance(accessTo(http), u"1"_s));
    QCOMPARE(broken.error().cause, FailureCause::AnswerUnreadable);
    QCOMPARE(broken.error().detail, u"data.variables"_s);
}

void TestLists::refusesAnotherInstanceThanAskedFor()
{
    FakeHttpClient http;
    http.answerJson(HttpMethod::Get, connectors + u"/5"_s, 200, R"({"data":{"id":6}})");
    QCOMPARE(resultOf(fetchInstance(accessTo(http), u"5"_s)).error().cause, FailureCause::InstanceMismatch);
}

void TestLists::findsBySessionFirst()
{
    FakeHttpClient http;
    http.answerJson(HttpMethod::Get, connectors + u"?filter[forSession]=a%26b"_s, 200,
                    R"({"data":[{"id":1,"name":"renamed"}]})");
    const auto found = resultOf(findInstances(accessTo(http), {u"a&b"_s, u"3"_s, u"Shop"_s, {}}));
    QVERIFY(found.has_value());
    QCOMPARE(idsOf(*found), u"1"_s);
    QCOMPARE(http.requests().size(), 1);
}

void TestLists::findsNothingOlderThanTheAttemptBySession()
{
    // A platform that does not know the filter answers with everything: what is older is nobody's attempt.
    FakeHttpClient http;
    const QDateTime since(QDate(2026, 3, 16), QTime(9, 0), Qt::UTC);
    http.answerJson(HttpMethod::Get, connectors + u"?filter[forSession]=s"_s, 200, R"({"data":[
        {"id":1,"name":"Old","created_at":"2026-03-16 08:49:59"},
        {"id":2,"name":"A slow clock's","created_at":"2026-03-16 08:50:00"},
        {"id":3,"name":"Ageless"}]})");
    const auto found = resultOf(findInstances(accessTo(http), {u"s"_s, u"3"_s, {}, since}));
    QVERIFY(found.has_value());
    QCOMPARE(idsOf(*found), u"2,3"_s);
}

void TestLists::findsByNameWhereTheSessionFindsNothing()
{
    FakeHttpClient http;
    const QDateTime since(QDate(2026, 3, 16), QTime(9, 0, 0, 900), Qt::UTC);
    http.answerJson(HttpMethod::Get, connectors + u"?filter[forSession]=s"_s, 200, R"({"data":[]})");
    http.answerAlwaysJson(HttpMethod::Get, connectors + u"?filter[system]=3"_s, 200, R"({"data":[
        {"id":1,"name":"Shop","created_at":"2026-03-16 08:59:59"},
        {"id":2,"name":"Shop","created_at":"2026-03-16 09:00:00"},
        {"id":3,"name":"shop","created_at":"2026-03-16 09:00:01"},
        {"id":4,"name":"Shop"},
        {"id":5,"name":"Shop","created_at":"2026-03-16 10:00:00","authentication_implementation":{"system_id":4}},
        {"id":6,"name":"Shop","created_at":"2026-03-16 10:00:00","authentication_implementation":{"system_id":"3"}}
        ]})");
    const auto found = resultOf(findInstances(accessTo(http), {u"s"_s, u"3"_s, u"Shop"_s, since}));
    QVERIFY(found.has_value());
    QCOMPARE(idsOf(*found), u"2,4,6"_s);
    const auto all = resultOf(findInstances(accessTo(http), {{}, u"3"_s, u"Shop"_s, {}}));
    QCOMPARE(idsOf(*all), u"1,2,4,6"_s);
    QCOMPARE(http.requests().size(), 3); // without a session id nothing is asked by it
}

void TestLists::findsByNameWhereTheFilterIsUnknown()
{
    FakeHttpClient http;
    http.answerJson(HttpMethod::Get, connectors + u"?filter[forSession]=s"_s, 400, "{}");
    http.answerJson(HttpMethod::Get, connectors + u"?filter[system]=3"_s, 200,
                    R"({"data":[{"id":1,"name":"Shop"}]})");
    const auto found = resultOf(findInstances(accessTo(http), {u"s"_s, u"3"_s, u"Shop"_s, {}}));
    QVERIFY(found.has_value());
    QCOMPARE(idsOf(*found), u"1"_s);
}

void TestLists::findsInstancesOnEveryPage()
{
    FakeHttpClient http;
    for (int page = 1; page <= 3; ++page)
        http.answerJson(HttpMethod::Get, connectors + u"?page=%1&filter[system]=3"_s.arg(page), 200,
                        R"({"data":[{"id":)" + QByteArray::number(page) +
                            R"(,"name":"Shop"},{"id":9,"name":"Other"}],"meta":{"current_page":)" +
                            QByteArray::number(page) + R"(,"last_page":3}})");
    const auto found = resultOf(findInstances(accessTo(http), {{}, u"3"_s, u"Shop"_s, {}}));
    QVERIFY(found.has_value());
    QCOMPARE(idsOf(*found), u"1,2,3"_s);
}

void TestLists::saysNothingOfWhatItCouldNotSee()
{
    FakeHttpClient http;
    http.answerAlwaysJson(
        HttpMethod::Get, connectors, 200,
        R"({"data":[{"id":1,"name":"Shop"}],"meta":{"current_page":1,"last_page":3,"total":250}})");
    const auto unseen = resultOf(findInstances(accessTo(http), {{}, u"3"_s, u"Other"_s, {}}));
    QVERIFY(!unseen.has_value());
    QCOMPARE(unseen.error().detail, u"list-cut"_s);
    const auto seen = resultOf(findInstances(accessTo(http), {{}, u"3"_s, u"Shop"_s, {}}));
    QCOMPARE(idsOf(*seen), u"1"_s);
}

void TestLists::tellsWhenTheSearchFails()
{
    FakeHttpClient http;
    http.answerJson(HttpMethod::Get, connectors + u"?filter[forSession]=s"_s, 200, R"({"data":[]})");
    http.answerTrouble(HttpMethod::Get, connectors + u"?filter[system]=3"_s, HttpTrouble::TimedOut);
    const auto found = resultOf(findInstances(accessTo(http), {u"s"_s, u"3"_s, u"Shop"_s, {}}));
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().cause, FailureCause::TimedOut);
}

WIZARD_GUILESS_TEST(TestLists)
#include "tst_lists.moc"

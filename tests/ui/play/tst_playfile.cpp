// SPDX-License-Identifier: Apache-2.0
#include "app/player/playfile.h"
#include "app/player/playoutcome.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/stat.h>
#include <thread>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

class TestPlayFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void readsEveryKindOfStep();
    void waitsHalfAMinuteUnlessTold();
    void refuses_data();
    void refuses();
    void refusesAFileThatIsNotThere();
    void refusesAFolder();
    void refusesAFileThatIsTooLarge();
    void readsNoMoreThanItTakes();
    void knowsTheKeysThatQtNames_data();
    void knowsTheKeysThatQtNames();
    void tellsItsOutcomeInOneLine();

private:
    tl::expected<PlayFile, QString> read(const QByteArray &text);

    QTemporaryDir m_folder;
};

tl::expected<PlayFile, QString> TestPlayFile::read(const QByteArray &text)
{
    QFile file(m_folder.filePath(u"play.json"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
        return tl::make_unexpected(u"the test could not write its file"_s);
    file.close();
    return readPlayFile(file.fileName());
}

void TestPlayFile::readsEveryKindOfStep()
{
    const auto play = read(R"({"expect":"declined","steps":[
        {"page":"review","within":5},
        {"host":"harbour-shop.localhost"},
        {"click":"primary"},
        {"type":"Harbour Shop – UK","into":"name"},
        {"type":"typed where the focus is"},
        {"key":"Tab","times":3},
        {"choose":"per minute","in":"rateLimitUnit"},
        {"picture":"review-2"},
        {"browse":"refuse","account":"second","into":"returnAddress"},
        {"page":"queue"}]})");
    QVERIFY2(play, qUtf8Printable(play ? QString() : play.error()));
    QCOMPARE(play->expect, u"declined"_s);
    using Kind = PlayStep::Kind;
    const QList<Kind> kinds{Kind::WaitForPage, Kind::WaitForHost, Kind::Click,  Kind::Type,
                            Kind::Type,        Kind::Key,         Kind::Choose, Kind::Picture,
                            Kind::Browse,      Kind::WaitForPage};
    QCOMPARE(play->steps.size(), kinds.size());
    for (qsizetype i = 0; i < kinds.size(); ++i)
        QCOMPARE(play->steps.at(i).kind, kinds.at(i));
    QCOMPARE(play->steps.at(0).text, u"review"_s);
    QCOMPARE(play->steps.at(0).within, std::chrono::seconds(5));
    QCOMPARE(play->steps.at(3).text, u"Harbour Shop – UK"_s);
    QCOMPARE(play->steps.at(3).target, u"name"_s);
    QVERIFY(play->steps.at(4).target.isEmpty());
    QCOMPARE(play->steps.at(5).times, 3);
    QCOMPARE(play->steps.at(6).target, u"rateLimitUnit"_s);
    QCOMPARE(play->steps.at(8).text, u"refuse"_s);
    QCOMPARE(play->steps.at(8).target, u"returnAddress"_s);
    QVERIFY(play->steps.at(8).second);
    QVERIFY(!play->steps.at(9).second);
}

void TestPlayFile::waitsHalfAMinuteUnlessTold()
{
    const auto play = read(R"({"expect":"authorised","steps":[{"page":"home"}]})");
    QVERIFY(play);
    QCOMPARE(play->steps.constFirst().within, std::chrono::seconds(30));
    QCOMPARE(play->steps.constFirst().times, 1);
}

void TestPlayFile::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    const auto step = [](const char *name, const char *json, const QString &said) {
        QTest::newRow(name) << QByteArray(R"({"expect":"authorised","steps":[{"page":"home"},)") + json + "]}"
                            << u"step 2"_s + said;
    };
    QTest::newRow("nothing") << QByteArray() << u"no JSON"_s;
    QTest::newRow("not JSON") << QByteArray("steps: []") << u"no JSON"_s;
    QTest::newRow("cut") << QByteArray(R"({"expect":"authorised","steps":[)") << u"no JSON"_s;
    QTest::newRow("a list") << QByteArray("[1]") << u"no JSON object"_s;
    QTest::newRow("no expect") << QByteArray(R"({"steps":[]})") << u"expect"_s;
    QTest::newRow("another expect") << QByteArray(R"({"expect":"success","steps":[]})") << u"expect"_s;
    QTest::newRow("no steps") << QByteArray(R"({"expect":"failed"})") << u"steps"_s;
    QTest::newRow("steps as object") << QByteArray(R"({"expect":"failed","steps":{}})") << u"steps"_s;
    QTest::newRow("unknown member") << QByteArray(R"({"expect":"failed","steps":[],"script":"x"})")
                                    << u"script"_s;
    step("no object", R"("page")", {});
    step("empty step", "{}", {});
    step("unknown step", R"({"javascript":"alert"})", {});
    step("two steps in one", R"({"click":"a","type":"b"})", {});
    step("number for text", R"({"click":7})", {});
    step("unknown page", R"({"page":"finish"})", u": there is no page “finish”"_s);
    step("unknown key", R"({"key":"Retrun"})", u": there is no key “Retrun”"_s);
    step("two keys", R"({"key":"Tab, Return"})", u": there is no key"_s);
    step("no key", R"({"key":""})", u": there is no key"_s);
    step("nothing to click", R"({"click":""})", {});
    step("climbing picture", R"({"picture":"../evil"})", u": a picture"_s);
    step("hidden picture", R"({"picture":".evil"})", u": a picture"_s);
    step("choose from nothing", R"({"choose":"a"})", u": “in” is missing"_s);
    step("into of a click", R"({"click":"a","into":"b"})", u": “into”"_s);
    step("times of a click", R"({"click":"a","times":2})", u": “times”"_s);
    step("no times", R"({"key":"Tab","times":0})", u": “times”"_s);
    step("too many times", R"({"key":"Tab","times":101})", u": “times”"_s);
    step("browse to nowhere", R"({"browse":"later"})", u": “browse” is approve or refuse"_s);
    step("browse as a third", R"({"browse":"approve","account":"third"})", u": “account”"_s);
    step("account of a click", R"({"click":"a","account":"second"})", u": “account”"_s);
    step("no wait", R"({"page":"home","within":0})", u": “within”"_s);
    step("an endless wait", R"({"page":"home","within":601})", u": “within”"_s);
    step("wait as text", R"({"page":"home","within":"5"})", u": “within”"_s);
    step("part of a second", R"({"page":"home","within":1.5})", u": “within”"_s);
}

void TestPlayFile::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    const auto play = read(text);
    QVERIFY(!play);
    QVERIFY2(play.error().contains(said), qUtf8Printable(play.error()));
    QVERIFY2(!play.error().contains(u"no error"), qUtf8Printable(play.error()));
}

void TestPlayFile::refusesAFileThatIsNotThere()
{
    QVERIFY(!readPlayFile(m_folder.filePath(u"nowhere.json"_s)));
}

void TestPlayFile::refusesAFolder()
{
    QVERIFY(!readPlayFile(m_folder.path()));
}

void TestPlayFile::refusesAFileThatIsTooLarge()
{
    const QByteArray start = R"({"expect":"authorised","steps":[]})";
    QVERIFY(read(start + QByteArray(1024 * 1024 - start.size(), ' ')));
    const auto play = read(start + QByteArray(1024 * 1024 + 1 - start.size(), ' '));
    QVERIFY(!play);
    QCOMPARE(play.error(), u"the play file is too large"_s);
}

void TestPlayFile::readsNoMoreThanItTakes()
{
    // What tells no size of its own (a device, a pipe) must not fill the memory.
    std::signal(SIGPIPE, SIG_IGN); // the reader goes before everything is written
    const QString path = m_folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(qUtf8Printable(path), 0600), 0);
    std::thread writer([&path] {
        QFile pipe(path);
        const QByteArray valid = R"({"expect":"authorised","steps":[]})" + QByteArray(1536 * 1024, ' ');
        if (pipe.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            pipe.write(valid);
    });
    const auto play = readPlayFile(path);
    writer.join();
    QVERIFY(!play);
    QCOMPARE(play.error(), u"the play file is too large"_s);
}

void TestPlayFile::knowsTheKeysThatQtNames_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"Return", "Enter", "Tab", "Backtab", "Space", "Esc", "Escape", "Down", "F5",
                            "Ctrl+F", "Shift+Tab", "Alt+Left", "a", "Del"})
        QTest::newRow(key) << QByteArray(key);
}

void TestPlayFile::knowsTheKeysThatQtNames()
{
    QFETCH(QByteArray, key);
    const auto play = read(R"({"expect":"authorised","steps":[{"key":")" + key + R"("}]})");
    QVERIFY2(play, qUtf8Printable(play ? QString() : play.error()));
}

void TestPlayFile::tellsItsOutcomeInOneLine()
{
    PlayOutcome outcome;
    outcome.outcome = u"failed"_s;
    outcome.error = u"two\nlines and “quotes”"_s;
    QCOMPARE(
        outcome.jsonLine(),
        QByteArray(R"({"error":"two\nlines and “quotes”","instance":null,"name":null,"outcome":"failed"})"));
    outcome = {u"authorised"_s, u"9007199254740993"_s, u"Harbour Shop – UK"_s, {}, true};
    QCOMPARE(
        outcome.jsonLine(),
        QByteArray(
            R"({"error":null,"instance":"9007199254740993","name":"Harbour Shop – UK","outcome":"authorised"})"));
}

WIZARD_GUILESS_TEST(TestPlayFile)
#include "tst_playfile.moc"

// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/systemclock.h"
#include "app/adapters/desktop/systemrandom.h"
#include "app/adapters/memory/memorypreferences.h"
#include "app/adapters/memory/memoryrecords.h"
#include "app/adapters/memory/memorysecretstore.h"
#include "app/adapters/records/filepreferences.h"
#include "app/records/draftstore.h"
#include "app/records/journal.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace std::chrono_literals;

/// Clock, random, preferences and the stores in memory.
class TestSmallAdapters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ringsOnceFromEventLoop();
    void ringsNotBeforeAMonthIsOver();
    void ringsNotAfterDestruction();
    void lettingAlarmDestroyItselfIsSafe();
    void tellsTimeInUtc();
    void makesUrlSafeText_data();
    void makesUrlSafeText();
    void usesEveryCharacter();
    void makesUuids();
    void keepsPreferencesBetweenRuns();
    void sharesPreferencesWithQSettings_data();
    void sharesPreferencesWithQSettings();
    void keepsWhatAnotherProgramPrefers();
    void writesPreferencesInTheNextTurn();
    void forgetsPreferencesInMemory();
    void keepsSecretsInMemory();
    void keepsJournalInMemory();
    void keepsDraftsInMemory();
};

void TestSmallAdapters::ringsOnceFromEventLoop()
{
    SystemClock clock;
    int rings = 0;
    QElapsedTimer time;
    time.start();
    const auto first = clock.callAfter(40ms, [&] { ++rings; });
    int late = 0;
    const auto immediately = clock.callAfter(-5ms, [&] { ++late; });
    QCOMPARE(rings + late, 0);
    QTRY_COMPARE(late, 1);
    QTRY_COMPARE(rings, 1);
    QVERIFY(time.elapsed() >= 35);
    const auto last = clock.callAfter(80ms, [&] { ++late; });
    QTRY_COMPARE(late, 2);
    QCOMPARE(rings, 1);
}

void TestSmallAdapters::ringsNotBeforeAMonthIsOver()
{
    // 2^32 ms and a little more: in an int it would be 704 ms.
    SystemClock clock;
    int early = 0;
    int done = 0;
    const auto month = clock.callAfter(4'294'968s, [&] { ++early; });
    const auto soon = clock.callAfter(900ms, [&] { ++done; });
    QTRY_COMPARE(done, 1);
    QCOMPARE(early, 0);
}

void TestSmallAdapters::ringsNotAfterDestruction()
{
    SystemClock clock;
    bool rang = false;
    bool over = false;
    auto alarm = clock.callAfter(5ms, [&] { rang = true; });
    const auto end = clock.callAfter(60ms, [&] { over = true; });
    alarm.reset();
    QTRY_VERIFY(over);
    QVERIFY(!rang);
}

void TestSmallAdapters::lettingAlarmDestroyItselfIsSafe()
{
    SystemClock clock;
    std::unique_ptr<Alarm> alarm;
    bool rang = false;
    alarm = clock.callAfter(1ms, [&, kept = QByteArray(1000, 'x')] {
        alarm.reset();
        rang = kept.size() == 1000;
    });
    QTRY_VERIFY(rang);
    QVERIFY(!alarm);
}

void TestSmallAdapters::tellsTimeInUtc()
{
    const QDateTime now = SystemClock().now();
    QCOMPARE(now.timeSpec(), Qt::UTC);
    QVERIFY(qAbs(now.secsTo(QDateTime::currentDateTimeUtc())) < 5);
}

void TestSmallAdapters::makesUrlSafeText_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {0, 1, 22, 43, 1024})
        QTest::addRow("%d", length) << length;
}

void TestSmallAdapters::makesUrlSafeText()
{
    QFETCH(const int, length);
    static const QRegularExpression form(u"\\A[A-Za-z0-9_-]*\\z"_s);
    SystemRandom random;
    const QString text = random.urlSafeText(length);
    QCOMPARE(text.size(), length);
    QVERIFY(form.match(text).hasMatch());
    if (length >= 22)
        QVERIFY(random.urlSafeText(length) != text);
}

void TestSmallAdapters::usesEveryCharacter()
{
    const QString text = SystemRandom().urlSafeText(20000);
    QHash<QChar, int> counts;
    for (const QChar character : text)
        ++counts[character];
    QCOMPARE(counts.size(), 64);
    // 312 each on average, standard deviation 17.5: nine of them.
    for (const int count : std::as_const(counts))
        QVERIFY2(count > 150 && count < 475, QByteArray::number(count).constData());
}

void TestSmallAdapters::makesUuids()
{
    static const QRegularExpression form(
        u"\\A[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"_s);
    SystemRandom random;
    QSet<QString> made;
    for (int i = 0; i < 100; ++i) {
        made.insert(random.uuid());
        QVERIFY(form.match(random.uuid()).hasMatch());
    }
    QCOMPARE(made.size(), 100);
}

void TestSmallAdapters::keepsPreferencesBetweenRuns()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"new/preferences.ini"_s);
    const QStringList values{u"a, b; c"_s,
                             u"\"quoted\""_s,
                             u"line\nend"_s,
                             u"äöü 日本"_s,
                             QString(),
                             u"@Invalid()"_s,
                             u"https://core.example/a?b=c%20d"_s,
                             u"x\\y"_s};
    {
        FilePreferences preferences(path);
        QCOMPARE(preferences.text(u"window/size"_s), QString());
        for (qsizetype i = 0; i < values.size(); ++i)
            preferences.setText(u"group/key%1"_s.arg(i), values.at(i));
    }
    FilePreferences again(path);
    for (qsizetype i = 0; i < values.size(); ++i)
        QCOMPARE(again.text(u"group/key%1"_s.arg(i)), values.at(i));
}

void TestSmallAdapters::sharesPreferencesWithQSettings_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("no group") << u"environment"_s << u"staging"_s;
    QTest::newRow("named as no group") << u"general/x"_s << u"1"_s;
    QTest::newRow("address in a key")
        << u"recent/https://core.example https://sign-in.example/login 42"_s << u"1\n2"_s;
    QTest::newRow("other letters") << u"größe/日本 %=;"_s << u"größe 日本 😀"_s;
    QTest::newRow("quotes") << u"a/b"_s << u"\"x\" \\ 'y' ; z, #"_s;
    QTest::newRow("control and digits") << u"a/b"_s
                                        << u"\x01 1f\x02"
                                           "1f\x7f\t\r\n"_s;
    QTest::newRow("at") << u"a/b"_s << u"@Variant(x)"_s;
    QTest::newRow("two ats") << u"a/b"_s << u"@@x"_s;
    QTest::newRow("spaces") << u"a/b"_s << u"  x  "_s;
}

void TestSmallAdapters::sharesPreferencesWithQSettings()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"preferences.ini"_s);
    QSettings(path, QSettings::IniFormat).setValue(key, value);
    {
        FilePreferences preferences(path);
        QCOMPARE(preferences.text(key), value);
        preferences.setText(u"other"_s, u"text"_s);
    }
    const QSettings settings(path, QSettings::IniFormat);
    QCOMPARE(settings.value(key).toString(), value);
    QCOMPARE(settings.value(u"other"_s).toString(), u"text"_s);
    QCOMPARE(settings.allKeys().size(), 2);
}

void TestSmallAdapters::keepsWhatAnotherProgramPrefers()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"preferences.ini"_s);
    FilePreferences one(path);
    QCOMPARE(one.text(u"a"_s), QString());
    {
        FilePreferences other(path);
        other.setText(u"a"_s, u"other's"_s);
        other.setText(u"b"_s, u"other's"_s);
    }
    one.setText(u"b"_s, u"one's"_s);
    QTRY_COMPARE(FilePreferences(path).text(u"b"_s), u"one's"_s);
    QCOMPARE(FilePreferences(path).text(u"a"_s), u"other's"_s);
}

void TestSmallAdapters::writesPreferencesInTheNextTurn()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"preferences.ini"_s);
    FilePreferences preferences(path);
    preferences.setText(u"a"_s, u"1"_s);
    QVERIFY(!QFile::exists(path));
    QCoreApplication::processEvents();
    QVERIFY(QFile::exists(path));
    // What is so already is not written again.
    QVERIFY(QFile::remove(path));
    preferences.setText(u"a"_s, u"1"_s);
    QCoreApplication::processEvents();
    QVERIFY(!QFile::exists(path));
}

void TestSmallAdapters::forgetsPreferencesInMemory()
{
    MemoryPreferences preferences;
    preferences.setText(u"key"_s, u"value"_s);
    QCOMPARE(preferences.text(u"key"_s), u"value"_s);
    QCOMPARE(MemoryPreferences().text(u"key"_s), QString());
}

void TestSmallAdapters::keepsSecretsInMemory()
{
    MemorySecretStore store;
    QVERIFY(!store.isPersistent());
    const auto end = [](auto operation) {
        QSignalSpy finished(operation.get(), &Operation::finished);
        operation->start();
        if (!finished.isEmpty())
            QTest::qFail("finished() came from inside start()", __FILE__, __LINE__);
        finished.wait(5000);
        return operation->result();
    };
    QVERIFY(!end(store.read(u"key"_s, SecretStore::Asking::Allowed))->has_value());
    QVERIFY(*end(store.write(u"key"_s, Secret(u"one"_s))));
    QVERIFY(*end(store.write(u"key"_s, Secret(u"two"_s))));
    QCOMPARE(end(store.read(u"key"_s, SecretStore::Asking::Allowed))->value().reveal(), u"two"_s);
    QVERIFY(!end(store.read(u"KEY"_s, SecretStore::Asking::Allowed))->has_value());
    QVERIFY(*end(store.remove(u"key"_s, SecretStore::Asking::Allowed)));
    QVERIFY(*end(store.remove(u"key"_s, SecretStore::Asking::Allowed)));
    QVERIFY(!end(store.read(u"key"_s, SecretStore::Asking::Allowed))->has_value());
}

void TestSmallAdapters::keepsJournalInMemory()
{
    MemoryRecords records;
    Journal journal(records);
    JournalEntry late;
    late.id = u"late"_s;
    late.begun = QDateTime::fromString(u"2026-03-16T10:00:00Z"_s, Qt::ISODate);
    JournalEntry early = late;
    early.id = u"early"_s;
    early.begun = late.begun.addSecs(-60);
    QVERIFY(journal.write(late));
    QVERIFY(journal.write(early));
    late.stage = JournalEntry::Stage::Consent;
    QVERIFY(journal.write(late));
    QCOMPARE(journal.entries(), (QList<JournalEntry>{early, late}));
    journal.remove(u"early"_s);
    journal.remove(u"nobody"_s);
    QCOMPARE(journal.entries(), QList<JournalEntry>{late});
}

void TestSmallAdapters::keepsDraftsInMemory()
{
    MemoryRecords records;
    DraftStore store(records);
    KeptDraft draft;
    draft.account = u"here"_s;
    draft.connectorId = u"11"_s;
    QVERIFY(!store.take(draft.account));
    QVERIFY(store.write(draft));
    QCOMPARE(store.take(draft.account), std::optional(draft));
    QVERIFY(!store.take(u"elsewhere"_s));
    store.remove(u"elsewhere"_s);
    store.release();
    QCOMPARE(store.take(draft.account), std::optional(draft));
    store.remove(draft.account);
    QVERIFY(!store.take(draft.account));
}

WIZARD_GUILESS_TEST(TestSmallAdapters)
#include "tst_smalladapters.moc"

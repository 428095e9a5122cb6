// SPDX-License-Identifier: Apache-2.0
#include "app/domain/failure/failureword.h"
#include "tests/support/fulldisk.h"
#include "tests/support/testprogram.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/copy/savetextbutton.h"
#include "ui/text/csv.h"
#include "ui/text/labels.h"
#include "ui/text/ownbrowsertext.h"
#include "ui/text/queuetext.h"

#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using State = QueueItem::State;
using Pause = QueueView::Pause;

/// What the queue says in words and files, and what is said about one's own browser.
class TestQueueText : public QObject
{
    Q_OBJECT

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    static FlowSnapshot finished()
    {
        FlowSnapshot snapshot = sampleSnapshot(Step::Queue);
        snapshot.queue = sampleQueue(QueueView::Phase::Finished);
        QList<QueueItem> &items = snapshot.queue.items;
        for (QueueItem &item : items) {
            item.reason.clear();
            item.at = {};
            item.thirdPartyAccount.clear();
        }
        items[0].thirdPartyAccount = u"northwind.harbour-shop.example"_s;
        items[0].at = QDateTime(QDate(2026, 11, 20), QTime(9, 14, 5), Qt::UTC);
        items[1].state = State::Failed;
        items[1].reason = wordOf(FailureCause::NotFound);
        items[2].state = State::Changed;
        items[3].state = State::Skipped;
        items[3].name = u"=HYPERLINK(\"https://evil.example\")"_s;
        items[4].state = State::Declined;
        items[4].changedMeanwhile = true;
        return snapshot;
    }

private Q_SLOTS:
    void writesLinesThatASpreadsheetReads_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << QStringList{u"a"_s, u"b c"_s} << u"a,b c\r\n"_s;
        QTest::newRow("empty") << QStringList{QString(), QString()} << u",\r\n"_s;
        QTest::newRow("comma") << QStringList{u"a,b"_s} << u"\"a,b\"\r\n"_s;
        QTest::newRow("semicolon") << QStringList{u"a;b"_s} << u"\"a;b\"\r\n"_s;
        QTest::newRow("quotes") << QStringList{u"say \"x\""_s} << u"\"say \"\"x\"\"\"\r\n"_s;
        QTest::newRow("line end") << QStringList{u"a\nb"_s} << u"\"a\nb\"\r\n"_s;
        QTest::newRow("equals") << QStringList{u"=1+1"_s} << u"'=1+1\r\n"_s;
        QTest::newRow("plus") << QStringList{u"+1"_s} << u"'+1\r\n"_s;
        QTest::newRow("minus") << QStringList{u"-1"_s} << u"'-1\r\n"_s;
        QTest::newRow("at") << QStringList{u"@SUM(A1)"_s} << u"'@SUM(A1)\r\n"_s;
        QTest::newRow("tab") << QStringList{u"\t=1"_s} << u"'\t=1\r\n"_s;
        QTest::newRow("return") << QStringList{u"\r=1"_s} << u"\"'\r=1\"\r\n"_s;
        QTest::newRow("within") << QStringList{u"a=1"_s} << u"a=1\r\n"_s;
        QTest::newRow("other script") << QStringList{u"سوق"_s} << u"سوق\r\n"_s;
    }

    void writesLinesThatASpreadsheetReads()
    {
        QFETCH(const QStringList, values);
        QFETCH(const QString, line);
        QCOMPARE(csvLine(values), line);
    }

    void everyStateHasItsOwnWord()
    {
        QSet<QString> words;
        for (int state = 0; state <= int(State::Unknown); ++state)
            words.insert(queueStateText(State(state)));
        QCOMPARE(words.size(), int(State::Unknown) + 1);
        QVERIFY(!words.contains(QString()));
    }

    void everyPauseHasItsOwnSentence()
    {
        QSet<QString> sentences;
        QueueView queue;
        QVERIFY(queuePauseText(queue).isEmpty());
        for (int pause = 1; pause <= int(Pause::InUse); ++pause) {
            queue.pause = Pause(pause);
            QVERIFY(queuePauseText(queue).endsWith(u'.'));
            sentences.insert(queuePauseText(queue));
        }
        QCOMPARE(sentences.size(), int(Pause::InUse));
    }

    void saysWhyAnItemEndedAsItDid()
    {
        QueueItem item;
        QVERIFY(queueReasonText(item).isEmpty());
        item.reason = u"no-such-word"_s;
        QVERIFY(queueReasonText(item).isEmpty());
        item.reason = wordOf(FailureCause::NotFound);
        item.changedMeanwhile = true;
        const QString both = queueReasonText(item);
        QVERIFY(both.contains(u"Somebody else"_s));
        item.changedMeanwhile = false;
        QVERIFY(both.startsWith(queueReasonText(item)));
        QVERIFY(both.size() > queueReasonText(item).size());
    }

    void saysWhichValueWasNotTaken()
    {
        QueueItem item;
        item.state = State::Failed;
        item.reason = wordOf(FailureCause::Invalid);
        const QString plain = queueReasonText(item);
        item.refusals = {{Field::TimeZone, {}, u"There is no such zone."_s},
                         {Field::Variable, u"Client secret"_s, u"It is wrong."_s},
                         {Field::None, {}, u"The app is not published."_s}};
        const QString text = queueReasonText(item);
        QVERIFY(text.startsWith(plain));
        QVERIFY(text.contains(u"“Time zone”: “There is no such zone.”"_s));
        QVERIFY(text.contains(u"“Client secret”: “It is wrong.”"_s));
        QVERIFY(text.endsWith(u"Patchworks says: “The app is not published.”"_s));
        item.refusals.append({Field::Name, {}, u"Taken."_s});
        item.refusals.append({Field::DateFormat, {}, u"Odd."_s});
        QVERIFY(queueReasonText(item).endsWith(u"And 2 more values."_s) ||
                queueReasonText(item).endsWith(u"And 2 more value(s)."_s));
        QVERIFY(!queueReasonText(item).contains(u"Taken"_s));
    }

    void saysWhichValueIsNeeded()
    {
        QueueItem item;
        item.state = State::Failed;
        item.reason = wordOf(FailureCause::Invalid);
        const QString refused = queueReasonText(item);
        item.refusals = {{Field::Variable, u"Region"_s, {}}};
        const QString text = queueReasonText(item);
        QVERIFY2(!text.contains(refused), "the platform was not asked");
        QVERIFY(text.contains(u"“Region” is needed."_s));
    }

    void putsWhatWasSaidIntoBothReports()
    {
        FlowSnapshot snapshot = finished();
        QueueItem &item = snapshot.queue.items.last();
        item.state = State::Failed;
        item.reason = wordOf(FailureCause::Invalid);
        item.refusals = {{Field::Variable, u"Client secret"_s, u"It is wrong."_s}};
        QVERIFY(queueReport(snapshot).contains(u"“Client secret”: “It is wrong.”"_s));
        QVERIFY(queueReportCsv(snapshot).contains(u"“Client secret”: “It is wrong.”"_s));
    }

    void countsWhatRunsAmongWhatIsLeft()
    {
        QueueView queue = sampleQueue(QueueView::Phase::Running);
        queue.items[2].state = State::Running;
        QCOMPARE(queueCounts(queue), u"2 re-authorised, 3 left"_s);
        queue.items[3].state = State::Failed;
        queue.items[4].state = State::Unknown;
        QCOMPARE(queueCounts(queue), u"2 re-authorised, 1 not re-authorised, 1 uncertain, 1 left"_s);
    }

    void reportsEveryInstance()
    {
        const FlowSnapshot snapshot = finished();
        const QString report = queueReport(snapshot);
        QVERIFY(report.contains(u"Company: 27"_s));
        QVERIFY(report.contains(u"Signed in as: ines@northwind-pantry.example"_s));
        QVERIFY(report.contains(u"core.wearepatchworks.com"_s));
        for (const QueueItem &item : snapshot.queue.items) {
            QVERIFY(report.contains(item.name + u" (#"_s + item.instanceId + u')'));
            QVERIFY(report.contains(queueReasonText(item)));
        }
        QVERIFY(report.contains(u"northwind.harbour-shop.example"_s));
        QVERIFY(report.endsWith(u'\n'));
    }

    void letsNoNameForgeALine()
    {
        FlowSnapshot snapshot = finished();
        const qsizetype lines = queueReport(snapshot).count(u'\n');
        snapshot.queue.items[0].name = u"a\nb (#1) · re-authorised"_s;
        QCOMPARE(queueReport(snapshot).count(u'\n'), lines);
    }

    void reportsEveryInstanceAsCsv()
    {
        const FlowSnapshot snapshot = finished();
        const QStringList lines = queueReportCsv(snapshot).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), snapshot.queue.items.size() + 1);
        for (qsizetype i = 0; i < snapshot.queue.items.size(); ++i)
            QVERIFY(lines.at(i + 1).startsWith(snapshot.queue.items.at(i).instanceId + u','));
        QVERIFY(lines.at(1).contains(u"2026-11-20T09:14:05Z"_s));
        QVERIFY(lines.at(4).contains(u"\"'=HYPERLINK(\"\"https://evil.example\"\")\""_s));
    }

    void namesTheKeyWhereNobodySignedIn()
    {
        FlowSnapshot snapshot = finished();
        snapshot.session.kind = Session::Kind::ApiKey;
        snapshot.session.email = u"stale@example.com"_s;
        QVERIFY(queueReport(snapshot).contains(u"Signed in as: API key"_s));
        QVERIFY(!queueReportCsv(snapshot).contains(u"stale"_s));
    }

    void savesAsTextOrByTheEndingAsCsv()
    {
        const FlowSnapshot snapshot = finished();
        const QTemporaryDir folder;
        SaveTextButton button(
            u"saveReport"_s, u"Sa&ve"_s, [&] { return queueReport(snapshot); },
            [&] { return queueReportCsv(snapshot); });
        QCOMPARE(button.accessibleName(), u"Save"_s);
        QSignalSpy saved(&button, &SaveTextButton::saved);
        QVERIFY(button.save(folder.filePath(u"report.txt"_s)));
        QVERIFY(button.save(folder.filePath(u"report.CSV"_s)));
        QCOMPARE(saved.size(), 2);
        QCOMPARE(contentOf(folder.filePath(u"report.txt"_s)), queueReport(snapshot).toUtf8());
        QCOMPARE(contentOf(folder.filePath(u"report.CSV"_s)),
                 QByteArray("\xEF\xBB\xBF") + queueReportCsv(snapshot).toUtf8());
    }

    void saysWhenItCannotBeSavedAndLeavesWhatWasThere()
    {
        const QTemporaryDir folder;
        const auto text = [] {
            return u"text"_s;
        };
        const auto csv = [] {
            return u"csv"_s;
        };
        SaveTextButton button(u"saveReport"_s, u"Save"_s, text, csv);
        QSignalSpy saved(&button, &SaveTextButton::saved);
        QSignalSpy failed(&button, &SaveTextButton::saveFailed);
        const QString path = folder.filePath(u"missing/report.txt"_s);
        QVERIFY(!button.save(path));
        QCOMPARE(saved.size(), 0);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toString(), path);
        QVERIFY(!failed.first().last().toString().isEmpty());
    }

    void leavesTheReportThatIsThereOnAFullDisk()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"report.txt"_s);
        QString text = u"good"_s;
        const auto written = [&text] {
            return text;
        };
        const auto csv = [] {
            return u"csv"_s;
        };
        SaveTextButton button(u"saveReport"_s, u"Save"_s, written, csv);
        QVERIFY(button.save(path));
        QSignalSpy failed(&button, &SaveTextButton::saveFailed);
        text = u"newer"_s;
        {
            const FullDisk disk;
            QVERIFY(!button.save(path));
        }
        QCOMPARE(failed.size(), 1);
        QVERIFY(!failed.first().last().toString().isEmpty());
        QCOMPARE(contentOf(path), QByteArray("good"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"report.txt"_s});
        QVERIFY(button.save(path));
        QCOMPARE(contentOf(path), QByteArray("newer"));
    }

    void everyRefusedAddressHasItsOwnSentence()
    {
        QVERIFY(pasteRefusalText(NavigationVerdict::Callback).isEmpty());
        QSet<QString> sentences;
        const QList<NavigationVerdict> refusals{NavigationVerdict::Ordinary, NavigationVerdict::NearCallback,
                                                NavigationVerdict::OtherEnvironment,
                                                NavigationVerdict::NotHttps, NavigationVerdict::Malformed};
        for (const NavigationVerdict verdict : refusals) {
            QVERIFY(pasteRefusalText(verdict).endsWith(u'.'));
            sentences.insert(pasteRefusalText(verdict));
        }
        QCOMPARE(sentences.size(), refusals.size());
        // Another environment is named where it is known.
        const auto other = NavigationVerdict::OtherEnvironment;
        QVERIFY(pasteRefusalText(other, u"stage.app.wearepatchworks.com"_s)
                    .contains(environmentText(stagingEnvironment())));
        QCOMPARE(pasteRefusalText(other, u"app.example"_s), pasteRefusalText(other));
    }

    void saysWhatContinuingElsewhereMeans()
    {
        ConsentView consent;
        const QString first = ownBrowserText(consent, u"Harbour Shop"_s);
        QVERIFY(first.contains(u"does not come along"_s));
        QVERIFY(first.contains(u"That is the only way back."_s));
        consent.platformMade = true;
        const QString platform = ownBrowserText(consent, u"Harbour Shop"_s);
        QVERIFY(platform.contains(u"finishes there by itself"_s));
        QVERIFY(!platform.contains(u"only way back"_s));
        consent.isWooCommerce = true;
        QVERIFY(ownBrowserText(consent, u"Harbour Shop"_s).contains(u"The store hands its keys"_s));
        consent.canEmbed = false;
        QVERIFY(!ownBrowserText(consent, u"Harbour Shop"_s).contains(u"does not come along"_s));
    }

    void saysWhyTheOwnBrowserIsTheWay()
    {
        ConsentView consent;
        consent.canEmbed = false;
        QSet<QString> sentences;
        for (const QString &reason : {u"root"_s, u"sandbox"_s, u"missing"_s, u"broken"_s}) {
            consent.notEmbedded = reason;
            consent.ownBrowserOpened = false;
            const QString why = notEmbeddedText(reason);
            QVERIFY(why.endsWith(u'.'));
            sentences.insert(why);
            QVERIFY(ownBrowserText(consent, u"Harbour Shop"_s).startsWith(why));
            consent.ownBrowserOpened = true;
            QVERIFY2(!ownBrowserText(consent, u"Harbour Shop"_s).contains(why), "said once is enough");
        }
        QCOMPARE(sentences.size(), 4);
    }

    void asksAboutTheAccountInItsOwnWords()
    {
        using Question = ConsentView::AccountQuestion;
        const Question different{Question::Kind::Different, u"old"_s, u"new"_s};
        const QString asked = accountQuestionText(different, u"Harbour Shop"_s);
        QVERIFY(asked.contains(u"“old”"_s) && asked.contains(u"“new”"_s));
        const Question untold{Question::Kind::Untold, u"old"_s, {}};
        QVERIFY(accountQuestionText(untold, u"Harbour Shop"_s).contains(u"“old”"_s));
        const Question unconfirmed{Question::Kind::Unconfirmed, {}, {}};
        const QString plain = accountQuestionText(unconfirmed, u"Harbour Shop"_s);
        QVERIFY(plain.startsWith(u"Harbour Shop"_s));
        QVERIFY(!plain.contains(u"“”"_s));
    }
};

WIZARD_TEST(TestQueueText)
#include "tst_queuetext.moc"

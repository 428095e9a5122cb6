// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/copy/savetextbutton.h"
#include "ui/kit/table/rowtable.h"
#include "ui/pages/queue/queuemodel.h"
#include "ui/pages/queue/queuepage.h"
#include "ui/text/queuetext.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using Phase = QueueView::Phase;
using Pause = QueueView::Pause;
using State = QueueItem::State;

class TestQueuePage : public QObject
{
    Q_OBJECT

    RecordingIntents m_intents;
    std::unique_ptr<QueuePage> m_page;
    FlowSnapshot m_snapshot;

    void draw() { m_page->draw(m_snapshot); }
    QPushButton *button(const QString &name) const { return m_page->findChild<QPushButton *>(name); }
    MessageLine *line(const QString &name) const { return m_page->findChild<MessageLine *>(name); }
    QAbstractItemView *list() const { return m_page->findChild<QAbstractItemView *>(u"queueItems"_s); }
    QStringList shownButtons() const
    {
        QStringList names;
        for (const QPushButton *each : m_page->findChildren<QPushButton *>()) {
            if (each->isVisibleTo(m_page.get()))
                names.append(each->objectName());
        }
        names.sort();
        return names;
    }
    QString groupsText() const
    {
        QStringList lines;
        for (const QLabel *label : m_page->findChild<QWidget *>(u"queueGroups"_s)->findChildren<QLabel *>())
            lines.append(label->text());
        return lines.join(u'\n');
    }

private Q_SLOTS:
    void init()
    {
        m_intents.calls.clear();
        m_page = std::make_unique<QueuePage>(m_intents);
        m_page->resize(780, 600);
        m_snapshot = sampleSnapshot(Step::Queue);
    }

    void cleanup() { m_page.reset(); }

    void offersWhatItsPhaseAllows_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("primary");
        QTest::addColumn<QStringList>("buttons");
        QTest::newRow("empty") << int(Phase::Empty) << QString() << QStringList();
        QTest::newRow("stored") << int(Phase::Stored) << u"&Go on with 5 left"_s
                                << QStringList{u"discardQueue"_s};
        QTest::newRow("preparing") << int(Phase::Preparing) << QString() << QStringList();
        QTest::newRow("ready") << int(Phase::Ready) << u"&Re-authorise 5…"_s
                               << QStringList{u"discardQueue"_s};
        QTest::newRow("running") << int(Phase::Running) << QString()
                                 << QStringList{u"pauseQueue"_s, u"stopQueue"_s};
        QTest::newRow("paused") << int(Phase::Paused) << u"&Go on with 5 left"_s
                                << QStringList{u"stopQueue"_s};
        QTest::newRow("asking") << int(Phase::Asking) << QString()
                                << QStringList{u"repeatQueueItem"_s, u"skipQueueItem"_s, u"stopQueue"_s};
        QTest::newRow("finished") << int(Phase::Finished) << u"Back to the &instances"_s
                                  << QStringList{u"discardQueue"_s, u"saveReport"_s};
    }

    void offersWhatItsPhaseAllows()
    {
        QFETCH(const int, phase);
        QFETCH(const QString, primary);
        QFETCH(const QStringList, buttons);
        m_snapshot.queue.phase = Phase(phase);
        m_snapshot.queue.pause = phase == int(Phase::Paused) ? Pause::ByPerson : Pause::None;
        m_snapshot.queue.current = 2;
        if (phase == int(Phase::Empty))
            m_snapshot.queue = {};
        draw();
        QCOMPARE(m_page->primaryText(m_snapshot), primary);
        QCOMPARE(shownButtons(), buttons);
        QCOMPARE(list()->isVisibleTo(m_page.get()), phase != int(Phase::Empty));
    }

    void opensTheInstanceThatCanBeMended_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<bool>("offered");
        QTest::newRow("running") << int(Phase::Running) << false;
        QTest::newRow("asking") << int(Phase::Asking) << false;
        QTest::newRow("paused") << int(Phase::Paused) << true;
        QTest::newRow("finished") << int(Phase::Finished) << true;
    }
    void opensTheInstanceThatCanBeMended()
    {
        QFETCH(const int, phase);
        QFETCH(const bool, offered);
        m_snapshot.queue.phase = Phase(phase);
        draw();
        QVERIFY2(!button(u"openQueueItem"_s)->isVisibleTo(m_page.get()), "there is nothing to mend");
        for (const int row : {1, 3}) {
            QueueItem &item = m_snapshot.queue.items[row];
            item.state = State::Failed;
            item.refusals = {{Field::Variable, u"Client secret"_s, u"It is wrong."_s}};
        }
        draw();
        QCOMPARE(button(u"openQueueItem"_s)->isVisibleTo(m_page.get()), offered);
        if (!offered)
            return;
        button(u"openQueueItem"_s)->click();
        const QList<QueueItem> &items = m_snapshot.queue.items;
        QCOMPARE(m_intents.taken(), QStringList{u"openInstance "_s + items.at(1).instanceId});
        list()->setCurrentIndex(list()->model()->index(3, 0));
        button(u"openQueueItem"_s)->click();
        QCOMPARE(m_intents.taken(), QStringList{u"openInstance "_s + items.at(3).instanceId});
    }

    void opensTheRowThatIsAskedFor()
    {
        m_snapshot.queue.phase = Phase::Finished;
        m_snapshot.allowed.places = true;
        draw();
        auto *table = m_page->findChild<RowTable *>(u"queueItems"_s);
        Q_EMIT table->opened(2);
        QCOMPARE(m_intents.taken(),
                 QStringList{u"openInstance "_s + m_snapshot.queue.items.at(2).instanceId});
        m_snapshot.allowed.places = false;
        draw();
        Q_EMIT table->opened(2);
        QVERIFY(m_intents.taken().isEmpty());
    }

    void asksTheFlowForWhatIsPressed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("call");
        QTest::newRow("skip") << u"skipQueueItem"_s << u"skipQueueItem"_s;
        QTest::newRow("again") << u"repeatQueueItem"_s << u"repeatQueueItem"_s;
        QTest::newRow("pause") << u"pauseQueue"_s << u"pauseQueue"_s;
        QTest::newRow("stop") << u"stopQueue"_s << u"stopQueue"_s;
        QTest::newRow("discard") << u"discardQueue"_s << u"discardQueue"_s;
        QTest::newRow("sign in") << u"signInAgain"_s << u"signInAgain"_s;
    }

    void asksTheFlowForWhatIsPressed()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, call);
        draw();
        button(name)->click();
        QCOMPARE(m_intents.taken(), QStringList{call});
    }

    void saysThatItWillPause()
    {
        m_snapshot.queue.phase = Phase::Running;
        m_snapshot.queue.current = 2;
        draw();
        QVERIFY(button(u"pauseQueue"_s)->isEnabled());
        m_snapshot.queue.pauseAsked = true;
        draw();
        QVERIFY(!button(u"pauseQueue"_s)->isEnabled());
        bool told = false;
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            told = told || label->text().contains(u"pauses after this instance"_s);
        QVERIFY(told);
    }

    void saysWhyItIsPaused_data()
    {
        QTest::addColumn<int>("pause");
        for (int pause = int(Pause::ByPerson); pause <= int(Pause::InUse); ++pause)
            QTest::addRow("pause %d", pause) << pause;
    }

    void saysWhyItIsPaused()
    {
        QFETCH(const int, pause);
        m_snapshot.queue.phase = Phase::Paused;
        m_snapshot.queue.pause = Pause(pause);
        draw();
        QCOMPARE(line(u"queueQuestion"_s)->text(), queuePauseText(m_snapshot.queue));
        QVERIFY(line(u"queueQuestion"_s)->isVisibleTo(m_page.get()));
        QCOMPARE(button(u"signInAgain"_s)->isVisibleTo(m_page.get()), Pause(pause) == Pause::SessionEnding);
        m_snapshot.queue.phase = Phase::Running;
        m_snapshot.queue.pause = Pause::None;
        draw();
        QVERIFY(!line(u"queueQuestion"_s)->isVisibleTo(m_page.get()));
    }

    void saysWhenItCanGoOn()
    {
        m_snapshot.queue.phase = Phase::Paused;
        m_snapshot.queue.pause = Pause::TooManyRequests;
        m_snapshot.retryIn = std::chrono::seconds(42);
        draw();
        QVERIFY(line(u"queueQuestion"_s)->text().contains(u"42"_s));
    }

    void tellsThePauseOnceWhileItCountsDown()
    {
        QSignalSpy told(line(u"queueQuestion"_s), &MessageLine::announced);
        m_snapshot.queue = sampleQueue(Phase::Paused);
        m_snapshot.queue.pause = Pause::TooManyRequests;
        for (int left = 42; left >= 0; --left) {
            m_snapshot.retryIn = std::chrono::seconds(left);
            draw();
        }
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().first().toString().startsWith(queuePauseText(m_snapshot.queue)));
        QCOMPARE(line(u"queueQuestion"_s)->text(), queuePauseText(m_snapshot.queue));
        m_snapshot.queue = sampleQueue(Phase::Running);
        draw();
        m_snapshot.queue = sampleQueue(Phase::Paused);
        m_snapshot.queue.pause = Pause::TooManyRequests;
        m_snapshot.retryIn = std::chrono::seconds(5);
        draw();
        QVERIFY2(told.size() == 2, "another pause is told again");
    }

    void showsTheReportFromItsBeginning()
    {
        m_snapshot.queue = sampleQueue(Phase::Running);
        const QueueItem one = m_snapshot.queue.items.first();
        while (m_snapshot.queue.items.size() < 60)
            m_snapshot.queue.items.prepend(one);
        m_snapshot.queue.current = 57;
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        draw();
        const QModelIndex first = list()->model()->index(0, 0);
        const auto isSeen = [&] {
            return list()->viewport()->rect().intersects(list()->visualRect(first));
        };
        QVERIFY(!isSeen());
        m_snapshot.queue.phase = Phase::Finished;
        m_snapshot.queue.current = -1;
        draw();
        QVERIFY(isSeen());
        list()->scrollToBottom();
        draw();
        QVERIFY2(!isSeen(), "who reads further down is left there");
    }

    void asksWithWhatHappened()
    {
        m_snapshot.queue.phase = Phase::Asking;
        m_snapshot.queue.current = 2;
        m_snapshot.queue.failure = sampleFailure(FailureCause::ConsentDeclined);
        draw();
        const QString asked = line(u"queueQuestion"_s)->text();
        QVERIFY(asked.endsWith(u"Try again, skip this instance, or stop here."_s));
        QVERIFY(asked.size() > 60);
        bool named = false;
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            named = named || label->text() == m_snapshot.queue.items[2].name + u" was not re-authorised"_s;
        QVERIFY(named);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->takeFocus();
        QVERIFY(button(u"repeatQueueItem"_s)->hasFocus());
    }

    void survivesACurrentItemThatIsNotThere()
    {
        m_snapshot.queue.phase = Phase::Asking;
        m_snapshot.queue.current = 99;
        draw();
        QVERIFY(button(u"skipQueueItem"_s)->isVisibleTo(m_page.get()));
    }

    void saysWhatOneSignInServes()
    {
        m_snapshot.queue.groups = {{u"Harbour Shop"_s, u"OAuth 2"_s, 3, true, false},
                                   {u"Ledgerly"_s, u"OAuth 2"_s, 2, false, false}};
        draw();
        const QString text = groupsText();
        QVERIFY(text.contains(u"Harbour Shop · OAuth 2: "_s));
        QVERIFY(text.contains(u"one sign-in"_s));
        QVERIFY(text.contains(u"you confirm the account for each"_s));
        m_snapshot.queue.phase = Phase::Running;
        draw();
        QVERIFY(!m_page->findChild<QWidget *>(u"queueGroups"_s)->isVisibleTo(m_page.get()));
    }

    void showsHowFarItIs()
    {
        auto *bar = m_page->findChild<QProgressBar *>(u"queueProgress"_s);
        m_snapshot.queue.phase = Phase::Preparing;
        m_snapshot.queue.prepared = 4;
        draw();
        QCOMPARE(bar->value(), 4);
        QCOMPARE(bar->maximum(), 5);
        m_snapshot.queue = sampleQueue(Phase::Running);
        draw();
        QCOMPARE(bar->value(), 2);
        m_snapshot.queue.phase = Phase::Finished;
        draw();
        QVERIFY(!bar->isVisibleTo(m_page.get()));
    }

    void savesTheReportOfTheLastDrawing()
    {
        m_snapshot.queue = sampleQueue(Phase::Finished);
        draw();
        m_snapshot.queue.items[3].state = State::Failed;
        draw();
        const QTemporaryDir folder;
        auto *save = m_page->findChild<SaveTextButton *>(u"saveReport"_s);
        QVERIFY(save->save(folder.filePath(u"r.csv"_s)));
        QFile file(folder.filePath(u"r.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("\xEF\xBB\xBF") + queueReportCsv(m_snapshot).toUtf8());
        QVERIFY(line(u"reportSaved"_s)->text().contains(u"r.csv"_s));
        QCOMPARE(line(u"reportSaved"_s)->kind(), MessageLine::Kind::Good);
        QVERIFY(!save->save(folder.filePath(u"none/r.csv"_s)));
        QCOMPARE(line(u"reportSaved"_s)->kind(), MessageLine::Kind::Bad);
    }

    void tellsTheListOnlyWhatChanged()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QueueView queue = sampleQueue(Phase::Running);
        model.setQueue(queue);
        QCOMPARE(reset.size(), 1);
        model.setQueue(queue);
        QCOMPARE(changed.size(), 0);
        queue.items[3].state = State::Running;
        model.setQueue(queue);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 3);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 3);
        QCOMPARE(model.index(3, QueueModel::Outcome).data().toString(), u"running"_s);
        QCOMPARE(model.index(3, QueueModel::Name).data(Qt::AccessibleTextRole).toString(),
                 queue.items[3].name + u", running"_s);
    }

    void drawsOneRowOfTwoHundredAnew()
    {
        m_snapshot.queue.phase = Phase::Running;
        const QueueItem one = m_snapshot.queue.items.last();
        m_snapshot.queue.items.clear();
        for (int i = 0; i < 200; ++i) {
            m_snapshot.queue.items.append(one);
            m_snapshot.queue.items.last().instanceId = QString::number(5000 + i);
        }
        draw();
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QSignalSpy reset(list()->model(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(list()->model(), &QAbstractItemModel::dataChanged);
        for (int i = 0; i < 200; ++i) {
            m_snapshot.queue.items[i].state = State::Authorised;
            m_snapshot.queue.current = i;
            draw();
            QCOMPARE(changed.size(), i + 1);
            QCOMPARE(changed.last().at(0).toModelIndex().row(), i);
            QCOMPARE(changed.last().at(1).toModelIndex().row(), i);
        }
        QCOMPARE(reset.size(), 0);
        QCOMPARE(list()->model()->rowCount(), 200);
        QVERIFY(list()->viewport()->rect().intersects(list()->visualRect(list()->model()->index(199, 0))));
    }

    void hasRoomForLongerWords_data()
    {
        QTest::addColumn<int>("phase");
        for (int phase = 0; phase <= int(Phase::Finished); ++phase)
            QTest::addRow("phase %d", phase) << phase;
    }

    void hasRoomForLongerWords()
    {
        QFETCH(const int, phase);
        m_snapshot.queue.phase = Phase(phase);
        m_snapshot.queue.pause = phase == int(Phase::Paused) ? Pause::SessionEnding : Pause::None;
        draw();
        for (QPushButton *each : m_page->findChildren<QPushButton *>())
            each->setText(each->text() + QString(each->text().size() * 2 / 5, u'n'));
        m_page->ensurePolished();
        QVERIFY2(m_page->minimumSizeHint().width() <= 740,
                 qUtf8Printable(QString::number(m_page->minimumSizeHint().width())));
    }
};

WIZARD_TEST(TestQueuePage)
#include "tst_queuepage.moc"

// SPDX-License-Identifier: Apache-2.0
#include "app/domain/failure/failureword.h"
#include "tests/support/fulldisk.h"
#include "tests/support/testprogram.h"
#include "tests/ui/play/stage.h"
#include "ui/kit/style/appearance.h"
#include "ui/text/failuretext.h"
#include "ui/text/queuetext.h"

#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QVBoxLayout>

#include <algorithm>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

using Kind = PlayStep::Kind;

class TestPlayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }
    void tellsTheInstanceThatTheResultShows();
    void failsWhereAnotherOutcomeWasExpected();
    void tellsWhyTheFlowFailed();
    void tellsWhatTheFlowSaidWhereAStepCannotBeDone_data();
    void tellsWhatTheFlowSaidWhereAStepCannotBeDone();
    void tellsHowAQueueEnded_data();
    void tellsHowAQueueEnded();
    void takesAPausedQueueForNoEnd();
    void failsWhereTheStepsEndBeforeTheResult();
    void takesAStepThatCannotBeDoneForAFailureAsAnyOther();
    void saysWhyAWidgetCannotBeClicked_data();
    void saysWhyAWidgetCannotBeClicked();
    void clicksByObjectNameOrAccessibleName_data();
    void clicksByObjectNameOrAccessibleName();
    void waitsForAButtonToBeEnabled();
    void scrollsToWhatItClicks();
    void replacesWhatStandsInAField();
    void emptiesAField();
    void typesEveryLetterThereIs();
    void typesIntoNothingThatIsLocked();
    void pressesKeysAsOftenAsTold();
    void answersAnOpenListByKeys();
    void closesAnOpenListBeforeItGoesElsewhere();
    void choosesAnEntryAsAPersonWould();
    void doesNotChooseWhatIsNotThere();
    void waitsForAPage();
    void waitsUntilOneCanSignIn();
    void numbersItsPictures();
    void saysThatAPictureDoesNotFit();
    void takesAPictureOfAPageThatStandsForATurn();
    void endsWhenTheWindowIsClosedInTheMiddle();
    void tellsTheOutcomeWhenTheLastStepClosesTheWindow();
};

void TestPlayer::tellsTheInstanceThatTheResultShows()
{
    Stage stage;
    stage.begin({step(Kind::WaitForPage, u"result"_s)});
    QTRY_COMPARE(stage.ends.size(), 1);
    const PlayOutcome &end = stage.ends.constFirst();
    QCOMPARE(end.outcome, u"authorised"_s);
    QCOMPARE(end.instance, u"4182"_s);
    QCOMPARE(end.name, u"Harbour Shop – UK"_s);
    QCOMPARE(end.error, QString());
    QVERIFY(end.asExpected);
}

void TestPlayer::failsWhereAnotherOutcomeWasExpected()
{
    Stage stage;
    stage.begin({step(Kind::WaitForPage, u"result"_s)}, u"declined"_s);
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.ends.constFirst().outcome, u"authorised"_s);
    QVERIFY(!stage.ends.constFirst().asExpected);
}

void TestPlayer::tellsWhyTheFlowFailed()
{
    Stage stage;
    stage.snapshot.result = {};
    stage.snapshot.result.outcome = Outcome::Failed;
    stage.snapshot.result.name = u"Harbour Shop – UK"_s;
    stage.snapshot.result.failure = sampleFailure(FailureCause::Forbidden);
    stage.begin({step(Kind::WaitForPage, u"result"_s)}, u"failed"_s);
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.ends.constFirst().outcome, u"failed"_s);
    QVERIFY2(stage.error().startsWith(failureText(*stage.snapshot.result.failure).title),
             qUtf8Printable(stage.error()));
    QVERIFY(stage.ends.constFirst().asExpected);
}

void TestPlayer::tellsWhatTheFlowSaidWhereAStepCannotBeDone_data()
{
    QTest::addColumn<Step>("page");
    QTest::addColumn<FailureCause>("cause");
    QTest::addColumn<bool>("told");
    QTest::newRow("in the bar") << Step::Review << FailureCause::Forbidden << true;
    QTest::newRow("on the result") << Step::Result << FailureCause::TimedOut << true;
    QTest::newRow("of the queue") << Step::Queue << FailureCause::TooManyRequests << true;
    QTest::newRow("cancelled by the person") << Step::Review << FailureCause::Cancelled << false;
}

void TestPlayer::tellsWhatTheFlowSaidWhereAStepCannotBeDone()
{
    QFETCH(Step, page);
    QFETCH(FailureCause, cause);
    QFETCH(bool, told);
    Stage stage(page);
    const Failure failure = sampleFailure(cause);
    // What another page said is none of this one's.
    for (auto *said :
         {&stage.snapshot.failure, &stage.snapshot.result.failure, &stage.snapshot.queue.failure})
        *said = sampleFailure(FailureCause::HostNotFound);
    (page == Step::Result  ? stage.snapshot.result.failure
     : page == Step::Queue ? stage.snapshot.queue.failure
                           : stage.snapshot.failure) = failure;
    stage.begin({hasty(Kind::WaitForPage, u"consent"_s)}, u"failed"_s);
    QTRY_COMPARE(stage.ends.size(), 1);
    const QString start = u"step 1: the page “consent” did not come"_s;
    if (told)
        QVERIFY2(stage.error().startsWith(start + u" ("_s + failureText(failure).title),
                 qUtf8Printable(stage.error()));
    else
        QCOMPARE(stage.error(), start);
    QVERIFY(stage.ends.constFirst().asExpected);
}

void TestPlayer::tellsHowAQueueEnded_data()
{
    using State = QueueItem::State;
    QTest::addColumn<QList<State>>("states");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("error");
    QTest::newRow("all") << QList<State>{State::Authorised, State::Changed} << u"authorised"_s << QString();
    QTest::newRow("some") << QList<State>{State::Authorised, State::Failed, State::Skipped} << u"authorised"_s
                          << u"2 of 3 were not re-authorised: "_s;
    QTest::newRow("none") << QList<State>{State::Failed} << u"failed"_s
                          << u"1 of 1 were not re-authorised: "_s;
    QTest::newRow("stopped") << QList<State>{State::Authorised, State::Waiting} << u"failed"_s
                             << u"1 of 2 were not re-authorised"_s;
}

void TestPlayer::tellsHowAQueueEnded()
{
    QFETCH(QList<QueueItem::State>, states);
    QFETCH(QString, outcome);
    QFETCH(QString, error);
    Stage stage(Step::Queue);
    QueueView &queue = stage.snapshot.queue;
    queue.phase = QueueView::Phase::Finished;
    queue.items.resize(states.size());
    for (qsizetype i = 0; i < states.size(); ++i) {
        queue.items[i].state = states.at(i);
        if (states.at(i) == QueueItem::State::Failed)
            queue.items[i].reason = wordOf(FailureCause::Forbidden);
    }
    if (error.endsWith(u' '))
        error += queueReasonText(*std::find_if(queue.items.cbegin(), queue.items.cend(),
                                               [](const QueueItem &item) { return !item.reason.isEmpty(); }));
    stage.begin({step(Kind::WaitForPage, u"queue"_s)}, outcome);
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.ends.constFirst().outcome, outcome);
    QCOMPARE(stage.error(), error);
    QVERIFY(stage.ends.constFirst().asExpected);
}

void TestPlayer::takesAPausedQueueForNoEnd()
{
    Stage stage(Step::Queue);
    stage.snapshot.queue = sampleQueue(QueueView::Phase::Paused);
    stage.begin({step(Kind::WaitForPage, u"queue"_s)}, u"failed"_s);
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), u"the play ended before the result"_s);
    QVERIFY(stage.ends.constFirst().asExpected);
}

void TestPlayer::failsWhereTheStepsEndBeforeTheResult()
{
    Stage stage(Step::Review);
    stage.begin({step(Kind::WaitForPage, u"review"_s)}, u"failed"_s);
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), u"the play ended before the result"_s);
    QVERIFY(stage.ends.constFirst().asExpected);
}

void TestPlayer::takesAStepThatCannotBeDoneForAFailureAsAnyOther()
{
    for (const QString &expect : {u"failed"_s, u"declined"_s, u"authorised"_s}) {
        Stage stage;
        stage.begin({step(Kind::WaitForPage, u"result"_s), hasty(Kind::Click, u"not there"_s)}, expect);
        QTRY_COMPARE(stage.ends.size(), 1);
        QCOMPARE(stage.ends.constFirst().outcome, u"failed"_s);
        QCOMPARE(stage.error(), u"step 2: “not there” is not on the page"_s);
        QCOMPARE(stage.ends.constFirst().asExpected, expect == u"failed");
    }
}

void TestPlayer::saysWhyAWidgetCannotBeClicked_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("error");
    QTest::newRow("missing") << u"missing"_s << u"step 1: “target” is not on the page"_s;
    QTest::newRow("hidden") << u"hidden"_s << u"step 1: “target” is not on the page"_s;
    QTest::newRow("twice") << u"twice"_s << u"step 1: “target” is there more than once"_s;
    QTest::newRow("disabled") << u"disabled"_s << u"step 1: “target” is disabled"_s;
    QTest::newRow("covered") << u"covered"_s << u"step 1: “target” is covered by something else"_s;
}

void TestPlayer::saysWhyAWidgetCannotBeClicked()
{
    QFETCH(QString, state);
    QFETCH(QString, error);
    Stage stage;
    bool clicked = false;
    const auto place = [&] {
        auto *button = new QPushButton(u"Target"_s, &stage.window);
        button->setObjectName(u"target"_s);
        button->setGeometry(10, 10, 80, 30);
        button->setVisible(state != u"hidden");
        button->setEnabled(state != u"disabled");
        connect(button, &QPushButton::clicked, this, [&clicked] { clicked = true; });
    };
    if (state != u"missing")
        place();
    if (state == u"twice")
        place();
    if (state == u"covered") {
        auto *lid = new QWidget(&stage.window);
        lid->setGeometry(0, 0, 200, 200);
        lid->show();
    }
    stage.begin({hasty(Kind::Click, u"target"_s)});
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), error);
    QVERIFY(!clicked);
}

void TestPlayer::clicksByObjectNameOrAccessibleName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("object name") << u"back"_s;
    QTest::newRow("accessible name") << u"Back"_s;
}

void TestPlayer::clicksByObjectNameOrAccessibleName()
{
    QFETCH(QString, name);
    Stage stage(Step::Settings);
    stage.begin({step(Kind::Click, name), step(Kind::WaitForPage, u"result"_s)});
    QTRY_VERIFY(stage.intents.calls.contains(u"back"_s));
    stage.finish();
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), QString());
    QCOMPARE(stage.intents.calls.count(u"back"_s), 1);
}

void TestPlayer::waitsForAButtonToBeEnabled()
{
    Stage stage;
    auto *button = new QPushButton(u"Later"_s, &stage.window);
    button->setObjectName(u"later"_s);
    button->setGeometry(10, 10, 80, 30);
    button->setEnabled(false);
    button->show();
    int clicks = 0;
    connect(button, &QPushButton::clicked, this, [&clicks] { ++clicks; });
    stage.begin({{Kind::Click, u"later"_s, {}, 1, std::chrono::seconds(30)}});
    QTimer::singleShot(200, button, [button] { button->setEnabled(true); });
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(clicks, 1);
    QVERIFY(stage.ends.constFirst().asExpected);
}

void TestPlayer::scrollsToWhatItClicks()
{
    Stage stage;
    auto *area = new QScrollArea(&stage.window);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addSpacing(2000);
    auto *button = new QPushButton(u"Far below"_s);
    column->addWidget(button);
    area->setWidget(page);
    area->setGeometry(0, 0, 300, 200);
    area->show();
    int clicks = 0;
    connect(button, &QPushButton::clicked, this, [&clicks] { ++clicks; });
    button->setAccessibleName(u"Far below"_s);
    QVERIFY(button->visibleRegion().isEmpty());
    stage.begin({step(Kind::Click, u"Far below"_s)});
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), QString());
    QCOMPARE(clicks, 1);
    QVERIFY(!button->visibleRegion().isEmpty());
}

void TestPlayer::replacesWhatStandsInAField()
{
    Stage stage(Step::Settings);
    auto *name = stage.window.findChild<QLineEdit *>(u"name"_s);
    QVERIFY(name);
    name->setText(u"What stood there"_s);
    stage.begin({step(Kind::Type, u"Ledgerly – Group"_s, u"name"_s), step(Kind::Type, u"!"_s)});
    QTRY_COMPARE(name->text(), u"Ledgerly – Group!"_s);
    // Key by key: the flow hears of each.
    const QString start = u"editText %1 "_s.arg(int(Field::Name));
    QVERIFY(stage.intents.calls.contains(start + u"L"_s));
    QVERIFY(stage.intents.calls.contains(start + u"Ledgerly – Group!"_s));
}

void TestPlayer::emptiesAField()
{
    Stage stage(Step::Settings);
    auto *name = stage.window.findChild<QLineEdit *>(u"name"_s);
    QVERIFY(name);
    name->setText(u"What stood there"_s);
    stage.begin({step(Kind::Type, QString(), u"name"_s)});
    QTRY_COMPARE(name->text(), QString());
}

void TestPlayer::typesEveryLetterThereIs()
{
    Stage stage(Step::Settings);
    auto *name = stage.window.findChild<QLineEdit *>(u"name"_s);
    QVERIFY(name);
    const QString text = u"Ärger & Söhne – «ß» Ω 漢 \U0001F40C."_s;
    stage.begin({step(Kind::Type, text, u"name"_s)});
    QTRY_COMPARE(name->text(), text);
}

void TestPlayer::typesIntoNothingThatIsLocked()
{
    Stage stage;
    auto *locked = new QLineEdit(u"Locked"_s, &stage.window);
    locked->setObjectName(u"locked"_s);
    locked->setReadOnly(true);
    locked->setGeometry(10, 10, 80, 30);
    locked->show();
    stage.begin({hasty(Kind::Type, u"Other"_s, u"locked"_s)});
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), u"step 1: “locked” cannot be changed"_s);
    QCOMPARE(locked->text(), u"Locked"_s);
}

void TestPlayer::pressesKeysAsOftenAsTold()
{
    Stage stage(Step::Settings);
    auto *name = stage.window.findChild<QLineEdit *>(u"name"_s);
    QVERIFY(name);
    stage.begin({step(Kind::Type, u"abcdef"_s, u"name"_s), step(Kind::Key, u"Left"_s, {}, 2),
                 step(Kind::Key, u"Backspace"_s, {}, 3), step(Kind::Key, u"x"_s),
                 step(Kind::Key, u"Shift+Y"_s), step(Kind::Key, u"Space"_s)});
    QTRY_COMPARE(name->text(), u"axY ef"_s);
}

void TestPlayer::answersAnOpenListByKeys()
{
    // While a list is open the desktop gives it the keys: Return takes its entry, not the page's button.
    Stage stage(Step::Settings);
    auto *zone = stage.window.findChild<QLineEdit *>(u"timeZone"_s);
    QVERIFY(zone);
    stage.begin({step(Kind::Type, u"auckland"_s, u"timeZone"_s), step(Kind::Key, u"Return"_s),
                 step(Kind::WaitForPage, u"result"_s)});
    QTRY_COMPARE(zone->text(), u"Pacific/Auckland"_s);
    stage.finish();
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), QString());
    QVERIFY(!stage.intents.calls.contains(u"primary"_s));
}

void TestPlayer::closesAnOpenListBeforeItGoesElsewhere()
{
    Stage stage(Step::Settings);
    auto *name = stage.window.findChild<QLineEdit *>(u"name"_s);
    auto *zone = stage.window.findChild<QLineEdit *>(u"timeZone"_s);
    QVERIFY(name && zone);
    stage.begin({step(Kind::Type, u"Europe/London"_s, u"timeZone"_s), step(Kind::Type, u"After"_s, u"name"_s),
                 step(Kind::Click, u"back"_s)});
    QTRY_COMPARE(name->text(), u"After"_s);
    QTRY_COMPARE(stage.intents.calls.count(u"back"_s), 1);
    QCOMPARE(zone->text(), u"Europe/London"_s);
    QVERIFY(!QApplication::activePopupWidget());
}

void TestPlayer::choosesAnEntryAsAPersonWould()
{
    Stage stage(Step::Settings);
    auto *unit = stage.window.findChild<QComboBox *>(u"rateLimitUnit"_s);
    QVERIFY(unit && unit->count() > 2);
    const QString wanted = unit->itemText(unit->currentIndex() == 2 ? 1 : 2);
    stage.intents.taken();
    stage.begin({step(Kind::Choose, wanted, u"rateLimitUnit"_s)});
    QTRY_COMPARE(unit->currentText(), wanted);
    QVERIFY(stage.intents.calls.filter(u"editText %1 "_s.arg(int(Field::RateLimitUnit))).size() > 0);
}

void TestPlayer::doesNotChooseWhatIsNotThere()
{
    Stage stage(Step::Settings);
    auto *unit = stage.window.findChild<QComboBox *>(u"rateLimitUnit"_s);
    QVERIFY(unit);
    const QString before = unit->currentText();
    stage.begin({hasty(Kind::Choose, u"per fortnight"_s, u"rateLimitUnit"_s)});
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), u"step 1: “per fortnight” is not in “rateLimitUnit”"_s);
    QCOMPARE(unit->currentText(), before);
}

void TestPlayer::waitsForAPage()
{
    Stage stage(Step::Working);
    stage.begin({{Kind::WaitForPage, u"result"_s, {}, 1, std::chrono::seconds(30)}});
    QTimer::singleShot(200, &stage.window, [&stage] {
        QVERIFY(stage.ends.isEmpty());
        stage.finish();
    });
    QTRY_COMPARE(stage.ends.size(), 1);
    QVERIFY(stage.ends.constFirst().asExpected);

    Stage other(Step::Working);
    other.begin({hasty(Kind::WaitForPage, u"result"_s)});
    QTRY_COMPARE(other.ends.size(), 1);
    QCOMPARE(other.error(), u"step 1: the page “result” did not come"_s);
}

void TestPlayer::waitsUntilOneCanSignIn()
{
    // A demo that is still starting shows its sign-in page already.
    Stage stage(Step::SignIn);
    stage.snapshot.environment.coreUrl.clear();
    stage.begin({hasty(Kind::WaitForPage, u"signIn"_s)});
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), u"step 1: the page “signIn” did not come"_s);
}

void TestPlayer::numbersItsPictures()
{
    QTemporaryDir folder;
    const QString below = folder.filePath(u"not/there/yet"_s);
    Stage stage;
    stage.begin({step(Kind::Picture, u"first"_s), step(Kind::Picture, u"second"_s)}, u"authorised"_s, below);
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(QDir(below).entryList(QDir::Files, QDir::Name),
             (QStringList{u"01-first.png"_s, u"02-second.png"_s}));
    QCOMPARE(QImage(below + u"/01-first.png"_s).size(), stage.window.grab().toImage().size());

    Stage nowhere;
    nowhere.begin({step(Kind::Picture, u"first"_s)}, u"authorised"_s, u"/proc/no/folder"_s);
    QTRY_COMPARE(nowhere.ends.size(), 1);
    QVERIFY(!nowhere.ends.constFirst().asExpected);
}

void TestPlayer::saysThatAPictureDoesNotFit()
{
    const QTemporaryDir folder;
    const FullDisk disk;
    Stage stage;
    stage.begin({step(Kind::Picture, u"first"_s)}, u"authorised"_s, folder.path());
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), u"step 1: the picture “first” cannot be written"_s);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestPlayer::takesAPictureOfAPageThatStandsForATurn()
{
    QTemporaryDir folder;
    Stage stage(Step::Review);
    stage.begin({step(Kind::Picture, u"review"_s), step(Kind::WaitForPage, u"working"_s),
                 step(Kind::Picture, u"working"_s), step(Kind::WaitForPage, u"result"_s)},
                u"authorised"_s, folder.path());
    QTRY_VERIFY(QFile::exists(folder.filePath(u"01-review.png"_s))); // it waits for the page
    FlowSnapshot working = sampleSnapshot(Step::Working);
    working.environment = stage.snapshot.environment;
    stage.draw(working);
    QCoreApplication::sendPostedEvents();
    stage.finish();
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), QString());
    QVERIFY(QFile::exists(folder.filePath(u"02-working.png"_s)));
}

void TestPlayer::endsWhenTheWindowIsClosedInTheMiddle()
{
    Stage stage(Step::Review);
    stage.begin({step(Kind::WaitForPage, u"result"_s)}, u"failed"_s);
    // As when a person closes the program's only window: it must not end before it has said how the play
    // went.
    QVERIFY(!QGuiApplication::quitOnLastWindowClosed());
    stage.window.allowClose();
    stage.window.close();
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), u"step 1: the window was closed"_s);
    QVERIFY(stage.ends.constFirst().asExpected);
}

void TestPlayer::tellsTheOutcomeWhenTheLastStepClosesTheWindow()
{
    Stage stage;
    auto *leave = new QPushButton(u"Leave"_s, &stage.window);
    leave->setObjectName(u"leave"_s);
    leave->setGeometry(10, 10, 80, 30);
    leave->show();
    connect(leave, &QPushButton::clicked, &stage.window, [&stage] {
        stage.window.allowClose();
        stage.window.close();
    });
    stage.begin({step(Kind::Click, u"leave"_s)});
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.ends.constFirst().outcome, u"authorised"_s);
    QVERIFY(stage.ends.constFirst().asExpected);
}

WIZARD_TEST(TestPlayer)
#include "tst_player.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/style/appearance.h"
#include "ui/shell/turnguard.h"
#include "ui/shell/window.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPushButton>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

/// Presses at the foot that were meant for what stood there before: the second half of a double click, a key
/// that is held. Each event carries the time at which a hand made it.
class TestTurnGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_window.reset(); }
    void takesEverythingBeforeTheFirstInput();
    void measuresInTheTimeOfTheEvents();
    void outlivesAClockThatBeginsAnew();
    void doubleClickPressesOneButton();
    void clickBeforeTheTurnIsTooLateForIt();
    void aSecondOfThoughtIsEnough();
    void aHeldKeyPressesOneButton_data();
    void aHeldKeyPressesOneButton();
    void whatWasPressedInTimeIsLetGoAtAnyTime();
    void leavesOtherPressesAlone();

private:
    void mouse(QEvent::Type type, const QString &name, quint64 stamp);
    void click(const QString &name, quint64 stamp);
    void key(int key, quint64 stamp, bool repeats = false);
    void turnTo(Step step);
    QPushButton *button(const QString &name) const { return m_window->findChild<QPushButton *>(name); }

    RecordingIntents m_intents;
    std::unique_ptr<Window> m_window;
};

void TestTurnGuard::init()
{
    m_intents.calls.clear();
    m_window = std::make_unique<Window>(m_intents);
    turnTo(Step::Review);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestTurnGuard::turnTo(Step step)
{
    FlowSnapshot snapshot = sampleSnapshot(step);
    snapshot.allowed.cancel = step == Step::Working || step == Step::Consent;
    m_window->draw(snapshot);
}

void TestTurnGuard::mouse(QEvent::Type type, const QString &name, quint64 stamp)
{
    QWidget *widget = button(name);
    QVERIFY(widget && widget->isVisible());
    const QPoint at = widget->rect().center();
    QMouseEvent event(type, at, widget->mapToGlobal(at), Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
    event.setTimestamp(stamp);
    QCoreApplication::sendEvent(widget, &event);
}

void TestTurnGuard::click(const QString &name, quint64 stamp)
{
    mouse(QEvent::MouseButtonPress, name, stamp);
    mouse(QEvent::MouseButtonRelease, name, stamp + 50);
}

void TestTurnGuard::key(int key, quint64 stamp, bool repeats)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, key == Qt::Key_Space ? u" "_s : u"\r"_s, repeats);
        event.setTimestamp(stamp);
        QCoreApplication::sendEvent(m_window->focusWidget(), &event);
    }
}

void TestTurnGuard::takesEverythingBeforeTheFirstInput()
{
    TurnGuard guard;
    QVERIFY(!guard.isTooEarly(1));
    guard.noteTurn();
    QVERIFY(!guard.isTooEarly(1));
    guard.noteInput(0); // no hand's
    guard.noteTurn();
    QVERIFY(!guard.isTooEarly(0));
    QVERIFY(!guard.isTooEarly(1));
}

void TestTurnGuard::measuresInTheTimeOfTheEvents()
{
    TurnGuard guard;
    guard.noteInput(70'000);
    guard.noteTurn();
    QVERIFY(guard.isTooEarly(70'000));
    QVERIFY(guard.isTooEarly(70'499));
    QVERIFY(guard.isTooEarly(69'900)); // waited while the program was busy
    QVERIFY(!guard.isTooEarly(90'000));
    QVERIFY(!guard.isTooEarly(0));
    guard.noteInput(90'000); // another one turns no page
    QVERIFY(!guard.isTooEarly(90'100));
}

void TestTurnGuard::outlivesAClockThatBeginsAnew()
{
    TurnGuard guard;
    guard.noteInput(4'294'967'290);
    guard.noteTurn();
    QVERIFY(guard.isTooEarly(4'294'967'295));
    QVERIFY(!guard.isTooEarly(900));
}

void TestTurnGuard::doubleClickPressesOneButton()
{
    // Authorise with …, and the page turns to where Cancel stands in the same place.
    mouse(QEvent::MouseButtonPress, u"primary"_s, 10'000);
    mouse(QEvent::MouseButtonRelease, u"primary"_s, 10'060);
    QCOMPARE(m_intents.taken(), QStringList{u"primary"_s});
    turnTo(Step::Working);
    mouse(QEvent::MouseButtonPress, u"cancel"_s, 10'200);
    mouse(QEvent::MouseButtonDblClick, u"cancel"_s, 10'200);
    mouse(QEvent::MouseButtonRelease, u"cancel"_s, 10'260);
    QCOMPARE(m_intents.taken(), QStringList());
    click(u"cancel"_s, 100'000);
    QCOMPARE(m_intents.taken(), QStringList{u"cancel"_s});
}

void TestTurnGuard::clickBeforeTheTurnIsTooLateForIt()
{
    click(u"primary"_s, 10'000);
    turnTo(Step::Working);
    turnTo(Step::Consent);
    m_intents.calls.clear();
    // Both were made before anything turned, and come when the window can take them.
    click(u"cancel"_s, 9'000);
    QCOMPARE(m_intents.taken(), QStringList());
}

void TestTurnGuard::aSecondOfThoughtIsEnough()
{
    click(u"primary"_s, 10'000);
    turnTo(Step::Working);
    m_intents.calls.clear();
    click(u"cancel"_s, 100'000);
    QCOMPARE(m_intents.taken(), QStringList{u"cancel"_s});
}

void TestTurnGuard::aHeldKeyPressesOneButton_data()
{
    QTest::addColumn<int>("held");
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("Enter") << int(Qt::Key_Enter);
    QTest::newRow("Space") << int(Qt::Key_Space);
}

void TestTurnGuard::aHeldKeyPressesOneButton()
{
    QFETCH(const int, held);
    button(u"primary"_s)->setFocus();
    key(held, 10'000);
    QCOMPARE(m_intents.taken(), QStringList{u"primary"_s});
    turnTo(Step::Working);
    button(u"cancel"_s)->setFocus();
    key(held, 10'250); // pressed twice
    key(held, 90'000, true);
    QCOMPARE(m_intents.taken(), QStringList());
    key(held, 100'000);
    QCOMPARE(m_intents.taken(), QStringList{u"cancel"_s});
}

void TestTurnGuard::whatWasPressedInTimeIsLetGoAtAnyTime()
{
    click(u"help"_s, 1'000);
    mouse(QEvent::MouseButtonPress, u"primary"_s, 10'000);
    FlowSnapshot snapshot = sampleSnapshot(Step::Review);
    snapshot.allowed.close = true; // the foot changes under the finger
    m_window->draw(snapshot);
    mouse(QEvent::MouseButtonRelease, u"primary"_s, 10'060);
    QCOMPARE(m_intents.taken(), QStringList{u"primary"_s});
}

void TestTurnGuard::leavesOtherPressesAlone()
{
    click(u"primary"_s, 10'000);
    turnTo(Step::Working);
    m_intents.calls.clear();
    // A screen reader's press is no slip of the hand, and an event without a time no hand's.
    QAccessibleInterface *cancel = QAccessible::queryAccessibleInterface(button(u"cancel"_s));
    QVERIFY(cancel && cancel->actionInterface());
    cancel->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(m_intents.calls, QStringList{u"cancel"_s});
    m_intents.calls.clear();
    click(u"cancel"_s, 0);
    QCOMPARE(m_intents.taken(), QStringList{u"cancel"_s});
}

WIZARD_TEST(TestTurnGuard)
#include "tst_turnguard.moc"

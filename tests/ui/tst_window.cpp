// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/blocks/messagebar.h"
#include "ui/kit/style/appearance.h"
#include "ui/pages/page.h"
#include "ui/shell/window.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }
    void footSendsItsIntents_data();
    void footSendsItsIntents();
    void footShowsOnlyWhatIsAllowed();
    void footSaysThatTheDraftIsNotKept();
    void footOffersOneWayOutOfAFinishedQueue();
    void doubleClickOnPrimaryIsLeftToTheFlow();
    void enterPressesThePrimaryButton();
    void enterPressesTheFocusedButtonInstead();
    void escapeCancelsWhatRunsFirst();
    void escapeFromTheConsentPageIsNoSuddenEnd();
    void asksBeforeItCloses();
    void closesOnceItIsAllowed();
    void drawsTheCloseQuestionInline();
    void drawingKeepsFocusAndCursor();
    void turningThePagePutsFocusIntoTheFirstEmptyField();
    void focusGoesToThePrimaryButtonWhenItComes();
    void focusSerialPutsFocusOnTheField();
    void barListsWhatIsToFixAndLeadsThere();
    void barOffersTheCure_data();
    void barOffersTheCure();
    void barWaitsForTheCountdown();
    void barSaysWhatTheKeyringDoes();
    void titleNamesThePlaceAndTheDemo();
    void summaryFoldsAwayInANarrowWindow();
    void helpOpensBesideThePage();
    void helpTakesThePagesPlaceWhereThereIsNoRoomBesideIt();
    void shortcutsReachBackAndSearch();
    void rightToLeftMirrorsTheColumns();
    void turnsThroughAllPagesOfTheShell();
    void tellsOnceThatItWasPainted();

private:
    static void showActive(Window &window)
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    template<class Widget>
    static Widget *named(const Window &window, const QString &name)
    {
        return window.findChild<Widget *>(name);
    }
};

void TestWindow::footSendsItsIntents_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("intent");
    QTest::newRow("back") << u"back"_s << u"back"_s;
    QTest::newRow("cancel") << u"cancel"_s << u"cancel"_s;
    QTest::newRow("close") << u"close"_s << u"askToClose"_s;
    QTest::newRow("primary") << u"primary"_s << u"primary"_s;
    QTest::newRow("sign out") << u"signOut"_s << u"signOut"_s;
}

void TestWindow::footSendsItsIntents()
{
    QFETCH(QString, button);
    QFETCH(QString, intent);
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Connector);
    snapshot.allowed.close = true;
    window.draw(snapshot);
    showActive(window);
    QTest::mouseClick(named<QPushButton>(window, button), Qt::LeftButton);
    QCOMPARE(intents.taken(), QStringList{intent});
}

void TestWindow::footShowsOnlyWhatIsAllowed()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Connector);
    snapshot.allowed = {};
    window.draw(snapshot);
    showActive(window);
    for (const QString &name : {u"back"_s, u"cancel"_s, u"close"_s, u"primary"_s, u"signOut"_s})
        QVERIFY2(!named<QPushButton>(window, name)->isVisible(), qUtf8Printable(name));
}

void TestWindow::footSaysThatTheDraftIsNotKept()
{
    RecordingIntents intents;
    Window window(intents);
    const auto *note = named<QLabel>(window, u"busy"_s);
    for (const Step step : {Step::Connector, Step::Method, Step::Settings, Step::Credentials, Step::Review}) {
        FlowSnapshot snapshot = sampleSnapshot(step);
        window.draw(snapshot);
        QVERIFY(!note->text().contains(u"cannot be kept"));
        snapshot.setup.isUnkept = true;
        window.draw(snapshot);
        QVERIFY(note->text().contains(u"cannot be kept"));
        snapshot.busy = true;
        window.draw(snapshot);
        QVERIFY(!note->text().contains(u"cannot be kept")); // until that is over
    }
    FlowSnapshot home = sampleSnapshot(Step::Home);
    home.setup.isUnkept = true;
    window.draw(home);
    QVERIFY(!note->text().contains(u"cannot be kept"));
}

void TestWindow::footOffersOneWayOutOfAFinishedQueue()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Queue);
    window.draw(snapshot);
    showActive(window);
    QVERIFY(named<QPushButton>(window, u"back"_s)->isVisible());
    snapshot.queue = sampleQueue(QueueView::Phase::Finished);
    window.draw(snapshot);
    QVERIFY(!named<QPushButton>(window, u"back"_s)->isVisible());
    QVERIFY(named<QPushButton>(window, u"primary"_s)->isVisible());
}

void TestWindow::doubleClickOnPrimaryIsLeftToTheFlow()
{
    RecordingIntents intents;
    Window window(intents);
    window.draw(sampleSnapshot(Step::SignIn));
    showActive(window);
    auto *primary = named<QPushButton>(window, u"primary"_s);
    QTest::mouseClick(primary, Qt::LeftButton);
    QTest::mouseClick(primary, Qt::LeftButton);
    // Each press is an intent; that a second one changes nothing is the flow's to see to.
    QCOMPARE(intents.taken(), (QStringList{u"primary"_s, u"primary"_s}));
}

void TestWindow::enterPressesThePrimaryButton()
{
    RecordingIntents intents;
    Window window(intents);
    window.draw(sampleSnapshot(Step::SignIn));
    showActive(window);
    QTest::keyClick(named<QLineEdit>(window, u"apiKey"_s), Qt::Key_Return);
    QCOMPARE(intents.taken(), QStringList{u"primary"_s});
    QTest::keyClick(named<QLineEdit>(window, u"apiKey"_s), Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(intents.taken(), QStringList{u"primary"_s});
}

void TestWindow::enterPressesTheFocusedButtonInstead()
{
    RecordingIntents intents;
    Window window(intents);
    window.draw(sampleSnapshot(Step::Connector));
    showActive(window);
    auto *back = named<QPushButton>(window, u"back"_s);
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Return);
    QCOMPARE(intents.taken(), QStringList{u"back"_s});
}

void TestWindow::escapeCancelsWhatRunsFirst()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::SignIn);
    snapshot.allowed.cancel = true;
    window.draw(snapshot);
    showActive(window);
    QTest::keyClick(&window, Qt::Key_Escape);
    QCOMPARE(intents.taken(), QStringList{u"cancel"_s});
    snapshot.allowed.cancel = false;
    window.draw(snapshot);
    QTest::keyClick(&window, Qt::Key_Escape);
    QCOMPARE(intents.taken(), QStringList{u"askToClose"_s});
    snapshot.closeAsked = true;
    window.draw(snapshot);
    QTest::keyClick(&window, Qt::Key_Escape);
    QCOMPARE(intents.taken(), QStringList{u"keepOpen"_s});
}

void TestWindow::escapeFromTheConsentPageIsNoSuddenEnd()
{
    RecordingIntents intents;
    QWidget site; // what a third party shows
    site.setFocusPolicy(Qt::StrongFocus);
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Consent);
    snapshot.consent.attempt = 1;
    snapshot.consent.page = &site;
    window.draw(snapshot);
    showActive(window);
    site.setFocus();
    QTest::keyClick(&window, Qt::Key_F1);
    auto *help = named<QWidget>(window, u"helpPanel"_s);
    QVERIFY(help->isVisible());
    QTest::keyClick(&site, Qt::Key_Escape);
    QVERIFY2(!help->isVisible(), "as the help says itself");
    QCOMPARE(window.focusWidget(), &site);
    QTest::keyClick(&site, Qt::Key_Escape);
    QTRY_COMPARE(window.focusWidget(), named<QWidget>(window, u"cancel"_s));
    QVERIFY(intents.taken().isEmpty());
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QCOMPARE(intents.taken(), QStringList{u"cancel"_s});
    window.draw(sampleSnapshot(Step::Review)); // gives the page back
}

void TestWindow::asksBeforeItCloses()
{
    RecordingIntents intents;
    Window window(intents);
    window.draw(sampleSnapshot(Step::SignIn));
    showActive(window);
    QVERIFY(!window.close());
    QVERIFY(window.isVisible());
    QCOMPARE(intents.taken(), QStringList{u"askToClose"_s});
}

void TestWindow::closesOnceItIsAllowed()
{
    RecordingIntents intents;
    Window window(intents);
    window.draw(sampleSnapshot(Step::SignIn));
    showActive(window);
    window.allowClose();
    QVERIFY(window.close());
    QVERIFY(intents.taken().isEmpty());
}

void TestWindow::drawsTheCloseQuestionInline()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Connector);
    window.draw(snapshot);
    showActive(window);
    QVERIFY(!named<QWidget>(window, u"closeQuestion"_s)->isVisible());
    snapshot.closeAsked = true;
    window.draw(snapshot);
    QVERIFY(named<QWidget>(window, u"closeQuestion"_s)->isVisible());
    const auto *question = named<QLabel>(window, u"closeQuestionText"_s);
    QVERIFY2(question->text().contains(u"What you typed"_s), "nothing is under way yet");
    snapshot.closeLoss = CloseLoss::Some;
    window.draw(snapshot);
    QVERIFY(question->text().contains(u"Not all"_s));
    snapshot.attemptUnderWay = true;
    window.draw(snapshot);
    QVERIFY(question->text().contains(u"under way"_s));
    QCOMPARE(window.focusWidget(), named<QWidget>(window, u"keepOpen"_s));
    QTest::mouseClick(named<QPushButton>(window, u"confirmClose"_s), Qt::LeftButton);
    QTest::mouseClick(named<QPushButton>(window, u"keepOpen"_s), Qt::LeftButton);
    QCOMPARE(intents.taken(), (QStringList{u"confirmClose"_s, u"keepOpen"_s}));
}

void TestWindow::drawingKeepsFocusAndCursor()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::SignIn);
    snapshot.signIn.way = SignInView::Way::Password;
    snapshot.signIn.email = u"ines@example.com"_s;
    window.draw(snapshot);
    showActive(window);
    auto *email = named<QLineEdit>(window, u"email"_s);
    email->setFocus();
    email->setCursorPosition(4);
    email->insert(u"x"_s);
    snapshot.signIn.email = email->text();
    snapshot.problems = {sampleProblem(Field::Password, ProblemKind::Required)};
    snapshot.failure = sampleFailure(FailureCause::TimedOut, Cure::TryAgain);
    window.draw(snapshot);
    QCOMPARE(window.focusWidget(), email);
    QCOMPARE(email->cursorPosition(), 5);
    QCOMPARE(email->text(), u"inesx@example.com"_s);
}

void TestWindow::turningThePagePutsFocusIntoTheFirstEmptyField()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::SignIn);
    snapshot.signIn.way = SignInView::Way::Password;
    snapshot.signIn.email = u"ines@example.com"_s;
    window.draw(snapshot);
    showActive(window);
    QCOMPARE(window.focusWidget(), named<QWidget>(window, u"password"_s));
    window.draw(sampleSnapshot(Step::Home));
    QCOMPARE(window.focusWidget(), named<QWidget>(window, u"instances"_s));
    window.draw(sampleSnapshot(Step::Connector));
    QCOMPARE(window.focusWidget(), named<QWidget>(window, u"connectorSearch"_s));
}

void TestWindow::focusGoesToThePrimaryButtonWhenItComes()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Instance);
    const auto instance = snapshot.instance.instance;
    snapshot.instance.instance.reset();
    snapshot.allowed.reauthorise = false;
    window.draw(snapshot);
    showActive(window);
    QCOMPARE(window.focusWidget(), named<QWidget>(window, u"back"_s));
    snapshot.instance.instance = instance;
    snapshot.allowed.reauthorise = true;
    window.draw(snapshot);
    QCOMPARE(window.focusWidget(), named<QWidget>(window, u"primary"_s));
    named<QWidget>(window, u"back"_s)->setFocus();
    window.draw(snapshot);
    QCOMPARE(window.focusWidget(), named<QWidget>(window, u"back"_s));
}

void TestWindow::focusSerialPutsFocusOnTheField()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::SignIn);
    snapshot.signIn.way = SignInView::Way::Password;
    window.draw(snapshot);
    showActive(window);
    named<QWidget>(window, u"primary"_s)->setFocus();
    snapshot.problems = {sampleProblem(Field::Password, ProblemKind::Required)};
    snapshot.focusField = FieldId{Field::Password};
    snapshot.focusSerial = 1;
    window.draw(snapshot);
    QCOMPARE(window.focusWidget(), named<QWidget>(window, u"password"_s));
    // The same serial again is the same press: nothing moves.
    named<QWidget>(window, u"email"_s)->setFocus();
    window.draw(snapshot);
    QCOMPARE(window.focusWidget(), named<QWidget>(window, u"email"_s));
}

void TestWindow::barListsWhatIsToFixAndLeadsThere()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::SignIn);
    snapshot.signIn.way = SignInView::Way::Password;
    window.draw(snapshot);
    showActive(window);
    snapshot.problems = {sampleProblem(Field::Email, ProblemKind::NotAnEmail),
                         sampleProblem(Field::Name, ProblemKind::Required)};
    window.draw(snapshot);
    QVERIFY2(!window.currentPage()->bar()->isVisible(), "quiet until the primary button was pressed");
    snapshot.focusSerial = 1;
    window.draw(snapshot);
    MessageBar *bar = window.currentPage()->bar();
    QVERIFY(bar->isVisible());
    QList<QPushButton *> links;
    for (QPushButton *button : bar->findChildren<QPushButton *>()) {
        if (button->property("link").toBool())
            links.append(button);
    }
    QCOMPARE(links.size(), 2);
    QTest::mouseClick(links[0], Qt::LeftButton);
    QCOMPARE(window.focusWidget(), named<QWidget>(window, u"email"_s));
    intents.calls.clear();
    QTest::mouseClick(links[1], Qt::LeftButton);
    QVERIFY(intents.calls.contains(u"openStep %1"_s.arg(int(Step::Settings))));
    snapshot.problems.clear();
    window.draw(snapshot);
    QVERIFY(!bar->isVisible());
}

void TestWindow::barOffersTheCure_data()
{
    QTest::addColumn<int>("cure");
    QTest::newRow("try again") << int(Cure::TryAgain);
    QTest::newRow("sign in") << int(Cure::SignInAgain);
    QTest::newRow("method") << int(Cure::ChooseAnotherMethod);
    QTest::newRow("consent") << int(Cure::StartConsentAgain);
    QTest::newRow("look up") << int(Cure::LookUp);
    QTest::newRow("settings") << int(Cure::ReviewSettings);
}

void TestWindow::barOffersTheCure()
{
    QFETCH(int, cure);
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Method);
    snapshot.failure = sampleFailure(FailureCause::TimedOut, Cure(cure));
    window.draw(snapshot);
    showActive(window);
    auto *button = window.currentPage()->bar()->findChild<QPushButton *>(u"cure"_s);
    QVERIFY(button->isVisible());
    QVERIFY(!button->text().isEmpty());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(intents.taken(), QStringList{u"cure"_s});
}

void TestWindow::barWaitsForTheCountdown()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Method);
    snapshot.failure = sampleFailure(FailureCause::TooManyRequests, Cure::TryAgain);
    snapshot.retryIn = std::chrono::seconds(42);
    window.draw(snapshot);
    showActive(window);
    auto *button = window.currentPage()->bar()->findChild<QPushButton *>(u"cure"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->text().contains(u"0:42"_s));
    snapshot.retryIn = std::chrono::seconds(0);
    window.draw(snapshot);
    QVERIFY(button->isEnabled());
    auto *primary = named<QPushButton>(window, u"primary"_s);
    QVERIFY2(primary->isEnabled(), "where it does something");
    snapshot.retryIn = std::chrono::seconds(42);
    snapshot.allowed.held = true;
    window.draw(snapshot);
    QVERIFY(!primary->isEnabled() && primary->text().contains(u"0:42"_s));
    QTest::mouseClick(primary, Qt::LeftButton);
    QVERIFY(!intents.taken().contains(u"primary"_s));
}

void TestWindow::barSaysWhatTheKeyringDoes()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Home);
    snapshot.signIn.keyring = {KeyringView::Work::Keeping, true, {}};
    window.draw(snapshot);
    showActive(window);
    const MessageBar *bar = window.currentPage()->bar();
    auto *button = bar->findChild<QPushButton *>(u"cure"_s);
    QVERIFY(bar->isVisible());
    QVERIFY2(!button->isVisible(), "it is for the person to answer");
    snapshot.signIn.keyring = {KeyringView::Work::Keeping, false,
                               sampleFailure(FailureCause::KeychainLocked)};
    window.draw(snapshot);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(intents.taken(), QStringList{u"tryKeyringAgain"_s});
    snapshot.signIn.keyring = {};
    window.draw(snapshot);
    QVERIFY(!bar->isVisible());
}

void TestWindow::titleNamesThePlaceAndTheDemo()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Connector);
    window.draw(snapshot);
    QCOMPARE(window.windowTitle(), u"Connector Wizard — Add an instance"_s);
    QVERIFY(window.findChild<QWidget *>(u"demoBadge"_s)->isHidden());
    snapshot.environment.kind = EnvironmentKind::Demo;
    window.draw(snapshot);
    QVERIFY(window.windowTitle().contains(u"Demo"_s));
    QVERIFY(!window.findChild<QWidget *>(u"demoBadge"_s)->isHidden());
}

void TestWindow::summaryFoldsAwayInANarrowWindow()
{
    RecordingIntents intents;
    Window window(intents);
    window.draw(sampleSnapshot(Step::Connector));
    window.resize(1280, 800);
    showActive(window);
    QVERIFY(named<QWidget>(window, u"summary"_s)->isVisible());
    window.resize(960, 640);
    QTRY_VERIFY(!named<QWidget>(window, u"summary"_s)->isVisible());
    QVERIFY(named<QWidget>(window, u"primary"_s)->isVisible());
}

void TestWindow::helpOpensBesideThePage()
{
    RecordingIntents intents;
    Window window(intents);
    window.draw(sampleSnapshot(Step::Connector));
    showActive(window);
    auto *help = named<QWidget>(window, u"helpPanel"_s);
    QVERIFY(!help->isVisible());
    QTest::keyClick(&window, Qt::Key_F1);
    QTRY_VERIFY(help->isVisible());
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(!help->isVisible());
    QVERIFY2(intents.taken().isEmpty(), "Escape closes the help before it cancels anything");
}

void TestWindow::helpTakesThePagesPlaceWhereThereIsNoRoomBesideIt()
{
    const QFont font = QApplication::font();
    const auto restore = qScopeGuard([&font] { QApplication::setFont(font); });
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    RecordingIntents intents;
    Window window(intents);
    window.resize(720, 480);
    FlowSnapshot snapshot = sampleSnapshot(Step::Settings);
    window.draw(snapshot);
    showActive(window);
    QTest::keyClick(&window, Qt::Key_F1);
    auto *help = named<QWidget>(window, u"helpPanel"_s);
    QTRY_VERIFY(help->isVisible());
    QVERIFY(!window.currentPage()->isVisible());
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(!help->isVisible());
    QVERIFY(window.currentPage()->isAncestorOf(window.focusWidget()));
    QTest::keyClick(&window, Qt::Key_F1);
    QVERIFY(!window.currentPage()->isVisible());
    // What is to be fixed must be seen.
    snapshot.problems = {sampleProblem(Field::Name, ProblemKind::Required)};
    snapshot.focusField = FieldId{Field::Name, -1};
    snapshot.focusSerial = 1;
    window.draw(snapshot);
    QVERIFY(!help->isVisible());
    QCOMPARE(window.focusWidget(), named<QWidget>(window, u"name"_s));
}

void TestWindow::shortcutsReachBackAndSearch()
{
    RecordingIntents intents;
    Window window(intents);
    window.draw(sampleSnapshot(Step::Connector));
    showActive(window);
    named<QWidget>(window, u"primary"_s)->setFocus();
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(window.focusWidget(), named<QWidget>(window, u"connectorSearch"_s));
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(intents.taken(), QStringList{u"back"_s});
}

void TestWindow::rightToLeftMirrorsTheColumns()
{
    RecordingIntents intents;
    Window window(intents);
    window.setLayoutDirection(Qt::RightToLeft);
    window.draw(sampleSnapshot(Step::Connector));
    window.resize(1280, 800);
    showActive(window);
    const auto middle = [&window](const QString &name) {
        const auto *widget = window.findChild<QWidget *>(name);
        return widget->mapTo(&window, widget->rect().center()).x();
    };
    QVERIFY(middle(u"steps"_s) > middle(u"connectors"_s));
    QVERIFY(middle(u"connectors"_s) > middle(u"summary"_s));
    QVERIFY(middle(u"primary"_s) < middle(u"help"_s));
    QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
    QVERIFY2(!window.grab().isNull(), "paints mirrored");
}

void TestWindow::turnsThroughAllPagesOfTheShell()
{
    RecordingIntents intents;
    Window window(intents);
    showActive(window);
    for (const Step step : {Step::SignIn, Step::Home, Step::Connector, Step::Method, Step::Result, Step::Home,
                            Step::Instance, Step::Queue, Step::History}) {
        window.draw(sampleSnapshot(step));
        QVERIFY(window.currentPage()->isVisible());
        QVERIFY(!window.currentPage()->findChild<QLabel *>(u"pageTitle"_s)->text().isEmpty());
        QVERIFY(window.focusWidget() && window.focusWidget()->isVisible());
    }
    const QStringList asked = intents.taken();
    QVERIFY2(asked.filter(u"leaveField"_s).size() == asked.size(), "drawing asks for nothing");
}

void TestWindow::tellsOnceThatItWasPainted()
{
    RecordingIntents intents;
    Window window(intents);
    QSignalSpy painted(&window, &Window::painted);
    window.draw(sampleSnapshot(Step::SignIn));
    QVERIFY(painted.isEmpty());
    showActive(window);
    QTRY_COMPARE(painted.size(), 1);
    window.repaint();
    QCoreApplication::processEvents();
    QCOMPARE(painted.size(), 1);
}

WIZARD_TEST(TestWindow)
#include "tst_window.moc"

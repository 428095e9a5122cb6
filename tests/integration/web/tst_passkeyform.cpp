// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "ui/consent/forms/passkeyform.h"
#include "ui/consent/forms/passkeyrequest.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

namespace
{

/// Stands where the engine's request would be: says what the test says, and remembers what was answered.
class TestRequest : public PasskeyRequest
{
public:
    PasskeyState state() const override { return now; }
    void choose(const QString &account) override { answers.append(u"account "_s + account); }
    void enterPin(const QString &pin) override { answers.append(u"pin "_s + pin); }
    void tryAgain() override { answers.append(u"again"_s); }
    void cancel() override { answers.append(u"cancel"_s); }

    void become(const PasskeyState &state)
    {
        now = state;
        Q_EMIT changed();
    }

    PasskeyState now;
    QStringList answers;
};

PasskeyState at(PasskeyStep step)
{
    PasskeyState state;
    state.step = step;
    state.host = u"shop.example"_s;
    return state;
}

} // namespace

/// A passkey's questions above the page: each state of a request is shown, and answered by keyboard.
class TestPasskeyForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void letsOneAccountBeChosen();
    void showsAccountsAsPlainText();
    void takesThePin();
    void takesANewPinTwice_data();
    void takesANewPinTwice();
    void saysWhatWasWrongWithThePin_data();
    void saysWhatWasWrongWithThePin();
    void saysToTouchTheKey();
    void tellsWhyItFailed_data();
    void tellsWhyItFailed();
    void canBeCancelled_data();
    void canBeCancelled();
    void goesWithTheRequest();
    void goesWhenItIsOver_data();
    void goesWhenItIsOver();
    void cancelsTheRequestBefore();
    void keepsNoPin();

private:
    template<typename Widget>
    Widget *child(const QString &name) const
    {
        return m_form->findChild<Widget *>(name);
    }
    QString question() const { return child<QLabel>(u"consentPasskeyQuestion"_s)->text(); }
    QString trouble() const { return child<QLabel>(u"consentPasskeyTrouble"_s)->text(); }
    QLineEdit *pin() const { return child<QLineEdit>(u"consentPasskeyPin"_s); }
    QLineEdit *again() const { return child<QLineEdit>(u"consentPasskeyPinAgain"_s); }
    QListWidget *accounts() const { return child<QListWidget>(u"consentPasskeyAccounts"_s); }
    QPushButton *answer() const { return child<QPushButton>(u"consentPasskeyAnswer"_s); }
    QPushButton *cancel() const { return child<QPushButton>(u"consentPasskeyCancel"_s); }
    void ask(const PasskeyState &state);

    std::unique_ptr<QWidget> m_window;
    PasskeyForm *m_form = nullptr;
    std::unique_ptr<TestRequest> m_request;
};

void TestPasskeyForm::init()
{
    m_request = std::make_unique<TestRequest>();
    m_window = std::make_unique<QWidget>();
    m_form = new PasskeyForm;
    auto *const column = new QVBoxLayout(m_window.get());
    column->addWidget(m_form);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(!m_form->isVisible());
}

void TestPasskeyForm::cleanup()
{
    m_window.reset();
    m_request.reset();
}

void TestPasskeyForm::ask(const PasskeyState &state)
{
    m_request->now = state;
    m_form->ask(m_request.get());
    QVERIFY(m_form->isVisible());
    QVERIFY(question().contains(u"shop.example"_s));
    // Read out with whatever gets the focus.
    QVERIFY(m_form->accessibleName().contains(question()));
}

void TestPasskeyForm::letsOneAccountBeChosen()
{
    PasskeyState state = at(PasskeyStep::Account);
    state.accounts = {u"ann"_s, u"bob"_s, u"eve"_s};
    ask(state);
    QCOMPARE(QApplication::focusWidget(), accounts());
    QCOMPARE(accounts()->count(), 3);
    QVERIFY(!accounts()->accessibleName().isEmpty());
    QVERIFY(!pin()->isVisible());
    QTest::keyClick(accounts(), Qt::Key_Down);
    QTest::keyClick(accounts(), Qt::Key_Return);
    QVERIFY(m_request->answers.contains(u"account bob"_s));
}

void TestPasskeyForm::showsAccountsAsPlainText()
{
    PasskeyState state = at(PasskeyStep::Account);
    const QString name = u"<b>ann</b>\u202Egnp.exe\n"_s + QString(500, u'x');
    state.accounts = {name};
    ask(state);
    const QString shown = accounts()->item(0)->text();
    QVERIFY(!shown.contains(u'\u202E') && !shown.contains(u'\n'));
    QVERIFY(shown.size() <= 81);
    QTest::mouseClick(answer(), Qt::LeftButton);
    QCOMPARE(m_request->answers, QStringList{u"account "_s + name}); // as the engine knows it
}

void TestPasskeyForm::takesThePin()
{
    ask(at(PasskeyStep::Pin));
    QCOMPARE(QApplication::focusWidget(), pin());
    QCOMPARE(pin()->echoMode(), QLineEdit::Password);
    QVERIFY(!again()->isVisible());
    QTest::keyClick(pin(), Qt::Key_Return); // nothing typed is no answer
    QVERIFY(m_request->answers.isEmpty());
    QTest::keyClicks(pin(), u"1234"_s);
    QTest::keyClick(pin(), Qt::Key_Return);
    QCOMPARE(m_request->answers, QStringList{u"pin 1234"_s});
}

void TestPasskeyForm::takesANewPinTwice_data()
{
    QTest::addColumn<PinPurpose>("purpose");
    QTest::newRow("the first one") << PinPurpose::Set;
    QTest::newRow("another one") << PinPurpose::Change;
}

void TestPasskeyForm::takesANewPinTwice()
{
    QFETCH(const PinPurpose, purpose);

    PasskeyState state = at(PasskeyStep::Pin);
    state.purpose = purpose;
    ask(state);
    QVERIFY(again()->isVisible());
    QTest::keyClicks(pin(), u"123456"_s);
    QTest::keyClicks(again(), u"12345"_s);
    QTest::keyClick(again(), Qt::Key_Return);
    QVERIFY(m_request->answers.isEmpty());
    QVERIFY(!trouble().isEmpty());
    QCOMPARE(QApplication::focusWidget(), again());
    QTest::keyClicks(again(), u"123456"_s);
    QTest::keyClick(again(), Qt::Key_Return);
    QCOMPARE(m_request->answers, QStringList{u"pin 123456"_s});
}

void TestPasskeyForm::saysWhatWasWrongWithThePin_data()
{
    QTest::addColumn<PinTrouble>("pinTrouble");
    QTest::addColumn<QString>("word");

    QTest::newRow("wrong") << PinTrouble::Wrong << u"3"_s; // attempts are told
    QTest::newRow("too short") << PinTrouble::TooShort << u"6"_s;
    QTest::newRow("strange characters") << PinTrouble::StrangeCharacters << QString();
    QTest::newRow("the same") << PinTrouble::SameAsBefore << QString();
    QTest::newRow("locked fingerprints") << PinTrouble::FingerprintLocked << QString();
}

void TestPasskeyForm::saysWhatWasWrongWithThePin()
{
    QFETCH(const PinTrouble, pinTrouble);
    QFETCH(const QString, word);

    ask(at(PasskeyStep::Pin));
    QVERIFY(!child<QLabel>(u"consentPasskeyTrouble"_s)->isVisible());
    QTest::keyClicks(pin(), u"12"_s);
    PasskeyState state = at(PasskeyStep::Pin);
    state.pinTrouble = pinTrouble;
    state.attemptsLeft = 3;
    state.shortestPin = 6;
    m_request->become(state);
    QVERIFY(child<QLabel>(u"consentPasskeyTrouble"_s)->isVisible());
    QVERIFY(!trouble().isEmpty());
    QVERIFY(trouble().contains(word));
    QVERIFY(m_form->accessibleName().contains(trouble()));
    QVERIFY(pin()->text().isEmpty());
    QCOMPARE(QApplication::focusWidget(), pin());
}

void TestPasskeyForm::saysToTouchTheKey()
{
    ask(at(PasskeyStep::Pin));
    m_request->become(at(PasskeyStep::Touch));
    QVERIFY(m_form->isVisible());
    QVERIFY(!answer()->isVisible() && !pin()->isVisible() && !accounts()->isVisible());
    QCOMPARE(QApplication::focusWidget(), cancel());
}

void TestPasskeyForm::tellsWhyItFailed_data()
{
    QTest::addColumn<PasskeyFailure>("failure");
    QTest::addColumn<bool>("isTriedAgain");

    QTest::newRow("unknown") << PasskeyFailure::Unknown << true;
    QTest::newRow("timed out") << PasskeyFailure::TimedOut << true;
    QTest::newRow("not registered") << PasskeyFailure::NotRegistered << true;
    QTest::newRow("registered already") << PasskeyFailure::AlreadyRegistered << true;
    QTest::newRow("paused") << PasskeyFailure::PinPaused << false;
    QTest::newRow("blocked") << PasskeyFailure::PinBlocked << false;
    QTest::newRow("removed") << PasskeyFailure::KeyRemoved << true;
    QTest::newRow("too old") << PasskeyFailure::KeyTooOld << true;
    QTest::newRow("full") << PasskeyFailure::KeyFull << true;
    QTest::newRow("declined") << PasskeyFailure::Declined << true;
}

void TestPasskeyForm::tellsWhyItFailed()
{
    QFETCH(const PasskeyFailure, failure);
    QFETCH(const bool, isTriedAgain);

    PasskeyState state = at(PasskeyStep::Failed);
    state.failure = failure;
    ask(state);
    QCOMPARE(answer()->isVisible(), isTriedAgain);
    QWidget *const focused = QApplication::focusWidget();
    QCOMPARE(focused, isTriedAgain ? answer() : cancel());
    QTest::keyClick(focused, Qt::Key_Space);
    QCOMPARE(m_request->answers, QStringList{isTriedAgain ? u"again"_s : u"cancel"_s});
}

void TestPasskeyForm::canBeCancelled_data()
{
    QTest::addColumn<PasskeyStep>("step");
    QTest::newRow("account") << PasskeyStep::Account;
    QTest::newRow("PIN") << PasskeyStep::Pin;
    QTest::newRow("touch") << PasskeyStep::Touch;
    QTest::newRow("failed") << PasskeyStep::Failed;
}

void TestPasskeyForm::canBeCancelled()
{
    QFETCH(const PasskeyStep, step);

    PasskeyState state = at(step);
    state.accounts = {u"ann"_s};
    ask(state);
    QSignalSpy closed(m_form, &PasskeyForm::closed);
    QTest::mouseClick(cancel(), Qt::LeftButton);
    QCOMPARE(m_request->answers, QStringList{u"cancel"_s});
    QVERIFY(!m_form->isVisible());
    QCOMPARE(closed.size(), 1); // the focus goes back to the page
    m_request->become(at(PasskeyStep::Failed));
    QVERIFY(!m_form->isVisible());
}

void TestPasskeyForm::goesWithTheRequest()
{
    ask(at(PasskeyStep::Pin));
    m_request.reset();
    QVERIFY(!m_form->isVisible());
}

void TestPasskeyForm::goesWhenItIsOver_data()
{
    canBeCancelled_data();
}

void TestPasskeyForm::goesWhenItIsOver()
{
    QFETCH(const PasskeyStep, step);

    PasskeyState state = at(step);
    state.accounts = {u"ann"_s};
    ask(state);
    m_request->become(at(PasskeyStep::Over));
    QVERIFY(!m_form->isVisible());
    QVERIFY(m_request->answers.isEmpty());
}

void TestPasskeyForm::cancelsTheRequestBefore()
{
    ask(at(PasskeyStep::Pin));
    TestRequest second;
    second.now = at(PasskeyStep::Touch);
    m_form->ask(&second);
    QCOMPARE(m_request->answers, QStringList{u"cancel"_s});
    QVERIFY(m_form->isVisible());
    m_request.reset();
    QVERIFY(m_form->isVisible());
}

void TestPasskeyForm::keepsNoPin()
{
    ask(at(PasskeyStep::Pin));
    QTest::keyClicks(pin(), u"1234"_s);
    QTest::mouseClick(cancel(), Qt::LeftButton);
    QVERIFY(pin()->text().isEmpty());
}

WIZARD_TEST(TestPasskeyForm)
#include "tst_passkeyform.moc"

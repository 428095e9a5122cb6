// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/blocks/messagebar.h"
#include "ui/pages/page.h"
#include "ui/shell/window.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

class TestWindowProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barAsksForThePassword();
};

void TestWindowProxy::barAsksForThePassword()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::SignIn);
    window.draw(snapshot);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    snapshot.failure = sampleFailure(FailureCause::ProxyWantsPassword, Cure::TryAgain);
    snapshot.proxyAsked = snapshot.failure;
    window.draw(snapshot);
    const MessageBar *bar = window.currentPage()->bar();
    auto *user = bar->findChild<QLineEdit *>(u"proxyUser"_s);
    auto *password = bar->findChild<QLineEdit *>(u"proxyPassword"_s);
    auto *button = bar->findChild<QPushButton *>(u"proxySignIn"_s);
    QVERIFY(user && user->isVisible());
    QVERIFY(user->hasFocus());
    QVERIFY(!bar->findChild<QPushButton *>(u"cure"_s)->isVisible());
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QVERIFY2(!button->isEnabled(), "without a name there is nothing to give");
    QTest::keyClick(password, Qt::Key_Return);
    QVERIFY2(intents.taken().isEmpty(), "and the page's own button is not pressed");
    QTest::keyClicks(user, u"ann"_s);
    QTest::keyClicks(password, u"open"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(intents.taken(), (QStringList{u"giveProxyLogin ann/open"_s, u"cure"_s}));
    QVERIFY(password->text().isEmpty());

    // On a page that tells by itself what was not sent, nothing is sent again unasked.
    snapshot = sampleSnapshot(Step::Home);
    snapshot.proxyAsked = sampleFailure(FailureCause::ProxyRefused, Cure::TryAgain);
    window.draw(snapshot);
    bar = window.currentPage()->bar();
    user = bar->findChild<QLineEdit *>(u"proxyUser"_s);
    QVERIFY(user && user->isVisible());
    QTest::keyClicks(user, u"ann"_s);
    QTest::mouseClick(bar->findChild<QPushButton *>(u"proxySignIn"_s), Qt::LeftButton);
    QCOMPARE(intents.taken(), QStringList{u"giveProxyLogin ann/"_s});

    // Another failure has the bar, and its own button does what it says.
    snapshot.failure = sampleFailure(FailureCause::TimedOut, Cure::TryAgain);
    window.draw(snapshot);
    QVERIFY(!user->isVisible());
    QVERIFY(bar->findChild<QPushButton *>(u"cure"_s)->isVisible());
    snapshot.failure.reset();
    snapshot.proxyAsked.reset();
    window.draw(snapshot);
    QVERIFY(!bar->isVisible());
}

WIZARD_TEST(TestWindowProxy)
#include "tst_windowproxy.moc"

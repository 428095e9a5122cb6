// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/style/appearance.h"
#include "ui/kit/style/theme.h"
#include "ui/shell/stepbutton.h"
#include "ui/shell/window.h"

#include <QApplication>
#include <QLabel>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

/// The steps at the window's left.
class TestStepList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }
    void visitedStepsCanBeOpenedAndOthersNot();
    void stepsSayWhereTheyStand();
    void theStepOfAPageWithProblemsIsMarked();
    void theStepOfTheConsentShowsNoClockThatStandsStill();
    void aStepWithoutRoomForItsValueLeavesItOut();
    void stepsOfAQueueAreItsOwn_data();
    void stepsOfAQueueAreItsOwn();

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

void TestStepList::visitedStepsCanBeOpenedAndOthersNot()
{
    RecordingIntents intents;
    Window window(intents);
    window.draw(sampleSnapshot(Step::Method));
    showActive(window);
    const auto stepAt = [&window](Step step) {
        return window.findChild<StepButton *>(u"step%1"_s.arg(int(step)));
    };
    QTest::mouseClick(stepAt(Step::Review), Qt::LeftButton);
    QTest::mouseClick(stepAt(Step::Method), Qt::LeftButton);
    QVERIFY(intents.taken().isEmpty());
    QCOMPARE(stepAt(Step::Review)->focusPolicy(), Qt::NoFocus);
    QTest::mouseClick(stepAt(Step::Connector), Qt::LeftButton);
    QCOMPARE(intents.taken(), QStringList{u"openStep %1"_s.arg(int(Step::Connector))});
    stepAt(Step::Connector)->setFocus();
    QTest::keyClick(stepAt(Step::Connector), Qt::Key_Space);
    QCOMPARE(intents.taken(), QStringList{u"openStep %1"_s.arg(int(Step::Connector))});
}

void TestStepList::stepsSayWhereTheyStand()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Method);
    snapshot.steps[3].state = StepView::State::Warning;
    window.draw(snapshot);
    const auto nameAt = [&window](Step step) {
        return window.findChild<StepButton *>(u"step%1"_s.arg(int(step)))->accessibleName();
    };
    QCOMPARE(nameAt(Step::Connector), u"Connector, step 1 of 5, complete"_s);
    QCOMPARE(nameAt(Step::Method), u"Authentication method, step 2 of 5, you are here"_s);
    QCOMPARE(nameAt(Step::Credentials), u"Credentials, step 4 of 5, needs attention"_s);
    QCOMPARE(nameAt(Step::Review), u"Review, step 5 of 5, not yet reached"_s);
}

void TestStepList::theStepOfAPageWithProblemsIsMarked()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Settings);
    window.draw(snapshot);
    showActive(window);
    auto *step = named<StepButton>(window, u"step%1"_s.arg(int(Step::Settings)));
    const auto shows = [step](const QColor &colour) {
        const QImage image = step->grab().toImage().convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == colour.rgb())
                    return true;
            }
        }
        return false;
    };
    const Theme theme = Theme::of(step->palette());
    QVERIFY(shows(theme.accent));
    QVERIFY(!shows(theme.badTint));
    snapshot.problems = {sampleProblem(Field::Name, ProblemKind::Required)};
    snapshot.steps[2].hasProblems = true;
    window.draw(snapshot);
    QCOMPARE(step->accessibleName(), u"Settings, step 3 of 5, you are here, needs attention"_s);
    QVERIFY(shows(theme.badTint));
    QVERIFY(!shows(theme.accent));
    QVERIFY2(shows(theme.surface), "where one is stays a card");
}

void TestStepList::theStepOfTheConsentShowsNoClockThatStandsStill()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Consent);
    snapshot.steps.append({Step::Consent, StepView::State::Current, false});
    snapshot.consent.begun = snapshot.now.addSecs(-28);
    window.draw(snapshot);
    QCOMPARE(named<StepButton>(window, u"step%1"_s.arg(int(Step::Consent)))->accessibleDescription(),
             u"waiting for you"_s);
}

void TestStepList::aStepWithoutRoomForItsValueLeavesItOut()
{
    StepButton with;
    StepButton without;
    const StepView view{Step::Settings, StepView::State::Complete, true};
    with.draw(view, 3, 5, u"Europe/London"_s, {});
    without.draw(view, 3, 5, {}, {});
    const auto picture = [&](StepButton &button, int height) {
        button.resize(240, height);
        return button.grab().toImage();
    };
    const int full = with.sizeHint().height();
    QVERIFY(with.minimumSizeHint().height() < full);
    QVERIFY(picture(with, full) != picture(without, full));
    QCOMPARE(picture(with, full - 1), picture(without, full - 1));
    QVERIFY2(with.accessibleDescription() == u"Europe/London"_s, "it is read aloud all the same");
}

void TestStepList::stepsOfAQueueAreItsOwn_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("consentFirst");
    QTest::addColumn<int>("work");
    QTest::addColumn<QStringList>("spoken");
    const QStringList before{u"Instances, step 1 of 4, complete"_s, u"Queue, step 2 of 4, complete"_s};
    const QString authorising = u"Authorising, step 4 of 4, you are here"_s;
    QTest::newRow("consent") << int(Step::Consent) << true << int(WorkStage::Authorising)
                             << before + QStringList{u"Consent, step 3 of 4, you are here"_s,
                                                     u"Authorising, step 4 of 4, not yet reached"_s};
    QTest::newRow("after the consent")
        << int(Step::Working) << true << int(WorkStage::Authorising)
        << before + QStringList{u"Consent, step 3 of 4, complete"_s, authorising};
    QTest::newRow("the platform begins")
        << int(Step::Working) << false << int(WorkStage::Authorising)
        << before + QStringList{u"Consent, step 3 of 4, not yet reached"_s, authorising};
    QTest::newRow("the platform goes on")
        << int(Step::Working) << false << int(WorkStage::Authenticating)
        << before + QStringList{u"Consent, step 3 of 4, complete"_s, authorising};
}

void TestStepList::stepsOfAQueueAreItsOwn()
{
    QFETCH(int, step);
    QFETCH(bool, consentFirst);
    QFETCH(int, work);
    QFETCH(QStringList, spoken);
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step(step));
    snapshot.steps.clear(); // as the flow tells them: no form is behind an item
    snapshot.queue = sampleQueue(QueueView::Phase::Running);
    snapshot.setup.consentFirst = consentFirst;
    snapshot.work.current = WorkStage(work);
    window.draw(snapshot);
    showActive(window);
    QStringList told;
    for (const StepButton *button : window.findChildren<StepButton *>()) {
        if (!button->isVisible())
            continue;
        told.append(button->accessibleName());
        QCOMPARE(button->focusPolicy(), Qt::NoFocus);
    }
    QCOMPARE(told, spoken);
    if (step == int(Step::Consent))
        return;
    snapshot.setup.method->type = AuthenticationType::OAuth2ClientCredentials;
    window.draw(snapshot);
    QCOMPARE(named<StepButton>(window, u"step%1"_s.arg(int(Step::Consent)))->accessibleName(),
             u"Consent, step 3 of 4, skipped"_s);
}

WIZARD_TEST(TestStepList)
#include "tst_steplist.moc"

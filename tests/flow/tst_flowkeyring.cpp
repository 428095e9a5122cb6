// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowscenario.h"
#include "tests/support/testprogram.h"

#include <algorithm>

using namespace wizard;

using Mood = FakeSecretStore::Mood;
using Work = KeyringView::Work;

namespace
{

/// A run that keeps the session and ends.
void keepASession(FlowScenario &scenario)
{
    scenario.begin();
    scenario.flow->setKeepSignedIn(true);
    scenario.signInWithKey();
    scenario.endRun();
}

/// What a version that noted nothing leaves.
void forgetTheMarks(FlowScenario &scenario)
{
    for (const QString &mark : {u"kept"_s, u"leaving"_s, u"nothing"_s})
        scenario.preferences.setText(u"keyring/"_s + mark, {});
}

void answer(FlowScenario &scenario, bool opened)
{
    scenario.keychain.answer(opened);
    scenario.settle();
}

KeyringView keyring(const FlowScenario &scenario)
{
    return scenario.shot().signIn.keyring;
}

QString lastCall(const FlowScenario &scenario)
{
    return scenario.keychain.calls().isEmpty() ? QString()
                                               : scenario.keychain.calls().last().section(u" http"_s, 0, 0);
}

} // namespace

/// What is asked of the desktop's keyring and when, and what its late answers do.
class TestFlowKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheKeyringAloneWhereNothingWasKept()
    {
        FlowScenario scenario;
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.begin();
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Home);
        scenario.flow->signOut();
        scenario.settle();
        scenario.begin();
        QVERIFY2(scenario.keychain.calls().isEmpty(), qPrintable(scenario.keychain.calls().join(u'\n')));
        QVERIFY(keyring(scenario) == KeyringView());
    }

    void looksOnceWithoutAskingAfterAnOlderVersion()
    {
        FlowScenario scenario;
        keepASession(scenario);
        forgetTheMarks(scenario);
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.begin();
        QCOMPARE(scenario.step(), Step::SignIn);
        QCOMPARE(lastCall(scenario), u"quietly read"_s);
        QVERIFY2(keyring(scenario) == KeyringView(), "nobody asked, nobody is told");

        scenario.keychain.setMood(Mood::Works);
        scenario.begin();
        QCOMPARE(scenario.step(), Step::Home);
        scenario.begin();
        QCOMPARE(lastCall(scenario), u"read"_s);
        QCOMPARE(scenario.step(), Step::Home);
    }

    void notesThatAnOlderVersionKeptNothing()
    {
        FlowScenario scenario;
        scenario.preferences.setText(u"environment"_s, u"production"_s);
        scenario.begin();
        scenario.begin();
        QCOMPARE(scenario.keychain.calls().size(), 1);
    }

    void takesALateAnswer()
    {
        FlowScenario scenario;
        keepASession(scenario);
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.begin();
        QCOMPARE(scenario.step(), Step::SignIn);
        QVERIFY(!scenario.shot().busy);
        QVERIFY(keyring(scenario).waits);
        QCOMPARE(keyring(scenario).work, Work::Reading);
        QVERIFY2(scenario.shot().signIn.keepSignedIn, "as it was chosen");
        scenario.wait(std::chrono::hours(1));
        QVERIFY(keyring(scenario).waits);
        answer(scenario, true);
        QCOMPARE(scenario.step(), Step::Home);
        QVERIFY(keyring(scenario) == KeyringView());
    }

    void triesAgainAfterADismissedPrompt()
    {
        FlowScenario scenario;
        keepASession(scenario);
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.begin();
        answer(scenario, false);
        QCOMPARE(keyring(scenario).trouble->cause, FailureCause::KeychainLocked);
        scenario.flow->tryKeyringAgain();
        scenario.settle();
        QVERIFY(keyring(scenario).waits);
        answer(scenario, true);
        QCOMPARE(scenario.step(), Step::Home);
    }

    void doesNotTakeAnAnswerForSomebodyElse()
    {
        FlowScenario scenario;
        keepASession(scenario);
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.begin();
        scenario.flow->setKeepSignedIn(false);
        scenario.signInWithKey(u"another-key"_s);
        QCOMPARE(scenario.step(), Step::Home);
        QVERIFY2(!keyring(scenario).waits, "not for anything that still counts");
        answer(scenario, true);
        scenario.flow->reloadInstances();
        scenario.settle();
        const auto &headers = scenario.http.requests().last().headers;
        QVERIFY(std::any_of(headers.begin(), headers.end(), [](const auto &header) {
            return header.first == "Authorization" && header.second == "another-key";
        }));
        // Not kept means that the former one goes, when the keyring is open some day, unasked.
        QCOMPARE(lastCall(scenario), u"quietly remove"_s);
        scenario.endRun();
        scenario.begin();
        QCOMPARE(lastCall(scenario), u"quietly remove"_s);
        scenario.keychain.setMood(Mood::Works);
        scenario.begin();
        QVERIFY(scenario.keychain.entries().empty());
        QCOMPARE(scenario.step(), Step::SignIn);
    }

    void saysWhereOneIsThatNothingIsKept()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Home);
        QVERIFY(keyring(scenario).waits);
        QCOMPARE(keyring(scenario).work, Work::Keeping);
        answer(scenario, false);
        QCOMPARE(keyring(scenario).work, Work::Keeping);
        QCOMPARE(keyring(scenario).trouble->cause, FailureCause::KeychainLocked);
        scenario.flow->tryKeyringAgain();
        scenario.settle();
        answer(scenario, true);
        QVERIFY(keyring(scenario) == KeyringView());
        QCOMPARE(scenario.keychain.entries().size(), size_t(1));

        // What was not kept is not looked for.
        FlowScenario other;
        other.begin();
        other.keychain.setMood(Mood::AsksPerson);
        other.flow->setKeepSignedIn(true);
        other.signInWithKey();
        answer(other, false);
        other.flow->addInstance();
        other.settle();
        QVERIFY2(!keyring(other).trouble, "it was said, and the person has gone on");
        const qsizetype calls = other.keychain.calls().size();
        other.begin();
        QCOMPARE(other.keychain.calls().size(), calls);
    }

    void looksForWhatMayHaveBeenKeptLate()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey();
        scenario.endRun(); // the prompt stands, and is answered when nobody listens any more
        scenario.begin();
        QCOMPARE(lastCall(scenario), u"read"_s);
    }

    void removesAfterSigningOutWhenTheKeyringAnswers()
    {
        FlowScenario scenario;
        keepASession(scenario);
        scenario.begin();
        QCOMPARE(scenario.step(), Step::Home);
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.flow->signOut();
        scenario.settle();
        QCOMPARE(keyring(scenario).work, Work::Removing);
        QVERIFY(keyring(scenario).waits);
        scenario.wait(std::chrono::hours(1));
        answer(scenario, true);
        QVERIFY(scenario.keychain.entries().empty());
        QVERIFY(keyring(scenario) == KeyringView());
    }

    void removesAfterSigningOutInALaterRun()
    {
        FlowScenario scenario;
        keepASession(scenario);
        scenario.begin();
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.flow->signOut();
        scenario.settle();
        scenario.endRun();

        scenario.begin();
        QCOMPARE(scenario.step(), Step::SignIn);
        QCOMPARE(lastCall(scenario), u"quietly remove"_s);
        QVERIFY(keyring(scenario) == KeyringView());
        QCOMPARE(scenario.keychain.entries().size(), size_t(1));

        scenario.keychain.setMood(Mood::Works);
        scenario.begin();
        QVERIFY2(scenario.step() == Step::SignIn, "a session that was signed out is never read");
        QVERIFY(scenario.keychain.entries().empty());
        const qsizetype calls = scenario.keychain.calls().size();
        scenario.begin();
        QCOMPARE(scenario.keychain.calls().size(), calls);
    }

    void removesWhatIsLeftWhenTheKeyringOpens()
    {
        FlowScenario scenario;
        keepASession(scenario);
        scenario.begin();
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.flow->signOut();
        scenario.settle();
        answer(scenario, false);
        QCOMPARE(keyring(scenario).work, Work::Removing);
        QCOMPARE(keyring(scenario).trouble->cause, FailureCause::KeychainLocked);

        // Another company's session is kept, with the person's password.
        scenario.flow->editText(Field::CompanyId, u"77"_s);
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey();
        scenario.keychain.setMood(Mood::Works);
        answer(scenario, true);
        QCOMPARE(scenario.keychain.entries().size(), size_t(1));
        QVERIFY(scenario.keychain.entries().begin()->first.endsWith(u"77"_s));
    }

    void removesOneAccountWhileAnotherSignsIn()
    {
        FlowScenario scenario;
        keepASession(scenario);
        scenario.begin();
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.flow->signOut();
        scenario.settle();
        QCOMPARE(keyring(scenario).work, Work::Removing);

        // The prompt still stands there: whatever comes of it, the first account's session is not read again.
        scenario.flow->editText(Field::CompanyId, u"77"_s);
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Home);
        answer(scenario, true);
        QCOMPARE(scenario.keychain.entries().size(), size_t(1));
        QVERIFY(scenario.keychain.entries().begin()->first.endsWith(u"77"_s));
    }

    void doesNotReadAgainWhatASignOutLeft()
    {
        FlowScenario scenario;
        keepASession(scenario);
        scenario.begin();
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.flow->signOut();
        scenario.endRun(); // at once
        scenario.keychain.setMood(Mood::Works);
        scenario.begin();
        QCOMPARE(scenario.step(), Step::SignIn);
        QVERIFY(scenario.keychain.entries().empty());
    }

    void triesToRemoveAgain()
    {
        FlowScenario scenario;
        keepASession(scenario);
        scenario.begin();
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.flow->signOut();
        scenario.settle();
        answer(scenario, false);
        scenario.flow->tryKeyringAgain();
        scenario.settle();
        answer(scenario, true);
        QVERIFY(scenario.keychain.entries().empty());
        QVERIFY(keyring(scenario) == KeyringView());
    }

    void keepsWhoSignsInAgainBeforeTheRemoval()
    {
        FlowScenario scenario;
        keepASession(scenario);
        scenario.begin();
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.flow->signOut();
        scenario.settle();
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey(u"another-key"_s);
        answer(scenario, true);
        QCOMPARE(scenario.keychain.entries().size(), size_t(1));
        QVERIFY(scenario.keychain.entries().begin()->second.reveal().contains(u"another-key"));
        scenario.keychain.setMood(Mood::Works);
        scenario.begin();
        QCOMPARE(scenario.step(), Step::Home);
    }

    void neverWritesAfterSigningOut()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.keychain.setMood(Mood::AsksPerson);
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey();
        scenario.flow->signOut();
        scenario.settle();
        answer(scenario, true);
        QVERIFY(scenario.keychain.entries().empty());
    }
};

WIZARD_GUILESS_TEST(TestFlowKeyring)
#include "tst_flowkeyring.moc"

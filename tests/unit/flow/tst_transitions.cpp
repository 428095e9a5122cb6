// SPDX-License-Identifier: Apache-2.0
#include "app/flow/transitions.h"
#include "tests/support/testprogram.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <string>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr std::array stepNames{"SignIn",      "Home",   "Connector", "Method",  "Settings",
                               "Credentials", "Review", "Consent",   "Working", "Result",
                               "Instance",    "Queue",  "History"};
constexpr std::array activityNames{
    "Idle",           "StartingDemo", "OpeningKeychain", "SigningIn",      "Consenting", "Authorising",
    "Authenticating", "ReadingBack",  "OpeningInstance", "PreparingQueue", "LookingUp"};
constexpr std::array eventNames{"DemoAsked",
                                "DemoStarted",
                                "DemoFailed",
                                "KeychainAsked",
                                "KeychainEmpty",
                                "SignInAsked",
                                "SignedIn",
                                "SignedInAgain",
                                "SignInFailed",
                                "SignInStopped",
                                "SignedOut",
                                "SessionEnded",
                                "AddAsked",
                                "WentToConnector",
                                "WentToMethod",
                                "WentToSettings",
                                "WentToCredentials",
                                "WentToReview",
                                "WentHome",
                                "WentToInstance",
                                "InstanceAsked",
                                "InstanceOpened",
                                "ReauthoriseReady",
                                "HistoryShown",
                                "QueueShown",
                                "QueuePrepareAsked",
                                "QueuePrepared",
                                "QueueItemAsked",
                                "QueueItemEnded",
                                "ConsentFirstAsked",
                                "PlatformFirstAsked",
                                "LookBeforeAsked",
                                "NothingLeft",
                                "InstanceLeft",
                                "ToldInstance",
                                "ToldConsentUrl",
                                "SettingsRefused",
                                "CredentialsRefused",
                                "OtherRefused",
                                "CallNotSignedIn",
                                "AttemptRefused",
                                "AnswerMissing",
                                "WaitingStopped",
                                "CallbackForAuthorise",
                                "CallbackForAuthenticate",
                                "ConsentEnded",
                                "ConsentEndedLook",
                                "PlatformChanged",
                                "InstanceRead",
                                "LookedUp",
                                "LookUpAsked",
                                "AdoptAsked",
                                "UnfinishedOpened"};
constexpr std::array effectNames{"None",
                                 "StartDemo",
                                 "OpenKeychain",
                                 "SignIn",
                                 "LoadLists",
                                 "SignOut",
                                 "InterruptForSignIn",
                                 "DropOperation",
                                 "BeginDraft",
                                 "OpenConsent",
                                 "OpenToldConsent",
                                 "PostAuthorise",
                                 "PatchReauthorise",
                                 "PostAuthenticate",
                                 "ReadBack",
                                 "LookUp",
                                 "DropAttempt",
                                 "DropAttemptAndLook",
                                 "ShowResult",
                                 "FetchInstance",
                                 "BeginReauthorise",
                                 "PrepareQueue",
                                 "OpenQueueItem"};

// Written out from the architecture's "The steps" and the platform's two orders. `interrupted`: the step
// is the one that the sign-in in the middle left.
// clang-format off
const char *const expected[] = {
    "SignIn Idle DemoAsked -> SignIn StartingDemo StartDemo",
    "SignIn StartingDemo DemoStarted -> SignIn Idle None",
    "SignIn StartingDemo DemoFailed -> SignIn Idle None",
    "SignIn Idle KeychainAsked -> SignIn OpeningKeychain OpenKeychain",
    "SignIn OpeningKeychain KeychainAsked -> SignIn OpeningKeychain OpenKeychain",
    "SignIn OpeningKeychain DemoAsked -> SignIn StartingDemo StartDemo",
    "SignIn StartingDemo KeychainAsked -> SignIn OpeningKeychain OpenKeychain",
    "SignIn OpeningKeychain KeychainEmpty -> SignIn Idle None",
    "SignIn OpeningKeychain SignedIn -> Home Idle LoadLists",
    "SignIn OpeningKeychain SignInAsked -> SignIn SigningIn SignIn",
    "SignIn Idle SignInAsked -> SignIn SigningIn SignIn",
    "SignIn SigningIn SignedIn -> Home Idle LoadLists",
    "SignIn SigningIn SignedInAgain -> SignIn Idle LoadLists interrupted",
    "SignIn SigningIn SignInFailed -> SignIn Idle None",
    "SignIn SigningIn SignInStopped -> SignIn Idle DropOperation",
    "SignIn Idle SignedOut -> SignIn Idle SignOut",
    "Home Idle SignedOut -> SignIn Idle SignOut",
    "Connector Idle SignedOut -> SignIn Idle SignOut",
    "Method Idle SignedOut -> SignIn Idle SignOut",
    "Settings Idle SignedOut -> SignIn Idle SignOut",
    "Credentials Idle SignedOut -> SignIn Idle SignOut",
    "Review Idle SignedOut -> SignIn Idle SignOut",
    "Result Idle SignedOut -> SignIn Idle SignOut",
    "Home Idle SessionEnded -> SignIn Idle InterruptForSignIn",
    "Connector Idle SessionEnded -> SignIn Idle InterruptForSignIn",
    "Method Idle SessionEnded -> SignIn Idle InterruptForSignIn",
    "Settings Idle SessionEnded -> SignIn Idle InterruptForSignIn",
    "Credentials Idle SessionEnded -> SignIn Idle InterruptForSignIn",
    "Review Idle SessionEnded -> SignIn Idle InterruptForSignIn",
    "Result Idle SessionEnded -> SignIn Idle InterruptForSignIn",
    "Working Authorising CallNotSignedIn -> SignIn Idle InterruptForSignIn",
    "Working Authenticating CallNotSignedIn -> SignIn Idle InterruptForSignIn",
    "Home Idle AddAsked -> Connector Idle BeginDraft",
    "Result Idle AddAsked -> Connector Idle BeginDraft",
    "Connector Idle WentToMethod -> Method Idle None",
    "Connector Idle WentToSettings -> Settings Idle None",
    "Connector Idle WentToCredentials -> Credentials Idle None",
    "Connector Idle WentToReview -> Review Idle None",
    "Connector Idle WentHome -> Home Idle None",
    "Method Idle WentToConnector -> Connector Idle None",
    "Method Idle WentToSettings -> Settings Idle None",
    "Method Idle WentToCredentials -> Credentials Idle None",
    "Method Idle WentToReview -> Review Idle None",
    "Method Idle WentHome -> Home Idle None",
    "Settings Idle WentToConnector -> Connector Idle None",
    "Settings Idle WentToMethod -> Method Idle None",
    "Settings Idle WentToCredentials -> Credentials Idle None",
    "Settings Idle WentToReview -> Review Idle None",
    "Settings Idle WentHome -> Home Idle None",
    "Credentials Idle WentToConnector -> Connector Idle None",
    "Credentials Idle WentToMethod -> Method Idle None",
    "Credentials Idle WentToSettings -> Settings Idle None",
    "Credentials Idle WentToReview -> Review Idle None",
    "Credentials Idle WentHome -> Home Idle None",
    "Review Idle WentToConnector -> Connector Idle None",
    "Review Idle WentToMethod -> Method Idle None",
    "Review Idle WentToSettings -> Settings Idle None",
    "Review Idle WentToCredentials -> Credentials Idle None",
    "Review Idle WentHome -> Home Idle None",
    "Result Idle WentToConnector -> Connector Idle None",
    "Consent Consenting WentToConnector -> Connector Idle DropAttempt",
    "Result Idle WentToMethod -> Method Idle None",
    "Consent Consenting WentToMethod -> Method Idle DropAttempt",
    "Result Idle WentToSettings -> Settings Idle None",
    "Consent Consenting WentToSettings -> Settings Idle DropAttempt",
    "Result Idle WentToCredentials -> Credentials Idle None",
    "Consent Consenting WentToCredentials -> Credentials Idle DropAttempt",
    "Result Idle WentToReview -> Review Idle None",
    "Consent Consenting WentToReview -> Review Idle DropAttempt",
    "Result Idle WentHome -> Home Idle None",
    "Consent Consenting WentHome -> Home Idle DropAttempt",
    "Review Idle ConsentFirstAsked -> Consent Consenting OpenConsent",
    "Review Idle PlatformFirstAsked -> Working Authorising PostAuthorise",
    "Review Idle LookBeforeAsked -> Working LookingUp LookUp",
    "Result Idle ConsentFirstAsked -> Consent Consenting OpenConsent",
    "Result Idle PlatformFirstAsked -> Working Authorising PostAuthorise",
    "Result Idle LookBeforeAsked -> Working LookingUp LookUp",
    "Consent Consenting ConsentFirstAsked -> Consent Consenting OpenConsent",
    "Consent Consenting PlatformFirstAsked -> Working Authorising PatchReauthorise",
    "Consent Consenting LookBeforeAsked -> Working LookingUp DropAttemptAndLook",
    "Working LookingUp NothingLeft -> Working Authorising PostAuthorise",
    "Working LookingUp InstanceLeft -> Working Authorising PatchReauthorise",
    "Working LookingUp ConsentFirstAsked -> Consent Consenting OpenConsent",
    "Working Authorising ToldInstance -> Working ReadingBack ReadBack",
    "Working Authorising ToldConsentUrl -> Consent Consenting OpenToldConsent",
    "Working Authorising SettingsRefused -> Settings Idle None",
    "Working Authorising CredentialsRefused -> Credentials Idle None",
    "Working Authorising OtherRefused -> Review Idle None",
    "Working Authorising AttemptRefused -> Result Idle ShowResult",
    "Working Authorising ConsentEndedLook -> Working LookingUp LookUp",
    "Working Authorising AnswerMissing -> Working LookingUp LookUp",
    "Working Authorising WaitingStopped -> Working LookingUp LookUp",
    "Working Authenticating ToldInstance -> Working ReadingBack ReadBack",
    "Working Authenticating AttemptRefused -> Result Idle ShowResult",
    "Working Authenticating ConsentEndedLook -> Working LookingUp LookUp",
    "Working Authenticating AnswerMissing -> Working LookingUp LookUp",
    "Working Authenticating WaitingStopped -> Working LookingUp LookUp",
    "Review Idle CallbackForAuthorise -> Working Authorising PostAuthorise",
    "Review Idle CallbackForAuthenticate -> Working Authenticating PostAuthenticate",
    "Consent Consenting CallbackForAuthorise -> Working Authorising PostAuthorise",
    "Consent Consenting CallbackForAuthenticate -> Working Authenticating PostAuthenticate",
    "Consent Consenting ConsentEnded -> Result Idle ShowResult",
    "Consent Consenting ConsentEndedLook -> Working LookingUp DropAttemptAndLook",
    "Working ReadingBack InstanceRead -> Result Idle ShowResult",
    "Working ReadingBack WaitingStopped -> Result Idle ShowResult",
    "Working LookingUp LookedUp -> Result Idle ShowResult",
    "Working LookingUp WaitingStopped -> Result Idle ShowResult",
    "Result Idle LookUpAsked -> Working LookingUp LookUp",
    "Result Idle AdoptAsked -> Working ReadingBack ReadBack",
    "Home Idle UnfinishedOpened -> Working LookingUp LookUp",
    "Home Idle InstanceAsked -> Instance OpeningInstance FetchInstance",
    "Instance Idle InstanceAsked -> Instance OpeningInstance FetchInstance",
    "Queue Idle InstanceAsked -> Instance OpeningInstance FetchInstance",
    "History Idle InstanceAsked -> Instance OpeningInstance FetchInstance",
    "Result Idle InstanceAsked -> Instance OpeningInstance FetchInstance",
    "Instance OpeningInstance InstanceOpened -> Instance Idle None",
    "Instance OpeningInstance ReauthoriseReady -> Review Idle BeginReauthorise",
    "Instance Idle ReauthoriseReady -> Review Idle BeginReauthorise",
    "Instance OpeningInstance WentHome -> Home Idle DropOperation",
    "Instance Idle WentHome -> Home Idle None",
    "Settings Idle WentToInstance -> Instance Idle None",
    "Credentials Idle WentToInstance -> Instance Idle None",
    "Review Idle WentToInstance -> Instance Idle None",
    "Home Idle HistoryShown -> History Idle None",
    "Instance Idle HistoryShown -> History Idle None",
    "Queue Idle HistoryShown -> History Idle None",
    "History Idle WentHome -> Home Idle None",
    "Home Idle QueueShown -> Queue Idle None",
    "Instance Idle QueueShown -> Queue Idle None",
    "History Idle QueueShown -> Queue Idle None",
    "Queue Idle WentHome -> Home Idle None",
    "Queue Idle QueuePrepareAsked -> Queue PreparingQueue PrepareQueue",
    "Queue PreparingQueue QueuePrepared -> Queue Idle None",
    "Queue PreparingQueue WentHome -> Home Idle DropOperation",
    "Queue Idle QueueItemAsked -> Queue OpeningInstance OpenQueueItem",
    "Queue OpeningInstance QueueItemEnded -> Queue Idle DropOperation",
    "Queue OpeningInstance ConsentFirstAsked -> Consent Consenting OpenConsent",
    "Queue OpeningInstance PlatformFirstAsked -> Working Authorising PostAuthorise",
    "Result Idle QueueItemEnded -> Queue Idle None",
    "Instance Idle SignedOut -> SignIn Idle SignOut",
    "Queue Idle SignedOut -> SignIn Idle SignOut",
    "History Idle SignedOut -> SignIn Idle SignOut",
    "Instance Idle SessionEnded -> SignIn Idle InterruptForSignIn",
    "Instance OpeningInstance SessionEnded -> SignIn Idle InterruptForSignIn",
    "Queue Idle SessionEnded -> SignIn Idle InterruptForSignIn",
    "Queue PreparingQueue SessionEnded -> SignIn Idle InterruptForSignIn",
    "Queue OpeningInstance SessionEnded -> SignIn Idle InterruptForSignIn",
    "History Idle SessionEnded -> SignIn Idle InterruptForSignIn",
    "Consent Consenting PlatformChanged -> Working ReadingBack ReadBack",
};
// clang-format on

template<class Names, class Value>
QString nameOf(const Names &names, Value value)
{
    return QString::fromLatin1(names.at(size_t(value)));
}

QString placeName(const Place &place)
{
    return nameOf(stepNames, place.step) + u' ' + nameOf(activityNames, place.activity);
}

QString rowName(const Transition &row)
{
    return placeName(row.from) + u' ' + nameOf(eventNames, row.event) + u" -> "_s + placeName(row.to) + u' ' +
           nameOf(effectNames, row.effect) + (row.toInterrupted ? u" interrupted"_s : QString());
}

QStringList expectedRows()
{
    QStringList rows;
    for (const char *row : expected)
        rows.append(QString::fromLatin1(row));
    return rows;
}

QList<Place> allPlaces()
{
    QList<Place> places;
    for (size_t step = 0; step < stepNames.size(); ++step) {
        for (size_t activity = 0; activity < activityNames.size(); ++activity)
            places.append({Step(step), Activity(activity)});
    }
    return places;
}

// Places that the flow can be in, from its beginning on.
QList<Place> reachablePlaces()
{
    QList<Place> reached{Place{}};
    for (qsizetype i = 0; i < reached.size(); ++i) {
        for (const Transition &row : transitions()) {
            if (row.from == reached.at(i) && !reached.contains(row.to))
                reached.append(row.to);
        }
    }
    return reached;
}

} // namespace

class TestTransitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesEachRow_data()
    {
        QTest::addColumn<QString>("row");
        for (const QString &row : expectedRows())
            QTest::newRow(row.toLatin1().constData()) << row;
    }
    void takesEachRow()
    {
        QFETCH(QString, row);
        const QStringList words = row.split(u' ');
        const auto indexIn = [](const auto &names, const QString &word) {
            const auto at = std::find(names.begin(), names.end(), word.toStdString());
            return int(std::distance(names.begin(), at));
        };
        const Place from{Step(indexIn(stepNames, words.at(0))),
                         Activity(indexIn(activityNames, words.at(1)))};
        const auto taken = transition(from, Event(indexIn(eventNames, words.at(2))));
        QVERIFY2(taken, "there is no such row");
        QCOMPARE(rowName(*taken), row);
    }

    void hasNoOtherRow()
    {
        const QStringList rows = expectedRows();
        for (const Transition &row : transitions())
            QVERIFY2(rows.contains(rowName(row)), qPrintable(rowName(row)));
        QCOMPARE(qsizetype(transitions().size()), rows.size());
    }

    void namesNoEventTwiceForAPlace()
    {
        QSet<QString> seen;
        for (const Transition &row : transitions()) {
            const QString key = placeName(row.from) + u' ' + nameOf(eventNames, row.event);
            QVERIFY2(!seen.contains(key), qPrintable(key));
            seen.insert(key);
        }
    }

    void changesNothingWithoutARow()
    {
        QSet<QString> named;
        for (const QString &row : expectedRows())
            named.insert(row.section(u" -> "_s, 0, 0));
        int without = 0;
        for (const Place &place : allPlaces()) {
            for (size_t event = 0; event < eventNames.size(); ++event) {
                const QString key = placeName(place) + u' ' + nameOf(eventNames, event);
                QCOMPARE(transition(place, Event(event)).has_value(), named.contains(key));
                without += named.contains(key) ? 0 : 1;
            }
        }
        QCOMPARE(without, int(allPlaces().size() * eventNames.size()) - int(named.size()));
    }

    void reachesEveryPlaceThatItNames()
    {
        const QList<Place> reached = reachablePlaces();
        for (const Transition &row : transitions())
            QVERIFY2(reached.contains(row.from), qPrintable(rowName(row)));
    }

    void hasAWayOutOfEveryPlace()
    {
        for (const Place &place : reachablePlaces()) {
            const bool leaves = std::any_of(transitions().begin(), transitions().end(), [&](const auto &row) {
                return row.from == place && !(row.to == place);
            });
            QVERIFY2(leaves, qPrintable(placeName(place)));
        }
    }

    void canAlwaysComeBackToAnIdlePlace()
    {
        // From every activity some chain of events ends where a person can do something again.
        for (const Place &place : reachablePlaces()) {
            QList<Place> onward{place};
            bool rests = false;
            for (qsizetype i = 0; i < onward.size() && !rests; ++i) {
                rests = onward.at(i).activity == Activity::Idle;
                for (const Transition &row : transitions()) {
                    if (row.from == onward.at(i) && !onward.contains(row.to))
                        onward.append(row.to);
                }
            }
            QVERIFY2(rests, qPrintable(placeName(place)));
        }
    }

    void endsEveryActivityAtThePersonsWord_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<Activity>("activity");
        QTest::addColumn<Event>("end");
        QTest::newRow("signing in") << Step::SignIn << Activity::SigningIn << Event::SignInStopped;
        QTest::newRow("keychain") << Step::SignIn << Activity::OpeningKeychain << Event::SignInAsked;
        QTest::newRow("demo") << Step::SignIn << Activity::StartingDemo << Event::KeychainAsked;
        QTest::newRow("consent") << Step::Consent << Activity::Consenting << Event::WentToReview;
        QTest::newRow("authorise") << Step::Working << Activity::Authorising << Event::WaitingStopped;
        QTest::newRow("authenticate") << Step::Working << Activity::Authenticating << Event::WaitingStopped;
        QTest::newRow("reading back") << Step::Working << Activity::ReadingBack << Event::WaitingStopped;
        QTest::newRow("an instance") << Step::Instance << Activity::OpeningInstance << Event::WentHome;
        QTest::newRow("preparing the queue") << Step::Queue << Activity::PreparingQueue << Event::WentHome;
        QTest::newRow("a queue's instance")
            << Step::Queue << Activity::OpeningInstance << Event::QueueItemEnded;
        QTest::newRow("looking up") << Step::Working << Activity::LookingUp << Event::WaitingStopped;
    }
    void endsEveryActivityAtThePersonsWord()
    {
        QFETCH(Step, step);
        QFETCH(Activity, activity);
        QFETCH(Event, end);
        const auto row = transition({step, activity}, end);
        QVERIFY(row);
        QVERIFY(row->to.activity != activity);
    }

    void createsFromNowhereButTheCommit()
    {
        for (const Transition &row : transitions()) {
            if (row.effect != Effect::PostAuthorise && row.effect != Effect::PatchReauthorise)
                continue;
            const bool committed = row.event == Event::PlatformFirstAsked ||
                                   row.event == Event::CallbackForAuthorise ||
                                   row.event == Event::NothingLeft || row.event == Event::InstanceLeft;
            QVERIFY2(committed, qPrintable(rowName(row)));
        }
    }
};

WIZARD_GUILESS_TEST(TestTransitions)
#include "tst_transitions.moc"

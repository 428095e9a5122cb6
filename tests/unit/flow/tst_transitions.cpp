// SPDX-License-Identifier: Apache-2.0
#include "app/flow/transitions.h"
#include "tests/support/testprogram.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr std::array stepNames{"SignIn",      "Home",   "Connector", "Method",  "Settings",
                               "Credentials", "Review", "Consent",   "Working", "Result",
                               "Instance",    "Queue",  "History"};
constexpr std::array activityNames{
    "Idle",           "StartingDemo", "OpeningKeychain", "SigningIn",      "Consenting", "Authorising",
    "Authenticating", "ReadingBack",  "OpeningInstance", "PreparingQueue", "LookingUp",  "LookingBefore"};
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
// What is not named would not be tried.
static_assert(stepNames.size() == size_t(Step::History) + 1);
static_assert(activityNames.size() == size_t(Activity::LookingBefore) + 1);
static_assert(eventNames.size() == size_t(Event::UnfinishedOpened) + 1);

template<class Names, class Value>
QString nameOf(const Names &names, Value value)
{
    return QString::fromLatin1(names.at(size_t(value)));
}

QString placeName(const Place &place)
{
    return nameOf(stepNames, place.step) + u' ' + nameOf(activityNames, place.activity);
}

/// What the table says, place by place and event by event.
struct Move {
    Place from;
    Event event;
    Place to;
    bool toInterrupted;
};

QString nameOf(const Move &move)
{
    return placeName(move.from) + u' ' + nameOf(eventNames, move.event) + u" -> "_s + placeName(move.to);
}

QList<Move> movesFrom(const Place &place)
{
    QList<Move> moves;
    for (size_t event = 0; event < eventNames.size(); ++event) {
        if (const auto taken = transition(place, Event(event)))
            moves.append({place, Event(event), taken->to, taken->toInterrupted});
    }
    return moves;
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

/// Where the flow can come to by events other than `without`. A sign-in in the middle leads back to where one
/// was.
QList<Place> reachable(const QList<Place> &beginning, const QSet<Event> &without = {})
{
    QList<Place> reached = beginning;
    for (qsizetype i = 0; i < reached.size(); ++i) {
        for (const Move &move : movesFrom(reached.at(i))) {
            if (!without.contains(move.event) && !reached.contains(move.to))
                reached.append(move.to);
        }
    }
    return reached;
}

QList<Move> reachableMoves()
{
    QList<Move> moves;
    for (const Place &place : reachable({Place{}}))
        moves.append(movesFrom(place));
    return moves;
}

/// The call that creates or changes something goes out where this activity begins.
bool creates(const Move &move)
{
    return move.to.activity == Activity::Authorising;
}

/// What a person decides, or what follows from it: the commit itself, and the callback of a consent that it
/// opened.
const QSet<Event> commit{Event::ConsentFirstAsked, Event::PlatformFirstAsked, Event::LookBeforeAsked,
                         Event::CallbackForAuthorise, Event::CallbackForAuthenticate};

} // namespace

class TestTransitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSmallEnoughToBeRead()
    {
        QVERIFY2(transitionRowCount() <= 60, qPrintable(QString::number(transitionRowCount())));
    }

    void takesEveryEventSomewhere()
    {
        QSet<Event> events;
        for (const Move &move : reachableMoves())
            events.insert(move.event);
        QCOMPARE(size_t(events.size()), eventNames.size());
    }

    void changesNothingWithoutARow()
    {
        // Events that answer what was asked have no place where nothing was asked.
        for (const Place &place : allPlaces()) {
            const bool works = place.step == Step::Working;
            for (const Event answer : {Event::ToldInstance, Event::ToldConsentUrl, Event::SettingsRefused,
                                       Event::CredentialsRefused, Event::OtherRefused, Event::CallNotSignedIn,
                                       Event::AttemptRefused, Event::AnswerMissing, Event::InstanceRead,
                                       Event::LookedUp, Event::NothingLeft, Event::InstanceLeft})
                QVERIFY2(works || !transition(place, answer), qPrintable(placeName(place)));
            for (const Event word : {Event::ConsentEnded, Event::PlatformChanged})
                QVERIFY2(place.step == Step::Consent || !transition(place, word),
                         qPrintable(placeName(place)));
        }
        // A double click, and what comes late.
        QVERIFY(!transition({Step::Working, Activity::Authorising}, Event::PlatformFirstAsked));
        QVERIFY(!transition({Step::Working, Activity::ReadingBack}, Event::ToldInstance));
        QVERIFY(!transition({Step::Result, Activity::Idle}, Event::CallbackForAuthenticate));
        QVERIFY(!transition({Step::SignIn, Activity::SigningIn}, Event::SignInAsked));
    }

    void hasAWayOutOfEveryPlace()
    {
        for (const Place &place : reachable({Place{}})) {
            const QList<Move> moves = movesFrom(place);
            const bool leaves = std::any_of(moves.begin(), moves.end(),
                                            [&](const Move &move) { return !(move.to == place); });
            QVERIFY2(leaves, qPrintable(placeName(place)));
        }
    }

    void runsOneActivityOnOneKindOfPage()
    {
        const QHash<Activity, QSet<Step>> where{{Activity::StartingDemo, {Step::SignIn}},
                                                {Activity::OpeningKeychain, {Step::SignIn}},
                                                {Activity::SigningIn, {Step::SignIn}},
                                                {Activity::Consenting, {Step::Consent}},
                                                {Activity::Authorising, {Step::Working}},
                                                {Activity::Authenticating, {Step::Working}},
                                                {Activity::ReadingBack, {Step::Working}},
                                                {Activity::LookingUp, {Step::Working}},
                                                {Activity::LookingBefore, {Step::Working}},
                                                {Activity::OpeningInstance, {Step::Instance, Step::Queue}},
                                                {Activity::PreparingQueue, {Step::Queue}}};
        for (const Place &place : reachable({Place{}})) {
            if (place.activity == Activity::Idle)
                QVERIFY2(place.step != Step::Consent && place.step != Step::Working,
                         qPrintable(placeName(place)));
            else
                QVERIFY2(where.value(place.activity).contains(place.step), qPrintable(placeName(place)));
        }
    }

    void canAlwaysComeBackToAnIdlePlace()
    {
        // From every activity some chain of events ends where a person can do something again.
        for (const Place &place : reachable({Place{}})) {
            const QList<Place> onward = reachable({place});
            const bool rests = std::any_of(onward.begin(), onward.end(),
                                           [](const Place &each) { return each.activity == Activity::Idle; });
            QVERIFY2(rests, qPrintable(placeName(place)));
        }
    }

    void leadsToSignInFromWhereverTheSessionMayEnd()
    {
        // Wherever a person rests signed in, and wherever the platform is asked in the background.
        for (const Place &place : reachable({Place{}})) {
            const bool rests = place.activity == Activity::Idle ||
                               place.activity == Activity::OpeningInstance ||
                               place.activity == Activity::PreparingQueue;
            const auto ended = transition(place, Event::SessionEnded);
            QCOMPARE(ended.has_value(), rests && place.step != Step::SignIn);
            if (ended)
                QCOMPARE(ended->to, (Place{Step::SignIn, Activity::Idle}));
        }
        // And from the calls that may change something, by their own answer alone.
        for (const Activity call : {Activity::Authorising, Activity::Authenticating}) {
            const auto ended = transition({Step::Working, call}, Event::CallNotSignedIn);
            QVERIFY(ended && ended->to == (Place{Step::SignIn, Activity::Idle}));
        }
    }

    void signsOutFromWhereverAPersonRests()
    {
        for (const Place &place : reachable({Place{}})) {
            const auto out = transition(place, Event::SignedOut);
            QCOMPARE(out.has_value(), place.activity == Activity::Idle);
            if (out)
                QCOMPARE(out->to, (Place{Step::SignIn, Activity::Idle}));
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
        QTest::newRow("looking before") << Step::Working << Activity::LookingBefore << Event::WaitingStopped;
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

    void createsNothingWithoutACommit()
    {
        // Whatever else happens, in whatever order: without one of these events no call goes out that
        // creates.
        for (const Place &place : reachable({Place{}}, commit)) {
            for (const Move &move : movesFrom(place))
                QVERIFY2(commit.contains(move.event) || !creates(move), qPrintable(nameOf(move)));
        }
        // And a commit is made on Review, on the consent's page, at a result that is gone on with, or by a
        // queue that was started: nowhere else.
        for (const Move &move : reachableMoves()) {
            if (!commit.contains(move.event))
                continue;
            const bool isThere = move.from.step == Step::Review || move.from.step == Step::Consent ||
                                 move.from == Place{Step::Result, Activity::Idle} ||
                                 move.from == Place{Step::Queue, Activity::OpeningInstance} ||
                                 move.from.activity == Activity::LookingBefore;
            QVERIFY2(isThere, qPrintable(nameOf(move)));
        }
    }

    void opensAConsentPageOnlyByACommitOrByThePlatform()
    {
        for (const Move &move : reachableMoves()) {
            if (move.to.activity != Activity::Consenting)
                continue;
            QVERIFY2(move.event == Event::ConsentFirstAsked || move.event == Event::ToldConsentUrl,
                     qPrintable(nameOf(move)));
        }
    }
};

WIZARD_GUILESS_TEST(TestTransitions)
#include "tst_transitions.moc"

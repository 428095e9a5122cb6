// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/failure.h"
#include "app/domain/platform/connectionpool.h"
#include "app/domain/platform/connector.h"
#include "app/domain/platform/environment.h"
#include "app/domain/platform/instance.h"
#include "app/domain/platform/session.h"
#include "app/domain/platform/setupdraft.h"
#include "app/flow/attempt/change.h"
#include "app/flow/step.h"
#include "app/ports/consentbrowser.h"
#include "app/records/draftstore.h"
#include "app/records/history.h"
#include "app/records/journal.h"
#include "app/records/queuestore.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

class QWidget;

namespace wizard
{

/// What the desktop's keyring does for the session, as far as the person has to know of it.
struct KeyringView {
    enum class Work { None, Reading, Keeping, Removing };

    Work work = Work::None;
    bool waits = false;             ///< its own window stands open for the person
    std::optional<Failure> trouble; ///< `work` was not done

    bool operator==(const KeyringView &) const = default;
};

/// The Sign in page: what is typed and what stands around it.
struct SignInView {
    enum class Way { ApiKey, Password };

    QList<Environment> environments; ///< to choose from; one alone when a file or the demo decides
    EnvironmentKind environment = EnvironmentKind::Production;
    QString host;    ///< of the core URL, for people; empty where none is typed yet
    QString coreUrl; ///< typed addresses for staging (core) and self-hosted (all three)
    QString signInUrl;
    QString redirectUri;
    bool environmentIsFixed = false; ///< by `--environment` or `--demo`
    Way way = Way::ApiKey;
    QString email;
    QString companyId;
    bool keepSignedIn = false;
    bool canKeepSignedIn = true; ///< false in demo and play runs and where there is no keychain
    bool again = false;          ///< the session ended in the middle: signing in leads back to where one was
    KeyringView keyring;
};

/// Whether two lists are one: what was taken from a snapshot stays the same list until the flow changes it.
/// No entry is looked at.
template<typename T>
bool isSameList(const QList<T> &a, const QList<T> &b)
{
    return a.size() == b.size() && a.constData() == b.constData();
}

/// A background load, beside the foreground operation.
struct LoadView {
    bool running = false;
    int loaded = 0;
    int total = 0; ///< 0 while it is not known
    std::optional<Failure> failure;
    int partOf = 0; ///< what is there is a part of so many: no load has come to its end; 0: it is whole
    QStringList unreadable{}; ///< names of what the platform told and nobody here can read: it is left out
    QDateTime waitsUntil{};   ///< UTC; the platform allows no more requests before: then it goes on by itself
};

/// How an instance's method stands in the catalogue of today.
enum class MethodState {
    Unknown, ///< the catalogue is not loaded yet
    Same,
    Changed,      ///< other variables than the instance's
    Vanished,     ///< not in the catalogue any more
    NotByConsent, ///< not an OAuth method: the dashboard saves it
};

/// The instance that is open.
struct InstanceView {
    QString id;
    std::optional<Instance> instance; ///< with its variables, once they are there
    std::optional<Failure> failure;
    MethodState method = MethodState::Unknown;
    QStringList added; ///< MethodState::Changed: titles of variables that are new
    QStringList gone;  ///< likewise: titles of variables that are not there any more
};

/// A queue's instances that one sign-in at a third party serves (issue: the same method with the same values
/// in the consent URL and the same client id).
struct QueueGroup {
    QString connectorName;
    QString methodName;
    int count = 0;
    bool isKnown = false;       ///< the values are known; else the account is confirmed for each
    bool sessionIsOpen = false; ///< its browser session is in use
};

struct QueueView {
    enum class Phase {
        Empty,
        Stored,    ///< an earlier run's, which may be gone on with
        Preparing, ///< instances are fetched, `prepared` of them so far
        Ready,     ///< waits for the person to begin
        Running,
        Paused,
        Asking, ///< consent refused or closed: skip, again or stop
        Finished,
    };
    enum class Pause {
        None,
        ByPerson,
        SessionEnding, ///< less than 15 minutes of the session are left: asked before the next item
        SessionEnded,
        TooManyRequests,
        VariablesVanished, ///< the platform lost variables: nothing more is sent
        NotKept,           ///< the queue or the journal could not be written
        InUse,             ///< another running program works on it
    };

    Phase phase = Phase::Empty;
    Pause pause = Pause::None;
    QList<QueueItem> items; ///< in the order in which they run, group by group
    QList<QueueGroup> groups;
    int current = -1; ///< index of the item that runs or is asked about
    int prepared = 0;
    QDateTime begun;
    std::optional<Failure> failure; ///< of the current item while asking; of the queue while paused
    bool pauseAsked = false;        ///< pauses when the running item has ended

    int count(QueueItem::State state) const
    {
        int found = 0;
        for (const QueueItem &item : items)
            found += item.state == state;
        return found;
    }
    bool isActive() const
    {
        return phase != Phase::Empty && phase != Phase::Stored && phase != Phase::Finished;
    }
};

/// Things that Review has checked before anything opens.
enum class ReviewCheck {
    SessionLasts,     ///< at least 15 minutes left (or a key that does not expire)
    ConsentHost,      ///< `text`: where the page will be
    CheckValue,       ///< a one-time state is part of the attempt
    ReturnAddress,    ///< `text`: CB; a warning: the third party must know it
    RegisteredName,   ///< `text`: the third party knows CB, which follows, by this name alone
    OtherEnvironment, ///< CB is another known environment's or a stranger's: offer the environment's own
    NameTaken,        ///< an instance of this name exists
    UrlIncomplete,    ///< the consent URL cannot be built: `text` names the variable
    ReturnAddressUnreadable, ///< CB's variable, `text`, holds no address: offer the environment's own
    BrowserUnavailable,      ///< `text`: root, sandbox, missing, broken
    PlatformMakesPage,       ///< the platform will tell the consent page
    NoConsentPage,           ///< client credentials
    OwnBrowserPastes,   ///< consent first without the embedded browser: the address is copied back by hand
    OwnBrowserFinishes, ///< platform first without it: the dashboard finishes by itself
    MethodChanged,      ///< re-authorising: `text`: the variables that are new
};

struct ReviewCheckView {
    enum class Level { Good, Note, Caution, Bad };
    ReviewCheck check = ReviewCheck::CheckValue;
    Level level = Level::Good;
    QString text;
    std::chrono::seconds remaining{0}; ///< SessionLasts; 0: does not expire
    bool offersOwnAddress = false;     ///< the environment's own return address may stand there at one click
};

/// The Consent page, while the third party's page is shown.
struct ConsentView {
    quint64 attempt = 0;
    QWidget *page = nullptr; ///< the browser's widget; null where no browser is open
    BrowserState browser;
    QDateTime begun;             ///< UTC
    bool platformMade = false;   ///< the platform may keep the attempt for 2 minutes only
    bool showHints = false;      ///< 60 s without a callback
    bool showExpiryHint = false; ///< platform made, 90 s
    bool startAgainOffered = false;
    QString returnAddress;
    QString clientId;                    ///< of the consent URL; empty where it is secret or there is none
    bool agreed = false;                 ///< the question that `trouble` tells is answered "yes" next time
    std::optional<BrowserEvent> trouble; ///< the last refused navigation or page trouble
    QStringList scopesMissing;           ///< asked for and not granted: asked about before it is used
    QString issuerAsked;                 ///< host of an issuer (`iss`) that nobody told us: asked about
    QStringList unplacedAsked; ///< what else the callback brought and no variable takes: asked about likewise
    std::optional<Failure> notice; ///< a callback that was refused or an unverified error: page goes on

    /// Where the person consents.
    enum class Way { Embedded, OwnBrowser };
    Way way = Way::Embedded;
    bool canEmbed = true;         ///< false: root, no sandbox, no module
    QString notEmbedded;          ///< why not: root, sandbox, missing, broken
    bool ownBrowserAsked = false; ///< it is not known yet whether one took the link
    bool ownBrowserOpened = false;
    bool ownBrowserMissing = false;      ///< nothing took the link: it can be copied
    QString link;                        ///< the consent URL, for Copy link; the person's own to hand on
    bool watching = false;               ///< the platform is asked whether the attempt was finished there
    std::optional<Failure> watchTrouble; ///< it cannot be noticed: only the pasted address works
    QDateTime platformDeadline; ///< UTC, when the platform may forget the attempt; invalid: consent first
    std::optional<NavigationVerdict> pasteRefusal; ///< of the pasted address, until the next try
    QString pasteRefusedHost;                      ///< that address's

    /// Asked before the callback is used: is this the account that was meant?
    struct AccountQuestion {
        enum class Kind {
            Different,   ///< `told` is not what the instance had before
            Untold,      ///< within a group, and the callback does not tell
            Unconfirmed, ///< within a group of which only the method is known, and nothing is known of before
        };
        Kind kind = Kind::Different;
        QString before;
        QString told;
    };
    std::optional<AccountQuestion> accountAsked;
    bool canSwitchAccount = false;
    bool isWooCommerce = false;
};

enum class WorkStage { Authorising, Authenticating, ReadingBack, LookingUp };

struct WorkView {
    QList<WorkStage> done;
    WorkStage current = WorkStage::Authorising;
    QDateTime begun;
    bool canStopWaiting = false;
};

/// How an attempt ended.
enum class Outcome {
    None,
    Authorised,
    Declined, ///< the third party or the person refused
    Failed,
    Unknown, ///< an answer is missing; `found` says what the look-up saw
};

struct ResultView {
    Outcome outcome = Outcome::None;
    std::optional<Instance> instance; ///< read back from the platform
    QString name;                     ///< of the instance, typed or read back
    QDateTime at;
    QString accountHint; ///< shop or account that the callback told (`shop`, `realmId`, `company`); empty
                         ///< where none
    std::optional<Failure> failure;
    bool readBack = true; ///< false: authorised, but the instance could not be read again
    /// Something was or may have been created; of a re-authorisation: changed settings may have been taken.
    bool somethingMayExist = false;
    QList<Instance> found;         ///< by the look-up, for Outcome::Unknown
    bool lookedUp = false;         ///< the look-up was completed
    bool journalled = false;       ///< this result is about half-made work of an earlier run
    QString details;               ///< for Copy details: technical, without secrets
    bool reauthorised = false;     ///< an instance that was there before
    bool changedElsewhere = false; ///< told by the platform's data, not by a callback: "changed"
    bool isWooCommerce = false;    ///< a second pair of keys may lie in the store
    bool adopted = false;          ///< the person took it: its authorisation is nobody's word
    bool accepted = false;         ///< Outcome::Unknown: the call was accepted, but no instance is to be seen
    bool hadConsent = true;        ///< the method asks for one

    /// Something is to be looked up before it is tried again. A re-authorisation leaves nothing to look up.
    bool isOpen() const { return outcome == Outcome::Unknown || (somethingMayExist && !reauthorised); }
};

/// What the buttons at the foot can do now. Absent = not shown.
struct Allowed {
    bool back = false;
    bool cancel = false;
    bool close = false;
    bool primary = false; ///< the page's own specific verb; stays enabled with errors
    bool held = false;    ///< it, looking up and starting again wait until FlowSnapshot::retryIn is over
    bool startAgain = false;
    bool lookUp = false;
    bool stopWaiting = false;
    bool adopt = false; ///< exactly one instance found
    bool addAnother = false;
    bool signOut = false;
    bool reauthorise = false; ///< of the open instance
    bool places = false;      ///< Instances, Queue and History can be turned to
};

/// A step in the list at the left.
struct StepView {
    enum class State { Future, Current, Complete, Warning, Skipped };
    Step step = Step::Connector;
    State state = State::Future;
    bool canOpen = false;
    bool hasProblems = false; ///< some are shown; also where the state is another than Warning
};

/// What was typed and goes with the program, where a person is asked whether to close it.
enum class CloseLoss {
    Nothing, ///< the next start offers it; also where nothing was typed
    Some,    ///< secrets, what looks like one, and little else
    Everything,
};

/// Who is signed in. The credential stays in the flow.
struct SessionView {
    Session::Kind kind = Session::Kind::None;
    QString email; ///< for Kind::Token
    QString companyId;
    QDateTime expires; ///< UTC; invalid: does not expire

    bool isSignedIn() const { return kind != Session::Kind::None; }
};

/// What can be connected to.
struct CatalogueView {
    QList<Connector> connectors; ///< grows page by page
    LoadView load;
    QStringList recentConnectorIds;
    QList<ConnectionPool> pools;
    LoadView poolLoad;
};

/// Home: the company's instances, and what earlier runs have left.
struct HomeView {
    QList<Instance> instances; ///< without variables
    LoadView load;
    QStringList selected;               ///< ids
    QList<JournalEntry> unfinished;     ///< half-made work of earlier runs for this account
    std::optional<KeptDraft> keptDraft; ///< typed in an earlier run and not gone on with yet
};

/// The steps of the set-up: what is chosen and typed.
struct SetupView {
    SetupDraft draft;
    /// The desktop's own zone where the platform takes none like it, as long as another is proposed instead.
    QString strangeTimeZone;
    std::optional<Connector> connector;                 ///< the chosen one
    std::optional<AuthenticationImplementation> method; ///< the chosen one
    std::optional<Instance> target; ///< what is re-authorised; nothing: an instance is added
    QList<Change> changes;          ///< of the target, for Review
    QList<ReviewCheckView> checks;  ///< on Settings and Review
    bool consentFirst = false;      ///< which order this method takes; false also for client credentials
    bool isUnkept = false;          ///< the end of the program takes what was typed along
};

struct HistoryView {
    QList<HistoryEntry> entries; ///< of this account, newest first
};

/// Everything the window draws: what stands around the pages, and a struct for each page. A value; the window
/// decides nothing. Nothing that one signs in with is in it;
/// what was typed for a variable is a Secret.
struct FlowSnapshot {
    Step step = Step::SignIn;
    QList<StepView> steps; ///< Connector, Method, Settings, Credentials, Review; Consent while it runs
    Allowed allowed;
    bool busy = false;       ///< a foreground operation runs; intents that would start another do nothing
    Environment environment; ///< the chosen one
    SessionView session;

    /// Problems to show now: quiet until a field is left or the primary button was pressed; those of the
    /// platform until the value changes.
    QList<Problem> problems;
    /// Set by a pressed primary button: the field that gets the focus. `focusSerial` grows with each.
    std::optional<FieldId> focusField;
    int focusSerial = 0;
    /// What belongs to no field: a sentence in the page's bar.
    std::optional<Failure> failure;
    /// A proxy asks for a user name and a password: see WindowIntents::giveProxyLogin().
    std::optional<Failure> proxyAsked;
    std::chrono::seconds retryIn{0}; ///< 429: countdown; 0: none

    SignInView signIn;
    CatalogueView catalogue;
    HomeView home;
    InstanceView instance;
    SetupView setup;
    ConsentView consent;
    WorkView work;
    ResultView result;
    QueueView queue;
    HistoryView history;

    bool closeAsked = false; ///< the window was asked to close at a bad moment: ask inline
    CloseLoss closeLoss = CloseLoss::Nothing;
    bool attemptUnderWay = false; ///< after the commit: its outcome would stay open
    QDateTime now;                ///< UTC, at the time of the snapshot
};

} // namespace wizard

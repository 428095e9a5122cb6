// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/connectionpool.h"
#include "app/domain/connector.h"
#include "app/domain/environment.h"
#include "app/domain/failure.h"
#include "app/domain/instance.h"
#include "app/domain/session.h"
#include "app/domain/setupdraft.h"
#include "app/flow/step.h"
#include "app/ports/consentbrowser.h"
#include "app/ports/journal.h"

#include <QDateTime>
#include <QList>
#include <QSharedPointer>
#include <QString>

#include <chrono>
#include <optional>

class QWidget;

namespace wizard
{

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
    Secret apiKey;
    QString email;
    Secret password;
    QString companyId;
    bool keepSignedIn = false;
    bool canKeepSignedIn = true; ///< false in demo and play runs and where there is no keychain
    bool again = false;          ///< the session ended in the middle: signing in leads back to where one was
    std::optional<Failure> keychainTrouble;
};

/// A background load, beside the foreground operation.
struct LoadView {
    bool running = false;
    int loaded = 0;
    int total = 0; ///< 0 while it is not known
    std::optional<Failure> failure;
};

/// Things that Review has checked before anything opens.
enum class ReviewCheck {
    SessionLasts,       ///< at least 15 minutes left (or a key that does not expire)
    ConsentHost,        ///< `text`: where the page will be
    CheckValue,         ///< a one-time state is part of the attempt
    ReturnAddress,      ///< `text`: CB; a warning: the third party must know it
    OtherEnvironment,   ///< CB is another known environment's or a stranger's: offer the environment's own
    NameTaken,          ///< an instance of this name exists
    UrlIncomplete,      ///< the consent URL cannot be built: `text` names the variable
    BrowserUnavailable, ///< `text`: root, missing, broken
    PlatformMakesPage,  ///< the platform will tell the consent page
    NoConsentPage,      ///< client credentials
};

struct ReviewCheckView {
    enum class Level { Good, Note, Caution, Bad };
    ReviewCheck check = ReviewCheck::CheckValue;
    Level level = Level::Good;
    QString text;
    std::chrono::seconds remaining{0}; ///< SessionLasts; 0: does not expire
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
    std::optional<BrowserEvent> trouble; ///< the last refused navigation or page trouble
    QString issuerAsked;                 ///< host of an issuer (`iss`) that nobody told us: asked about
    std::optional<Failure> notice;       ///< a callback that was refused or an unverified error: page goes on
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
    bool readBack = true;           ///< false: authorised, but the instance could not be read again
    bool somethingMayExist = false; ///< something was or may have been created
    QList<Instance> found;          ///< by the look-up, for Outcome::Unknown
    bool lookedUp = false;          ///< the look-up was completed
    bool journalled = false;        ///< this result is about half-made work of an earlier run
    QString details;                ///< for Copy details: technical, without secrets
};

/// What the buttons at the foot can do now. Absent = not shown.
struct Allowed {
    bool back = false;
    bool cancel = false;
    bool close = false;
    bool primary = false; ///< the page's own specific verb; stays enabled with errors
    bool startAgain = false;
    bool lookUp = false;
    bool stopWaiting = false;
    bool adopt = false; ///< exactly one instance found
    bool addAnother = false;
    bool signOut = false;
};

/// A step in the list at the left.
struct StepView {
    enum class State { Future, Current, Complete, Warning, Skipped };
    Step step = Step::Connector;
    State state = State::Future;
    bool canOpen = false;
};

/// Everything the window draws. A value; the window decides nothing.
struct FlowSnapshot {
    Step step = Step::SignIn;
    QList<StepView> steps; ///< Connector, Method, Settings, Credentials, Review; Consent while it runs
    Allowed allowed;
    bool busy = false; ///< a foreground operation runs; intents that would start another do nothing

    Environment environment; ///< the chosen one
    Session session;         ///< signed in as; the credential is never shown
    SignInView signIn;

    QSharedPointer<const QList<Connector>> connectors; ///< never null; grows page by page
    LoadView catalogue;
    QStringList recentConnectorIds;
    QSharedPointer<const QList<ConnectionPool>> pools; ///< never null
    LoadView poolLoad;

    SetupDraft draft;
    std::optional<Connector> connector;                 ///< the chosen one
    std::optional<AuthenticationImplementation> method; ///< the chosen one

    /// Problems to show now: quiet until a field is left or the primary button was pressed; those of the
    /// platform until the value changes.
    QList<Problem> problems;
    /// Set by a pressed primary button: the field that gets the focus. `focusSerial` grows with each.
    std::optional<FieldId> focusField;
    int focusSerial = 0;
    /// What belongs to no field: a sentence in the page's bar.
    std::optional<Failure> failure;
    std::chrono::seconds retryIn{0}; ///< 429: countdown; 0: none

    QList<ReviewCheckView> checks;
    bool consentFirst = false; ///< which order this method takes; false also for client credentials
    ConsentView consent;
    WorkView work;
    ResultView result;

    QList<JournalEntry> unfinished; ///< half-made work of earlier runs for this account, shown on Home
    bool closeAsked = false;        ///< the window was asked to close after the commit: ask inline
    QDateTime now;                  ///< UTC, at the time of the snapshot
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/proxylogin.h"
#include "app/flow/attempt/attempt.h"
#include "app/flow/attempt/reauthorisation.h"
#include "app/flow/draft/valuestosend.h"
#include "app/flow/snapshot.h"
#include "app/flow/transitions.h"

#include <QHash>
#include <QSet>

#include <array>
#include <map>
#include <optional>
#include <set>

namespace wizard
{

/// What was typed for a new instance, put aside while an instance is re-authorised or earlier work gone on
/// with.
struct SetAside {
    SetupDraft draft;
    std::optional<Connector> connector;
    std::optional<AuthenticationImplementation> method;
    QSet<int> editedSettings;
    Step furthest = Step::Connector;
    std::optional<Leftover> leftover;
    QString usedSessionId;
};

/// Everything in the flow that changes, as values. SetupFlow is the only one that writes; snapshotOf() reads.
struct FlowState {
    Place place;
    std::optional<Step> interrupted; ///< where a sign-in in the middle goes back to
    Step furthest = Step::Connector; ///< of the set-up: visited steps can be opened

    SignInView signIn;
    Environment environment;
    std::optional<Environment> demoEnvironment; ///< once the demo platform runs
    Session session;

    QSharedPointer<QList<Connector>> connectors = QSharedPointer<QList<Connector>>::create();
    LoadView catalogue;
    QSharedPointer<QList<ConnectionPool>> pools = QSharedPointer<QList<ConnectionPool>>::create();
    LoadView poolLoad;
    QStringList recentConnectorIds;

    SetupDraft draft;
    QString strangeTimeZone; ///< the desktop's own, where the draft's proposed one stands in for it
    std::optional<Connector> connector;
    std::optional<AuthenticationImplementation> method;
    QSet<int> editedSettings; ///< Field values that a person has typed: a default does not replace them
    QHash<QString, QList<Secret>> typedValues; ///< by method id: going back and forth loses nothing

    std::set<FieldId> leftFields; ///< their problems may be shown
    QSet<int> pressedSteps;       ///< Step values whose primary button was pressed: all problems are shown
    std::map<FieldId, Problem> refusals; ///< the platform's, until the value changes
    std::optional<FieldId> focusField;
    int focusSerial = 0;
    std::optional<Failure> failure;
    std::optional<ProxyLogin> proxyLogin; ///< the last that was given
    bool proxyLoginWorks = false;         ///< somebody has signed in with it since
    QDateTime retryAt;                    ///< 429: when it may be tried again

    Attempt attempt;
    quint64 attempts = 0;             ///< counts them
    QString usedSessionId;            ///< of the last attempt: the next one makes its own
    std::optional<Leftover> leftover; ///< of the draft
    std::optional<Leftover> opened;   ///< of an earlier run, while its result is shown
    std::optional<Event> resume;      ///< what the end of the session broke off: goes on after signing in
    bool showHints = false;
    bool showExpiryHint = false;
    BrowserState browser;
    std::optional<BrowserEvent> trouble;
    bool agreed = false; ///< the question that `trouble` tells is answered "yes" the next time
    std::optional<Failure> notice;

    WorkView work;
    ResultView result;
    QString browserUnavailable; ///< empty: available

    QSharedPointer<QList<Instance>> instances = QSharedPointer<QList<Instance>>::create();
    LoadView instanceLoad;
    QStringList selectedInstances;
    InstanceView instance;
    bool reauthoriseWhenOpened = false;
    std::optional<Instance> target;   ///< what the draft changes; nothing: the draft is a new instance's
    std::optional<SetAside> setAside; ///< the new instance's draft, while it is not `draft`
    QSet<QString> mergingAccounts;    ///< accounts whose platform has been seen to merge a PATCH
    /// Accounts whose platform has lost variables at a PATCH, with their titles: no PATCH goes there again.
    QHash<QString, QStringList> replacingAccounts;
    QueueView queue;
    QSharedPointer<QList<HistoryEntry>> history = QSharedPointer<QList<HistoryEntry>>::create();
    QSharedPointer<QHash<QString, qsizetype>> lastByInstance =
        QSharedPointer<QHash<QString, qsizetype>>::create();

    QList<JournalEntry> unfinished;
    bool draftUnkept = false;           ///< as it is now, it could not be written down
    std::optional<KeptDraft> keptDraft; ///< an earlier run's, until it is gone on with
    bool closeAsked = false;
    CloseLoss closeLoss = CloseLoss::Nothing;
};

/// Problems and refusals would be shown in another instance's fields.
void forgetFields(FlowState &state);

/// Puts the new instance's draft aside, unless it is already.
void putAside(FlowState &state);
void takeUpAgain(FlowState &state);

/// The platform has been asked to create or change something and the end of it is not known yet.
bool isUnderWay(const FlowState &state);

/// A form is open, and something has been typed into it that would go with the program.
bool holdsTyping(const FlowState &state);

/// Consent first or platform first (PLATFORM.md section 5).
bool takesConsentFirst(const AuthenticationImplementation &method, ConsentOrder order);

/// The consent URL of the method (consent first) with this check value; refused where a rule is broken.
tl::expected<ConsentUrl, UrlTemplateError> consentUrlOf(const FlowState &state, const QUrl &callback,
                                                        const QString &checkValue);

/// CB of an attempt (PLATFORM.md section 5), or the problem of the variable that holds it.
tl::expected<QUrl, Problem> callbackOf(const FlowState &state);

/// The name under which the third party knows the return address, where one was given in its place.
QString registeredNameOf(const FlowState &state);

/// The method has a return address of its own and a person may change it.
bool canUseOwnReturnAddress(const FlowState &state);

/// The draft has become an instance: it is not gone on with.
bool isDraftDone(const FlowState &state);

/// All problems of a step, whether or not they are shown yet.
QList<Problem> problemsOf(const FlowState &state, Step step);

/// What the buttons can do now; an intent that it does not allow changes nothing.
Allowed allowedNow(const FlowState &state);

/// Whether a click on a step of the list opens it.
bool canOpenStep(const FlowState &state, Step step);

/// What a look-up of the shown result would look for.
const std::optional<Leftover> &soughtLeftover(const FlowState &state);

/// The next and the previous page of the set-up (Method and Credentials may be skipped).
Step nextStep(const FlowState &state, Step step);
Step previousStep(const FlowState &state, Step step);

/// What Review checks before anything opens.
QList<ReviewCheckView> reviewChecks(const FlowState &state, const QDateTime &now);

/// The key under which credentials, history and journal of an account are found: core URL, sign-in URL and
/// company, never a name (PLATFORM.md section 2).
QString accountKey(const Environment &environment, const QString &companyId);

/// A proxy's question that nobody has answered, wherever what it holds up is told.
std::optional<Failure> proxyAsked(const FlowState &state);
/// Where the state tells of what a proxy has held up.
template<typename State>
auto placesOfProxyFailures(State &state)
{
    return std::array{&state.failure,           &state.result.failure,       &state.queue.failure,
                      &state.catalogue.failure, &state.instanceLoad.failure, &state.instance.failure,
                      &state.poolLoad.failure};
}
/// The picture of a state. `page`: the browser's widget while a consent page is open.
FlowSnapshot snapshotOf(const FlowState &state, QWidget *page, const QDateTime &now);

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"
#include "app/domain/platform/environment.h"
#include "app/domain/platform/ratelimit.h"
#include "app/domain/secret/secret.h"
#include "app/flow/snapshot.h"
#include "app/flow/step.h"

#include <QString>

namespace wizard
{

/// What a person can ask of the flow. An intent that is not allowed now changes nothing. SetupFlow is the one
/// implementation; pages get this interface so that they can be tried alone.
class Intents
{
public:
    virtual ~Intents() = default;

    // Sign in
    virtual void chooseEnvironment(EnvironmentKind kind) = 0;
    virtual void chooseSignInWay(SignInView::Way way) = 0;
    virtual void setKeepSignedIn(bool keep) = 0;
    /// What `signIn.keyring.trouble` tells of, once more.
    virtual void tryKeyringAgain() = 0;
    /// For the proxy that the failure on show tells of, in this run. What was not sent is not sent by this.
    virtual void giveProxyLogin(const QString &user, const Secret &password) = 0;
    virtual void signOut() = 0;
    virtual void signInAgain() = 0; ///< the session has ended; leads back to where one was

    // Typing, on every page: text for ordinary fields, secret for credentials (variables always).
    // RateLimitUnit takes the platform's word, ConnectionPool an id or "".
    virtual void editText(Field field, const QString &text) = 0;
    virtual void editSecret(FieldId field, const Secret &text) = 0;
    /// The field has lost the focus: its problems may now be shown.
    virtual void leaveField(FieldId field) = 0;

    // Choosing
    virtual void addInstance() = 0; ///< from Home
    virtual void chooseConnector(const QString &id) = 0;
    virtual void chooseMethod(const QString &id) = 0;
    virtual void reloadCatalogue() = 0;

    // Instances
    virtual void reloadInstances() = 0;
    /// The whole selection of Home's list.
    virtual void selectInstances(const QStringList &ids) = 0;
    virtual void openInstance(const QString &id) = 0;
    /// One: to its Review. Several: to the queue.
    virtual void reauthorise(const QStringList &ids) = 0;
    /// Home (instances), Queue or History.
    virtual void showPlace(Step place) = 0;
    virtual void eraseHistory() = 0;

    // Queue; primary() begins it, goes on with it, or leaves its report
    virtual void pauseQueue() = 0;
    virtual void goOnWithQueue() = 0;
    virtual void skipQueueItem() = 0;
    virtual void repeatQueueItem() = 0;
    virtual void stopQueue() = 0;
    /// Forgets a finished or stored queue.
    virtual void discardQueue() = 0;

    // Moving
    /// What `failure->cure` names, of the failure that stands in the bar.
    virtual void cure() = 0;
    virtual void primary() = 0; ///< the page's main button: sign in, continue, authorise, …
    virtual void back() = 0;
    virtual void openStep(Step step) = 0;
    virtual void
    cancel() = 0; ///< of the running consent, else of the set-up: back to Home, what was typed is kept
    /// Review: take the environment's own redirect URI for this attempt instead of the variable's.
    virtual void useOwnReturnAddress() = 0;

    // Consent
    virtual void reloadConsentPage() = 0;
    virtual void agreeToPage() = 0; ///< the page's question in `consent.trouble`: "yes" when it comes again
    virtual void startConsentAgain() = 0;
    virtual void acceptIssuer() = 0; ///< answers `consent.issuerAsked` and `unplacedAsked`; cancel() refuses
    virtual void acceptScope() = 0;  ///< answers `consent.scopesMissing`; cancel() and switchAccount() refuse

    /// Goes on in the person's own browser: the embedded page stops, the attempt is kept.
    virtual void continueInOwnBrowser() = 0;
    /// The address that the person's browser ended on, as pasted.
    virtual void takeReturnAddress(const Secret &text) = 0;
    /// A fresh session of the third party's page.
    virtual void switchAccount() = 0;
    virtual void acceptAccount() = 0; ///< answers `consent.accountAsked`; switchAccount() and cancel() refuse

    // After the commit
    virtual void stopWaiting() = 0;
    virtual void lookUp() = 0;
    virtual void adopt(const QString &instanceId) = 0; ///< one of `result.found`: take it as the result
    virtual void createAgain() = 0;                    ///< nothing was found: on the person's word
    virtual void addAnother() = 0;
    virtual void resumeUnfinished(const QString &journalId) = 0; ///< look at half-made work of an earlier run
    virtual void dismissUnfinished(const QString &journalId) = 0;
    /// Forgets what an earlier run typed for a new instance; addInstance() goes on with it.
    virtual void discardDraft() = 0;

    // Closing the window
    virtual void
    askToClose() = 0; ///< may answer with `closeAsked`, or closes at once (signal closed of SetupFlow)
    virtual void confirmClose() = 0;
    virtual void keepOpen() = 0;
};

} // namespace wizard

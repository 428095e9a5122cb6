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

// What a person can ask of the flow, page by page: each page gets what it asks for, so that it can be tried
// alone. An intent that is not allowed now changes nothing. SetupFlow is the one implementation.

/// On every page.
class PageIntents
{
public:
    virtual ~PageIntents() = default;

    virtual void primary() = 0; ///< the page's main button: sign in, continue, authorise, …
    /// Text for ordinary fields, secret for credentials (variables always). RateLimitUnit takes the
    /// platform's word, ConnectionPool an id or "".
    virtual void editText(Field field, const QString &text) = 0;
    virtual void editSecret(FieldId field, const Secret &text) = 0;
    /// The field has lost the focus: its problems may now be shown.
    virtual void leaveField(FieldId field) = 0;
};

class SignInIntents : public virtual PageIntents
{
public:
    virtual void chooseEnvironment(EnvironmentKind kind) = 0;
    virtual void chooseSignInWay(SignInView::Way way) = 0;
    virtual void setKeepSignedIn(bool keep) = 0;
    /// What `signIn.keyring.trouble` tells of, once more.
    virtual void tryKeyringAgain() = 0;
    /// What stands in ApiKey or Password: for that field alone, no snapshot holds it.
    virtual Secret typedCredential(Field field) const = 0;
};

/// Between Home, an instance, queue and history.
class PlaceIntents : public virtual PageIntents
{
public:
    /// Home (instances), Queue or History.
    virtual void showPlace(Step place) = 0;
    virtual void addInstance() = 0; ///< from Home
    virtual void openInstance(const QString &id) = 0;
    /// One: to its Review. Several: to the queue.
    virtual void reauthorise(const QStringList &ids) = 0;
};

/// PageIntents::primary() begins the queue, goes on with it, or leaves its report.
class QueueIntents : public virtual PlaceIntents
{
public:
    virtual void pauseQueue() = 0;
    virtual void goOnWithQueue() = 0;
    virtual void skipQueueItem() = 0;
    virtual void repeatQueueItem() = 0;
    virtual void stopQueue() = 0;
    /// Forgets a finished or stored queue.
    virtual void discardQueue() = 0;
    virtual void signInAgain() = 0; ///< the session has ended; leads back to where one was
};

class HomeIntents : public virtual QueueIntents
{
public:
    virtual void reloadInstances() = 0;
    /// The whole selection of Home's list.
    virtual void selectInstances(const QStringList &ids) = 0;
    virtual void resumeUnfinished(const QString &journalId) = 0; ///< look at half-made work of an earlier run
    virtual void dismissUnfinished(const QString &journalId) = 0;
    /// Forgets what an earlier run typed for a new instance; addInstance() goes on with it.
    virtual void discardDraft() = 0;
};

class HistoryIntents : public virtual PlaceIntents
{
public:
    virtual void eraseHistory() = 0;
};

/// The steps up to Review.
class SetupIntents : public virtual PageIntents
{
public:
    virtual void chooseConnector(const QString &id) = 0;
    virtual void chooseMethod(const QString &id) = 0;
    virtual void reloadCatalogue() = 0;
    /// Review: take the environment's own redirect URI for this attempt instead of the variable's.
    virtual void useOwnReturnAddress() = 0;
};

/// While an attempt is made, and when it has ended.
class AttemptIntents : public virtual PageIntents
{
public:
    virtual void startConsentAgain() = 0;
    virtual void stopWaiting() = 0;
};

class ConsentIntents : public virtual AttemptIntents, public virtual QueueIntents
{
public:
    virtual void reloadConsentPage() = 0;
    virtual void agreeToPage() = 0;  ///< the page's question in `consent.trouble`: "yes" when it comes again
    virtual void acceptIssuer() = 0; ///< answers `consent.issuerAsked` and `unplacedAsked`; cancel() refuses
    virtual void acceptScope() = 0;  ///< answers `consent.scopesMissing`; cancel() and switchAccount() refuse
    /// Goes on in the person's own browser: the embedded page stops, the attempt is kept.
    virtual void continueInOwnBrowser() = 0;
    /// The address that the person's browser ended on, as pasted.
    virtual void takeReturnAddress(const Secret &text) = 0;
    /// A fresh session of the third party's page.
    virtual void switchAccount() = 0;
    virtual void acceptAccount() = 0; ///< answers `consent.accountAsked`; switchAccount() and cancel() refuse
};

class ResultIntents : public virtual AttemptIntents, public virtual PlaceIntents
{
public:
    virtual void lookUp() = 0;
    virtual void adopt(const QString &instanceId) = 0; ///< one of `result.found`: take it as the result
    virtual void createAgain() = 0;                    ///< nothing was found: on the person's word
    virtual void addAnother() = 0;
};

/// What stands around the pages.
class WindowIntents : public virtual PlaceIntents
{
public:
    virtual void signOut() = 0;
    /// For the proxy that the failure on show tells of, in this run. What was not sent is not sent by this.
    virtual void giveProxyLogin(const QString &user, const Secret &password) = 0;
    /// What `failure->cure` names, of the failure that stands in the bar.
    virtual void cure() = 0;
    virtual void back() = 0;
    virtual void openStep(Step step) = 0;
    /// Of the running consent, else of the set-up: back to Home, what was typed is kept.
    virtual void cancel() = 0;
    /// May answer with `closeAsked`, or closes at once (SetupFlow::closed()).
    virtual void askToClose() = 0;
    virtual void confirmClose() = 0;
    virtual void keepOpen() = 0;
};

class Intents : public virtual SignInIntents,
                public virtual HomeIntents,
                public virtual HistoryIntents,
                public virtual SetupIntents,
                public virtual ConsentIntents,
                public virtual ResultIntents,
                public virtual WindowIntents
{
};

} // namespace wizard

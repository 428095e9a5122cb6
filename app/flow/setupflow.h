// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attempts.h"
#include "app/flow/catalogue/catalogue.h"
#include "app/flow/draft/draftkeeping.h"
#include "app/flow/draft/setupeditor.h"
#include "app/flow/flowview.h"
#include "app/flow/history/attempthistory.h"
#include "app/flow/instances/instances.h"
#include "app/flow/intents.h"
#include "app/flow/navigator.h"
#include "app/flow/queue/queue.h"
#include "app/flow/session/signin.h"

#include <QObject>

#include <memory>

namespace wizard
{

/// The flow of adding and re-authorising instances: takes intents, lets the table decide, tells its picture.
/// Knows no window. Destroying it cancels all that runs.
class SetupFlow : public QObject, public Intents
{
    Q_OBJECT

public:
    /// What the ports refer to outlives the flow.
    explicit SetupFlow(const FlowPorts &ports, const FlowOptions &options = {});
    ~SetupFlow() override;

    /// Chooses the first environment and looks for a kept session.
    void begin();
    FlowSnapshot snapshot() const;
    /// Now, and not a second after the last edit: the program may be ended any time.
    void keepDraft();

    void chooseEnvironment(EnvironmentKind kind) override { m_signIn.chooseEnvironment(kind); }
    void chooseSignInWay(SignInView::Way way) override { m_signIn.chooseWay(way); }
    void setKeepSignedIn(bool keep) override { m_signIn.setKeepSignedIn(keep); }
    void tryKeyringAgain() override { m_signIn.tryKeyringAgain(); }
    Secret typedCredential(Field field) const override;
    void giveProxyLogin(const QString &user, const Secret &password) override;
    void signOut() override;
    void signInAgain() override { m_navigator.dispatch(Event::SessionEnded); }
    void editText(Field field, const QString &text) override;
    void editSecret(FieldId field, const Secret &text) override;
    void leaveField(FieldId field) override;
    void addInstance() override;
    void chooseConnector(const QString &id) override { m_setups.chooseConnector(id); }
    void chooseMethod(const QString &id) override { m_setups.chooseMethod(id); }
    void reloadCatalogue() override;
    void reloadInstances() override;
    void selectInstances(const QStringList &ids) override { m_instances.select(ids); }
    void openInstance(const QString &id) override { m_instances.open(id); }
    void reauthorise(const QStringList &ids) override;
    void showPlace(Step place) override;
    void eraseHistory() override { m_history.erase(); }
    void pauseQueue() override { m_queue.pause(); }
    void goOnWithQueue() override { m_queue.goOn(); }
    void skipQueueItem() override { m_queue.skip(); }
    void repeatQueueItem() override { m_queue.repeat(); }
    void stopQueue() override { m_queue.stop(); }
    void discardQueue() override { m_queue.discard(); }
    void cure() override;
    void primary() override;
    void back() override;
    void openStep(Step step) override;
    void cancel() override;
    void useOwnReturnAddress() override { m_setups.useOwnReturnAddress(); }
    void reloadConsentPage() override { m_attempts.consent().reload(); }
    void agreeToPage() override { m_attempts.consent().agree(); }
    void startConsentAgain() override;
    void acceptIssuer() override { m_attempts.consent().acceptIssuer(); }
    void acceptScope() override { m_attempts.consent().acceptScope(); }
    void continueInOwnBrowser() override { m_attempts.consent().continueInOwnBrowser(); }
    void takeReturnAddress(const Secret &text) override { m_attempts.consent().takeReturnAddress(text); }
    void switchAccount() override { m_attempts.consent().switchAccount(); }
    void acceptAccount() override { m_attempts.consent().acceptAccount(); }
    void stopWaiting() override { m_attempts.stopWaiting(); }
    void lookUp() override;
    void adopt(const QString &instanceId) override;
    void createAgain() override;
    void addAnother() override;
    void resumeUnfinished(const QString &journalId) override;
    void dismissUnfinished(const QString &journalId) override { m_attempts.dismissUnfinished(journalId); }
    void discardDraft() override;
    void askToClose() override;
    void confirmClose() override;
    void keepOpen() override;

Q_SIGNALS:
    /// At most once a turn of the event loop.
    void changed();
    /// The window may go.
    void closed();

private:
    FlowView view() const;
    Allowed allowed() const { return allowedNow(view()); }
    const Place &place() const { return m_navigator.place(); }

    /// What `event` means for others than whoever dispatched it.
    void moved(const Place &from, Event event);
    void arrived(Step from);
    void signedIn();
    void signedOut();
    void sessionEnded(Step from);
    void showResult();
    void beginDraft();
    void catalogueChanged();
    void catalogueCompleted();

    /// Once more what the failure says was not done.
    void tryAgain();
    void pressContinue(Step step);
    bool goTo(Step step);
    bool hasNoProblems(Step step);
    /// Another user or company may not have what was chosen.
    void checkChoice();
    void leaveOtherAccount();
    void goOnAfterSignIn();

    Navigator m_navigator;
    PlatformSession m_platform;
    Catalogue m_catalogue;
    SetupEditor m_setups;
    SignIn m_signIn;
    Attempts m_attempts;
    DraftKeeping m_keeping;
    Instances m_instances;
    AttemptHistory m_history;
    Queue m_queue;
    bool m_closeAsked = false;
    CloseLoss m_closeLoss = CloseLoss::Nothing;
    QString m_adopting; ///< what was last asked to be taken as the result
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attemptpart.h"
#include "app/flow/attempt/consentpart.h"
#include "app/flow/catalogue/catalogueloader.h"
#include "app/flow/draft/draftkeeping.h"
#include "app/flow/draft/draftpart.h"
#include "app/flow/flowcore.h"
#include "app/flow/history/historypart.h"
#include "app/flow/instances/instancepart.h"
#include "app/flow/intents.h"
#include "app/flow/queue/queuepart.h"
#include "app/flow/session/signinpart.h"

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

    void chooseEnvironment(EnvironmentKind kind) override;
    void chooseSignInWay(SignInView::Way way) override;
    void setKeepSignedIn(bool keep) override;
    void tryKeyringAgain() override { m_signIn.tryKeyringAgain(); }
    void giveProxyLogin(const QString &user, const Secret &password) override
    {
        m_signIn.giveProxyLogin(user, password);
    }
    void signOut() override;
    void signInAgain() override;
    void editText(Field field, const QString &text) override;
    void editSecret(FieldId field, const Secret &text) override;
    void leaveField(FieldId field) override;
    void addInstance() override;
    void chooseConnector(const QString &id) override;
    void chooseMethod(const QString &id) override;
    void reloadCatalogue() override;
    void reloadInstances() override;
    void selectInstances(const QStringList &ids) override;
    void openInstance(const QString &id) override;
    void reauthorise(const QStringList &ids) override;
    void showPlace(Step place) override;
    void eraseHistory() override;
    void pauseQueue() override;
    void goOnWithQueue() override;
    void skipQueueItem() override;
    void repeatQueueItem() override;
    void stopQueue() override;
    void discardQueue() override;
    void cure() override;
    void primary() override;
    void back() override;
    void openStep(Step step) override;
    void cancel() override;
    void useOwnReturnAddress() override;
    void reloadConsentPage() override;
    void agreeToPage() override;
    void startConsentAgain() override;
    void acceptIssuer() override;
    void acceptScope() override;
    void continueInOwnBrowser() override;
    void takeReturnAddress(const Secret &text) override;
    void switchAccount() override;
    void acceptAccount() override;
    void stopWaiting() override;
    void lookUp() override;
    void adopt(const QString &instanceId) override;
    void createAgain() override;
    void addAnother() override;
    void resumeUnfinished(const QString &journalId) override;
    void dismissUnfinished(const QString &journalId) override;
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
    void perform(Effect effect);
    void arrived(Step from);
    /// Once more what the failure says was not done.
    void tryAgain();
    void pressSignIn();
    void pressContinue(Step step);
    bool goTo(Step step);
    bool hasNoProblems(Step step);
    void checkChoice();
    void loadMissingCatalogue();
    void forgetConsent();
    void leaveOtherAccount();
    void goOnAfterSignIn();

    FlowCore m_core;
    DraftPart m_draft;
    DraftKeeping m_keeping;
    SignInPart m_signIn;
    ConsentPart m_consent;
    AttemptPart m_attempt;
    InstancePart m_instances;
    HistoryPart m_history;
    QueuePart m_queue;
    CatalogueLoader m_catalogue;
    Step m_leftBySignIn = Step::SignIn;
    QString m_adopting; ///< what was last asked to be taken as the result
};

} // namespace wizard

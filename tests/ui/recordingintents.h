// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/intents.h"

#include <QHash>
#include <QStringList>

namespace wizard
{

/// Notes down what a page asks for, as "chooseConnector 42". Secrets are noted by their length alone.
class RecordingIntents : public Intents
{
public:
    QStringList calls;
    QHash<Field, Secret> credentials; ///< what the flow would have

    /// What was asked since the last time.
    QStringList taken()
    {
        const QStringList result = calls;
        calls.clear();
        return result;
    }

    void chooseEnvironment(EnvironmentKind kind) override { note(u"chooseEnvironment", int(kind)); }
    void chooseSignInWay(SignInView::Way way) override { note(u"chooseSignInWay", int(way)); }
    void setKeepSignedIn(bool keep) override { note(u"setKeepSignedIn", int(keep)); }
    void signOut() override { note(u"signOut"); }
    void editText(Field field, const QString &text) override
    {
        note(u"editText", QStringLiteral("%1 %2").arg(int(field)).arg(text));
    }
    void editSecret(FieldId field, const Secret &text) override
    {
        note(u"editSecret",
             QStringLiteral("%1/%2 %3").arg(int(field.field)).arg(field.variable).arg(text.size()));
    }
    void leaveField(FieldId field) override
    {
        note(u"leaveField", QStringLiteral("%1/%2").arg(int(field.field)).arg(field.variable));
    }
    Secret typedCredential(Field field) const override { return credentials.value(field); }
    void tryKeyringAgain() override { note(u"tryKeyringAgain"); }
    void giveProxyLogin(const QString &user, const Secret &password) override
    {
        note(u"giveProxyLogin", user + u'/' + password.reveal());
    }
    void addInstance() override { note(u"addInstance"); }
    void chooseConnector(const QString &id) override { note(u"chooseConnector", id); }
    void chooseMethod(const QString &id) override { note(u"chooseMethod", id); }
    void reloadCatalogue() override { note(u"reloadCatalogue"); }
    void reloadInstances() override { note(u"reloadInstances"); }
    void selectInstances(const QStringList &ids) override { note(u"selectInstances", ids.join(u',')); }
    void openInstance(const QString &id) override { note(u"openInstance", id); }
    void reauthorise(const QStringList &ids) override { note(u"reauthorise", ids.join(u',')); }
    void showPlace(Step place) override { note(u"showPlace", int(place)); }
    void eraseHistory() override { note(u"eraseHistory"); }
    void pauseQueue() override { note(u"pauseQueue"); }
    void goOnWithQueue() override { note(u"goOnWithQueue"); }
    void skipQueueItem() override { note(u"skipQueueItem"); }
    void repeatQueueItem() override { note(u"repeatQueueItem"); }
    void stopQueue() override { note(u"stopQueue"); }
    void discardQueue() override { note(u"discardQueue"); }
    void continueInOwnBrowser() override { note(u"continueInOwnBrowser"); }
    void takeReturnAddress(const Secret &text) override { note(u"takeReturnAddress", text.size()); }
    void switchAccount() override { note(u"switchAccount"); }
    void acceptAccount() override { note(u"acceptAccount"); }
    void cure() override { note(u"cure"); }
    void primary() override { note(u"primary"); }
    void back() override { note(u"back"); }
    void openStep(Step step) override { note(u"openStep", int(step)); }
    void cancel() override { note(u"cancel"); }
    void useOwnReturnAddress() override { note(u"useOwnReturnAddress"); }
    void agreeToPage() override { note(u"agreeToPage"); }
    void reloadConsentPage() override { note(u"reloadConsentPage"); }
    void startConsentAgain() override { note(u"startConsentAgain"); }
    void acceptScope() override { note(u"acceptScope"); }
    void acceptIssuer() override { note(u"acceptIssuer"); }
    void signInAgain() override { note(u"signInAgain"); }
    void stopWaiting() override { note(u"stopWaiting"); }
    void lookUp() override { note(u"lookUp"); }
    void adopt(const QString &id) override { note(u"adopt", id); }
    void createAgain() override { note(u"createAgain"); }
    void addAnother() override { note(u"addAnother"); }
    void resumeUnfinished(const QString &id) override { note(u"resumeUnfinished", id); }
    void dismissUnfinished(const QString &id) override { note(u"dismissUnfinished", id); }
    void discardDraft() override { note(u"discardDraft"); }
    void askToClose() override { note(u"askToClose"); }
    void confirmClose() override { note(u"confirmClose"); }
    void keepOpen() override { note(u"keepOpen"); }

private:
    void note(QStringView call) { calls.append(call.toString()); }
    void note(QStringView call, const QString &value) { calls.append(call.toString() + u' ' + value); }
    void note(QStringView call, int value) { note(call, QString::number(value)); }
};

} // namespace wizard

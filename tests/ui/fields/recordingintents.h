// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/intents.h"

#include <QList>
#include <QStringList>

#include <functional>

/// Intents that do nothing but tell what they were asked, in order: "editText Name Harbour". Values of
/// variables are recorded too: there is nothing secret in a test.
class RecordingIntents : public wizard::Intents
{
public:
    QStringList calls;
    QList<wizard::FieldId> left;
    /// Called after each edit, as the flow would draw at once.
    std::function<void(wizard::FieldId, const QString &)> edited;

    void chooseEnvironment(wizard::EnvironmentKind) override { note("chooseEnvironment"); }
    void chooseSignInWay(wizard::SignInView::Way) override { note("chooseSignInWay"); }
    void setKeepSignedIn(bool) override { note("setKeepSignedIn"); }
    void signOut() override { note("signOut"); }
    void signInAgain() override { note("signInAgain"); }
    void editText(wizard::Field field, const QString &text) override
    {
        calls.append(QStringLiteral("editText %1 %2").arg(int(field)).arg(text));
        if (edited)
            edited({field, -1}, text);
    }
    void editSecret(wizard::FieldId field, const wizard::Secret &text) override
    {
        calls.append(QStringLiteral("editSecret %1 %2").arg(field.variable).arg(text.reveal()));
        if (edited)
            edited(field, text.reveal());
    }
    void leaveField(wizard::FieldId field) override { left.append(field); }
    void addInstance() override { note("addInstance"); }
    void chooseConnector(const QString &) override { note("chooseConnector"); }
    void chooseMethod(const QString &) override { note("chooseMethod"); }
    void reloadCatalogue() override { note("reloadCatalogue"); }
    void primary() override { note("primary"); }
    void back() override { note("back"); }
    void openStep(wizard::Step) override { note("openStep"); }
    void cancel() override { note("cancel"); }
    void useOwnReturnAddress() override { note("useOwnReturnAddress"); }
    void reloadConsentPage() override { note("reloadConsentPage"); }
    void startConsentAgain() override { note("startConsentAgain"); }
    void acceptIssuer() override { note("acceptIssuer"); }
    void stopWaiting() override { note("stopWaiting"); }
    void lookUp() override { note("lookUp"); }
    void adopt(const QString &) override { note("adopt"); }
    void createAgain() override { note("createAgain"); }
    void addAnother() override { note("addAnother"); }
    void resumeUnfinished(const QString &) override { note("resumeUnfinished"); }
    void dismissUnfinished(const QString &) override { note("dismissUnfinished"); }
    void askToClose() override { note("askToClose"); }
    void confirmClose() override { note("confirmClose"); }
    void keepOpen() override { note("keepOpen"); }

    static QString textCall(wizard::Field field, const QString &text)
    {
        return QStringLiteral("editText %1 %2").arg(int(field)).arg(text);
    }
    static QString secretCall(int variable, const QString &text)
    {
        return QStringLiteral("editSecret %1 %2").arg(variable).arg(text);
    }

private:
    void note(const char *what) { calls.append(QString::fromLatin1(what)); }
};

// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/pagebar.h"

#include "app/flow/snapshot.h"
#include "ui/kit/blocks/messagebar.h"
#include "ui/text/failuretext.h"
#include "ui/text/keyringtext.h"
#include "ui/text/labels.h"
#include "ui/text/problemtext.h"

#include <QCoreApplication>

namespace wizard
{

namespace
{

struct WindowTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::Window)
};

void drawKeyring(MessageBar &bar, const FlowSnapshot &snapshot)
{
    // The Sign in page says it beside its box; a third party's page needs its room.
    const bool elsewhere = snapshot.step == Step::SignIn || snapshot.step == Step::Consent;
    const KeyringView &keyring = snapshot.signIn.keyring;
    const std::optional<FailureText> text = elsewhere ? std::nullopt : keyringText(keyring);
    if (!text) {
        bar.say(MessageBar::Kind::Bad, QString(), QString());
        return;
    }
    bar.say(keyring.waits ? MessageBar::Kind::Note : MessageBar::Kind::Caution, text->title, text->body(),
            keyringAction(keyring));
    bar.setActionEnabled(true);
}

QString instanceName(const FlowSnapshot &snapshot)
{
    if (snapshot.instance.instance && !snapshot.instance.instance->name.isEmpty())
        return snapshot.instance.instance->name;
    return stepTitle(Step::Instance);
}

} // namespace

void drawBar(MessageBar &bar, const FlowSnapshot &snapshot, bool showsProblems)
{
    const bool wasAsked = bar.asksForProxyLogin();
    const bool asks = snapshot.proxyAsked && (!snapshot.failure || isOfProxy(snapshot.failure->cause));
    bar.askForProxyLogin(asks);
    if (snapshot.failure && snapshot.failure->cause != FailureCause::Cancelled) {
        const Failure &failure = *snapshot.failure;
        const FailureText text = failureText(failure);
        // What the page's own button does needs no second one.
        const bool ownButton = (snapshot.step == Step::SignIn &&
                                (failure.cure == Cure::SignInAgain || failure.cure == Cure::TryAgain)) ||
                               (failure.cure == Cure::FixFields && snapshot.problems.isEmpty());
        QString action = ownButton ? QString() : cureText(failure.cure);
        const bool waiting = snapshot.retryIn.count() > 0;
        if (waiting && !action.isEmpty())
            action = WindowTexts::tr("Try again in %1").arg(clockText(snapshot.retryIn));
        if (asks)
            action.clear(); // the form's button stands in its place
        bar.say(MessageBar::Kind::Bad, text.title, text.body(), action);
        bar.setActionEnabled(!waiting);
        // It is what the person's last step waits for.
        if (asks && !wasAsked)
            bar.focusProxyLogin();
        return;
    }
    if (asks) {
        const FailureText text = failureText(*snapshot.proxyAsked);
        bar.say(MessageBar::Kind::Bad, text.title, text.body());
        return;
    }
    if (!showsProblems) {
        drawKeyring(bar, snapshot);
        return;
    }
    const AuthenticationImplementation *method = snapshot.setup.method ? &*snapshot.setup.method : nullptr;
    QList<MessageBar::Link> links;
    for (const Problem &problem : snapshot.problems) {
        const QString title = fieldText(problem.field, method);
        links.append({problemSummary(problem, title), problem.field});
    }
    bar.say(MessageBar::Kind::Bad,
            WindowTexts::tr("%n thing(s) to fix", nullptr, static_cast<int>(links.size())), QString(),
            QString(), links);
}

QString windowTitleOf(const FlowSnapshot &snapshot)
{
    const QString task = snapshot.setup.target
                             ? WindowTexts::tr("Re-authorise %1").arg(snapshot.setup.target->name)
                             : WindowTexts::tr("Add an instance");
    QString place;
    switch (snapshot.step) {
    case Step::SignIn:
    case Step::Home:
    case Step::Queue:
    case Step::History:
        place = stepTitle(snapshot.step);
        break;
    case Step::Instance:
        place = instanceName(snapshot);
        break;
    case Step::Result:
        place = snapshot.result.outcome == Outcome::Authorised ? WindowTexts::tr("Done") : task;
        break;
    default:
        place = task;
    }
    const QString title = WindowTexts::tr("Connector Wizard — %1").arg(place);
    return snapshot.environment.kind == EnvironmentKind::Demo ? WindowTexts::tr("%1 (Demo)").arg(title)
                                                              : title;
}

} // namespace wizard

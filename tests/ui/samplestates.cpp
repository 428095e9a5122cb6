// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/samplestates.h"

#include "tests/ui/samplesnapshots.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;
using Phase = QueueView::Phase;

namespace
{

FlowSnapshot consenting()
{
    FlowSnapshot snapshot = sampleSnapshot(Step::Consent);
    ConsentView &consent = snapshot.consent;
    consent.attempt = 1;
    consent.begun = snapshot.now.addSecs(-42);
    consent.browser = {u"northwind-uk.harbour-shop.example"_s, true, false, false};
    consent.link = u"https://northwind-uk.harbour-shop.example/oauth/authorise?state=s"_s;
    consent.returnAddress = u"https://app.wearepatchworks.com/oauth/authenticate"_s;
    snapshot.steps.append({Step::Consent, StepView::State::Current, false});
    snapshot.allowed.back = false;
    snapshot.allowed.primary = false;
    return snapshot;
}

FlowSnapshot reauthorising(Step step)
{
    FlowSnapshot snapshot = sampleSnapshot(step);
    Instance target = sampleSnapshot(Step::Instance).instance.instance.value();
    snapshot.setup.target = target;
    return snapshot;
}

FlowSnapshot queueConsent()
{
    FlowSnapshot snapshot = consenting();
    snapshot.setup.target = sampleSnapshot(Step::Instance).instance.instance;
    snapshot.queue = sampleQueue(Phase::Running);
    snapshot.setup.consentFirst = true;
    snapshot.steps.clear(); // as the flow tells them: no form is behind an item
    return snapshot;
}

} // namespace

QList<SampleState> sampleConsents()
{
    QList<SampleState> all{{u"consent"_s, consenting()}};
    FlowSnapshot switchable = consenting();
    switchable.consent.canSwitchAccount = true;
    all.append({u"consent-ways"_s, switchable});
    FlowSnapshot alone = switchable;
    alone.consent.ownBrowserMissing = true;
    all.append({u"consent-no-browser"_s, alone});
    FlowSnapshot slow = consenting();
    slow.consent.showHints = true;
    slow.consent.showExpiryHint = true;
    slow.consent.begun = slow.now.addSecs(-95);
    all.append({u"consent-slow"_s, slow});
    FlowSnapshot refused = switchable;
    refused.consent.trouble = BrowserEvent{1, BrowserTrouble::PageRefused, NavigationVerdict::Ordinary,
                                           u"northwind-uk.harbour-shop.example"_s, 400};
    refused.consent.clientId = u"4f7a9d52-77c1-4a0e-9f5e-6f1d3c2b8a90"_s;
    all.append({u"consent-refused"_s, refused});
    FlowSnapshot question = switchable;
    question.consent.trouble = BrowserEvent{1,
                                            BrowserTrouble::QuestionDeclined,
                                            NavigationVerdict::Ordinary,
                                            u"northwind-uk.harbour-shop.example"_s,
                                            0,
                                            u"Allow Patchworks to read your orders?"_s};
    all.append({u"consent-question"_s, question});
    FlowSnapshot asked = switchable;
    asked.consent.accountAsked = {ConsentView::AccountQuestion::Kind::Different,
                                  u"northwind-uk.harbour-shop.example"_s,
                                  u"northwind-de.harbour-shop.example"_s};
    all.append({u"consent-account"_s, asked});

    FlowSnapshot own = consenting();
    own.consent.way = ConsentView::Way::OwnBrowser;
    all.append({u"consent-own"_s, own});
    own.consent.ownBrowserOpened = true;
    own.consent.watching = true;
    own.consent.platformMade = true;
    own.consent.platformDeadline = own.now.addSecs(78);
    own.consent.pasteRefusal = NavigationVerdict::OtherEnvironment;
    all.append({u"consent-own-opened"_s, own});

    FlowSnapshot queued = queueConsent();
    all.append({u"consent-queue"_s, queued});
    queued.queue.pauseAsked = true;
    queued.consent.canSwitchAccount = true;
    queued.consent.accountAsked = {ConsentView::AccountQuestion::Kind::Untold, {}, {}};
    all.append({u"consent-queue-account"_s, queued});
    return all;
}

QList<SampleState> sampleQueues()
{
    static const struct {
        Phase phase;
        const char16_t *name;
    } phases[] = {
        {Phase::Empty, u"queue-empty"},         {Phase::Stored, u"queue-stored"},
        {Phase::Preparing, u"queue-preparing"}, {Phase::Ready, u"queue-ready"},
        {Phase::Running, u"queue-running"},     {Phase::Paused, u"queue-paused"},
        {Phase::Asking, u"queue-asking"},       {Phase::Finished, u"queue-finished"},
    };
    QList<SampleState> all;
    for (const auto &each : phases) {
        FlowSnapshot snapshot = sampleSnapshot(Step::Queue);
        snapshot.queue = sampleQueue(each.phase);
        all.append({QString::fromUtf16(each.name), snapshot});
    }
    FlowSnapshot counting = sampleSnapshot(Step::Queue);
    counting.queue = sampleQueue(Phase::Paused);
    counting.queue.pause = QueueView::Pause::TooManyRequests;
    counting.retryIn = std::chrono::seconds(42);
    all.append({u"queue-too-many"_s, counting});
    counting.queue.pause = QueueView::Pause::SessionEnding;
    counting.retryIn = {};
    all.append({u"queue-session-ending"_s, counting});
    return all;
}

QList<SampleState> sampleReauthorisations()
{
    FlowSnapshot review = reauthorising(Step::Review);
    using Level = ReviewCheckView::Level;
    review.setup.checks = {
        {ReviewCheck::SessionLasts, Level::Good, {}, std::chrono::hours(9)},
        {ReviewCheck::ConsentHost, Level::Good, u"northwind-uk.harbour-shop.example"_s, {}},
        {ReviewCheck::ReturnAddress,
         Level::Caution,
         u"https://app.wearepatchworks.com/oauth/authenticate"_s,
         {}}};
    QList<SampleState> all{{u"reauthorise-unchanged"_s, review}};
    review.setup.changes = {{{Field::Name, -1},
                             Secret(u"Harbour Shop – UK"_s),
                             Secret(u"Harbour Shop – United Kingdom"_s),
                             false},
                            {{Field::TimeZone, -1},
                             Secret(u"Europe/London"_s),
                             Secret(u"America/Argentina/ComodRivadavia"_s),
                             false},
                            {{Field::Variable, 2}, {}, Secret(u"hidden"_s), true}};
    all.append({u"reauthorise-changed"_s, review});

    FlowSnapshot result = reauthorising(Step::Result);
    result.result.reauthorised = true;
    all.append({u"result-reauthorised"_s, result});
    result.result.changedElsewhere = true;
    result.result.accountHint.clear();
    all.append({u"result-changed"_s, result});
    FlowSnapshot failed = reauthorising(Step::Result);
    failed.result.reauthorised = true;
    failed.result.outcome = Outcome::Declined;
    failed.result.failure = sampleFailure(FailureCause::ConsentDeclined, Cure::StartConsentAgain);
    failed.allowed.startAgain = true;
    failed.allowed.back = true;
    all.append({u"result-reauthorise-declined"_s, failed});
    failed.result.failure->platformMessage =
        u"The administrator of your organisation has not approved this application. "_s.repeated(6);
    all.append({u"result-declined-in-many-words"_s, failed});
    return all;
}

} // namespace wizard

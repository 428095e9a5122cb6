// SPDX-License-Identifier: Apache-2.0
// ConsentPart's second half: the person's own browser, the platform that finishes by itself, and the account.
#include "app/domain/address/stricturl.h"
#include "app/domain/platform/environment.h"
#include "app/domain/secret/redact.h"
#include "app/flow/attempt/consentpart.h"

#include <QPointer>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int longestAccount = 200;

} // namespace

void ConsentPart::continueInOwnBrowser()
{
    Attempt &attempt = m_core.state.attempt;
    if (!isWaiting() || attempt.isAsking())
        return;
    if (m_grace) {
        finishElsewhere(); // it is done already
        return;
    }
    if (attempt.ownBrowserAsked)
        return;
    // Consent first: there is nothing that the platform could finish.
    if (attempt.consentFirst) {
        openOwnBrowser();
        return;
    }
    m_watch.begin([this, number = attempt.number] {
        if (m_core.state.attempt.number == number)
            openOwnBrowser();
    });
}

void ConsentPart::openOwnBrowser()
{
    Attempt &attempt = m_core.state.attempt;
    if (!isWaiting() || attempt.ownBrowserAsked)
        return;
    attempt.ownBrowserAsked = true;
    m_core.touch();
    m_core.ports.systemBrowser.open(attempt.consent->url,
                                    [part = QPointer(this), number = attempt.number](bool isTaken) {
                                        if (part)
                                            part->ownBrowserAnswered(number, isTaken);
                                    });
}

void ConsentPart::ownBrowserAnswered(quint64 number, bool isTaken)
{
    Attempt &attempt = m_core.state.attempt;
    if (!isWaiting() || attempt.number != number)
        return;
    attempt.ownBrowserAsked = false;
    attempt.ownBrowserMissing = !isTaken;
    m_core.touch();
    if (!isTaken)
        return; // the embedded page is the way that is left
    attempt.ownBrowserOpened = true;
    if (attempt.way != ConsentView::Way::Embedded)
        return;
    closePage();
    attempt.way = ConsentView::Way::OwnBrowser;
    m_core.state.browser = {};
    m_core.state.trouble.reset();
}

void ConsentPart::takeReturnAddress(const Secret &text)
{
    Attempt &attempt = m_core.state.attempt;
    if (!isWaiting() || attempt.isAsking())
        return;
    const QString address = addressAsPasted(text.reveal(), attempt.consent->callback);
    const NavigationVerdict verdict = judgeNavigation(address, rule());
    attempt.pasteRefusal.reset();
    m_core.state.notice.reset();
    m_core.touch();
    if (verdict == NavigationVerdict::Callback) {
        takeCallback(*strictUrl(address), Source::Paste);
    } else {
        attempt.pasteRefusal = verdict;
        attempt.pasteRefusedHost = hostForPeople(strictUrl(address).value_or(QUrl()));
    }
}

void ConsentPart::changeSeen()
{
    // A store hands its keys over first and leads back then: the page's own word is the better one.
    if (m_isPageOpen)
        m_grace = m_core.ports.clock.callAfter(graceForReturn, [this] { finishElsewhere(); });
    else
        finishElsewhere();
}

void ConsentPart::finishElsewhere()
{
    Attempt &attempt = m_core.state.attempt;
    if (!isWaiting() || !m_watch.changed())
        return;
    attempt.instanceId = m_watch.changed()->id;
    attempt.changedElsewhere = true;
    attempt.handedOver = true;
    attempt.dropQuestions();
    attempt.accountHint.clear(); // nobody has told who approved it
    stop();
    Q_EMIT finishedElsewhere();
}

bool ConsentPart::dropAnswer()
{
    FlowState &state = m_core.state;
    Attempt &attempt = state.attempt;
    if (attempt.consentFirst) {
        const auto consent = build(newCheckValue());
        if (!consent)
            return false; // it could be built before
        attempt.consent = *consent;
    }
    attempt.number = ++state.attempts;
    attempt.dropQuestions();
    attempt.accountHint.clear();
    attempt.pasteRefusal.reset();
    attempt.ownBrowserAsked = false;
    attempt.ownBrowserMissing = false;
    state.notice.reset();
    state.trouble.reset();
    state.browser = {};
    if (attempt.way == ConsentView::Way::OwnBrowser)
        attempt.ownBrowserOpened = false; // its sessions are the person's own
    m_core.touch();
    return true;
}

bool ConsentPart::isAnswerOld() const
{
    const Attempt &attempt = m_core.state.attempt;
    return attempt.consent->kind != ConsentKind::WooCommerce &&
           m_core.now() >= attempt.answeredAt.addSecs(answerKeeps.count());
}

void ConsentPart::goThroughAgain()
{
    if (!dropAnswer())
        return;
    m_core.state.notice = Failure::because(FailureCause::AnswerTooOld);
    if (m_browser)
        openEmbedded();
}

void ConsentPart::switchAccount()
{
    FlowState &state = m_core.state;
    Attempt &attempt = state.attempt;
    if (!isWaiting())
        return;
    attempt.accountAccepted.reset();
    if (!dropAnswer() || attempt.way == ConsentView::Way::OwnBrowser)
        return;
    endSession();
    joinSession();
    m_browser = m_core.ports.browsers.create(this);
    if (m_browser) {
        openEmbedded();
        return;
    }
    state.browserUnavailable = u"broken"_s;
    attempt.way = ConsentView::Way::OwnBrowser;
}

void ConsentPart::acceptAccount()
{
    Attempt &attempt = m_core.state.attempt;
    if (!isWaiting() || !attempt.awaitingAccount)
        return;
    const CallbackAnswer answer = *attempt.awaitingAccount;
    if (!attempt.accountAsked->told.isEmpty() && !attempt.instanceId.isEmpty())
        m_confirmedAccounts.insert({m_core.account(), attempt.instanceId}, attempt.accountAsked->told);
    attempt.accountAccepted = attempt.accountAsked->told;
    if (m_session)
        m_sessionAccount = attempt.accountAsked->told;
    attempt.awaitingAccount.reset();
    attempt.accountAsked.reset();
    if (isAnswerOld())
        goThroughAgain();
    else
        useAnswer(answer);
}

QString ConsentPart::accountIn(const CallbackAnswer &answer) const
{
    for (const QString &name : {u"shop"_s, u"realmId"_s, u"company"_s}) {
        if (const QString value = answer.value(name); !value.isEmpty())
            return tellable(sanitisedText(value, longestAccount));
    }
    return {};
}

QString ConsentPart::accountBefore() const
{
    const FlowState &state = m_core.state;
    if (!state.attempt.reauthorises)
        return {};
    const QString remembered = m_accountMemory ? m_accountMemory(state.attempt.instanceId) : QString();
    return remembered.isEmpty() ? tellable(sanitisedText(accountOf(*state.attempt.left), longestAccount))
                                : remembered;
}

std::optional<ConsentView::AccountQuestion> ConsentPart::accountQuestion(const QString &told) const
{
    using Question = ConsentView::AccountQuestion;
    const FlowState &state = m_core.state;
    if (!told.isEmpty() && told == m_confirmedAccounts.value({m_core.account(), state.attempt.instanceId}))
        return std::nullopt;
    if (state.attempt.accountAccepted == told)
        return std::nullopt;
    const QString before = accountBefore();
    if (!told.isEmpty() && !before.isEmpty() && told != before)
        return Question{Question::Kind::Different, before, told};
    // The third party may have said yes without showing a page, as whoever signed in for another instance.
    // Once for a session: who has said whose it is need not say so for each of two hundred.
    if (!m_isSessionUsed || m_sessionAccount == told)
        return std::nullopt;
    if (told.isEmpty())
        return Question{Question::Kind::Untold, before, {}};
    const QueueView &queue = state.queue;
    const int group = queue.items.value(queue.current).group;
    const bool isKnown = group >= 0 && group < queue.groups.size() && queue.groups.at(group).isKnown;
    if (before.isEmpty() && !isKnown)
        return Question{Question::Kind::Unconfirmed, {}, told};
    return std::nullopt;
}

} // namespace wizard

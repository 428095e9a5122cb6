// SPDX-License-Identifier: Apache-2.0
// The other ways to consent: the person's own browser, and the platform that finishes by itself.
#include "app/domain/address/stricturl.h"
#include "app/domain/platform/environment.h"
#include "app/flow/consent/consent.h"

#include <QPointer>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

void Consent::continueInOwnBrowser()
{
    if (!isWaiting() || m_state.isAsking())
        return;
    if (m_grace) {
        finishElsewhere(); // it is done already
        return;
    }
    if (m_state.ownBrowserAsked)
        return;
    // Consent first: there is nothing that the platform could finish.
    if (m_attempt.consentFirst) {
        openOwnBrowser();
        return;
    }
    m_watch.begin([this, number = m_state.number] {
        if (m_state.number == number)
            openOwnBrowser();
    });
}

void Consent::openOwnBrowser()
{
    if (!isWaiting() || m_state.ownBrowserAsked)
        return;
    m_state.ownBrowserAsked = true;
    m_navigator.touch();
    m_navigator.ports.systemBrowser.open(m_state.url->url,
                                         [consent = QPointer(this), number = m_state.number](bool isTaken) {
                                             if (consent)
                                                 consent->ownBrowserAnswered(number, isTaken);
                                         });
}

void Consent::ownBrowserAnswered(quint64 number, bool isTaken)
{
    if (!isWaiting() || m_state.number != number)
        return;
    m_state.ownBrowserAsked = false;
    m_state.ownBrowserMissing = !isTaken;
    m_navigator.touch();
    if (!isTaken)
        return; // the embedded page is the way that is left
    m_state.ownBrowserOpened = true;
    if (m_state.way != ConsentView::Way::Embedded)
        return;
    closePage();
    m_state.way = ConsentView::Way::OwnBrowser;
    m_state.browser = {};
    m_state.trouble.reset();
}

void Consent::takeReturnAddress(const Secret &text)
{
    if (!isWaiting() || m_state.isAsking())
        return;
    const QString address = addressAsPasted(text.reveal(), m_state.url->callback);
    const NavigationVerdict verdict = judgeNavigation(address, rule());
    m_state.pasteRefusal.reset();
    m_state.notice.reset();
    m_navigator.touch();
    if (verdict == NavigationVerdict::Callback) {
        takeCallback(*strictUrl(address), Source::Paste);
    } else {
        m_state.pasteRefusal = verdict;
        m_state.pasteRefusedHost = hostForPeople(strictUrl(address).value_or(QUrl()));
    }
}

void Consent::changeSeen()
{
    // A store hands its keys over first and leads back then: the page's own word is the better one.
    if (m_isPageOpen)
        m_grace = m_navigator.ports.clock.callAfter(graceForReturn, [this] { finishElsewhere(); });
    else
        finishElsewhere();
}

void Consent::finishElsewhere()
{
    if (!isWaiting() || !m_watch.changed())
        return;
    const Instance changed = *m_watch.changed();
    m_state.dropQuestions();
    m_state.accountHint.clear(); // nobody has told who approved it
    stop();
    Q_EMIT finishedElsewhere(changed);
}

bool Consent::dropAnswer()
{
    if (m_attempt.consentFirst) {
        const auto consent = build(newCheckValue());
        if (!consent)
            return false; // it could be built before
        m_state.url = *consent;
    }
    m_state.number = ++m_pages;
    m_state.dropQuestions();
    m_state.accountHint.clear();
    m_state.pasteRefusal.reset();
    m_state.ownBrowserAsked = false;
    m_state.ownBrowserMissing = false;
    m_state.notice.reset();
    m_state.trouble.reset();
    m_state.browser = {};
    if (m_state.way == ConsentView::Way::OwnBrowser)
        m_state.ownBrowserOpened = false; // its sessions are the person's own
    m_navigator.touch();
    return true;
}

bool Consent::isAnswerOld() const
{
    return m_state.url->kind != ConsentKind::WooCommerce &&
           m_navigator.now() >= m_state.answeredAt.addSecs(answerKeeps.count());
}

void Consent::goThroughAgain()
{
    if (!dropAnswer())
        return;
    m_state.notice = Failure::because(FailureCause::AnswerTooOld);
    if (m_browser)
        openEmbedded();
}

void Consent::switchAccount()
{
    if (!isWaiting())
        return;
    m_state.accountAccepted.reset();
    if (!dropAnswer() || m_state.way == ConsentView::Way::OwnBrowser)
        return;
    endSession();
    joinSession();
    m_browser = m_navigator.ports.browsers.create(this);
    if (m_browser) {
        openEmbedded();
        return;
    }
    m_state.unavailable = u"broken"_s;
    m_state.way = ConsentView::Way::OwnBrowser;
}

void Consent::acceptAccount()
{
    if (!isWaiting() || !m_state.awaitingAccount)
        return;
    const CallbackAnswer answer = *m_state.awaitingAccount;
    const QString told = m_state.accountAsked->told;
    m_accounts.confirm(told);
    m_state.accountAccepted = told;
    m_state.awaitingAccount.reset();
    m_state.accountAsked.reset();
    if (isAnswerOld())
        goThroughAgain();
    else
        useAnswer(answer);
}

} // namespace wizard

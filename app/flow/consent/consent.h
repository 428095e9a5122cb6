// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attempt.h"
#include "app/flow/consent/accountcheck.h"
#include "app/flow/consent/consentstate.h"
#include "app/flow/consent/consentwatch.h"
#include "app/flow/draft/setupeditor.h"
#include "app/flow/navigator.h"
#include "app/flow/session/platformsession.h"
#include "app/ports/consentbrowser.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>

namespace wizard
{

/// Waits for the third party's consent, by every way: the embedded page, the
/// person's own browser with the address pasted at its end, and the platform that finishes by itself. Holds
/// hints and deadline of the attempt; whichever way brings the first callback wins. An event that carries
/// another attempt's number is dropped.
class Consent : public QObject, private ConsentBrowserListener
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds hintsAfter{60};
    static constexpr std::chrono::seconds expiryHintAfter{
        90}; ///< the platform may keep an attempt for 2 minutes
    static constexpr std::chrono::minutes deadline{10};
    /// An answer that a question has kept for so long is not sent: servers forget a code after a minute.
    static constexpr std::chrono::seconds answerKeeps{45};

    /// How long a platform may keep an attempt that waits for its consent (PLATFORM.md section 5).
    static constexpr std::chrono::minutes platformKeeps{2};
    /// Between the moment when a store has handed its keys over and that when its page leads back.
    static constexpr std::chrono::seconds graceForReturn{5};

    /// All outlive it. `attempt`: the one whose consent it is.
    Consent(Navigator &navigator, const PlatformSession &platform, const SetupEditor &setups,
            const Attempt &attempt);
    ~Consent() override;

    const ConsentState &state() const { return m_state; }
    /// What must never be told of the attempt: the session's credential, the check value, the codes, secret
    /// values.
    QList<Secret> secrets() const;

    void setAccountMemory(AccountCheck::Memory memory) { m_accounts.setMemory(std::move(memory)); }

    /// Builds the consent URL of the method (consent first). Nothing: `failure` of the result.
    Result<ConsentUrl> build(const Secret &checkValue) const;
    Secret newCheckValue() const;
    /// That of a new attempt: nothing is open, asked or answered yet.
    void renew();
    /// The one that open() opens.
    void setUrl(const ConsentUrl &url) { m_state.url = url; }
    /// Opens the embedded page, or waits for continueInOwnBrowser() where there is none
    /// (`ConsentState::unavailable` tells why).
    void open();
    void reload();
    /// The page's question that was answered "no" is answered "yes" the next time.
    void agree();
    void acceptIssuer();
    void acceptScope();
    /// Hands the link to the person's browser; once more: opens it again. When one has taken it, the embedded
    /// page stops and the attempt goes on there.
    void continueInOwnBrowser();
    /// Under the rules of a captured address. What is no callback of this attempt ends nothing.
    void takeReturnAddress(const Secret &text);
    /// The same attempt in a fresh session; an answer that is being asked about is dropped. Consent first:
    /// with a new check value, because the old one has been used.
    void switchAccount();
    void acceptAccount();
    /// Erases the session that a queue's group shares.
    void endSession();
    /// Page, popups, profile and timers go. What the callback brought is the attempt's.
    void stop();
    /// The same, and the attempt's URL and questions: state and code have had their one use.
    void forget();
    /// Whether a page can be embedded, before it is needed.
    void checkBrowser();
    void warmUp();

    QWidget *page() const;

Q_SIGNALS:
    void accepted(const wizard::CallbackAnswer &answer);
    /// The page has come to an end without one.
    void ended(const wizard::Failure &failure, wizard::Outcome outcome);
    /// The platform shows that the attempt was finished there.
    void finishedElsewhere(const wizard::Instance &instance);
    /// See ConsentWatch.
    void baselineTaken(const std::optional<wizard::Instance> &baseline);

private:
    void consentCaptured(quint64 attempt, const QUrl &callback) override;
    void consentTrouble(const BrowserEvent &event) override;
    void consentBrowserChanged(quint64 attempt, const BrowserState &state) override;
    bool isCurrent(quint64 attempt) const;
    /// The attempt waits, and nothing has been taken yet.
    bool isWaiting() const;
    /// From the page or from the clipboard.
    enum class Source { Page, Paste };
    void takeCallback(const QUrl &callback, Source source);
    void take(const CallbackAnswer &answer);
    /// True: it brings what no variable takes, and nothing is sent before that is accepted.
    bool asksAboutUnplaced(const CallbackAnswer &answer);
    void askForAccount(const CallbackAnswer &answer);
    void useAnswer(const CallbackAnswer &answer);
    void refuse(const Failure &failure, Source source);
    void startTimers();
    void joinSession();
    void openEmbedded();
    void openOwnBrowser();
    void ownBrowserAnswered(quint64 number, bool isTaken);
    /// The answer that is being asked about goes, and the attempt gets a new number; consent first a new
    /// check value. False: that could not be made.
    bool dropAnswer();
    bool isAnswerOld() const;
    /// The consent once more, in the session that is open: it mostly answers by itself.
    void goThroughAgain();
    void closePage();
    void releaseBrowser();
    void changeSeen();
    void finishElsewhere();
    CallbackRule rule() const;
    /// A third party's text, without what is secret about the attempt.
    QString tellable(const QString &text) const;

    Navigator &m_navigator;
    const PlatformSession &m_platform;
    const SetupEditor &m_setups;
    const Attempt &m_attempt;
    ConsentState m_state;
    ConsentWatch m_watch;
    quint64 m_pages = 0; ///< counts them
    AccountCheck m_accounts;
    QSet<std::pair<QString, QStringList>> m_acceptedUnplaced; ///< a method, and what has no place in it
    std::unique_ptr<ConsentBrowser> m_browser;
    bool m_isPageOpen = false;
    quint64 m_session = 0;    ///< that m_browser keeps; 0: none
    quint64 m_ownSession = 0; ///< of an attempt that shares none: it may go through its consent again
    std::unique_ptr<Alarm> m_hints;
    std::unique_ptr<Alarm> m_expiryHint;
    std::unique_ptr<Alarm> m_deadline;
    std::unique_ptr<Alarm> m_grace;
};

} // namespace wizard

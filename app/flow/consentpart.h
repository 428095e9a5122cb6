// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/consentwatch.h"
#include "app/flow/flowcore.h"
#include "app/ports/consentbrowser.h"

#include <QObject>

#include <memory>

namespace wizard
{

/// The part of the flow that shows the third party's page and waits for its callback: one browser session an
/// attempt, its hints and its deadline. An event that carries another attempt's number is dropped.
class ConsentPart : public QObject, private ConsentBrowserListener
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds hintsAfter{60};
    static constexpr std::chrono::seconds expiryHintAfter{
        90}; ///< the platform may keep an attempt for 2 minutes
    static constexpr std::chrono::minutes deadline{10};

    /// `core` outlives the part.
    explicit ConsentPart(FlowCore &core);
    ~ConsentPart() override;

    /// Builds the consent URL of the method (consent first) for state.attempt. Nothing: `failure` of the
    /// result.
    Result<ConsentUrl> build(const QString &checkValue) const;
    QString newCheckValue();
    /// Opens state.attempt.consent. False where there is no browser: `state.browserUnavailable` tells why.
    bool open();
    void reload();
    void acceptIssuer();
    /// The embedded page stops, the attempt goes on in the person's browser.
    void continueInOwnBrowser();
    void takeReturnAddress(const Secret &text);
    /// The same attempt in a fresh session.
    void switchAccount();
    void acceptAccount();
    /// Erases the session that a queue's group shares.
    void endSession();
    /// Page, popups, profile and timers go. What the callback brought is the attempt's.
    void stop();
    void warmUp();

    QWidget *page() const;

Q_SIGNALS:
    /// state.attempt.answer holds an accepted callback.
    void accepted();
    /// The page has come to an end without one.
    void ended(const wizard::Failure &failure, wizard::Outcome outcome);

private:
    void consentCaptured(quint64 attempt, const QUrl &callback) override;
    void consentTrouble(const BrowserEvent &event) override;
    void consentBrowserChanged(quint64 attempt, const BrowserState &state) override;
    bool isCurrent(quint64 attempt) const;
    void take(const CallbackAnswer &answer);
    void startTimers();
    /// A third party's text, without what is secret about the attempt.
    QString tellable(const QString &text) const;

    FlowCore &m_core;
    ConsentWatch m_watch;
    std::unique_ptr<ConsentBrowser> m_browser;
    std::unique_ptr<Alarm> m_hints;
    std::unique_ptr<Alarm> m_expiryHint;
    std::unique_ptr<Alarm> m_deadline;
};

} // namespace wizard

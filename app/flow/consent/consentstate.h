// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/address/callback.h"
#include "app/domain/address/consenturl.h"
#include "app/flow/snapshot.h"
#include "app/ports/consentbrowser.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace wizard
{

/// What an attempt's consent has come to: page, hints, questions and answers.
struct ConsentState {
    quint64 number = 0; ///< of the page: the browser's events carry it
    std::optional<ConsentUrl> url;
    QDateTime begun; ///< when the page that is open was opened
    bool isAnswered = false;
    QDateTime answeredAt; ///< when the callback came
    QString accountHint;  ///< that it told

    // Asked before a callback is used
    std::optional<CallbackAnswer> awaitingIssuer;  ///< accepted but for its issuer, which is asked about
    QStringList unplaced;                          ///< not its issuer: these of its parameters have no place
    std::optional<CallbackAnswer> awaitingScope;   ///< accepted, and grants less than was asked for
    std::optional<CallbackAnswer> awaitingAccount; ///< accepted but for its account
    std::optional<ConsentView::AccountQuestion> accountAsked;
    /// What the person has said yes to when the answer was too old: the next one is not asked about again.
    std::optional<QString> accountAccepted;
    QString issuerAccepted;

    // The ways
    ConsentView::Way way = ConsentView::Way::Embedded;
    QString unavailable; ///< why no page is embedded; empty: it can be
    BrowserState browser;
    std::optional<BrowserEvent> trouble;
    bool agreed = false;          ///< the question that `trouble` tells is answered "yes" the next time
    bool ownBrowserAsked = false; ///< and has not answered
    bool ownBrowserOpened = false;
    bool ownBrowserMissing = false;
    std::optional<NavigationVerdict> pasteRefusal;
    QString pasteRefusedHost; ///< as in hostForPeople()
    bool watching = false;    ///< the platform is asked
    std::optional<Failure> watchTrouble;

    bool showHints = false;
    bool showExpiryHint = false;
    std::optional<Failure> notice;

    /// A callback is there, and something about it is asked before it is used.
    bool isAsking() const { return awaitingIssuer || awaitingScope || awaitingAccount; }
    void dropQuestions()
    {
        awaitingIssuer.reset();
        awaitingScope.reset();
        awaitingAccount.reset();
        accountAsked.reset();
    }
    bool isWooCommerce() const { return url && url->kind == ConsentKind::WooCommerce; }
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/address/callback.h"
#include "app/domain/address/consenturl.h"
#include "app/domain/secret/secret.h"
#include "app/flow/snapshot.h"
#include "app/patchworks/calls/listinstances.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <optional>

namespace wizard
{

/// One attempt to authorise: from the commit (or the opening of the page) to its result. What it holds is
/// forgotten with it.
struct Attempt {
    quint64 number = 0; ///< the browser's events carry it
    bool consentFirst = false;
    QUrl callback; ///< CB
    std::optional<ConsentUrl> consent;
    std::optional<CallbackAnswer> answer;
    std::optional<CallbackAnswer> awaitingIssuer; ///< accepted but for its issuer, which is asked about
    QStringList unplaced; ///< not its issuer is asked about: these of its parameters have no place
    std::optional<CallbackAnswer> awaitingScope; ///< accepted, and grants less than was asked for
    QString sessionId;             ///< empty where an instance is re-authorised: a PATCH has none
    QString journalId;             ///< of its entry
    bool reauthorises = false;     ///< an instance that a person chose (FlowState::target)
    bool besideDraft = false;      ///< the new instance's draft is put aside: nothing here is of it
    bool sentChanges = false;      ///< the PATCH held more than the consent
    bool sentVariables = false;    ///< the PATCH held some: whether it was merged can be seen
    QString instanceId;            ///< told by the platform, or the one that is re-authorised
    bool followed = false;         ///< the platform told a consent URL once: a second one is a failure
    bool posted = false;           ///< a creating call went out
    std::optional<Instance> left;  ///< the instance that is re-authorised, as it was before the attempt
    bool handedOver = false;       ///< the platform was given all that it needs: what it made is done
    bool waitsForInstance = false; ///< WooCommerce: it appears some time after the last call
    bool saidNothing = false;      ///< the last call was accepted without a word: the instance is the proof
    bool adopted = false;          ///< the person took what was found: nobody has said that it is authorised
    /// What goes with the call that runs. Kept where that is refused unread: it is sent once more.
    std::optional<CallbackAnswer> sent;
    bool sentAgain = false;
    QDateTime answeredAt; ///< when the callback came
    QDateTime begun;
    QDateTime platformAnswered; ///< with the consent URL: from then on it waits
    QDateTime consentBegun;     ///< when the page that is open was opened
    QString accountHint;
    quint64 session = 0; ///< of the browser: see ConsentRequest::session
    ConsentView::Way way = ConsentView::Way::Embedded;
    bool ownBrowserAsked = false; ///< and has not answered
    bool ownBrowserOpened = false;
    bool ownBrowserMissing = false;
    std::optional<NavigationVerdict> pasteRefusal;
    QString pasteRefusedHost;                      ///< as in hostForPeople()
    std::optional<CallbackAnswer> awaitingAccount; ///< accepted but for its account, which is asked about
    std::optional<ConsentView::AccountQuestion> accountAsked;
    /// What the person has said yes to when the answer was too old: the next one is not asked about again.
    std::optional<QString> accountAccepted;
    QString issuerAccepted;
    std::optional<Instance> baseline; ///< the instance before the last call; what is later has changed
    bool hasBaseline = false;         ///< also where there was no instance yet
    bool watching = false;
    std::optional<Failure> watchTrouble;
    bool changedElsewhere = false;

    /// A callback is there, and something about it is asked before it is used.
    bool isAsking() const { return awaitingIssuer || awaitingScope || awaitingAccount; }
    void dropQuestions()
    {
        awaitingIssuer.reset();
        awaitingScope.reset();
        awaitingAccount.reset();
        accountAsked.reset();
    }

    /// What a later change of the instance is told from. What was seen before our own PATCH is none: the
    /// PATCH itself is later.
    std::optional<Instance> seenBefore() const { return hasBaseline || followed ? baseline : left; }
};

/// What an earlier attempt may have left on the platform; looked for before anything is created again.
struct Leftover {
    InstanceSearch search;
    QString journalId;
    QString account;
    QString methodId;
    QString instanceId;      ///< where the platform told one
    QString chosenId;        ///< of several, the one that the person chose to go on with
    bool handedOver = false; ///< as Attempt::handedOver
    bool ofEarlierRun = false;
    bool atAuthorise = false;  ///< of an earlier run, which sent no more: its method tells what that was
    bool reauthorises = false; ///< nothing was created: `instanceId` was there before
};

} // namespace wizard

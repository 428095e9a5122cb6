// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/address/callback.h"
#include "app/domain/address/consenturl.h"
#include "app/domain/platform/instance.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <optional>

namespace wizard
{

/// One attempt to authorise: from the commit to its result. What it holds is forgotten with it. What its
/// consent holds: ConsentState.
struct Attempt {
    quint64 number = 0; ///< 0: there is none
    bool consentFirst = false;
    QUrl callback;       ///< CB
    QString sessionId;   ///< empty where an instance is re-authorised: a PATCH has none
    QString journalId;   ///< of its entry
    QString instanceId;  ///< told by the platform, or the one that is re-authorised
    quint64 session = 0; ///< of the browser: see ConsentRequest::session
    QDateTime begun;
    QDateTime platformAnswered; ///< with the consent URL: from then on it waits

    bool reauthorises = false;   ///< an instance that a person chose (Setup::target)
    bool ofQueue = false;        ///< its end is noted there, and no form is behind it
    bool accountIsKnown = false; ///< of a queue's group: one sign-in serves them all
    bool besideDraft = false;    ///< the new instance's draft is put aside: nothing here is of it

    std::optional<Instance> left;     ///< the instance that is re-authorised, as it was before the attempt
    std::optional<Instance> baseline; ///< the instance before the last call; what is later has changed
    bool hasBaseline = false;         ///< also where there was no instance yet

    /// What the consent brought, until the call takes it along.
    std::optional<CallbackAnswer> answer;
    /// What goes with the call that runs. Kept where that is refused unread: it is sent once more.
    std::optional<CallbackAnswer> sent;
    bool sentAgain = false;
    bool posted = false;        ///< a creating call went out
    bool sentChanges = false;   ///< the PATCH held more than the consent
    bool sentVariables = false; ///< the PATCH held some: whether it was merged can be seen
    bool followed = false;      ///< the platform told a consent URL once: a second one is a failure
    bool allSent = false;       ///< the platform was given all that it needs: what it made is done

    bool waitsForInstance = false; ///< WooCommerce: it appears some time after the last call
    bool saidNothing = false;      ///< the last call was accepted without a word: the instance is the proof
    bool adopted = false;          ///< the person took what was found: nobody has said that it is authorised
    bool changedElsewhere = false; ///< told by the platform's data, not by a callback

    /// What a later change of the instance is told from. What was seen before our own PATCH is none: the
    /// PATCH itself is later.
    std::optional<Instance> seenBefore() const { return hasBaseline || followed ? baseline : left; }
};

} // namespace wizard

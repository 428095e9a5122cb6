// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attempt.h"
#include "app/flow/attempt/attemptjournal.h"
#include "app/flow/catalogue/catalogue.h"
#include "app/flow/consent/consent.h"
#include "app/flow/draft/setupeditor.h"
#include "app/flow/navigator.h"
#include "app/flow/session/platformsession.h"
#include "app/flow/snapshot.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace wizard
{

/// The attempt that is made, and how it, or the last one, ended.
struct AttemptState {
    Attempt attempt;
    WorkView work;
    ResultView result;
    std::optional<UnresolvedAttempt> opened; ///< of an earlier run, while its result is shown
    QString readBackOf;                      ///< the journal entry of what was last read back

    /// What a look-up of the shown result would look for.
    const std::optional<UnresolvedAttempt> &sought(const Setup &setup) const
    {
        return result.journalled ? opened : setup.unresolved;
    }
    /// The new instance's draft has become an instance: it is not gone on with.
    bool isDraftDone() const
    {
        return result.outcome == Outcome::Authorised && !result.journalled && !result.reauthorised &&
               !attempt.besideDraft;
    }
};

/// What the stages of an attempt share: calls, reading back, looking up. Attempts alone makes one.
class AttemptContext
{
public:
    /// All outlive it.
    AttemptContext(Navigator &navigator, const PlatformSession &platform, SetupEditor &setups,
                   Catalogue &catalogue);

    Navigator &navigator;
    const PlatformSession &platform;
    SetupEditor &setups;
    Catalogue &catalogue;
    AttemptState state;
    Consent consent;
    AttemptJournal journal;

    const Setup &setup() const { return setups.setup(); }
    ConsentOrder order() const { return platform.environment().order; }

    /// A new attempt at what is set up now.
    void renew();
    /// Why nothing may go out at all: no usable return address, no browser, no complete consent URL.
    std::optional<Failure> obstacle() const;
    /// No PATCH may go out: the platform has lost variables at one.
    std::optional<Failure> replacing() const;
    bool isKnownToMerge() const { return m_mergingAccounts.contains(platform.account()); }
    /// Whether the platform has replaced instead of merged (PLATFORM.md section 5): then the result says so.
    bool hasLostVariables(const Instance &now);

    void startWork(WorkStage stage);
    void prepareResult(Outcome outcome, const std::optional<Failure> &failure);
    void describeResult();
    /// The result is a good one, whether or not the instance can be shown: its notes are done with.
    void succeeded();
    /// It has been seen.
    void showInstance(const Instance &instance);
    /// Remembers what an attempt that is being dropped may have left.
    void rememberUnresolved();
    /// What must never be told of the attempt.
    Failure withoutSecrets(const Failure &failure) const;
    /// Signed out: nothing is known any more of any account.
    void forget();

private:
    quint64 m_count = 0;             ///< of attempts
    QSet<QString> m_mergingAccounts; ///< whose platform has been seen to merge a PATCH
    /// Accounts whose platform has lost variables at a PATCH, with their titles: no PATCH goes there again.
    QHash<QString, QStringList> m_replacingAccounts;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attemptcontext.h"
#include "app/flow/attempt/reauthorisation.h"

#include <QObject>

#include <optional>

namespace wizard
{

class Attempts;

/// Looks on the platform for what an attempt may have left: where its outcome is unknown, at a person's word,
/// and before anything is created again.
class LookUp : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    LookUp(AttemptContext &context, Attempts &attempts);

    void begin();
    /// The person waits no longer.
    void stop(const Failure &failure);
    void adopt(const QString &instanceId);
    /// Half-made work of an earlier run: its result, once it has been looked for.
    void open(const JournalEntry &entry);

private:
    /// The look-up that runs comes before a create, not after an unknown outcome.
    bool looksBefore() const;
    void lookAtTarget();
    void targetSeen(const Result<Instance> &now);
    void lookForLeft(const UnresolvedAttempt &sought);
    /// With its variables: they are what is compared with what goes out.
    void fetch(const QString &id);
    /// Yes: the result has been prepared.
    enum class IsToldYet { No, Yes };
    void lookedUp(const Result<QList<Instance>> &found, IsToldYet isToldYet = IsToldYet::No);
    /// Nothing was left: create. An instance was: re-authorise it.
    void goOnAfterLook(const std::optional<Instance> &seen);
    MethodMatch matchOf(const UnresolvedAttempt &unresolved) const;
    /// As Attempt::allSent; of an earlier run as far as the catalogue tells.
    bool wasAllSent(const UnresolvedAttempt &unresolved) const;
    /// Sets up what an earlier run had chosen. A failure: the catalogue does not have it, or not yet.
    std::optional<Failure> takeMethodOf(const UnresolvedAttempt &unresolved);
    void goOnWith(const UnresolvedAttempt &sought, const QString &instanceId);

    AttemptContext &m_context;
    Attempts &m_attempts;
    Navigator &m_navigator;
    AttemptState &m_state;
};

} // namespace wizard

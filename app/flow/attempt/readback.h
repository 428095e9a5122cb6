// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attemptcontext.h"

#include <QObject>

#include <memory>
#include <optional>

namespace wizard
{

class Attempts;

/// Reads the instance that an attempt was for. The platform has said yes before, and what follows can only
/// fail to show it; where it has said nothing, or a store's page has said it, the instance is the proof.
class ReadBack : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    ReadBack(AttemptContext &context, Attempts &attempts);
    ~ReadBack() override;

    void begin();
    /// The person waits no longer.
    void stop(const Failure &failure);

private:
    void ask();
    void seen(const QList<Instance> &instances);
    void failed(const Failure &failure);
    /// The last call was accepted without a word.
    void soughtAfterAcceptance(const QList<Instance> &seen, const std::optional<Failure> &failure);
    /// It has appeared, or changed, since the baseline: all that a store's success can be told from.
    bool showsTheStoresAnswer(const QList<Instance> &seen);
    void show(const Instance &instance);

    AttemptContext &m_context;
    Attempts &m_attempts;
    Attempt &m_attempt;
    std::unique_ptr<Alarm> m_nextLook;
    QDateTime m_lastLook; ///< no more waiting for the instance after it
};

} // namespace wizard

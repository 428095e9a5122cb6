// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/flowcore.h"

#include <QObject>

namespace wizard
{

/// The part of the flow that notes down how attempts ended, on this computer alone and without secrets.
class HistoryPart : public QObject
{
    Q_OBJECT

public:
    /// `core` outlives the part.
    explicit HistoryPart(FlowCore &core);

    /// The account's entries into the state.
    void read();
    void forget();
    /// The result that is shown now; each once.
    void noteResult();
    void erase();
    /// The account or shop that the instance was last connected to from here; empty where that is not known.
    QString lastAccountOf(const QString &instanceId) const;

private:
    void index();

    FlowCore &m_core;
    quint64 m_notedAttempt = 0;
};

} // namespace wizard

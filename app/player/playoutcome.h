// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace wizard
{

/// How a play ended.
struct PlayOutcome {
    QString outcome;  ///< authorised, declined or failed
    QString instance; ///< id; empty: none
    QString name;
    QString error;           ///< a sentence where a step could not be done, or the flow's cause
    bool asExpected = false; ///< the outcome is the file's `expect`

    /// `{"outcome":…,"instance":…|null,"name":…|null,"error":…|null}`, compact.
    QByteArray jsonLine() const;
};

} // namespace wizard

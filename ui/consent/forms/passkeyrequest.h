// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/consent/forms/passkeystate.h"

#include <QObject>

namespace wizard
{

/// A page's question for a passkey, from its first word to its end. Between the engine's own class and what a
/// person sees, because only the engine can make one of its own. Gone in the loop's turn after it is over.
class PasskeyRequest : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual PasskeyState state() const = 0;
    /// `account`: one of the state's.
    virtual void choose(const QString &account) = 0;
    virtual void enterPin(const QString &pin) = 0;
    /// From the beginning, with this key or another one.
    virtual void tryAgain() = 0;
    /// The page is told that there was none, and goes its own way.
    virtual void cancel() = 0;

Q_SIGNALS:
    void changed();
};

} // namespace wizard

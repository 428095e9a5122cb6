// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"
#include "ui/text/failuretext.h"

namespace wizard
{

/// A failure of something that was only to be looked at: nothing was typed that could have been lost.
FailureText readingFailureText(const Failure &failure);

/// What a load had to leave out, how much and which; nothing where that is nothing.
FailureText unreadableText(const LoadView &load);

/// A load that waits for the platform's limit; empty where it does not.
QString pausedLoadText(const LoadView &load);

/// How far a load is: `counting` with %1 of %2, or `beginning` while it is not known, and why it pauses.
QString loadingText(const LoadView &load, const QString &counting, const QString &beginning);

} // namespace wizard

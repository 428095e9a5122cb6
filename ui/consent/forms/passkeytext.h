// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wizard
{

struct PasskeyState;

/// What is asked, in one or two sentences, with the host in them.
QString passkeyQuestion(const PasskeyState &state);
/// What was wrong with the last PIN and how often it may still be tried; empty where nothing was.
QString pinTroubleText(const PasskeyState &state);
/// May the same question be tried again, with this key or another one?
bool canTryAgain(const PasskeyState &state);

} // namespace wizard

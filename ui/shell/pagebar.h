// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wizard
{

class MessageBar;
struct FlowSnapshot;

/// What the bar of the window's page says: a failure with its cure, a proxy that asks, what is to be fixed
/// (`showsProblems`: the main button was pressed), the keyring.
void drawBar(MessageBar &bar, const FlowSnapshot &snapshot, bool showsProblems);

/// The window's title: where one is, or what is being done.
QString windowTitleOf(const FlowSnapshot &snapshot);

} // namespace wizard

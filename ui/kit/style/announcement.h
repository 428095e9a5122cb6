// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/style/urgency.h"

class QString;
class QWidget;

namespace wizard
{

/// Has a screen reader say `text` now, wherever the focus is; nothing where none listens or the text is
/// empty. The one place that knows how: by the announcement event where Qt has it (6.8), else by a
/// SpokenNote. `about`: the widget that shows the text, or one beside it; its window is where the text comes
/// from.
void announce(QWidget *about, const QString &text, Urgency urgency = Urgency::Polite);

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

namespace wizard
{

/// What of the texts in sight below `root` is cut: a button narrower than its words, a label too low or too
/// narrow for its own, either of them beyond what it stands in. One line for each, for people.
QStringList clippedTexts(const QWidget &root);

/// Every text on buttons and labels below `root` longer by 40 %, as other languages are.
void lengthenTexts(QWidget &root);

} // namespace wizard

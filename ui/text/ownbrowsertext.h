// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

#include <QString>

namespace wizard
{

/// What consenting in one's own browser means for this attempt, said before it opens. `connector`: a name.
QString ownBrowserText(const ConsentView &consent, const QString &connector);
/// While it is not known yet whether a browser takes the link.
QString openingBrowserText();
/// Why a pasted address was not taken.
QString pasteRefusalText(NavigationVerdict verdict, const QString &host = {});
/// The question whether the account is the one that was meant.
QString accountQuestionText(const ConsentView::AccountQuestion &question, const QString &connector);

} // namespace wizard

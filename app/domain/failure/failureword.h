// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/failure.h"

#include <QString>

namespace wizard
{

/// A cause as a word that may be kept in a file ("not-found"); empty for Unknown.
QString wordOf(FailureCause cause);
/// And back; Unknown where there is no such cause (any more).
FailureCause failureCauseOf(const QString &word);

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"

#include <QString>

namespace wizard
{

/// The sentence below a field: what is wrong and what would be right. `title` is the field's label as it
/// stands on the page.
QString problemText(const Problem &problem, const QString &title);

/// The value that was probably meant, to be taken with one click; empty where none is known.
QString proposalIn(const Problem &problem);

/// A few words for the bar above the page: "Store is empty".
QString problemSummary(const Problem &problem, const QString &title);

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

namespace wizard
{

/// One page of a list (platform.md section 4).
template<class T>
struct Page {
    QList<T> items;
    int current = 1;
    int last = 1;
    int total = 0;
    int unreadable = 0; ///< items left out because they were not of the documented form

    /// The page to ask for next, or 0. Never a number that does not grow.
    int next() const { return current < last ? current + 1 : 0; }
};

} // namespace wizard

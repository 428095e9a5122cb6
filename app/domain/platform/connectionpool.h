// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wizard
{

/// Instances of one pool share its number of concurrent connections (PLATFORM.md section 4).
struct ConnectionPool {
    QString id;
    QString name;
    int limit = 0;   ///< connections at once; 0 where not told
    int timeout = 0; ///< seconds; 0 where not told

    bool operator==(const ConnectionPool &) const = default;
};

} // namespace wizard

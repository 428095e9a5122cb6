// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wizard
{

/// A host in the parts that the consent bar shows differently.
struct HostName {
    QString before;      ///< "northwind-uk.": whoever owns the rest may name it as they like
    QString registrable; ///< "harbour-shop.example": what somebody has registered; the whole of an IP address
    QString port;        ///< ":8443"; empty for the usual one

    bool operator==(const HostName &) const = default;
};

/// Takes a host in its encoded form (punycode as it is), with a port where it is unusual, and the end of it
/// that somebody has registered; all of it where that is empty or no end of it.
HostName hostName(const QString &host, const QString &registrable);

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wizard
{

/// What somebody has registered of a host, by the public suffix list: `harbour.github.io` is its owner's,
/// `github.io` is not. `host`: lower case, punycode as it is, with a port where that is unusual. The whole
/// host where nothing of it can be registered: an IP address, one label, a public suffix itself.
QString registrableDomain(const QString &host);

} // namespace wizard

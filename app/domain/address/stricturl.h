// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace wizard
{

/// An address given as text, read as strictly as a browser would need it to be read the same way
/// (QUrl's tolerant mode takes `https://evil.test\@app.example/` to `app.example`, Chromium to
/// `evil.test`). Nothing for surrounding or inner white space, control characters, halves of a
/// surrogate pair, backslashes, a missing scheme, or a host with percent signs. Printable ASCII that browsers
/// leave bare in queries and fragments (`{`, `|`, a lone `%`) is encoded there. At most 1 MiB.
std::optional<QUrl> strictUrl(const QString &text);

/// User name, password, or an empty `@` before the host.
bool hasUserInfo(const QUrl &url);

/// Encoded host in lower case, without the dot that may close a full name.
QString plainHost(const QUrl &url);

/// The same address as the platform and a browser take it: scheme, encoded host, port after defaults and path
/// (byte for byte in its encoded form; an empty one is `/`) are equal, and neither has user info. Query and
/// fragment do not count.
bool isSameAddress(const QUrl &a, const QUrl &b);

/// The port, or the default one of http and https; -1 for other schemes without one.
int effectivePort(const QUrl &url);

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/calls/platformaccess.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

std::chrono::milliseconds requestDeadline(std::chrono::seconds methodTimeout)
{
    // A catalogue that says "a million seconds" must not keep the window waiting for ever.
    constexpr std::chrono::seconds longest = 1h;
    const std::chrono::seconds told = std::clamp<std::chrono::seconds>(methodTimeout, 0s, longest);
    return std::max<std::chrono::seconds>(30s, told + 15s);
}

HttpRequest platformRequest(const PlatformAccess &access, HttpMethod method, const QByteArray &path,
                            const QByteArray &query, const QByteArray &json)
{
    HttpRequest request;
    request.method = method;
    request.url = access.environment.coreUrl;
    QString base = request.url.path(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    request.url.setPath(base + u"/api/v1/"_s + QString::fromLatin1(path), QUrl::StrictMode);
    request.url.setQuery(query.isEmpty() ? QString() : QString::fromLatin1(query), QUrl::StrictMode);

    request.headers.emplaceBack("Accept", "application/json");
    const QByteArray credential = access.session.credential.reveal().toUtf8();
    if (access.session.kind == Session::Kind::ApiKey)
        request.headers.emplaceBack("Authorization", credential);
    else if (access.session.kind == Session::Kind::Token)
        request.headers.emplaceBack("Authorization", "Bearer " + credential);
    if (!access.session.companyId.isEmpty())
        request.headers.emplaceBack("patchworks-tenant", access.session.companyId.toUtf8());
    if (!json.isEmpty()) {
        request.headers.emplaceBack("Content-Type", "application/json");
        request.body = json;
    }
    return request;
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/environment.h"
#include "app/domain/platform/session.h"
#include "app/ports/httpclient.h"

#include <chrono>

namespace wizard
{

/// What every call to the core API needs. A value: operations keep their own copy. `http` outlives them.
struct PlatformAccess {
    HttpClient *http = nullptr;
    Environment environment;
    Session session;
};

/// The larger of 30 s and the method's `timeout` + 15 s (PLATFORM.md section 5).
std::chrono::milliseconds requestDeadline(std::chrono::seconds methodTimeout);

/// A request to `core_url` + `/api/v1/` + `path` with `Accept`, `Authorization` (bare key or `Bearer` token)
/// and, where the session has a company, `patchworks-tenant`. `query` is an encoded query without `?`.
HttpRequest platformRequest(const PlatformAccess &access, HttpMethod method, const QByteArray &path,
                            const QByteArray &query = {}, const QByteArray &json = {});

} // namespace wizard

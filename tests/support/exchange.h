// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/httpclient.h"

namespace wizard
{

/// Sends the request and waits for what comes of it. The test fails where finished() comes from inside
/// start() or not at all.
HttpAnswer exchange(HttpClient &client, const HttpRequest &request);

} // namespace wizard

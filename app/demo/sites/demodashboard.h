// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/world/authorisations.h"

namespace demo
{

// The platform's own dashboard page at the redirect URI. When a browser really gets here, it finishes an
// attempt that the platform began, as the real one does (PLATFORM.md section 5).
class DemoDashboard
{
public:
    explicit DemoDashboard(DemoState &state);

    HttpAnswer handle(const HttpRequest &request);

private:
    Authorisations m_authorisations;
};

} // namespace demo

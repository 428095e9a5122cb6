// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/world/authorisations.h"
#include "app/demo/world/demostate.h"

namespace demo
{

// The core API: who asks, what for, and what is answered (PLATFORM.md section 2 to 6).
class DemoPlatform
{
public:
    explicit DemoPlatform(DemoState &state);

    HttpAnswer handle(const HttpRequest &request);

private:
    HttpAnswer route(const HttpRequest &request);
    HttpAnswer systems(const HttpRequest &request) const;
    HttpAnswer instances(const HttpRequest &request, int company) const;
    HttpAnswer instance(const HttpRequest &request, const QString &id, int company) const;
    HttpAnswer pools(const HttpRequest &request) const;
    HttpAnswer write(const HttpRequest &request, int company);

    DemoState &m_state;
    Authorisations m_authorisations;
};

} // namespace demo

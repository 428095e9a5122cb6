// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/world/demostate.h"

namespace demo
{

// The sign-in service: POST /api/v1/login with e-mail and password (PLATFORM.md section 3).
class DemoSignIn
{
public:
    explicit DemoSignIn(DemoState &state);

    HttpAnswer handle(const HttpRequest &request);

private:
    HttpAnswer signIn(const HttpRequest &request);

    DemoState &m_state;
};

} // namespace demo

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/sites/fielderrors.h"
#include "app/demo/world/demostate.h"

namespace demo
{

// What came out of reading a body of authorise or reauthorise.
struct CheckedRequest {
    DemoInstance instance; // as it shall be, once there are no errors
    const DemoMethod *method = nullptr;
    QString code; // of `oauth_authorised_code`; empty: platform first
    FieldErrors errors;
};

// Both read every field strictly (PLATFORM.md section 5) and name each one that is wrong.
CheckedRequest checkAuthorise(const QJsonObject &body, const DemoState &state);
// Merges the changed variables into the instance by their id; with `replaces` the others are lost instead.
CheckedRequest checkReauthorise(const QJsonObject &body, const DemoInstance &instance, const DemoState &state,
                                bool replaces);

// The redirect URI of an attempt with these values, and the client id that the third party knows.
QString redirectUriOf(const DemoMethod &method, const DemoInstance &instance, const DemoState &state);
QString clientIdOf(const DemoMethod &method, const DemoInstance &instance, const DemoState &state);

} // namespace demo

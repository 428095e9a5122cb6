// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

class QWebEnginePage;

namespace wizard
{

class PasskeyRequest;

/// Calls `told` for each passkey that the page asks for; the request belongs to the page. Where the engine
/// has no way to ask for one (before Qt 6.7) nothing is ever told: the page itself says that it cannot, and
/// the person's own browser is offered.
void followPasskeys(QWebEnginePage *page, const std::function<void(PasskeyRequest *)> &told);

} // namespace wizard

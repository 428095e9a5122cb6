// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

namespace wizard
{

struct CallbackRule;

/// The third wall around the callback's host, beside NavigationGate's two: its name does not resolve in this
/// engine. What neither page nor interceptor can stop in time is the redirect of something fetched (an image,
/// a fetch()): the engine follows it before the interceptor is asked (seen with 6.4.2: one connection each).
///
/// The engine takes such a rule only where it starts, that is with the first profile of the process: this
/// must be called before, and does nothing later. The callbacks of all known environments come along with the
/// first rule, so that changing between them needs no other engine.
void makeCallbackHostsUnreachable(const CallbackRule &rule);

} // namespace wizard

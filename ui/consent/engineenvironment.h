// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wizard
{

struct CallbackRule;

/// What the engine reads from the environment where it starts, that is with the first profile of the process:
/// to be called before, and without effect later. It takes the place of whatever those variables held.
///
/// * The callback's hosts do not resolve: the third wall, beside NavigationGate's two. What neither page nor
///   interceptor can stop in time is the redirect of something fetched (an image, a fetch()), and what a page
///   only announces (`preconnect`): the engine asks neither of the two. The callbacks of all known
///   environments come along with the first rule, so that changing between them needs no other engine.
/// * There are no dictionaries: spelling is not checked, and the engine need not say that it found none.
/// * Of what the engine says on standard error only what ends it is left; what Qt says stays, but for three
///   lines about Vulkan where there is none.
void prepareEngine(const CallbackRule &rule, const QString &proxyHost = {});

} // namespace wizard

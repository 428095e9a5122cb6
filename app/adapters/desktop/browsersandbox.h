// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wizard
{

/// Whether the embedded browser could lock its pages in on this computer. Its engine decides by one thing: a
/// process in a new user namespace that maps its own user and group there (Chromium 102,
/// `sandbox::Credentials::CanCreateProcessInNewUserNS`); Qt switches the other way, a helper with setuid,
/// off. Where that fails the engine ends the whole program. What forbids it is many things (kernel settings,
/// a security module, a container), so it is tried, in a child of a few instructions. Takes a millisecond or
/// two; the answer does not change while the program runs.
bool isBrowserSandboxAvailable();

} // namespace wizard

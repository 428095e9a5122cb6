// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWebEnginePage;
class QWebEngineProfile;

namespace wizard
{

/// Position, camera, notifications and the like: a consent page needs none of them, and nothing is asked.
void denyPermissions(QWebEnginePage *page);
/// Nor is an answer kept for a next time, where the engine would do so.
void keepNoPermissions(QWebEngineProfile *profile);

} // namespace wizard

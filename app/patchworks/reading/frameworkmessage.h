// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wizard
{

/// A sentence that no person wrote for this call: a constant of the platform's framework, of its database, or
/// of a server before it. It is no answer to what was asked, and nothing for people.
bool isFrameworkMessage(const QString &text);

} // namespace wizard

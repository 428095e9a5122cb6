// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wizard
{

/// The name under which all our entries stand: their label, KWallet's folder, and what its prompts call us,
/// so it is one for people. The same in every language, or an entry would be lost with the language.
inline QString keychainName()
{
    return QStringLiteral("Connector Wizard");
}

/// The name before that. What stands under it is brought over when it is read.
inline QString formerKeychainName()
{
    return QStringLiteral("io.github.connectorwizard.ConnectorWizard");
}

} // namespace wizard

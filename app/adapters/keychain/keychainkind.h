// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QProcessEnvironment>

namespace wizard
{

enum class KeychainKind { SecretService, KWallet5, KWallet6 };

/// The keychains that QtKeychain would use on the desktop of `environment`, in its order: the first one that
/// is there is the one, for the whole run. `hasLibsecret`: whether libsecret can be loaded. It has to be
/// known beforehand, because QtKeychain does not tell, and only that one may be asked and unlocked: beside an
/// open wallet a locked GNOME keyring often stands.
QList<KeychainKind> keychainsOf(const QProcessEnvironment &environment, bool hasLibsecret);

} // namespace wizard

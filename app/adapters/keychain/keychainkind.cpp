// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/keychain/keychainkind.h"

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

/// QtKeychain compares whole values, so "KDE:plasma" is no KDE to it; neither is it here.
bool isKde(const QProcessEnvironment &environment)
{
    const QString current = environment.value(u"XDG_CURRENT_DESKTOP"_s);
    if (current == u"KDE")
        return true;
    if (current == u"GNOME" || current == u"Unity" || current == u"XFCE")
        return false;
    const QString session = environment.value(u"DESKTOP_SESSION"_s);
    if (session == u"kde")
        return true;
    if (session == u"gnome" || session.contains(u"xfce"_s) || session == u"xubuntu")
        return false;
    return environment.value(u"GNOME_DESKTOP_SESSION_ID"_s).isEmpty() &&
           !environment.value(u"KDE_FULL_SESSION"_s).isEmpty();
}

} // namespace

QList<KeychainKind> keychainsOf(const QProcessEnvironment &environment, bool hasLibsecret)
{
    QList<KeychainKind> kinds;
    const QString version = isKde(environment) ? environment.value(u"KDE_SESSION_VERSION"_s) : QString();
    if (version == u"6")
        kinds.append(KeychainKind::KWallet6);
    else if (version == u"5")
        kinds.append(KeychainKind::KWallet5);
    if (hasLibsecret)
        kinds.append(KeychainKind::SecretService);
    else if (kinds.isEmpty())
        kinds = {KeychainKind::KWallet6, KeychainKind::KWallet5};
    return kinds;
}

} // namespace wizard

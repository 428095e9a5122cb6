// SPDX-License-Identifier: Apache-2.0
#include "app/domain/platform/authenticationimplementation.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

AuthenticationType authenticationTypeFromName(const QString &name)
{
    const QString word = name.simplified().toLower().replace(u"authoriz"_s, u"authoris"_s);
    if (word == u"oauth 2 authorisation code")
        return AuthenticationType::OAuth2AuthorisationCode;
    if (word == u"oauth 2 client credentials")
        return AuthenticationType::OAuth2ClientCredentials;
    if (word == u"oauth 1")
        return AuthenticationType::OAuth1;
    if (word == u"token")
        return AuthenticationType::Token;
    if (word == u"basic")
        return AuthenticationType::Basic;
    if (word == u"soap")
        return AuthenticationType::Soap;
    return AuthenticationType::Unknown;
}

int AuthenticationImplementation::indexOf(const QString &key) const
{
    const auto at = std::find_if(variables.begin(), variables.end(),
                                 [&key](const Variable &variable) { return variable.key == key; });
    return at == variables.end() ? -1 : int(std::distance(variables.begin(), at));
}

bool AuthenticationImplementation::isAuthorisable() const
{
    switch (type) {
    case AuthenticationType::Token:
    case AuthenticationType::Basic:
    case AuthenticationType::Soap:
        return false;
    case AuthenticationType::OAuth1:
        return !authoriseUrl.isEmpty();
    case AuthenticationType::Unknown:
    case AuthenticationType::OAuth2AuthorisationCode:
    case AuthenticationType::OAuth2ClientCredentials:
        return true;
    }
    return false;
}

bool AuthenticationImplementation::opensConsentPage() const
{
    return isAuthorisable() && type != AuthenticationType::OAuth2ClientCredentials;
}

bool AuthenticationImplementation::asksForCredentials() const
{
    return std::any_of(variables.begin(), variables.end(),
                       [](const Variable &variable) { return variable.isShown(); });
}

} // namespace wizard

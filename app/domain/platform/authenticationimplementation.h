// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/variable.h"
#include "app/domain/platform/variablekeys.h"

#include <QList>
#include <QString>

#include <chrono>

namespace wizard
{

/// The kinds of authentication that the platform names (PLATFORM.md section 4).
enum class AuthenticationType {
    Unknown,
    OAuth2AuthorisationCode,
    OAuth2ClientCredentials,
    OAuth1,
    Token,
    Basic,
    Soap,
};

/// By the platform's names, tolerant of case, "z" for "s" and surplus spaces.
AuthenticationType authenticationTypeFromName(const QString &name);

/// What dashboard users call an authentication method.
struct AuthenticationImplementation {
    QString id;
    QString name;
    QString connectorId;
    AuthenticationType type = AuthenticationType::Unknown;
    QString typeName;
    std::chrono::seconds timeout{0}; ///< of API requests; 0 where not told
    QString documentationLink;
    QString tokenUrl;     ///< may hold {{placeholders}}
    QString authoriseUrl; ///< may hold {{placeholders}}; empty: the platform makes the consent URL
    QString reauthenticateUrl;
    QList<Variable> variables;

    /// The first variable with exactly this key, or -1.
    int indexOf(const QString &key) const;
    /// True where the method goes through authorise: OAuth 2, three-legged OAuth 1 (it has an
    /// `authorise_url`) and types that we do not know (PLATFORM.md section 5).
    bool isAuthorisable() const;
    /// Whether a consent page will follow, as far as the catalogue tells.
    bool opensConsentPage() const;
    /// Whether anything is asked on the Credentials step.
    bool asksForCredentials() const;

    bool operator==(const AuthenticationImplementation &) const = default;
};

} // namespace wizard

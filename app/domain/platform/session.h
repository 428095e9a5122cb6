// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/secret/secret.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace wizard
{

/// How one is signed in (PLATFORM.md section 3).
struct Session {
    enum class Kind { None, ApiKey, Token };

    Kind kind = Kind::None;
    Secret credential; ///< the API key, or the token
    QString email;     ///< for Kind::Token
    QString companyId; ///< sent as `patchworks-tenant` where it is not empty
    QDateTime expires; ///< UTC; invalid: does not expire

    bool isSignedIn() const { return kind != Kind::None; }

    bool operator==(const Session &) const = default;
};

/// A session as one text for the keychain, and back; nothing where the text is not of that form.
Secret packedSession(const Session &session);
std::optional<Session> unpackedSession(const Secret &packed);

} // namespace wizard

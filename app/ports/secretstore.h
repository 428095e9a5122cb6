// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/secret.h"
#include "app/ports/operation.h"

#include <QString>

#include <memory>
#include <optional>

namespace wizard
{

/// Where a session is kept between runs: the desktop's keychain, or memory for demo and play runs.
/// Failures: KeychainUnavailable (no service), KeychainLocked (locked, prompt dismissed or not answered).
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// Nothing where there is no such entry.
    virtual std::unique_ptr<ResultOperation<std::optional<Secret>>> read(const QString &key) = 0;
    virtual std::unique_ptr<ResultOperation<bool>> write(const QString &key, const Secret &secret) = 0;
    /// True also where there was nothing to remove.
    virtual std::unique_ptr<ResultOperation<bool>> remove(const QString &key) = 0;
    /// For people: false where entries live in memory alone.
    virtual bool isPersistent() const = 0;
};

} // namespace wizard

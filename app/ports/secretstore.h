// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/secret/secret.h"
#include "app/ports/operation.h"

#include <QString>

#include <memory>
#include <optional>

namespace wizard
{

/// Where a session is kept between runs: the desktop's keychain, or memory for demo and play runs.
/// Failures: KeychainUnavailable (no service), KeychainLocked (locked, and the person was not to be asked or
/// did not open it).
///
/// An operation for which the keychain asks the person says so (waitsForPerson()) and takes the answer
/// whenever it comes: it may take hours, and nothing else is to wait for it.
class SecretStore
{
public:
    /// Whether the person may be asked to open the keychain. `Never` fails where that would be needed, and
    /// brings no window up.
    enum class Asking { Allowed, Never };

    virtual ~SecretStore() = default;

    /// Nothing where there is no such entry.
    virtual std::unique_ptr<ResultOperation<std::optional<Secret>>> read(const QString &key,
                                                                         Asking asking) = 0;
    /// The person may be asked.
    virtual std::unique_ptr<ResultOperation<bool>> write(const QString &key, const Secret &secret) = 0;
    /// True also where there was nothing to remove.
    virtual std::unique_ptr<ResultOperation<bool>> remove(const QString &key, Asking asking) = 0;
    /// For people: false where entries live in memory alone.
    virtual bool isPersistent() const = 0;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/secretstore.h"

#include <map>

namespace wizard
{

/// For demo and play runs, and where there is no keychain: entries die with the program.
/// Operations may outlive the store.
class MemorySecretStore : public SecretStore
{
public:
    MemorySecretStore();
    ~MemorySecretStore() override;

    std::unique_ptr<ResultOperation<std::optional<Secret>>> read(const QString &key, Asking asking) override;
    std::unique_ptr<ResultOperation<bool>> write(const QString &key, const Secret &secret) override;
    std::unique_ptr<ResultOperation<bool>> remove(const QString &key, Asking asking) override;
    bool isPersistent() const override { return false; }

    using Entries = std::map<QString, Secret>;

private:
    std::shared_ptr<Entries> m_entries;
};

} // namespace wizard

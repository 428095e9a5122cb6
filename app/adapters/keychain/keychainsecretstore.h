// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/secretstore.h"

#include <chrono>
#include <memory>

namespace wizard
{

class KeychainGate;

/// The desktop's keychain by QtKeychain. What it reports as "not found" although the keychain is locked
/// is told from the truth by asking for the lock first, of the one keychain that it
/// uses (keychainkind.h); the person is asked to unlock once. Nothing is read, written or removed while it is
/// locked. Operations may outlive the store.
class KeychainSecretStore : public SecretStore
{
public:
    /// Loading the keychain's library blocks for 10 to 20 ms: whoever has something to paint before that
    /// opens the store later. Until then operations wait, for 3 s at most.
    enum class Opening { Now, Later };

    /// `deadline` of a keychain that says nothing; the person has all the time there is.
    explicit KeychainSecretStore(Opening opening = Opening::Now,
                                 std::chrono::milliseconds deadline = std::chrono::seconds{20});
    ~KeychainSecretStore() override;

    void open();

    std::unique_ptr<ResultOperation<std::optional<Secret>>> read(const QString &key, Asking asking) override;
    std::unique_ptr<ResultOperation<bool>> write(const QString &key, const Secret &secret) override;
    std::unique_ptr<ResultOperation<bool>> remove(const QString &key, Asking asking) override;
    bool isPersistent() const override { return true; }

private:
    std::shared_ptr<KeychainGate> m_gate; ///< operations hold it too
    std::chrono::milliseconds m_deadline;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/secretstore.h"

#include <chrono>
#include <memory>

namespace wizard
{

class KeychainDoor;

/// The desktop's keychain by QtKeychain 0.13. What it reports as "not found" although the keychain is locked
/// (measured.md, Keyring) is told from the truth by asking for the lock first; the person is asked to unlock
/// once. Nothing is read, written or removed while it is locked. Operations may outlive the store.
class KeychainSecretStore : public SecretStore
{
public:
    /// The name under which all our entries stand.
    static constexpr char16_t serviceName[] = u"io.github.connectorwizard.ConnectorWizard";

    /// Loading the keychain's library blocks for 10 to 20 ms: whoever has something to paint before that
    /// opens the store later. Until then operations wait, with their deadline.
    enum class Opening { Now, Later };

    /// `deadline` of one operation, the person's answer to a prompt included.
    explicit KeychainSecretStore(Opening opening = Opening::Now,
                                 std::chrono::milliseconds deadline = std::chrono::seconds{60});
    ~KeychainSecretStore() override;

    void open();

    std::unique_ptr<ResultOperation<std::optional<Secret>>> read(const QString &key) override;
    std::unique_ptr<ResultOperation<bool>> write(const QString &key, const Secret &secret) override;
    std::unique_ptr<ResultOperation<bool>> remove(const QString &key) override;
    bool isPersistent() const override { return true; }

private:
    std::shared_ptr<KeychainDoor> m_door; ///< operations hold it too
    std::chrono::milliseconds m_deadline;
};

} // namespace wizard

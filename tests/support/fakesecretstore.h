// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/secretstore.h"

#include <QStringList>

#include <map>

namespace wizard
{

/// A keychain whose moods the test chooses. Says that it is persistent. Outlives its operations.
class FakeSecretStore : public SecretStore
{
public:
    enum class Mood {
        Works,
        Locked,       ///< KeychainLocked
        Unavailable,  ///< KeychainUnavailable
        NeverAnswers, ///< until the operation is destroyed
    };

    std::unique_ptr<ResultOperation<std::optional<Secret>>> read(const QString &key) override;
    std::unique_ptr<ResultOperation<bool>> write(const QString &key, const Secret &secret) override;
    std::unique_ptr<ResultOperation<bool>> remove(const QString &key) override;
    bool isPersistent() const override { return true; }

    /// Counts for operations that are started from now on.
    void setMood(Mood mood) { m_mood = mood; }
    Mood mood() const { return m_mood; }

    std::map<QString, Secret> &entries() { return m_entries; }
    /// "read KEY", "write KEY", "remove KEY" in the order in which they were started.
    const QStringList &calls() const { return m_calls; }
    void note(const QString &call) { m_calls.append(call); }

private:
    Mood m_mood = Mood::Works;
    std::map<QString, Secret> m_entries;
    QStringList m_calls;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/secretstore.h"

#include <QStringList>

#include <map>

namespace wizard
{

/// Who answers a keychain's prompts.
class FakePerson : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void answered(bool opened);
};

/// A keychain whose moods the test chooses. Says that it is persistent. Outlives its operations.
class FakeSecretStore : public SecretStore
{
public:
    enum class Mood {
        Works,
        Locked,       ///< KeychainLocked
        Unavailable,  ///< KeychainUnavailable
        NeverAnswers, ///< until the operation is destroyed
        AsksPerson,   ///< who answers by answer(); whoever may not ask finds it locked
    };

    std::unique_ptr<ResultOperation<std::optional<Secret>>> read(const QString &key, Asking asking) override;
    std::unique_ptr<ResultOperation<bool>> write(const QString &key, const Secret &secret) override;
    std::unique_ptr<ResultOperation<bool>> remove(const QString &key, Asking asking) override;
    bool isPersistent() const override { return true; }

    /// Counts for operations that are started from now on.
    void setMood(Mood mood) { m_mood = mood; }
    Mood mood() const { return m_mood; }

    std::map<QString, Secret> &entries() { return m_entries; }
    /// What the person answers to all that waits; false: dismisses the prompt.
    void answer(bool opened) { Q_EMIT m_person.answered(opened); }
    FakePerson &person() { return m_person; }

    /// "read KEY", "write KEY", "remove KEY" in the order in which they were started; "quietly read KEY" and
    /// "quietly remove KEY" where the person was not to be asked.
    const QStringList &calls() const { return m_calls; }
    void note(const QString &call) { m_calls.append(call); }

private:
    FakePerson m_person;
    Mood m_mood = Mood::Works;
    std::map<QString, Secret> m_entries;
    QStringList m_calls;
};

} // namespace wizard

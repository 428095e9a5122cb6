// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/keychain/keychainkind.h"
#include "app/adapters/keychain/keychainlock.h"

#include <QObject>

#include <memory>

namespace wizard
{

/// Where every operation on the keychain passes: whether it may be asked yet, and whether it is open. Asks
/// the one keychain that QtKeychain uses. There is one question to the person at a time, and everybody who
/// comes meanwhile waits for its answer; it outlives those who asked, so that a prompt that stands open is
/// answered for whoever comes next.
class KeychainGate : public QObject
{
    Q_OBJECT

public:
    KeychainGate();
    ~KeychainGate() override;

    bool isReady() const { return m_ready; }
    /// From now on the keychain may be asked.
    void makeReady();

    /// Read and Write share a question, so that either may be answered what the other asked: Nothing tells a
    /// Write to ask again.
    void ask(KeychainLock::Purpose purpose);
    /// Whether the answer is the person's to give.
    bool isAskingPerson() const { return m_person.waits; }
    /// A keychain that says nothing: whoever asks next is not to wait for that answer.
    void giveUp(KeychainLock::Purpose purpose);

Q_SIGNALS:
    void ready();
    void asksPerson();
    void answered(bool look, wizard::KeychainLock::Answer answer);

private:
    struct Question {
        std::unique_ptr<KeychainLock> lock;
        QList<KeychainKind> left; ///< to be asked where the one before is not there
        KeychainLock::Purpose purpose = KeychainLock::Purpose::Look;
        bool waits = false; ///< for the person
    };

    Question &questionFor(KeychainLock::Purpose purpose);
    void askNext(Question &question);
    void lockAnswered(Question &question, KeychainLock::Answer answer);

    bool m_ready = false;
    Question m_look;
    Question m_person;
};

} // namespace wizard

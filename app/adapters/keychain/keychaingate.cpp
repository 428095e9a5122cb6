// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/keychain/keychaingate.h"

#include "app/adapters/keychain/keychainname.h"
#include "app/adapters/keychain/kwalletlock.h"
#include "app/adapters/keychain/secretservicelock.h"

#include <QLibrary>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

std::unique_ptr<KeychainLock> lockOf(KeychainKind kind)
{
    if (kind == KeychainKind::SecretService)
        return std::make_unique<SecretServiceLock>();
    const auto version =
        kind == KeychainKind::KWallet6 ? KWalletLock::Version::Six : KWalletLock::Version::Five;
    return std::make_unique<KWalletLock>(version, keychainName(),
                                         QStringList{keychainName(), formerKeychainName()});
}

/// Loaded as QtKeychain does it, which uses it where it can.
bool hasLibsecret()
{
    static const bool loaded = QLibrary(u"secret-1"_s, 0).load();
    return loaded;
}

} // namespace

KeychainGate::KeychainGate() = default;

KeychainGate::~KeychainGate() = default;

void KeychainGate::makeReady()
{
    if (m_ready)
        return;
    m_ready = true;
    Q_EMIT ready();
}

KeychainGate::Question &KeychainGate::questionFor(KeychainLock::Purpose purpose)
{
    return purpose == KeychainLock::Purpose::Look ? m_look : m_person;
}

void KeychainGate::ask(KeychainLock::Purpose purpose)
{
    Question &question = questionFor(purpose);
    if (question.lock)
        return;
    question.purpose = purpose;
    question.left = keychainsOf(QProcessEnvironment::systemEnvironment(), hasLibsecret());
    askNext(question);
}

void KeychainGate::giveUp(KeychainLock::Purpose purpose)
{
    Question &question = questionFor(purpose);
    if (question.lock && !question.waits)
        question.lock.reset();
}

void KeychainGate::askNext(Question &question)
{
    question.lock = lockOf(question.left.takeFirst());
    connect(question.lock.get(), &KeychainLock::asksPerson, this, [this, &question] {
        question.waits = true;
        Q_EMIT asksPerson();
    });
    connect(question.lock.get(), &KeychainLock::answered, this,
            [this, &question](KeychainLock::Answer answer) { lockAnswered(question, answer); });
    question.lock->ask(question.purpose);
}

void KeychainGate::lockAnswered(Question &question, KeychainLock::Answer answer)
{
    question.lock->disconnect(this);
    question.lock.release()->deleteLater(); // this is its own signal
    question.waits = false;
    if (answer == KeychainLock::Answer::NoService && !question.left.isEmpty())
        askNext(question);
    else
        Q_EMIT answered(question.purpose == KeychainLock::Purpose::Look, answer);
}

} // namespace wizard

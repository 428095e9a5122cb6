// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <limits>

namespace wizard
{

/// Asks one keychain whether it is open, and has it unlocked by the person where it is not. Needed because
/// QtKeychain reports an entry of a locked keychain as "not found" and its removal as done.
///
/// One use; asynchronous throughout. Destroying it forgets a prompt that stands open and leaves it alone:
/// a keychain may not survive that its prompt is ended by a program.
class KeychainLock : public QObject
{
    Q_OBJECT

public:
    enum class Purpose {
        Look,  ///< to read or remove, and the person is not asked
        Read,  ///< to read or remove; the person is asked where something may be there
        Write, ///< the person is asked
    };
    enum class Answer {
        Open,
        Nothing,   ///< it holds nothing of ours: no need to open it (never for Write)
        NoService, ///< no such keychain on the bus; another one may be there
        Locked,    ///< the person was not to be asked, or did not open it
        Broken,    ///< it is switched off or answers with errors
    };

    /// Milliseconds: D-Bus would give a person 25 seconds to type a password.
    static constexpr int untilThePersonAnswers = std::numeric_limits<int>::max();

    using QObject::QObject;
    ~KeychainLock() override = default;

    virtual void ask(Purpose purpose) = 0;

Q_SIGNALS:
    /// From now on it waits for the person, if the keychain does not open by itself.
    void asksPerson();
    void answered(wizard::KeychainLock::Answer answer);
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace wizard
{

class Preferences;

/// What is known of the keyring without asking it, so that it is opened for what is there alone: whether it
/// keeps an account's session. An account is what accountKey() makes; nothing here is secret.
class KeyringMarks
{
public:
    enum class Mark {
        Unknown, ///< never noted: nobody signed in, or an earlier version noted nothing
        Nothing,
        Kept,
        Leaving, ///< signed out, and not removed yet: never to be read again
    };

    /// `preferences` outlive it.
    explicit KeyringMarks(Preferences &preferences);

    Mark of(const QString &account) const;
    void set(const QString &account, Mark mark);
    /// The accounts that are marked so.
    QStringList leaving() const;

private:
    QStringList list(Mark mark) const;

    Preferences &m_preferences;
};

} // namespace wizard

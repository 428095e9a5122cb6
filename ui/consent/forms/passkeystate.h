// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace wizard
{

/// What a passkey waits for.
enum class PasskeyStep {
    Account, ///< one of several, by their names
    Pin,
    Touch, ///< nothing to do here: the key itself wants a finger
    Failed,
    Over, ///< given, refused or gone
};

/// Why a PIN is asked for.
enum class PinPurpose {
    Prove,  ///< the key has one
    Set,    ///< the key has none yet
    Change, ///< the key wants another one
};

/// What was wrong with the last PIN.
enum class PinTrouble {
    None,
    Wrong,
    TooShort,
    StrangeCharacters,
    SameAsBefore,
    FingerprintLocked, ///< the key took too many wrong fingers, and goes by its PIN now
};

enum class PasskeyFailure {
    Unknown,
    TimedOut,
    NotRegistered,     ///< the key holds no passkey for this page
    AlreadyRegistered, ///< the key holds one already
    PinPaused,         ///< too many wrong PINs: the key has to be taken out and put in again
    PinBlocked,        ///< too many wrong PINs: the key has to be reset
    KeyRemoved,
    KeyTooOld, ///< it cannot do what the page wants
    KeyFull,
    Declined, ///< on the key itself
};

/// A question for a passkey as it stands.
struct PasskeyState {
    PasskeyStep step = PasskeyStep::Over;
    QString host;         ///< whom the passkey is for, as the engine has checked it against the page
    QStringList accounts; ///< the page's own texts
    PinPurpose purpose = PinPurpose::Prove;
    PinTrouble pinTrouble = PinTrouble::None;
    int shortestPin = 0;  ///< in characters; 0: nothing is known
    int attemptsLeft = 0; ///< 0: nothing is known
    PasskeyFailure failure = PasskeyFailure::Unknown;

    bool operator==(const PasskeyState &) const = default;
};

} // namespace wizard

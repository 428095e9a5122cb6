// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/forms/passkeytext.h"

#include "ui/consent/forms/passkeystate.h"

#include <QCoreApplication>

namespace wizard
{

namespace
{

class PasskeyText
{
    Q_DECLARE_TR_FUNCTIONS(wizard::PasskeyText)

public:
    static QString pinQuestion(const PasskeyState &state);
    static QString failure(const PasskeyState &state);
    static QString pinTrouble(const PasskeyState &state);
    static QString attempts(int left) { return tr("%n attempt(s) left.", nullptr, left); }
    static QString account(const QString &host)
    {
        return tr("Your security key has several passkeys for %1. Choose one.").arg(host);
    }
    static QString touch(const QString &host)
    {
        return tr("Touch your security key to sign in to %1.").arg(host);
    }
};

QString PasskeyText::pinQuestion(const PasskeyState &state)
{
    switch (state.purpose) {
    case PinPurpose::Prove:
        return tr("Enter the PIN of your security key. %1 asks for a passkey.").arg(state.host);
    case PinPurpose::Set:
        return tr("Your security key has no PIN yet. Choose one: %1 asks for a passkey.").arg(state.host);
    case PinPurpose::Change:
        return tr("Your security key wants a new PIN. Choose one: %1 asks for a passkey.").arg(state.host);
    }
    return {};
}

QString PasskeyText::failure(const PasskeyState &state)
{
    switch (state.failure) {
    case PasskeyFailure::Unknown:
        return tr("The passkey for %1 did not work.").arg(state.host);
    case PasskeyFailure::TimedOut:
        return tr("%1 waited too long for the passkey.").arg(state.host);
    case PasskeyFailure::NotRegistered:
        return tr("This security key has no passkey for %1. Try another one.").arg(state.host);
    case PasskeyFailure::AlreadyRegistered:
        return tr("This security key already has a passkey for %1. Try another one.").arg(state.host);
    case PasskeyFailure::PinPaused:
        return tr("The PIN was wrong too often. Take the security key out, put it in again and go back to "
                  "%1.")
            .arg(state.host);
    case PasskeyFailure::PinBlocked:
        return tr("The PIN was wrong too often. The security key has to be reset before %1 can use it.")
            .arg(state.host);
    case PasskeyFailure::KeyRemoved:
        return tr("The security key was taken out. %1 still asks for a passkey.").arg(state.host);
    case PasskeyFailure::KeyTooOld:
        return tr("This security key cannot do what %1 asks for. Try another one.").arg(state.host);
    case PasskeyFailure::KeyFull:
        return tr("This security key has no room for another passkey. Try another one for %1.")
            .arg(state.host);
    case PasskeyFailure::Declined:
        return tr("The passkey for %1 was declined on the security key.").arg(state.host);
    }
    return {};
}

QString PasskeyText::pinTrouble(const PasskeyState &state)
{
    switch (state.pinTrouble) {
    case PinTrouble::None:
        return {};
    case PinTrouble::Wrong:
        return tr("That PIN was wrong.");
    case PinTrouble::TooShort:
        return tr("That PIN was too short: it needs at least %n character(s).", nullptr, state.shortestPin);
    case PinTrouble::StrangeCharacters:
        return tr("The security key does not take these characters.");
    case PinTrouble::SameAsBefore:
        return tr("The new PIN has to differ from the one before.");
    case PinTrouble::FingerprintLocked:
        return tr("The security key takes no more fingerprints for now.");
    }
    return {};
}

} // namespace

QString passkeyQuestion(const PasskeyState &state)
{
    switch (state.step) {
    case PasskeyStep::Account:
        return PasskeyText::account(state.host);
    case PasskeyStep::Pin:
        return PasskeyText::pinQuestion(state);
    case PasskeyStep::Touch:
        return PasskeyText::touch(state.host);
    case PasskeyStep::Failed:
        return PasskeyText::failure(state);
    case PasskeyStep::Over:
        break;
    }
    return {};
}

QString pinTroubleText(const PasskeyState &state)
{
    QString text = PasskeyText::pinTrouble(state);
    if (state.pinTrouble == PinTrouble::Wrong && state.attemptsLeft > 0)
        text += u' ' + PasskeyText::attempts(state.attemptsLeft);
    return text;
}

bool canTryAgain(const PasskeyState &state)
{
    return state.step == PasskeyStep::Failed && state.failure != PasskeyFailure::PinPaused &&
           state.failure != PasskeyFailure::PinBlocked;
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/enginepasskeys.h"

#include "ui/consent/forms/passkeyrequest.h"

#include <QPointer>
#include <QWebEnginePage>

#if __has_include(<QWebEngineWebAuthUxRequest>)
#include <QWebEngineWebAuthUxRequest>

namespace wizard
{

namespace
{

using Request = QWebEngineWebAuthUxRequest;

PasskeyStep stepOf(Request::WebAuthUxState state)
{
    switch (state) {
    case Request::WebAuthUxState::SelectAccount:
        return PasskeyStep::Account;
    case Request::WebAuthUxState::CollectPin:
        return PasskeyStep::Pin;
    case Request::WebAuthUxState::FinishTokenCollection:
        return PasskeyStep::Touch;
    case Request::WebAuthUxState::RequestFailed:
        return PasskeyStep::Failed;
    case Request::WebAuthUxState::NotStarted:
    case Request::WebAuthUxState::Cancelled:
    case Request::WebAuthUxState::Completed:
        break;
    }
    return PasskeyStep::Over;
}

PinPurpose purposeOf(Request::PinEntryReason reason)
{
    switch (reason) {
    case Request::PinEntryReason::Set:
        return PinPurpose::Set;
    case Request::PinEntryReason::Change:
        return PinPurpose::Change;
    case Request::PinEntryReason::Challenge:
        break;
    }
    return PinPurpose::Prove;
}

PinTrouble troubleOf(Request::PinEntryError error)
{
    switch (error) {
    case Request::PinEntryError::NoError:
        break;
    case Request::PinEntryError::InternalUvLocked:
        return PinTrouble::FingerprintLocked;
    case Request::PinEntryError::WrongPin:
        return PinTrouble::Wrong;
    case Request::PinEntryError::TooShort:
        return PinTrouble::TooShort;
    case Request::PinEntryError::InvalidCharacters:
        return PinTrouble::StrangeCharacters;
    case Request::PinEntryError::SameAsCurrentPin:
        return PinTrouble::SameAsBefore;
    }
    return PinTrouble::None;
}

PasskeyFailure failureOf(Request::RequestFailureReason reason)
{
    switch (reason) {
    case Request::RequestFailureReason::Timeout:
        return PasskeyFailure::TimedOut;
    case Request::RequestFailureReason::KeyNotRegistered:
        return PasskeyFailure::NotRegistered;
    case Request::RequestFailureReason::KeyAlreadyRegistered:
        return PasskeyFailure::AlreadyRegistered;
    case Request::RequestFailureReason::SoftPinBlock:
        return PasskeyFailure::PinPaused;
    case Request::RequestFailureReason::HardPinBlock:
        return PasskeyFailure::PinBlocked;
    case Request::RequestFailureReason::AuthenticatorRemovedDuringPinEntry:
        return PasskeyFailure::KeyRemoved;
    case Request::RequestFailureReason::AuthenticatorMissingResidentKeys:
    case Request::RequestFailureReason::AuthenticatorMissingUserVerification:
    case Request::RequestFailureReason::AuthenticatorMissingLargeBlob:
    case Request::RequestFailureReason::NoCommonAlgorithms:
        return PasskeyFailure::KeyTooOld;
    case Request::RequestFailureReason::StorageFull:
        return PasskeyFailure::KeyFull;
    case Request::RequestFailureReason::UserConsentDenied:
    case Request::RequestFailureReason::WinUserCancelled:
        return PasskeyFailure::Declined;
    }
    return PasskeyFailure::Unknown;
}

/// The engine's own request, which the engine destroys as soon as it is over.
class EnginePasskeyRequest : public PasskeyRequest
{
public:
    EnginePasskeyRequest(QWebEngineWebAuthUxRequest *request, QObject *parent);

    PasskeyState state() const override;
    void choose(const QString &account) override;
    void enterPin(const QString &pin) override;
    void tryAgain() override;
    void cancel() override;

private:
    void follow();

    QPointer<QWebEngineWebAuthUxRequest> m_request;
};

EnginePasskeyRequest::EnginePasskeyRequest(QWebEngineWebAuthUxRequest *request, QObject *parent)
    : PasskeyRequest(parent)
    , m_request(request)
{
    connect(request, &Request::stateChanged, this, &EnginePasskeyRequest::follow);
    connect(request, &QObject::destroyed, this, &EnginePasskeyRequest::follow);
}

PasskeyState EnginePasskeyRequest::state() const
{
    PasskeyState state;
    if (!m_request)
        return state;
    const QWebEngineWebAuthPinRequest pin = m_request->pinRequest();
    state.step = stepOf(m_request->state());
    state.host = m_request->relyingPartyId();
    state.accounts = m_request->userNames();
    state.purpose = purposeOf(pin.reason);
    state.pinTrouble = troubleOf(pin.error);
    state.shortestPin = pin.minPinLength;
    state.attemptsLeft = pin.remainingAttempts;
    state.failure = failureOf(m_request->requestFailureReason());
    return state;
}

void EnginePasskeyRequest::follow()
{
    Q_EMIT changed();
    if (state().step == PasskeyStep::Over)
        deleteLater();
}

void EnginePasskeyRequest::choose(const QString &account)
{
    if (m_request)
        m_request->setSelectedAccount(account);
}

void EnginePasskeyRequest::enterPin(const QString &pin)
{
    if (m_request)
        m_request->setPin(pin);
}

void EnginePasskeyRequest::tryAgain()
{
    if (m_request)
        m_request->retry();
}

void EnginePasskeyRequest::cancel()
{
    if (m_request)
        m_request->cancel();
}

} // namespace

void followPasskeys(QWebEnginePage *page, const std::function<void(PasskeyRequest *)> &told)
{
    QObject::connect(
        page, &QWebEnginePage::webAuthUxRequested, page,
        [page, told](QWebEngineWebAuthUxRequest *request) { told(new EnginePasskeyRequest(request, page)); });
}

} // namespace wizard

#else

void wizard::followPasskeys(QWebEnginePage *, const std::function<void(PasskeyRequest *)> &) {}

#endif

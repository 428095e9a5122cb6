// SPDX-License-Identifier: Apache-2.0
#include "app/flow/transitions.h"

#include <algorithm>
#include <iterator>

namespace wizard
{

namespace
{

using S = Step;
using A = Activity;
using E = Event;
using F = Effect;

// clang-format off: a table is read by its columns
constexpr Transition table[] = {
    {{S::SignIn, A::Idle}, E::DemoAsked, {S::SignIn, A::StartingDemo}, F::StartDemo},
    {{S::SignIn, A::StartingDemo}, E::DemoStarted, {S::SignIn, A::Idle}, F::None},
    {{S::SignIn, A::StartingDemo}, E::DemoFailed, {S::SignIn, A::Idle}, F::None},
    {{S::SignIn, A::Idle}, E::KeychainAsked, {S::SignIn, A::OpeningKeychain}, F::OpenKeychain},
    {{S::SignIn, A::OpeningKeychain}, E::KeychainAsked, {S::SignIn, A::OpeningKeychain}, F::OpenKeychain},
    {{S::SignIn, A::OpeningKeychain}, E::DemoAsked, {S::SignIn, A::StartingDemo}, F::StartDemo},
    {{S::SignIn, A::StartingDemo}, E::KeychainAsked, {S::SignIn, A::OpeningKeychain}, F::OpenKeychain},
    {{S::SignIn, A::OpeningKeychain}, E::KeychainEmpty, {S::SignIn, A::Idle}, F::None},
    {{S::SignIn, A::OpeningKeychain}, E::SignedIn, {S::Home, A::Idle}, F::LoadLists},
    {{S::SignIn, A::OpeningKeychain}, E::SignInAsked, {S::SignIn, A::SigningIn}, F::SignIn},
    {{S::SignIn, A::Idle}, E::SignInAsked, {S::SignIn, A::SigningIn}, F::SignIn},
    {{S::SignIn, A::SigningIn}, E::SignedIn, {S::Home, A::Idle}, F::LoadLists},
    {{S::SignIn, A::SigningIn}, E::SignedInAgain, {S::SignIn, A::Idle}, F::LoadLists, true},
    {{S::SignIn, A::SigningIn}, E::SignInFailed, {S::SignIn, A::Idle}, F::None},
    {{S::SignIn, A::SigningIn}, E::SignInStopped, {S::SignIn, A::Idle}, F::DropOperation},
    {{S::SignIn, A::Idle}, E::SignedOut, {S::SignIn, A::Idle}, F::SignOut},
    {{S::Home, A::Idle}, E::SignedOut, {S::SignIn, A::Idle}, F::SignOut},
    {{S::Connector, A::Idle}, E::SignedOut, {S::SignIn, A::Idle}, F::SignOut},
    {{S::Method, A::Idle}, E::SignedOut, {S::SignIn, A::Idle}, F::SignOut},
    {{S::Settings, A::Idle}, E::SignedOut, {S::SignIn, A::Idle}, F::SignOut},
    {{S::Credentials, A::Idle}, E::SignedOut, {S::SignIn, A::Idle}, F::SignOut},
    {{S::Review, A::Idle}, E::SignedOut, {S::SignIn, A::Idle}, F::SignOut},
    {{S::Result, A::Idle}, E::SignedOut, {S::SignIn, A::Idle}, F::SignOut},
    {{S::Home, A::Idle}, E::SessionEnded, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Connector, A::Idle}, E::SessionEnded, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Method, A::Idle}, E::SessionEnded, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Settings, A::Idle}, E::SessionEnded, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Credentials, A::Idle}, E::SessionEnded, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Review, A::Idle}, E::SessionEnded, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Result, A::Idle}, E::SessionEnded, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Working, A::Authorising}, E::CallNotSignedIn, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Working, A::Authenticating}, E::CallNotSignedIn, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Home, A::Idle}, E::AddAsked, {S::Connector, A::Idle}, F::BeginDraft},
    {{S::Result, A::Idle}, E::AddAsked, {S::Connector, A::Idle}, F::BeginDraft},
    {{S::Connector, A::Idle}, E::WentToMethod, {S::Method, A::Idle}, F::None},
    {{S::Connector, A::Idle}, E::WentToSettings, {S::Settings, A::Idle}, F::None},
    {{S::Connector, A::Idle}, E::WentToCredentials, {S::Credentials, A::Idle}, F::None},
    {{S::Connector, A::Idle}, E::WentToReview, {S::Review, A::Idle}, F::None},
    {{S::Connector, A::Idle}, E::WentHome, {S::Home, A::Idle}, F::None},
    {{S::Method, A::Idle}, E::WentToConnector, {S::Connector, A::Idle}, F::None},
    {{S::Method, A::Idle}, E::WentToSettings, {S::Settings, A::Idle}, F::None},
    {{S::Method, A::Idle}, E::WentToCredentials, {S::Credentials, A::Idle}, F::None},
    {{S::Method, A::Idle}, E::WentToReview, {S::Review, A::Idle}, F::None},
    {{S::Method, A::Idle}, E::WentHome, {S::Home, A::Idle}, F::None},
    {{S::Settings, A::Idle}, E::WentToConnector, {S::Connector, A::Idle}, F::None},
    {{S::Settings, A::Idle}, E::WentToMethod, {S::Method, A::Idle}, F::None},
    {{S::Settings, A::Idle}, E::WentToCredentials, {S::Credentials, A::Idle}, F::None},
    {{S::Settings, A::Idle}, E::WentToReview, {S::Review, A::Idle}, F::None},
    {{S::Settings, A::Idle}, E::WentHome, {S::Home, A::Idle}, F::None},
    {{S::Credentials, A::Idle}, E::WentToConnector, {S::Connector, A::Idle}, F::None},
    {{S::Credentials, A::Idle}, E::WentToMethod, {S::Method, A::Idle}, F::None},
    {{S::Credentials, A::Idle}, E::WentToSettings, {S::Settings, A::Idle}, F::None},
    {{S::Credentials, A::Idle}, E::WentToReview, {S::Review, A::Idle}, F::None},
    {{S::Credentials, A::Idle}, E::WentHome, {S::Home, A::Idle}, F::None},
    {{S::Review, A::Idle}, E::WentToConnector, {S::Connector, A::Idle}, F::None},
    {{S::Review, A::Idle}, E::WentToMethod, {S::Method, A::Idle}, F::None},
    {{S::Review, A::Idle}, E::WentToSettings, {S::Settings, A::Idle}, F::None},
    {{S::Review, A::Idle}, E::WentToCredentials, {S::Credentials, A::Idle}, F::None},
    {{S::Review, A::Idle}, E::WentHome, {S::Home, A::Idle}, F::None},
    {{S::Result, A::Idle}, E::WentToConnector, {S::Connector, A::Idle}, F::None},
    {{S::Consent, A::Consenting}, E::WentToConnector, {S::Connector, A::Idle}, F::DropAttempt},
    {{S::Result, A::Idle}, E::WentToMethod, {S::Method, A::Idle}, F::None},
    {{S::Consent, A::Consenting}, E::WentToMethod, {S::Method, A::Idle}, F::DropAttempt},
    {{S::Result, A::Idle}, E::WentToSettings, {S::Settings, A::Idle}, F::None},
    {{S::Consent, A::Consenting}, E::WentToSettings, {S::Settings, A::Idle}, F::DropAttempt},
    {{S::Result, A::Idle}, E::WentToCredentials, {S::Credentials, A::Idle}, F::None},
    {{S::Consent, A::Consenting}, E::WentToCredentials, {S::Credentials, A::Idle}, F::DropAttempt},
    {{S::Result, A::Idle}, E::WentToReview, {S::Review, A::Idle}, F::None},
    {{S::Consent, A::Consenting}, E::WentToReview, {S::Review, A::Idle}, F::DropAttempt},
    {{S::Result, A::Idle}, E::WentHome, {S::Home, A::Idle}, F::None},
    {{S::Consent, A::Consenting}, E::WentHome, {S::Home, A::Idle}, F::DropAttempt},
    {{S::Review, A::Idle}, E::ConsentFirstAsked, {S::Consent, A::Consenting}, F::OpenConsent},
    {{S::Review, A::Idle}, E::PlatformFirstAsked, {S::Working, A::Authorising}, F::PostAuthorise},
    {{S::Review, A::Idle}, E::LookBeforeAsked, {S::Working, A::LookingUp}, F::LookUp},
    {{S::Result, A::Idle}, E::ConsentFirstAsked, {S::Consent, A::Consenting}, F::OpenConsent},
    {{S::Result, A::Idle}, E::PlatformFirstAsked, {S::Working, A::Authorising}, F::PostAuthorise},
    {{S::Result, A::Idle}, E::LookBeforeAsked, {S::Working, A::LookingUp}, F::LookUp},
    {{S::Consent, A::Consenting}, E::ConsentFirstAsked, {S::Consent, A::Consenting}, F::OpenConsent},
    {{S::Consent, A::Consenting}, E::PlatformFirstAsked, {S::Working, A::Authorising}, F::PatchReauthorise},
    {{S::Consent, A::Consenting}, E::LookBeforeAsked, {S::Working, A::LookingUp}, F::DropAttemptAndLook},
    {{S::Working, A::LookingUp}, E::NothingLeft, {S::Working, A::Authorising}, F::PostAuthorise},
    {{S::Working, A::LookingUp}, E::InstanceLeft, {S::Working, A::Authorising}, F::PatchReauthorise},
    {{S::Working, A::LookingUp}, E::ConsentFirstAsked, {S::Consent, A::Consenting}, F::OpenConsent},
    {{S::Working, A::Authorising}, E::ToldInstance, {S::Working, A::ReadingBack}, F::ReadBack},
    {{S::Working, A::Authorising}, E::ToldConsentUrl, {S::Consent, A::Consenting}, F::OpenToldConsent},
    {{S::Working, A::Authorising}, E::SettingsRefused, {S::Settings, A::Idle}, F::None},
    {{S::Working, A::Authorising}, E::CredentialsRefused, {S::Credentials, A::Idle}, F::None},
    {{S::Working, A::Authorising}, E::OtherRefused, {S::Review, A::Idle}, F::None},
    {{S::Working, A::Authorising}, E::AttemptRefused, {S::Result, A::Idle}, F::ShowResult},
    {{S::Working, A::Authorising}, E::ConsentEndedLook, {S::Working, A::LookingUp}, F::LookUp},
    {{S::Working, A::Authorising}, E::AnswerMissing, {S::Working, A::LookingUp}, F::LookUp},
    {{S::Working, A::Authorising}, E::WaitingStopped, {S::Working, A::LookingUp}, F::LookUp},
    {{S::Working, A::Authenticating}, E::ToldInstance, {S::Working, A::ReadingBack}, F::ReadBack},
    {{S::Working, A::Authenticating}, E::AttemptRefused, {S::Result, A::Idle}, F::ShowResult},
    {{S::Working, A::Authenticating}, E::ConsentEndedLook, {S::Working, A::LookingUp}, F::LookUp},
    {{S::Working, A::Authenticating}, E::AnswerMissing, {S::Working, A::LookingUp}, F::LookUp},
    {{S::Working, A::Authenticating}, E::WaitingStopped, {S::Working, A::LookingUp}, F::LookUp},
    {{S::Review, A::Idle}, E::CallbackForAuthorise, {S::Working, A::Authorising}, F::PostAuthorise},
    {{S::Review, A::Idle}, E::CallbackForAuthenticate, {S::Working, A::Authenticating}, F::PostAuthenticate},
    {{S::Consent, A::Consenting}, E::CallbackForAuthorise, {S::Working, A::Authorising}, F::PostAuthorise},
    {{S::Consent, A::Consenting},
     E::CallbackForAuthenticate,
     {S::Working, A::Authenticating},
     F::PostAuthenticate},
    {{S::Consent, A::Consenting}, E::ConsentEnded, {S::Result, A::Idle}, F::ShowResult},
    {{S::Consent, A::Consenting}, E::ConsentEndedLook, {S::Working, A::LookingUp}, F::DropAttemptAndLook},
    {{S::Working, A::ReadingBack}, E::InstanceRead, {S::Result, A::Idle}, F::ShowResult},
    {{S::Working, A::ReadingBack}, E::WaitingStopped, {S::Result, A::Idle}, F::ShowResult},
    {{S::Working, A::LookingUp}, E::LookedUp, {S::Result, A::Idle}, F::ShowResult},
    {{S::Working, A::LookingUp}, E::WaitingStopped, {S::Result, A::Idle}, F::ShowResult},
    {{S::Result, A::Idle}, E::LookUpAsked, {S::Working, A::LookingUp}, F::LookUp},
    {{S::Result, A::Idle}, E::AdoptAsked, {S::Working, A::ReadingBack}, F::ReadBack},
    {{S::Home, A::Idle}, E::UnfinishedOpened, {S::Working, A::LookingUp}, F::LookUp},
    {{S::Home, A::Idle}, E::InstanceAsked, {S::Instance, A::OpeningInstance}, F::FetchInstance},
    {{S::Instance, A::Idle}, E::InstanceAsked, {S::Instance, A::OpeningInstance}, F::FetchInstance},
    {{S::Queue, A::Idle}, E::InstanceAsked, {S::Instance, A::OpeningInstance}, F::FetchInstance},
    {{S::History, A::Idle}, E::InstanceAsked, {S::Instance, A::OpeningInstance}, F::FetchInstance},
    {{S::Result, A::Idle}, E::InstanceAsked, {S::Instance, A::OpeningInstance}, F::FetchInstance},
    {{S::Instance, A::OpeningInstance}, E::InstanceOpened, {S::Instance, A::Idle}, F::None},
    {{S::Instance, A::OpeningInstance}, E::ReauthoriseReady, {S::Review, A::Idle}, F::BeginReauthorise},
    {{S::Instance, A::Idle}, E::ReauthoriseReady, {S::Review, A::Idle}, F::BeginReauthorise},
    {{S::Instance, A::OpeningInstance}, E::WentHome, {S::Home, A::Idle}, F::DropOperation},
    {{S::Instance, A::Idle}, E::WentHome, {S::Home, A::Idle}, F::None},
    {{S::Settings, A::Idle}, E::WentToInstance, {S::Instance, A::Idle}, F::None},
    {{S::Credentials, A::Idle}, E::WentToInstance, {S::Instance, A::Idle}, F::None},
    {{S::Review, A::Idle}, E::WentToInstance, {S::Instance, A::Idle}, F::None},
    {{S::Home, A::Idle}, E::HistoryShown, {S::History, A::Idle}, F::None},
    {{S::Instance, A::Idle}, E::HistoryShown, {S::History, A::Idle}, F::None},
    {{S::Queue, A::Idle}, E::HistoryShown, {S::History, A::Idle}, F::None},
    {{S::History, A::Idle}, E::WentHome, {S::Home, A::Idle}, F::None},
    {{S::Home, A::Idle}, E::QueueShown, {S::Queue, A::Idle}, F::None},
    {{S::Instance, A::Idle}, E::QueueShown, {S::Queue, A::Idle}, F::None},
    {{S::History, A::Idle}, E::QueueShown, {S::Queue, A::Idle}, F::None},
    {{S::Queue, A::Idle}, E::WentHome, {S::Home, A::Idle}, F::None},
    {{S::Queue, A::Idle}, E::QueuePrepareAsked, {S::Queue, A::PreparingQueue}, F::PrepareQueue},
    {{S::Queue, A::PreparingQueue}, E::QueuePrepared, {S::Queue, A::Idle}, F::None},
    {{S::Queue, A::PreparingQueue}, E::WentHome, {S::Home, A::Idle}, F::DropOperation},
    {{S::Queue, A::Idle}, E::QueueItemAsked, {S::Queue, A::OpeningInstance}, F::OpenQueueItem},
    {{S::Queue, A::OpeningInstance}, E::QueueItemEnded, {S::Queue, A::Idle}, F::DropOperation},
    {{S::Queue, A::OpeningInstance}, E::ConsentFirstAsked, {S::Consent, A::Consenting}, F::OpenConsent},
    {{S::Queue, A::OpeningInstance}, E::PlatformFirstAsked, {S::Working, A::Authorising}, F::PostAuthorise},
    {{S::Result, A::Idle}, E::QueueItemEnded, {S::Queue, A::Idle}, F::None},
    {{S::Instance, A::Idle}, E::SignedOut, {S::SignIn, A::Idle}, F::SignOut},
    {{S::Queue, A::Idle}, E::SignedOut, {S::SignIn, A::Idle}, F::SignOut},
    {{S::History, A::Idle}, E::SignedOut, {S::SignIn, A::Idle}, F::SignOut},
    {{S::Instance, A::Idle}, E::SessionEnded, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Instance, A::OpeningInstance}, E::SessionEnded, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Queue, A::Idle}, E::SessionEnded, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Queue, A::PreparingQueue}, E::SessionEnded, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Queue, A::OpeningInstance}, E::SessionEnded, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::History, A::Idle}, E::SessionEnded, {S::SignIn, A::Idle}, F::InterruptForSignIn},
    {{S::Consent, A::Consenting}, E::PlatformChanged, {S::Working, A::ReadingBack}, F::ReadBack},
};
// clang-format on

} // namespace

std::span<const Transition> transitions()
{
    return table;
}

std::optional<Transition> transition(const Place &from, Event event)
{
    const auto row = std::find_if(std::begin(table), std::end(table), [&](const Transition &candidate) {
        return candidate.from == from && candidate.event == event;
    });
    return row == std::end(table) ? std::nullopt : std::optional(*row);
}

} // namespace wizard

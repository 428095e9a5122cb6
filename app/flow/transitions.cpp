// SPDX-License-Identifier: Apache-2.0
#include "app/flow/transitions.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <iterator>

namespace wizard
{

namespace
{

using S = Step;
using A = Activity;
using E = Event;

/// Some values of an enumeration.
template<typename Value>
class Any
{
public:
    constexpr Any(Value value) // NOLINT(google-explicit-constructor): one is some
        : m_bits(bit(value))
    {
    }
    constexpr Any(std::initializer_list<Value> values)
    {
        for (const Value value : values)
            m_bits |= bit(value);
    }

    constexpr bool has(Value value) const { return (m_bits & bit(value)) != 0; }
    constexpr Any operator|(const Any &other) const
    {
        Any both = *this;
        both.m_bits |= other.m_bits;
        return both;
    }

private:
    static constexpr std::uint64_t bit(Value value) { return std::uint64_t(1) << unsigned(value); }

    std::uint64_t m_bits = 0;
};

static_assert(unsigned(Event::UnfinishedOpened) < 64);

enum class Goal {
    Place,       ///< the one that the row names
    EventsStep,  ///< the step that the event names; a row does not lead where one is
    Interrupted, ///< the step that a sign-in in the middle left
};

struct NavigationRow {
    Any<Step> steps;
    Any<Activity> activities;
    Any<Event> events;
    Place to;
    Goal goal = Goal::Place;
};

constexpr Any<Step> setUp{S::Connector, S::Method, S::Settings, S::Credentials, S::Review};
constexpr Any<Step> places{S::Home, S::Instance, S::Queue, S::History};
constexpr Any<Event> toSetUp{E::WentToConnector, E::WentToMethod, E::WentToSettings, E::WentToCredentials,
                             E::WentToReview};

// A table is read by its columns.
// clang-format off
constexpr NavigationRow table[] = {
    // Signing in and out
    {S::SignIn, {A::Idle, A::OpeningKeychain}, E::DemoAsked, {S::SignIn, A::StartingDemo}},
    {S::SignIn, A::StartingDemo, {E::DemoStarted, E::DemoFailed}, {S::SignIn, A::Idle}},
    {S::SignIn, {A::Idle, A::OpeningKeychain, A::StartingDemo}, E::KeychainAsked, {S::SignIn, A::OpeningKeychain}},
    {S::SignIn, A::OpeningKeychain, E::KeychainEmpty, {S::SignIn, A::Idle}},
    {S::SignIn, {A::Idle, A::OpeningKeychain}, E::SignInAsked, {S::SignIn, A::SigningIn}},
    {S::SignIn, {A::OpeningKeychain, A::SigningIn}, E::SignedIn, {S::Home, A::Idle}},
    {S::SignIn, A::SigningIn, E::SignedInAgain, {S::SignIn, A::Idle}, Goal::Interrupted},
    {S::SignIn, A::SigningIn, E::SignInFailed, {S::SignIn, A::Idle}},
    {S::SignIn, A::SigningIn, E::SignInStopped, {S::SignIn, A::Idle}},
    {setUp | places | Any{S::SignIn, S::Result}, A::Idle, E::SignedOut, {S::SignIn, A::Idle}},
    {setUp | places | S::Result, A::Idle, E::SessionEnded, {S::SignIn, A::Idle}},
    {{S::Instance, S::Queue}, {A::OpeningInstance, A::PreparingQueue}, E::SessionEnded, {S::SignIn, A::Idle}},
    {S::Working, {A::Authorising, A::Authenticating}, E::CallNotSignedIn, {S::SignIn, A::Idle}},
    // Moving
    {{S::Home, S::Result}, A::Idle, E::AddAsked, {S::Connector, A::Idle}},
    {setUp | S::Result, A::Idle, toSetUp, {}, Goal::EventsStep},
    {setUp | Any{S::Result, S::Instance, S::Queue, S::History}, A::Idle, E::WentHome, {S::Home, A::Idle}},
    {S::Consent, A::Consenting, toSetUp | E::WentHome, {}, Goal::EventsStep},
    {{S::Settings, S::Credentials, S::Review}, A::Idle, E::WentToInstance, {S::Instance, A::Idle}},
    {{S::Home, S::Instance, S::Queue}, A::Idle, E::HistoryShown, {S::History, A::Idle}},
    {{S::Home, S::Instance, S::History}, A::Idle, E::QueueShown, {S::Queue, A::Idle}},
    // Instances
    {places | S::Result, A::Idle, E::InstanceAsked, {S::Instance, A::OpeningInstance}},
    {S::Instance, A::OpeningInstance, E::InstanceOpened, {S::Instance, A::Idle}},
    {S::Instance, {A::Idle, A::OpeningInstance}, E::ReauthoriseReady, {S::Review, A::Idle}},
    {S::Instance, A::OpeningInstance, E::WentHome, {S::Home, A::Idle}},
    // Queue
    {S::Queue, A::Idle, E::QueuePrepareAsked, {S::Queue, A::PreparingQueue}},
    {S::Queue, A::PreparingQueue, E::QueuePrepared, {S::Queue, A::Idle}},
    {S::Queue, A::PreparingQueue, E::WentHome, {S::Home, A::Idle}},
    {S::Queue, A::Idle, E::QueueItemAsked, {S::Queue, A::OpeningInstance}},
    {S::Queue, A::OpeningInstance, E::QueueItemEnded, {S::Queue, A::Idle}},
    {S::Result, A::Idle, E::QueueItemEnded, {S::Queue, A::Idle}},
    // The commit
    {{S::Review, S::Result}, A::Idle, E::ConsentFirstAsked, {S::Consent, A::Consenting}},
    {S::Consent, A::Consenting, E::ConsentFirstAsked, {S::Consent, A::Consenting}},
    {S::Queue, A::OpeningInstance, E::ConsentFirstAsked, {S::Consent, A::Consenting}},
    {S::Working, A::LookingBefore, E::ConsentFirstAsked, {S::Consent, A::Consenting}},
    {{S::Review, S::Result}, A::Idle, E::PlatformFirstAsked, {S::Working, A::Authorising}},
    {S::Consent, A::Consenting, E::PlatformFirstAsked, {S::Working, A::Authorising}},
    {S::Queue, A::OpeningInstance, E::PlatformFirstAsked, {S::Working, A::Authorising}},
    {{S::Review, S::Result}, A::Idle, E::LookBeforeAsked, {S::Working, A::LookingBefore}},
    {S::Consent, A::Consenting, E::LookBeforeAsked, {S::Working, A::LookingBefore}},
    {S::Working, A::LookingBefore, E::NothingLeft, {S::Working, A::Authorising}},
    {S::Working, A::LookingBefore, E::InstanceLeft, {S::Working, A::Authorising}},
    // Consent
    {S::Consent, A::Consenting, E::CallbackForAuthorise, {S::Working, A::Authorising}},
    {S::Consent, A::Consenting, E::CallbackForAuthenticate, {S::Working, A::Authenticating}},
    {S::Review, A::Idle, E::CallbackForAuthorise, {S::Working, A::Authorising}},
    {S::Review, A::Idle, E::CallbackForAuthenticate, {S::Working, A::Authenticating}},
    {S::Consent, A::Consenting, E::ConsentEnded, {S::Result, A::Idle}},
    {S::Consent, A::Consenting, E::ConsentEndedLook, {S::Working, A::LookingUp}},
    {S::Consent, A::Consenting, E::PlatformChanged, {S::Working, A::ReadingBack}},
    // Answers
    {S::Working, {A::Authorising, A::Authenticating}, E::ToldInstance, {S::Working, A::ReadingBack}},
    {S::Working, A::Authorising, E::ToldConsentUrl, {S::Consent, A::Consenting}},
    {S::Working, A::Authorising, E::SettingsRefused, {S::Settings, A::Idle}},
    {S::Working, A::Authorising, E::CredentialsRefused, {S::Credentials, A::Idle}},
    {S::Working, A::Authorising, E::OtherRefused, {S::Review, A::Idle}},
    {S::Working, {A::Authorising, A::Authenticating}, E::AttemptRefused, {S::Result, A::Idle}},
    {S::Working, {A::Authorising, A::Authenticating}, {E::ConsentEndedLook, E::AnswerMissing, E::WaitingStopped}, {S::Working, A::LookingUp}},
    {S::Working, A::ReadingBack, {E::InstanceRead, E::WaitingStopped}, {S::Result, A::Idle}},
    {S::Working, {A::LookingUp, A::LookingBefore}, {E::LookedUp, E::WaitingStopped}, {S::Result, A::Idle}},
    {S::Result, A::Idle, E::LookUpAsked, {S::Working, A::LookingUp}},
    {S::Result, A::Idle, E::AdoptAsked, {S::Working, A::ReadingBack}},
    {S::Home, A::Idle, E::UnfinishedOpened, {S::Working, A::LookingUp}},
};
// clang-format on

Step stepNamedBy(Event event)
{
    switch (event) {
    case E::WentToConnector:
        return S::Connector;
    case E::WentToMethod:
        return S::Method;
    case E::WentToSettings:
        return S::Settings;
    case E::WentToCredentials:
        return S::Credentials;
    case E::WentToReview:
        return S::Review;
    default:
        return S::Home;
    }
}

} // namespace

std::optional<Transition> transition(const Place &from, Event event)
{
    const auto row = std::find_if(std::begin(table), std::end(table), [&](const NavigationRow &candidate) {
        return candidate.steps.has(from.step) && candidate.activities.has(from.activity) &&
               candidate.events.has(event) &&
               (candidate.goal != Goal::EventsStep || stepNamedBy(event) != from.step);
    });
    if (row == std::end(table))
        return std::nullopt;
    const Place to = row->goal == Goal::EventsStep ? Place{stepNamedBy(event), Activity::Idle} : row->to;
    return Transition{to, row->goal == Goal::Interrupted};
}

int transitionRowCount()
{
    return int(std::size(table));
}

} // namespace wizard

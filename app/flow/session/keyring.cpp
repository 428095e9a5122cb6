// SPDX-License-Identifier: Apache-2.0
#include "app/flow/session/keyring.h"

#include "app/flow/running.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

using Mark = KeyringMarks::Mark;
using Work = KeyringView::Work;
using Asking = SecretStore::Asking;

Keyring::Keyring(Navigator &navigator, const PlatformSession &platform)
    : m_navigator(navigator)
    , m_platform(platform)
{
    // It was said where the person was.
    connect(&m_navigator, &Navigator::moved, this, [this](const Place &from) {
        if (m_view.trouble && from.step != m_navigator.place().step)
            sayNothing();
    });
}

Keyring::~Keyring() = default;

void Keyring::say(Work work, const std::optional<Failure> &trouble)
{
    m_view = {work, false, trouble};
    m_navigator.touch();
}

void Keyring::sayDone(Work work, const std::optional<Failure> &trouble)
{
    const Work said = m_view.work;
    if (said == work || said == Work::None) // else something else goes on that the person has to know of
        say(trouble ? work : Work::None, trouble);
}

void Keyring::sayNothing()
{
    say(Work::None);
}

/// As run(), and says when the keyring waits for the person.
template<class T, class Handler>
void Keyring::runAsking(std::unique_ptr<Operation> &place, std::unique_ptr<ResultOperation<T>> operation,
                        Work work, Handler handler)
{
    connect(operation.get(), &Operation::waitsForPerson, this, [this, work] {
        m_view = {work, true, {}};
        m_navigator.touch();
    });
    run(place, std::move(operation), this, std::move(handler));
}

bool Keyring::isUsedBefore() const
{
    return !m_platform.stores().preferences.text(u"environment"_s).isEmpty();
}

void Keyring::look(const QString &account)
{
    removeWhatIsLeft();
    const Mark mark = marks().of(account);
    const bool wasKept = mark == Mark::Kept;
    // Earlier versions noted nothing. Where somebody signed in before, it is looked for once without asking.
    const bool mayBeKept = mark == Mark::Unknown && isUsedBefore();
    if (!wasKept && !mayBeKept) {
        m_navigator.dispatch(Event::KeychainEmpty);
        return;
    }
    say(Work::None);
    runAsking(m_navigator.foreground,
              m_platform.stores().secrets.read(account, wasKept ? Asking::Allowed : Asking::Never),
              Work::Reading, [this, account, wasKept](const Result<std::optional<Secret>> &result) {
                  lookEnded(account, wasKept, result);
              });
    Q_EMIT this->wasKept(wasKept);
}

void Keyring::lookEnded(const QString &account, bool wasAsked, const Result<std::optional<Secret>> &result)
{
    say(Work::None);
    if (!result) {
        if (wasAsked)
            say(Work::Reading, result.error());
        m_navigator.dispatch(Event::KeychainEmpty);
        return;
    }
    removeWhatIsLeft(); // it is open now
    const auto session = *result ? unpackedSession(**result) : std::nullopt;
    if (!*result) {
        marks().set(account, Mark::Nothing);
    } else if (!session || (session->expires.isValid() && session->expires <= m_navigator.now())) {
        marks().set(account, Mark::Leaving);
        removeQuietly(account);
    } else {
        marks().set(account, Mark::Kept);
        Q_EMIT wasKept(true);
        Q_EMIT found(*session);
        return;
    }
    m_navigator.dispatch(Event::KeychainEmpty);
}

void Keyring::keep(const Session &session, bool wanted)
{
    const QString account = accountKey(m_platform.environment(), session.companyId);
    say(Work::None);
    const Mark before = marks().of(account);
    m_removals.erase(account);
    if (!wanted) {
        m_keeping.reset();
        forgetUnasked(account, before);
        return;
    }
    // Before it is written: what comes to stand there late, when nobody listens any more, is known all the
    // same.
    marks().set(account, Mark::Kept);
    runAsking(m_keeping, m_platform.stores().secrets.write(account, packedSession(session)), Work::Keeping,
              [this, account, before](const Result<bool> &result) {
                  // Not keeping is no reason not to work: it is said, and the session lasts for this run.
                  if (result) {
                      say(Work::None);
                      removeWhatIsLeft();
                      return;
                  }
                  marks().set(account, before == Mark::Unknown ? Mark::Nothing : before);
                  say(Work::Keeping, result.error());
              });
}

void Keyring::forgetUnasked(const QString &account, Mark before)
{
    if (before == Mark::Nothing || (before == Mark::Unknown && !isUsedBefore())) {
        marks().set(account, Mark::Nothing);
        return;
    }
    marks().set(account, Mark::Leaving);
    removeQuietly(account);
}

void Keyring::forget(const QString &account)
{
    m_keeping.reset();
    say(Work::None);
    const Mark before = marks().of(account);
    if (before != Mark::Kept && before != Mark::Leaving)
        return;
    m_leaving = account;
    marks().set(account, Mark::Leaving);
    runAsking(m_removals[account], m_platform.stores().secrets.remove(account, Asking::Allowed),
              Work::Removing, [this, account](const Result<bool> &result) {
                  if (result)
                      marks().set(account, Mark::Nothing);
                  // Whoever has signed in again meanwhile has nothing to do with it.
                  if (!m_platform.session().isSignedIn())
                      sayDone(Work::Removing, result ? std::nullopt : std::optional<Failure>(result.error()));
              });
}

void Keyring::removeQuietly(const QString &account)
{
    run(m_removals[account], m_platform.stores().secrets.remove(account, Asking::Never), this,
        [this, account](const Result<bool> &result) {
            if (result)
                marks().set(account, Mark::Nothing);
        });
}

void Keyring::removeWhatIsLeft()
{
    for (const QString &account : marks().leaving()) {
        const auto running = m_removals.find(account);
        if (running == m_removals.end() || !running->second)
            removeQuietly(account);
    }
}

void Keyring::tryAgain()
{
    const KeyringView view = m_view;
    if (!view.trouble)
        return;
    switch (view.work) {
    case Work::Reading:
        Q_EMIT lookAskedAgain();
        break;
    case Work::Keeping:
        if (m_platform.session().isSignedIn())
            keep(m_platform.session(), true);
        break;
    case Work::Removing:
        forget(m_leaving);
        break;
    case Work::None:
        break;
    }
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "app/flow/draft/draftkeeping.h"

#include "app/domain/platform/validation.h"

#include <algorithm>
#include <utility>

namespace wizard
{

using namespace std::chrono_literals;

namespace
{

// Not at each key; and no more than this is lost by a kill.
constexpr auto delay = 1s;

Step stepOf(KeptDraft::Reached reached)
{
    switch (reached) {
    case KeptDraft::Reached::Connector:
        return Step::Connector;
    case KeptDraft::Reached::Method:
        return Step::Method;
    case KeptDraft::Reached::Settings:
        return Step::Settings;
    case KeptDraft::Reached::Credentials:
        return Step::Credentials;
    case KeptDraft::Reached::Review:
        return Step::Review;
    }
    return Step::Connector;
}

} // namespace

DraftKeeping::DraftKeeping(Navigator &navigator, const PlatformSession &platform, const SignIn &signIn,
                           const Catalogue &catalogue, SetupEditor &setups, const Attempts &attempts)
    : m_navigator(navigator)
    , m_platform(platform)
    , m_signIn(signIn)
    , m_catalogue(catalogue)
    , m_setups(setups)
    , m_attempts(attempts)
{
    connect(&m_navigator, &Navigator::changed, this, &DraftKeeping::update);
}

DraftKeeping::~DraftKeeping()
{
    update();
    writeNow();
    if (m_store)
        m_store->release();
}

bool DraftKeeping::hasDraft() const
{
    return !m_attempts.state().isDraftDone() && wizard::hasDraft(m_setups.state().ofNewInstance());
}

std::optional<KeptDraft> DraftKeeping::draftToKeep() const
{
    if (!hasDraft())
        return std::nullopt;
    const Setup &setup = m_setups.state().ofNewInstance();
    const Attempt &attempt = m_attempts.state().attempt;
    const SignInState &signIn = m_signIn.state();
    KeptDraft kept = keptDraftOf(setup, {m_platform.session().credential, signIn.apiKey, signIn.password});
    kept.account = m_account;
    if (!attempt.besideDraft && !attempt.journalId.isEmpty())
        kept.journalId = attempt.journalId;
    return kept;
}

void DraftKeeping::read()
{
    const QString account = m_platform.account();
    if (account == m_account)
        return;
    writeNow(); // the other account's
    takeSettingsOut();
    if (m_store)
        m_store->release();
    m_store = &m_platform.stores().drafts;
    m_account = account;
    m_written = m_store->take(account);
    // What is being typed in this run takes its place.
    m_waiting = hasDraft() ? std::nullopt : m_written;
}

void DraftKeeping::update()
{
    if (m_account.isEmpty())
        return;
    if (m_waiting && m_settingsAreBack && m_setups.setup().connector && !m_setups.isPutAside()) {
        // The person was faster than the catalogue, and chose another one.
        m_waiting.reset();
        m_settingsAreBack = false;
    }
    if (m_waiting)
        return;
    if (!hasDraft()) {
        m_alarm.reset();
        if (m_written)
            m_store->remove(m_account);
        m_written.reset();
        tellWhetherKept(true);
    } else if (!m_alarm) {
        if (draftToKeep() != m_written)
            m_alarm = m_navigator.ports.clock.callAfter(delay, [this] { writeNow(); });
        else
            tellWhetherKept(true);
    }
}

void DraftKeeping::writeNow()
{
    m_alarm.reset();
    if (m_account.isEmpty() || m_waiting)
        return;
    const auto draft = draftToKeep();
    if (!draft || draft == m_written) {
        tellWhetherKept(true);
        return;
    }
    // It is not what the person came for: where it cannot be kept, that is said and the work goes on.
    const bool isKept = m_store->write(*draft);
    if (isKept)
        m_written = draft;
    tellWhetherKept(isKept);
}

CloseLoss DraftKeeping::lossAtEnd()
{
    // Edits of an instance that is re-authorised are kept nowhere, and memory ends with the program.
    if (m_setups.setup().target || &m_platform.stores().drafts == &m_navigator.ports.memory.drafts)
        return CloseLoss::Everything;
    writeNow();
    if (!m_written || m_written != draftToKeep())
        return CloseLoss::Everything;
    return isKeptWhole(m_setups.state().ofNewInstance(), *m_written) ? CloseLoss::Nothing : CloseLoss::Some;
}

void DraftKeeping::tellWhetherKept(bool isKept)
{
    if (std::exchange(m_isUnkept, !isKept) == isKept)
        m_navigator.touch();
}

void DraftKeeping::goOn()
{
    if (!m_waiting)
        return;
    if (!m_settingsAreBack && hasDraft()) {
        m_waiting.reset(); // half-made work was gone on with instead
        return;
    }
    const KeptDraft kept = *m_waiting;
    if (!std::exchange(m_settingsAreBack, true)) {
        for (const KeptDraft::Setting &setting : kept.settings)
            m_setups.editText(setting.field, setting.text);
    }
    catalogueChanged();
}

void DraftKeeping::catalogueChanged()
{
    const bool isAwaited = m_waiting && m_settingsAreBack && !m_setups.setup().connector;
    if (!isAwaited || m_navigator.place() != Place{Step::Connector, Activity::Idle})
        return;
    const KeptDraft kept = *m_waiting;
    if (!choose(kept))
        return;
    m_waiting.reset();
    m_settingsAreBack = false;
    reach(kept);
    lookForWhatItLeft(kept);
    m_navigator.touch();
}

bool DraftKeeping::choose(const KeptDraft &kept)
{
    if (kept.connectorId.isEmpty())
        return true;
    const QList<Connector> &connectors = m_catalogue.connectors();
    const auto connector = std::find_if(connectors.cbegin(), connectors.cend(),
                                        [&](const Connector &each) { return each.id == kept.connectorId; });
    const bool isThere = connector != connectors.cend() &&
                         (kept.methodId.isEmpty() ||
                          std::any_of(connector->methods.cbegin(), connector->methods.cend(),
                                      [&](const auto &method) { return method.id == kept.methodId; }));
    if (!isThere && !m_catalogue.state().isComplete())
        return false;
    if (!isThere) {
        // As if it had been chosen before it went: the check of what is chosen tells it.
        m_setups.chooseVanished(kept.connectorId, kept.methodId);
        return true;
    }
    m_setups.chooseConnector(kept.connectorId);
    m_setups.chooseMethod(kept.methodId);
    if (!m_setups.setup().method || m_setups.setup().method->id != kept.methodId)
        return true; // not one that can be authorised any more
    const QList<Variable> variables = m_setups.setup().method->variables;
    for (const KeptDraft::Value &value : kept.values) {
        const int index = positionOf(variables, value);
        // What has become secret since is asked for again.
        if (index >= 0 && isKeepable(variables.at(index)))
            m_setups.editSecret({Field::Variable, index}, Secret(value.text));
    }
    return true;
}

void DraftKeeping::reach(const KeptDraft &kept)
{
    const Setup &setup = m_setups.setup();
    Step furthest = stepOf(kept.reached);
    if (!setup.method)
        furthest = std::min(furthest, setup.connector ? Step::Method : Step::Connector);
    else if (setup.method->asksForCredentials())
        furthest = std::min(furthest, Step::Credentials); // the secrets are asked for there
    m_setups.reach(furthest);
}

void DraftKeeping::lookForWhatItLeft(const KeptDraft &kept)
{
    const auto &method = m_setups.setup().method;
    if (kept.journalId.isEmpty() || !method)
        return;
    for (const JournalEntry &entry : m_attempts.unfinished()) {
        if (entry.id != kept.journalId || entry.sessionId.isEmpty() || entry.methodId != method->id)
            continue;
        UnresolvedAttempt unresolved = unresolvedAttemptOf(entry);
        unresolved.search.connectorId = kept.connectorId;
        unresolved.ofEarlierRun = false; // the draft is what it was made from
        m_setups.setUnresolved(unresolved);
    }
}

void DraftKeeping::takeSettingsOut()
{
    if (std::exchange(m_settingsAreBack, false) && !m_setups.isPutAside() && !m_setups.setup().connector)
        m_setups.forget();
}

void DraftKeeping::discard()
{
    if (!m_waiting)
        return;
    m_waiting.reset();
    takeSettingsOut();
    m_navigator.touch(); // update() removes it
}

void DraftKeeping::forget()
{
    m_alarm.reset();
    if (m_store) {
        m_store->remove(m_account);
        m_store->release();
    }
    m_store = nullptr;
    m_account.clear();
    m_written.reset();
    m_settingsAreBack = false;
    m_waiting.reset();
    m_isUnkept = false;
}

void DraftKeeping::noteResult()
{
    const ResultView &result = m_attempts.state().result;
    const QString &journalId = m_attempts.state().readBackOf;
    if (result.outcome == Outcome::Authorised && !result.reauthorised && m_waiting && !journalId.isEmpty() &&
        m_waiting->journalId == journalId)
        discard();
}

void DraftKeeping::leftResult()
{
    const AttemptState &attempt = m_attempts.state();
    const Setup &setup = m_setups.setup();
    const auto &unresolved = setup.unresolved;
    // Half-made work of an earlier run has come to its end, and the draft is still what it was made from.
    const bool isOtherWay =
        attempt.result.outcome == Outcome::Authorised && attempt.result.journalled && unresolved &&
        unresolved->journalId == attempt.readBackOf && setup.method &&
        unresolved->methodId == setup.method->id &&
        withoutBlankEnds(unresolved->search.name) == withoutBlankEnds(setup.draft.settings.name);
    if (isOtherWay)
        m_setups.setUnresolved(std::nullopt);
    if (attempt.isDraftDone() || isOtherWay)
        m_setups.forget();
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "app/flow/draft/draftkeeping.h"

#include "app/domain/platform/validation.h"
#include "app/flow/attempt/attemptpart.h"

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

DraftKeeping::DraftKeeping(FlowCore &core, DraftPart &draft)
    : m_core(core)
    , m_draft(draft)
{
    connect(&m_core, &FlowCore::changed, this, &DraftKeeping::update);
}

DraftKeeping::~DraftKeeping()
{
    update();
    writeNow();
    if (m_store)
        m_store->release();
}

void DraftKeeping::read()
{
    FlowState &state = m_core.state;
    const QString account = m_core.account();
    if (account == m_account)
        return;
    writeNow(); // the other account's
    takeSettingsOut();
    if (m_store)
        m_store->release();
    m_store = &m_core.stores().drafts;
    m_account = account;
    m_written = m_store->take(account);
    // What is being typed in this run takes its place.
    state.keptDraft = hasDraft(state) ? std::nullopt : m_written;
}

void DraftKeeping::update()
{
    FlowState &state = m_core.state;
    if (m_account.isEmpty())
        return;
    if (state.keptDraft && m_settingsAreBack && state.connector && !state.setAside) {
        // The person was faster than the catalogue, and chose another one.
        state.keptDraft.reset();
        m_settingsAreBack = false;
    }
    if (state.keptDraft)
        return;
    if (!hasDraft(state)) {
        m_alarm.reset();
        if (m_written)
            m_store->remove(m_account);
        m_written.reset();
        tellWhetherKept(true);
    } else if (!m_alarm) {
        if (keptDraftOf(state, m_account) != m_written)
            m_alarm = m_core.ports.clock.callAfter(delay, [this] { writeNow(); });
        else
            tellWhetherKept(true);
    }
}

void DraftKeeping::writeNow()
{
    m_alarm.reset();
    if (m_account.isEmpty() || m_core.state.keptDraft)
        return;
    const auto draft = keptDraftOf(m_core.state, m_account);
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
    const FlowState &state = m_core.state;
    // Edits of an instance that is re-authorised are kept nowhere, and memory ends with the program.
    if (state.target || &m_core.stores().drafts == &m_core.ports.memory.drafts)
        return CloseLoss::Everything;
    writeNow();
    if (!m_written || m_written != keptDraftOf(state, m_account))
        return CloseLoss::Everything;
    return isKeptWhole(state, *m_written) ? CloseLoss::Nothing : CloseLoss::Some;
}

void DraftKeeping::tellWhetherKept(bool isKept)
{
    if (std::exchange(m_core.state.draftUnkept, !isKept) == isKept)
        m_core.touch();
}

void DraftKeeping::goOn(bool complete)
{
    FlowState &state = m_core.state;
    if (!state.keptDraft)
        return;
    if (!m_settingsAreBack && hasDraft(state)) {
        state.keptDraft.reset(); // half-made work was gone on with instead
        return;
    }
    const KeptDraft kept = *state.keptDraft;
    if (!std::exchange(m_settingsAreBack, true)) {
        for (const KeptDraft::Setting &setting : kept.settings)
            m_draft.editText(setting.field, setting.text);
    }
    catalogueChanged(complete);
}

void DraftKeeping::catalogueChanged(bool complete)
{
    FlowState &state = m_core.state;
    const bool isAwaited = state.keptDraft && m_settingsAreBack && !state.connector;
    if (!isAwaited || state.place != Place{Step::Connector, Activity::Idle})
        return;
    const KeptDraft kept = *state.keptDraft;
    if (!choose(kept, complete))
        return;
    state.keptDraft.reset();
    m_settingsAreBack = false;
    reach(kept);
    lookForWhatItLeft(kept);
    m_core.touch();
}

bool DraftKeeping::choose(const KeptDraft &kept, bool complete)
{
    FlowState &state = m_core.state;
    if (kept.connectorId.isEmpty())
        return true;
    const QList<Connector> &connectors = *state.connectors;
    const auto connector = std::find_if(connectors.cbegin(), connectors.cend(),
                                        [&](const Connector &each) { return each.id == kept.connectorId; });
    const bool isThere = connector != connectors.cend() &&
                         (kept.methodId.isEmpty() ||
                          std::any_of(connector->methods.cbegin(), connector->methods.cend(),
                                      [&](const auto &method) { return method.id == kept.methodId; }));
    if (!isThere && !complete)
        return false;
    if (!isThere) {
        // As if it had been chosen before it went: the check of what is chosen tells it.
        state.connector = Connector{};
        state.connector->id = kept.connectorId;
        state.draft.connectorId = kept.connectorId;
        state.method = AuthenticationImplementation{};
        state.method->id = kept.methodId;
        return true;
    }
    m_draft.chooseConnector(kept.connectorId);
    m_draft.chooseMethod(kept.methodId);
    if (!state.method || state.method->id != kept.methodId)
        return true; // not one that can be authorised any more
    const QList<Variable> variables = state.method->variables;
    for (const KeptDraft::Value &value : kept.values) {
        const int index = positionOf(variables, value);
        // What has become secret since is asked for again.
        if (index >= 0 && isKeepable(variables.at(index)))
            m_draft.editSecret({Field::Variable, index}, Secret(value.text));
    }
    return true;
}

void DraftKeeping::reach(const KeptDraft &kept)
{
    FlowState &state = m_core.state;
    Step furthest = stepOf(kept.reached);
    if (!state.method)
        furthest = std::min(furthest, state.connector ? Step::Method : Step::Connector);
    else if (state.method->asksForCredentials())
        furthest = std::min(furthest, Step::Credentials); // the secrets are asked for there
    state.furthest = std::max(state.furthest, furthest);
}

void DraftKeeping::lookForWhatItLeft(const KeptDraft &kept)
{
    FlowState &state = m_core.state;
    if (kept.journalId.isEmpty() || !state.method)
        return;
    for (const JournalEntry &entry : std::as_const(state.unfinished)) {
        if (entry.id != kept.journalId || entry.sessionId.isEmpty() || entry.methodId != state.method->id)
            continue;
        state.leftover = leftoverOf(entry);
        state.leftover->search.connectorId = kept.connectorId;
        state.leftover->ofEarlierRun = false; // the draft is what it was made from
    }
}

void DraftKeeping::takeSettingsOut()
{
    const FlowState &state = m_core.state;
    if (std::exchange(m_settingsAreBack, false) && !state.setAside && !state.connector)
        m_draft.forget();
}

void DraftKeeping::discard()
{
    FlowState &state = m_core.state;
    if (!state.keptDraft)
        return;
    state.keptDraft.reset();
    takeSettingsOut();
    m_core.touch(); // update() removes it
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
    m_core.state.keptDraft.reset();
    m_core.state.draftUnkept = false;
}

void DraftKeeping::noteAttempt()
{
    const FlowState &state = m_core.state;
    const auto &opened = state.result.journalled ? state.opened : std::nullopt;
    m_journalId = opened ? opened->journalId : state.attempt.journalId;
}

void DraftKeeping::noteResult()
{
    const FlowState &state = m_core.state;
    const ResultView &result = state.result;
    if (result.outcome == Outcome::Authorised && !result.reauthorised && state.keptDraft &&
        !m_journalId.isEmpty() && state.keptDraft->journalId == m_journalId)
        discard();
}

void DraftKeeping::leftResult()
{
    FlowState &state = m_core.state;
    // Half-made work of an earlier run has come to its end, and the draft is still what it was made from.
    const bool isOtherWay =
        state.result.outcome == Outcome::Authorised && state.result.journalled && state.leftover &&
        state.leftover->journalId == m_journalId && state.method &&
        state.leftover->methodId == state.method->id &&
        withoutBlankEnds(state.leftover->search.name) == withoutBlankEnds(state.draft.settings.name);
    if (isOtherWay)
        state.leftover.reset();
    if (isDraftDone(state) || isOtherWay)
        m_draft.forget();
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "app/flow/history/attempthistory.h"

#include <QPointer>

#include <algorithm>

namespace wizard
{

namespace
{

HistoryEntry::Outcome outcomeOf(const ResultView &result)
{
    switch (result.outcome) {
    case Outcome::Authorised:
        return result.changedElsewhere || result.adopted ? HistoryEntry::Outcome::Changed
                                                         : HistoryEntry::Outcome::Authorised;
    case Outcome::Declined:
        return HistoryEntry::Outcome::Declined;
    case Outcome::Unknown:
        return HistoryEntry::Outcome::Unknown;
    case Outcome::None:
    case Outcome::Failed:
        break;
    }
    return HistoryEntry::Outcome::Failed;
}

bool isGood(HistoryEntry::Outcome outcome)
{
    return outcome == HistoryEntry::Outcome::Authorised || outcome == HistoryEntry::Outcome::Changed;
}

} // namespace

AttemptHistory::AttemptHistory(Navigator &navigator, const PlatformSession &platform)
    : m_navigator(navigator)
    , m_platform(platform)
{
}

void AttemptHistory::read()
{
    QList<HistoryEntry> &list = m_state.entries;
    list.clear();
    const QList<HistoryEntry> kept = m_platform.stores().history.entries(m_platform.account());
    for (auto entry = kept.crbegin(); entry != kept.crend() && list.size() < most; ++entry)
        list.append(*entry);
    m_navigator.touch();
}

void AttemptHistory::forget()
{
    m_state.entries.clear();
    m_keeping.clear();
    m_noted = {};
    m_navigator.touch();
}

void AttemptHistory::noteResult(const AttemptState &attempt, const Setup &setup)
{
    const ResultView &result = attempt.result;
    // Half-made work of an earlier run has been noted by that run, until it comes to its good end.
    if (result.outcome == Outcome::None || (result.journalled && result.outcome != Outcome::Authorised))
        return;
    HistoryEntry entry =
        begunEntry(result.instance ? result.instance->id : attempt.attempt.instanceId, result.at);
    entry.action = result.reauthorised ? HistoryEntry::Action::Reauthorise : HistoryEntry::Action::Authorise;
    entry.outcome = outcomeOf(result);
    // Looked at again and found the same is no news.
    const Noted noted{attempt.attempt.number, entry.outcome, entry.instanceId};
    if (m_noted == noted)
        return;
    m_noted = noted;
    entry.instanceName = result.name;
    if (setup.connector && !result.journalled)
        entry.connectorName = setup.connector->title();
    else if (result.instance)
        entry.connectorName = result.instance->connectorName;
    entry.thirdPartyAccount = result.accountHint;
    append(entry);
}

std::optional<HistoryEntry> AttemptHistory::entryOf(const QueueItem &item, const QDateTime &since) const
{
    HistoryEntry entry = begunEntry(item.instanceId, item.at);
    entry.action = HistoryEntry::Action::Reauthorise;
    switch (item.state) {
    case QueueItem::State::Authorised:
        entry.outcome = HistoryEntry::Outcome::Authorised;
        break;
    case QueueItem::State::Changed:
        entry.outcome = HistoryEntry::Outcome::Changed;
        break;
    case QueueItem::State::Unknown:
        entry.outcome = HistoryEntry::Outcome::Unknown;
        break;
    case QueueItem::State::Failed:
        entry.outcome = HistoryEntry::Outcome::Failed;
        break;
    default:
        return std::nullopt;
    }
    // The run that did it may have come as far as noting it down.
    const auto isOfIt = [&](const HistoryEntry &each) {
        return each.instanceId == item.instanceId && isGood(each.outcome) && each.at >= since;
    };
    if (std::any_of(m_state.entries.cbegin(), m_state.entries.cend(), isOfIt))
        return std::nullopt;
    entry.instanceName = item.name;
    entry.connectorName = item.connectorName;
    entry.thirdPartyAccount = item.thirdPartyAccount;
    return entry;
}

void AttemptHistory::noteItem(const QueueItem &item, const QDateTime &since)
{
    if (const auto entry = entryOf(item, since))
        append(*entry);
}

void AttemptHistory::noteEarlier(const QueueItem &item, const QDateTime &since)
{
    auto entry = entryOf(item, since);
    if (!entry)
        return;
    entry->signedInAs.clear();
    append(*entry);
}

HistoryEntry AttemptHistory::begunEntry(const QString &instanceId, const QDateTime &at) const
{
    HistoryEntry entry;
    entry.account = m_platform.account();
    entry.at = at;
    entry.instanceId = instanceId;
    entry.environmentName = m_platform.environment().name;
    entry.host = hostForPeople(m_platform.environment().coreUrl);
    entry.companyId = m_platform.session().companyId;
    entry.desktopUser = m_navigator.options.desktopUser;
    entry.signedInAs = m_platform.session().email;
    return entry;
}

void AttemptHistory::append(const HistoryEntry &entry)
{
    m_keeping.insert(entry.instanceId);
    // What was done is done, whether or not it can be noted down.
    m_platform.stores().history.append(
        entry, [history = QPointer(this), account = entry.account, id = entry.instanceId](bool isKept) {
            if (!history || history->m_platform.account() != account)
                return;
            history->m_keeping.remove(id);
            if (isKept)
                Q_EMIT history->kept(id);
            else if (!history->m_navigator.failure()) // what stands there meanwhile is not hidden by it
                history->m_navigator.tell(Failure::because(FailureCause::HistoryUnwritable));
        });
    QList<HistoryEntry> &list = m_state.entries;
    list.prepend(entry);
    if (list.size() > most)
        list.removeLast();
    m_navigator.touch();
}

void AttemptHistory::erase()
{
    if (!m_platform.session().isSignedIn())
        return;
    if (m_platform.stores().history.erase(m_platform.account())) {
        m_state.entries.clear();
        if (m_navigator.failure() && m_navigator.failure()->cause == FailureCause::HistoryUnwritable)
            m_navigator.tellNothing();
    } else {
        m_navigator.tell(Failure::because(FailureCause::HistoryUnwritable, Cure::TryAgain));
    }
    m_navigator.touch();
}

QString AttemptHistory::lastAccountOf(const QString &instanceId) const
{
    for (const HistoryEntry &entry : std::as_const(m_state.entries)) {
        if (entry.instanceId == instanceId && isGood(entry.outcome) && !entry.thirdPartyAccount.isEmpty())
            return entry.thirdPartyAccount;
    }
    return {};
}

} // namespace wizard

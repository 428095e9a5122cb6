// SPDX-License-Identifier: Apache-2.0
#include "app/flow/history/historypart.h"

#include <QPointer>

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

HistoryPart::HistoryPart(FlowCore &core)
    : m_core(core)
{
}

void HistoryPart::read()
{
    QList<HistoryEntry> &list = *m_core.state.history;
    list.clear();
    const QList<HistoryEntry> kept = m_core.stores().history.entries(m_core.account());
    for (auto entry = kept.crbegin(); entry != kept.crend() && list.size() < most; ++entry)
        list.append(*entry);
    index();
    m_core.touch();
}

void HistoryPart::forget()
{
    m_core.state.history->clear();
    m_noted = {};
    index();
    m_core.touch();
}

void HistoryPart::noteResult()
{
    const FlowState &state = m_core.state;
    const ResultView &result = state.result;
    // Half-made work of an earlier run has been noted by that run, until it comes to its good end.
    if (result.outcome == Outcome::None || (result.journalled && result.outcome != Outcome::Authorised))
        return;
    HistoryEntry entry =
        begunEntry(result.instance ? result.instance->id : state.attempt.instanceId, result.at);
    entry.action = result.reauthorised ? HistoryEntry::Action::Reauthorise : HistoryEntry::Action::Authorise;
    entry.outcome = outcomeOf(result);
    // Looked at again and found the same is no news.
    const Noted noted{state.attempt.number, entry.outcome, entry.instanceId};
    if (m_noted == noted)
        return;
    m_noted = noted;
    entry.instanceName = result.name;
    if (state.connector && !result.journalled)
        entry.connectorName = state.connector->title();
    else if (result.instance)
        entry.connectorName = result.instance->connectorName;
    entry.thirdPartyAccount = result.accountHint;
    append(entry);
}

void HistoryPart::noteItem(const QueueItem &item, const QDateTime &since)
{
    HistoryEntry entry = begunEntry(item.instanceId, item.at);
    entry.action = HistoryEntry::Action::Reauthorise;
    switch (item.state) {
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
        return;
    }
    // The run that did it may have come as far as noting it down.
    const HistoryEntry *last = lastOf(item.instanceId);
    if (last && isGood(last->outcome) && last->at >= since)
        return;
    entry.instanceName = item.name;
    entry.connectorName = item.connectorName;
    append(entry);
}

HistoryEntry HistoryPart::begunEntry(const QString &instanceId, const QDateTime &at) const
{
    const FlowState &state = m_core.state;
    HistoryEntry entry;
    entry.account = m_core.account();
    entry.at = at;
    entry.instanceId = instanceId;
    entry.environmentName = state.environment.name;
    entry.host = hostForPeople(state.environment.coreUrl);
    entry.companyId = state.session.companyId;
    entry.desktopUser = m_core.options.desktopUser;
    entry.signedInAs = state.session.email;
    return entry;
}

void HistoryPart::append(const HistoryEntry &entry)
{
    // What was done is done, whether or not it can be noted down.
    m_core.stores().history.append(entry, [part = QPointer(this), account = entry.account](bool isKept) {
        // It may come late: what stands there meanwhile is not to be hidden by it.
        if (!part || isKept || part->m_core.state.failure || part->m_core.account() != account)
            return;
        part->m_core.state.failure = Failure::because(FailureCause::HistoryUnwritable);
        part->m_core.touch();
    });
    QList<HistoryEntry> &list = *m_core.state.history;
    list.prepend(entry);
    if (list.size() > most)
        list.removeLast();
    index();
    m_core.touch();
}

void HistoryPart::erase()
{
    if (!m_core.state.session.isSignedIn())
        return;
    if (m_core.stores().history.erase(m_core.account())) {
        m_core.state.history->clear();
        if (m_core.state.failure && m_core.state.failure->cause == FailureCause::HistoryUnwritable)
            m_core.state.failure.reset();
        index();
    } else {
        m_core.state.failure = Failure::because(FailureCause::HistoryUnwritable, Cure::TryAgain);
    }
    m_core.touch();
}

QString HistoryPart::lastAccountOf(const QString &instanceId) const
{
    for (const HistoryEntry &entry : std::as_const(*m_core.state.history)) {
        if (entry.instanceId == instanceId && isGood(entry.outcome) && !entry.thirdPartyAccount.isEmpty())
            return entry.thirdPartyAccount;
    }
    return {};
}

const HistoryEntry *HistoryPart::lastOf(const QString &instanceId) const
{
    const FlowState &state = m_core.state;
    const auto place = state.lastByInstance->constFind(instanceId);
    return place == state.lastByInstance->cend() ? nullptr : &state.history->at(*place);
}

void HistoryPart::index()
{
    const QList<HistoryEntry> &list = *m_core.state.history;
    QHash<QString, qsizetype> &last = *m_core.state.lastByInstance;
    last.clear();
    for (qsizetype i = list.size() - 1; i >= 0; --i) {
        if (!list.at(i).instanceId.isEmpty())
            last.insert(list.at(i).instanceId, i);
    }
}

} // namespace wizard

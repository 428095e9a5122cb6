// SPDX-License-Identifier: Apache-2.0
#include "app/flow/queue/queueplan.h"

#include "app/domain/address/urltemplate.h"
#include "app/flow/attempt/attemptrequest.h"
#include "app/flow/attempt/reauthorisation.h"
#include "app/flow/draft/setup.h"
#include "app/flow/draft/valuestosend.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// The dashboard, or a store's server, can finish what waits for its consent without us.
bool mayBeFinished(const QueueItem &item)
{
    return item.finishing || item.stage == QueueItem::Stage::Consent;
}

/// The platform's own sentence belongs to the reason.
bool saysWhy(FailureCause cause)
{
    switch (cause) {
    case FailureCause::Invalid:
    case FailureCause::AuthorisingFailed:
    case FailureCause::CodeRefused:
    case FailureCause::PlatformRefused:
    case FailureCause::Forbidden:
    case FailureCause::Conflict:
        return true;
    default:
        return false;
    }
}

} // namespace

QueueGroupKey queueGroupKey(const AuthenticationImplementation &method, ConsentOrder order,
                            const Instance &instance)
{
    QueueGroupKey key;
    key.methodId = method.id;
    if (!method.opensConsentPage()) {
        key.isKnown = true; // nobody signs in
        return key;
    }
    if (!takesConsentFirst(method, order))
        return key;
    const QList<Variable> variables = effectiveVariables(method, draftOf(instance, method).values);
    QStringList keys = placeholderKeys(method.authoriseUrl);
    if (!keys.contains(clientIdKey))
        keys.append(clientIdKey);
    QStringList values;
    for (const QString &each : std::as_const(keys)) {
        const int index = method.indexOf(each);
        if (index < 0 || variables.at(index).secret || variables.at(index).value.isEmpty())
            return key;
        values.append(variables.at(index).value.reveal());
    }
    key.values = values;
    key.isKnown = true;
    return key;
}

QList<QueueGroupKey> arrangeQueue(QueueView &queue, const QHash<QString, QueueGroupKey> &keys)
{
    QList<QueueGroupKey> groupKeys;
    queue.groups.clear();
    for (QueueItem &item : queue.items) {
        item.group = -1;
        if (!item.isOpen())
            continue;
        QueueGroupKey key = keys.value(item.instanceId);
        if (key.methodId.isEmpty())
            key.methodId = item.methodId;
        auto group = groupKeys.indexOf(key);
        if (group < 0) {
            group = groupKeys.size();
            groupKeys.append(key);
            QueueGroup made;
            made.connectorName = item.connectorName;
            made.methodName = item.methodName;
            made.isKnown = key.isKnown;
            queue.groups.append(made);
        }
        item.group = int(group);
        ++queue.groups[group].count;
    }
    std::stable_sort(queue.items.begin(), queue.items.end(), [](const QueueItem &a, const QueueItem &b) {
        if (a.isOpen() != b.isOpen())
            return b.isOpen();
        return a.group < b.group;
    });
    return groupKeys;
}

StoredQueue storedQueue(const QueueView &queue, const QString &account)
{
    StoredQueue stored;
    stored.account = account;
    stored.begun = queue.begun;
    stored.items = queue.items;
    if (queue.phase == QueueView::Phase::Asking && queue.current >= 0 && queue.current < stored.items.size())
        resetItem(stored.items[queue.current]);
    return stored;
}

QList<QueueItem> recoveredItems(const StoredQueue &queue)
{
    QList<QueueItem> items = queue.items;
    for (QueueItem &item : items) {
        if (item.isOpen())
            waitAgain(item);
    }
    return items;
}

BrokenOff brokenOff(const QueueItem &item, const Instance &now)
{
    if (!mayBeFinished(item))
        return BrokenOff::Unfinished;
    if (item.baseline.isValid() && now.updatedAt.isValid())
        return now.updatedAt > item.baseline ? BrokenOff::Finished : BrokenOff::Unfinished;
    return item.finishing ? BrokenOff::Untold : BrokenOff::Unfinished;
}

void resetItem(QueueItem &item)
{
    item.state = QueueItem::State::Waiting;
    item.stage = QueueItem::Stage::None;
    item.finishing = false;
    item.baseline = {};
    item.at = {};
    item.reason.clear();
    item.thirdPartyAccount.clear();
    item.isUnnoted = false;
    item.refusals.clear();
}

void waitAgain(QueueItem &item)
{
    item.state = QueueItem::State::Waiting;
    if (item.stage != QueueItem::Stage::None && !mayBeFinished(item))
        resetItem(item);
}

bool isChangedMeanwhile(const QueueItem &item, const Instance &now)
{
    return item.stage == QueueItem::Stage::None && item.baseline.isValid() && now.updatedAt > item.baseline;
}

QList<QueueItem::Refusal> refusalsOf(const Failure &failure, const Setup &setup, const QList<Secret> &secrets)
{
    QList<QueueItem::Refusal> refusals;
    if (!saysWhy(failure.cause) || !setup.method)
        return refusals;
    const Failure told = withoutSecrets(failure, secrets);
    for (const Problem &problem : told.problems) {
        const bool isField = problem.field.field != Field::None;
        const int index = isField ? problem.field.variable : setup.method->indexOf(problem.detail);
        if (index >= 0 && index < setup.method->variables.size())
            refusals.append({Field::Variable, setup.method->variables.at(index).title(), problem.text});
        else
            refusals.append({problem.field.field, problem.detail, problem.text});
    }
    if (refusals.isEmpty() && !told.platformMessage.isEmpty())
        refusals.append({Field::None, {}, told.platformMessage});
    return refusals;
}

bool isOutOfReach(FailureCause cause)
{
    switch (cause) {
    case FailureCause::HostNotFound:
    case FailureCause::ConnectionRefused:
    case FailureCause::ConnectionLost:
    case FailureCause::TimedOut:
    case FailureCause::TlsRefused:
    case FailureCause::ProxyFailed:
    case FailureCause::ProxyWantsPassword:
    case FailureCause::ProxyRefused:
    case FailureCause::Unavailable:
        return true;
    default:
        return false;
    }
}

} // namespace wizard

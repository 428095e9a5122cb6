// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/queuejson.h"

#include "app/adapters/records/wordtable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

constexpr std::array stateWords{
    Word<QueueItem::State>{QueueItem::State::Waiting, "waiting"_L1},
    Word<QueueItem::State>{QueueItem::State::Running, "running"_L1},
    Word<QueueItem::State>{QueueItem::State::Authorised, "authorised"_L1},
    Word<QueueItem::State>{QueueItem::State::Changed, "changed"_L1},
    Word<QueueItem::State>{QueueItem::State::Skipped, "skipped"_L1},
    Word<QueueItem::State>{QueueItem::State::Declined, "declined"_L1},
    Word<QueueItem::State>{QueueItem::State::Failed, "failed"_L1},
    Word<QueueItem::State>{QueueItem::State::Unknown, "unknown"_L1},
};
constexpr std::array itemStageWords{
    Word<QueueItem::Stage>{QueueItem::Stage::None, "none"_L1},
    Word<QueueItem::Stage>{QueueItem::Stage::Reauthorise, "reauthorise"_L1},
    Word<QueueItem::Stage>{QueueItem::Stage::Consent, "consent"_L1},
    Word<QueueItem::Stage>{QueueItem::Stage::Authenticate, "authenticate"_L1},
};

QString textOf(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeFrom(const QJsonValue &json)
{
    const QDateTime time = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC() : QDateTime();
}

QJsonObject jsonOf(const QueueItem &item)
{
    return {
        {u"instance_id"_s, item.instanceId},
        {u"name"_s, item.name},
        {u"connector_name"_s, item.connectorName},
        {u"method_id"_s, item.methodId},
        {u"method_name"_s, item.methodName},
        {u"group"_s, item.group},
        {u"state"_s, wordOf(stateWords, item.state)},
        {u"stage"_s, wordOf(itemStageWords, item.stage)},
        {u"finishing"_s, item.finishing},
        {u"baseline"_s, textOf(item.baseline)},
        {u"at"_s, textOf(item.at)},
        {u"reason"_s, item.reason},
        {u"third_party_account"_s, item.thirdPartyAccount},
        {u"changed_meanwhile"_s, item.changedMeanwhile},
    };
}

// An item without id or state names nothing that could be gone on with.
std::optional<QueueItem> itemFrom(const QJsonObject &object)
{
    QueueItem item;
    item.instanceId = object.value(u"instance_id"_s).toString();
    if (item.instanceId.isEmpty() || !readWord(stateWords, object.value(u"state"_s).toString(), item.state))
        return std::nullopt;
    item.name = object.value(u"name"_s).toString();
    item.connectorName = object.value(u"connector_name"_s).toString();
    item.methodId = object.value(u"method_id"_s).toString();
    item.methodName = object.value(u"method_name"_s).toString();
    item.group = object.value(u"group"_s).toInt(-1);
    // A stage that is not known may have been any: it is taken for the last one, which is looked at.
    item.finishing = object.value(u"finishing"_s).toBool(true);
    if (!readWord(itemStageWords, object.value(u"stage"_s).toString(), item.stage)) {
        item.stage = QueueItem::Stage::Authenticate;
        item.finishing = true;
    }
    item.baseline = timeFrom(object.value(u"baseline"_s));
    item.at = timeFrom(object.value(u"at"_s));
    item.reason = object.value(u"reason"_s).toString();
    item.thirdPartyAccount = object.value(u"third_party_account"_s).toString();
    item.changedMeanwhile = object.value(u"changed_meanwhile"_s).toBool();
    return item;
}

} // namespace

QByteArray jsonOf(const StoredQueue &queue)
{
    QJsonArray items;
    for (const QueueItem &item : queue.items)
        items.append(jsonOf(item));
    const QJsonObject object{
        {u"account"_s, queue.account},
        {u"begun"_s, textOf(queue.begun)},
        {u"items"_s, items},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<StoredQueue> queueFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    StoredQueue queue;
    queue.account = object.value(u"account"_s).toString();
    queue.begun = timeFrom(object.value(u"begun"_s));
    if (!queue.begun.isValid() || !object.value(u"items"_s).isArray())
        return std::nullopt;
    const QJsonArray items = object.value(u"items"_s).toArray();
    for (const QJsonValue &each : items) {
        if (const auto item = itemFrom(each.toObject()))
            queue.items.append(*item);
    }
    return queue;
}

} // namespace wizard

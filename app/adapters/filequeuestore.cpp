// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/filequeuestore.h"

#include "app/adapters/durablefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

// Ten thousand instances with long names.
constexpr qint64 maximumBytes = 16 * 1024 * 1024;

template<class Value>
struct Word {
    Value value;
    QLatin1StringView word;
};

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
constexpr std::array stageWords{
    Word<QueueItem::Stage>{QueueItem::Stage::None, "none"_L1},
    Word<QueueItem::Stage>{QueueItem::Stage::Reauthorise, "reauthorise"_L1},
    Word<QueueItem::Stage>{QueueItem::Stage::Consent, "consent"_L1},
    Word<QueueItem::Stage>{QueueItem::Stage::Authenticate, "authenticate"_L1},
};

template<class Words, class Value>
QString wordFor(const Words &words, Value value)
{
    return std::find_if(words.cbegin(), words.cend(),
                        [value](const auto &word) { return word.value == value; })
        ->word;
}

template<class Words, class Value>
bool take(const Words &words, const QJsonValue &json, Value &value)
{
    const QString text = json.toString();
    const auto found =
        std::find_if(words.cbegin(), words.cend(), [&text](const auto &word) { return word.word == text; });
    if (found == words.cend())
        return false;
    value = found->value;
    return true;
}

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
        {u"state"_s, wordFor(stateWords, item.state)},
        {u"stage"_s, wordFor(stageWords, item.stage)},
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
    if (item.instanceId.isEmpty() || !take(stateWords, object.value(u"state"_s), item.state))
        return std::nullopt;
    item.name = object.value(u"name"_s).toString();
    item.connectorName = object.value(u"connector_name"_s).toString();
    item.methodId = object.value(u"method_id"_s).toString();
    item.methodName = object.value(u"method_name"_s).toString();
    item.group = object.value(u"group"_s).toInt(-1);
    // A stage that is not known may have been any: it is taken for the last one, which is looked at.
    item.finishing = object.value(u"finishing"_s).toBool(true);
    if (!take(stageWords, object.value(u"stage"_s), item.stage)) {
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

std::optional<StoredQueue> queueFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    StoredQueue queue;
    queue.account = object.value(u"account"_s).toString();
    queue.begun = timeFrom(object.value(u"begun"_s));
    if (!queue.begun.isValid() || !object.value(u"items"_s).isArray())
        return std::nullopt;
    for (const QJsonValue &each : object.value(u"items"_s).toArray()) {
        if (const auto item = itemFrom(each.toObject()))
            queue.items.append(*item);
    }
    return queue;
}

} // namespace

FileQueueStore::FileQueueStore(const QString &folder)
    : m_folder(folder)
{
}

FileQueueStore::~FileQueueStore() = default;

QString FileQueueStore::pathOf(const QString &account) const
{
    const QString folder =
        m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/queue"_s
                           : m_folder;
    const QByteArray hash = QCryptographicHash::hash(account.toUtf8(), QCryptographicHash::Sha256);
    return folder + u'/' + QString::fromLatin1(hash.toHex());
}

bool FileQueueStore::write(const StoredQueue &queue)
{
    QJsonArray items;
    for (const QueueItem &item : queue.items)
        items.append(jsonOf(item));
    const QJsonObject object{
        {u"account"_s, queue.account},
        {u"begun"_s, textOf(queue.begun)},
        {u"items"_s, items},
    };
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    return json.size() <= maximumBytes && writeDurably(pathOf(queue.account) + u".json"_s, json);
}

std::optional<StoredQueue> FileQueueStore::read(const QString &account) const
{
    const QString path = pathOf(account) + u".json"_s;
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    std::optional<StoredQueue> queue;
    if (file.open(QIODevice::ReadOnly) && file.size() <= maximumBytes)
        queue = queueFrom(file.read(maximumBytes));
    file.close();
    // Whoever copies a file to another account's name gets nothing done under it.
    if (queue && queue->account == account)
        return queue;
    QFile::remove(path + u".unreadable"_s);
    QFile::rename(path, path + u".unreadable"_s);
    return std::nullopt;
}

void FileQueueStore::remove(const QString &account)
{
    removeDurably(pathOf(account) + u".json"_s);
}

bool FileQueueStore::acquire(const QString &account)
{
    if (m_lock && m_locked == account)
        return true;
    release();
    const QString path = pathOf(account) + u".lock"_s;
    if (!ensureFolder(path))
        return false;
    auto lock = std::make_unique<QLockFile>(path);
    // A queue may wait for its person for days: only the end of its process ends a lock.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return false;
    // It names the process and the computer: nobody else's business either.
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_lock = std::move(lock);
    m_locked = account;
    return true;
}

void FileQueueStore::release()
{
    m_lock.reset();
    m_locked.clear();
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/filequeuestore.h"

#include "app/adapters/records/durablefile.h"
#include "app/adapters/records/queuejson.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

// Ten thousand instances with long names.
constexpr qint64 largestQueue = 16 * 1024 * 1024;

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
    const QByteArray json = jsonOf(queue);
    return json.size() <= largestQueue && writeDurably(pathOf(queue.account) + u".json"_s, json);
}

std::optional<StoredQueue> FileQueueStore::read(const QString &account) const
{
    const QString path = pathOf(account) + u".json"_s;
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    std::optional<StoredQueue> queue;
    if (file.open(QIODevice::ReadOnly) && file.size() <= largestQueue)
        queue = queueFrom(file.read(largestQueue));
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
    return m_lock.acquire(account, pathOf(account) + u".lock"_s);
}

void FileQueueStore::release()
{
    m_lock.release();
}

} // namespace wizard

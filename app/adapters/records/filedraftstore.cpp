// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/filedraftstore.h"

#include "app/adapters/records/draftjson.h"
#include "app/adapters/records/durablefile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

constexpr qint64 largestDraft = 4 * 1024 * 1024;

} // namespace

FileDraftStore::FileDraftStore(const QString &folder)
    : m_folder(folder)
{
}

QString FileDraftStore::pathOf(const QString &account) const
{
    const QString folder =
        m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/draft"_s
                           : m_folder;
    const QByteArray hash = QCryptographicHash::hash(account.toUtf8(), QCryptographicHash::Sha256);
    return folder + u'/' + QString::fromLatin1(hash.toHex());
}

std::optional<KeptDraft> FileDraftStore::take(const QString &account)
{
    if (!m_lock.acquire(account, pathOf(account) + u".lock"_s))
        return std::nullopt;
    const QString path = pathOf(account) + u".json"_s;
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    std::optional<KeptDraft> draft;
    if (file.open(QIODevice::ReadOnly) && file.size() <= largestDraft)
        draft = draftFrom(file.read(largestDraft));
    file.close();
    // Whoever copies a file to another account's name brings nothing back under it.
    if (draft && draft->account == account)
        return draft;
    QFile::remove(path + u".unreadable"_s);
    QFile::rename(path, path + u".unreadable"_s);
    return std::nullopt;
}

bool FileDraftStore::write(const KeptDraft &draft)
{
    const QByteArray json = jsonOf(draft);
    return m_lock.holds(draft.account) && json.size() <= largestDraft &&
           writeDurably(pathOf(draft.account) + u".json"_s, json);
}

void FileDraftStore::remove(const QString &account)
{
    if (!m_lock.holds(account))
        return;
    const QString path = pathOf(account) + u".json"_s;
    removeDurably(path);
    // It may hold what was typed as well.
    removeDurably(path + u".unreadable"_s);
}

void FileDraftStore::release()
{
    m_lock.release();
}

} // namespace wizard

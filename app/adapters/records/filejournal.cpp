// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/filejournal.h"

#include "app/adapters/records/durablefile.h"
#include "app/adapters/records/journaljson.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

constexpr qint64 largestEntry = 64 * 1024;

} // namespace

FileJournal::FileJournal(const QString &folder)
    : m_folder(folder)
{
}

QString FileJournal::folder() const
{
    if (!m_folder.isEmpty())
        return m_folder;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/journal"_s;
}

QString FileJournal::pathOf(const QString &id) const
{
    // Ids are UUIDs; whatever else comes must not choose a path.
    static const QRegularExpression harmless(u"\\A[A-Za-z0-9-]{1,64}\\z"_s);
    const QString name =
        harmless.match(id).hasMatch()
            ? id
            : QString::fromLatin1(QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256).toHex());
    return folder() + u'/' + name + u".json"_s;
}

bool FileJournal::write(const JournalEntry &entry)
{
    const QByteArray json = jsonOf(entry);
    return json.size() <= largestEntry && writeDurably(pathOf(entry.id), json);
}

void FileJournal::remove(const QString &id)
{
    removeDurably(pathOf(id));
}

QList<JournalEntry> FileJournal::entries() const
{
    QList<JournalEntry> found;
    const QDir directory(folder());
    const QStringList names = directory.entryList({u"*.json"_s}, QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString &name : names) {
        const QString path = directory.filePath(name);
        QFile file(path);
        std::optional<JournalEntry> entry;
        if (file.open(QIODevice::ReadOnly) && file.size() <= largestEntry)
            entry = journalEntryFrom(file.read(largestEntry));
        file.close();
        // The name must be the entry's own, or it could never be removed.
        if (entry && pathOf(entry->id) == folder() + u'/' + name) {
            found.append(*entry);
        } else {
            QFile::remove(path + u".unreadable"_s);
            QFile::rename(path, path + u".unreadable"_s);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const JournalEntry &a, const JournalEntry &b) { return a.begun < b.begun; });
    return found;
}

} // namespace wizard

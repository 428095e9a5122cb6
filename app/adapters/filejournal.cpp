// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/filejournal.h"

#include "app/adapters/durablefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

constexpr qint64 maximumBytes = 64 * 1024;

struct StageWord {
    JournalEntry::Stage stage;
    QLatin1StringView word;
};
constexpr std::array stageWords{
    StageWord{JournalEntry::Stage::Authorise, "authorise"_L1},
    StageWord{JournalEntry::Stage::Consent, "consent"_L1},
    StageWord{JournalEntry::Stage::Authenticate, "authenticate"_L1},
};

QString wordOf(JournalEntry::Stage stage)
{
    const auto found = std::find_if(stageWords.cbegin(), stageWords.cend(),
                                    [stage](const StageWord &word) { return word.stage == stage; });
    return found->word;
}

QByteArray jsonOf(const JournalEntry &entry)
{
    const QJsonObject object{
        {u"id"_s, entry.id},
        {u"account"_s, entry.account},
        {u"session_id"_s, entry.sessionId},
        {u"method_id"_s, entry.methodId},
        {u"instance_id"_s, entry.instanceId},
        {u"name"_s, entry.name},
        {u"connector_name"_s, entry.connectorName},
        {u"stage"_s, wordOf(entry.stage)},
        {u"begun"_s, entry.begun.toUTC().toString(Qt::ISODateWithMs)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<JournalEntry> entryFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    JournalEntry entry;
    entry.id = object.value(u"id"_s).toString();
    entry.account = object.value(u"account"_s).toString();
    entry.sessionId = object.value(u"session_id"_s).toString();
    entry.methodId = object.value(u"method_id"_s).toString();
    entry.instanceId = object.value(u"instance_id"_s).toString();
    entry.name = object.value(u"name"_s).toString();
    entry.connectorName = object.value(u"connector_name"_s).toString();
    entry.begun = QDateTime::fromString(object.value(u"begun"_s).toString(), Qt::ISODateWithMs).toUTC();
    const QString stage = object.value(u"stage"_s).toString();
    const auto found = std::find_if(stageWords.cbegin(), stageWords.cend(),
                                    [&stage](const StageWord &word) { return word.word == stage; });
    if (entry.id.isEmpty() || !entry.begun.isValid() || found == stageWords.cend())
        return std::nullopt;
    entry.stage = found->stage;
    return entry;
}

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
    return json.size() <= maximumBytes && writeDurably(pathOf(entry.id), json);
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
        if (file.open(QIODevice::ReadOnly) && file.size() <= maximumBytes)
            entry = entryFrom(file.read(maximumBytes));
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

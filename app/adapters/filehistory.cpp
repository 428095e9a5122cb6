// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/filehistory.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

constexpr qsizetype longestLine = 16 * 1024;
constexpr qint64 maximumBytes = 64 * 1024 * 1024;
// Not each entry beyond the most rewrites the file.
constexpr qsizetype slack = 500;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

template<class Value>
struct Word {
    Value value;
    QLatin1StringView word;
};
constexpr std::array actionWords{
    Word<HistoryEntry::Action>{HistoryEntry::Action::Authorise, "authorise"_L1},
    Word<HistoryEntry::Action>{HistoryEntry::Action::Reauthorise, "reauthorise"_L1},
};
constexpr std::array outcomeWords{
    Word<HistoryEntry::Outcome>{HistoryEntry::Outcome::Authorised, "authorised"_L1},
    Word<HistoryEntry::Outcome>{HistoryEntry::Outcome::Changed, "changed"_L1},
    Word<HistoryEntry::Outcome>{HistoryEntry::Outcome::Declined, "declined"_L1},
    Word<HistoryEntry::Outcome>{HistoryEntry::Outcome::Failed, "failed"_L1},
    Word<HistoryEntry::Outcome>{HistoryEntry::Outcome::Unknown, "unknown"_L1},
};

template<class Words, class Value>
QString wordOf(const Words &words, Value value)
{
    return std::find_if(words.cbegin(), words.cend(),
                        [value](const auto &each) { return each.value == value; })
        ->word;
}

template<class Words, class Value>
bool readWord(const Words &words, const QString &word, Value &value)
{
    const auto found =
        std::find_if(words.cbegin(), words.cend(), [&word](const auto &each) { return each.word == word; });
    if (found == words.cend())
        return false;
    value = found->value;
    return true;
}

QByteArray jsonOf(const HistoryEntry &entry)
{
    const QJsonObject object{
        {u"account"_s, entry.account},
        {u"at"_s, entry.at.toUTC().toString(Qt::ISODateWithMs)},
        {u"action"_s, wordOf(actionWords, entry.action)},
        {u"outcome"_s, wordOf(outcomeWords, entry.outcome)},
        {u"instance_id"_s, entry.instanceId},
        {u"instance_name"_s, entry.instanceName},
        {u"connector_name"_s, entry.connectorName},
        {u"environment_name"_s, entry.environmentName},
        {u"host"_s, entry.host},
        {u"company_id"_s, entry.companyId},
        {u"desktop_user"_s, entry.desktopUser},
        {u"signed_in_as"_s, entry.signedInAs},
        {u"third_party_account"_s, entry.thirdPartyAccount},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<HistoryEntry> entryFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto text = [&object](QLatin1StringView key) {
        return object.value(key).toString();
    };
    HistoryEntry entry;
    entry.account = text("account"_L1);
    entry.at = QDateTime::fromString(text("at"_L1), Qt::ISODateWithMs).toUTC();
    entry.instanceId = text("instance_id"_L1);
    entry.instanceName = text("instance_name"_L1);
    entry.connectorName = text("connector_name"_L1);
    entry.environmentName = text("environment_name"_L1);
    entry.host = text("host"_L1);
    entry.companyId = text("company_id"_L1);
    entry.desktopUser = text("desktop_user"_L1);
    entry.signedInAs = text("signed_in_as"_L1);
    entry.thirdPartyAccount = text("third_party_account"_L1);
    if (entry.account.isEmpty() || !entry.at.isValid() ||
        !readWord(actionWords, text("action"_L1), entry.action) ||
        !readWord(outcomeWords, text("outcome"_L1), entry.outcome))
        return std::nullopt;
    return entry;
}

QList<HistoryEntry> readFile(const QString &path)
{
    QList<HistoryEntry> found;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maximumBytes)
        return found;
    while (!file.atEnd()) {
        if (const auto entry = entryFrom(file.readLine()))
            found.append(*entry);
    }
    return found;
}

qsizetype lineCount(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() <= maximumBytes ? file.readAll().count('\n') : 0;
}

/// A descriptor that closes itself; what is locked by it is free again then, after a kill too.
class Descriptor
{
public:
    Descriptor(const QString &path, int flags)
        : m_descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW, 0600))
    {
    }
    ~Descriptor()
    {
        if (isOpen())
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    bool isOpen() const { return m_descriptor >= 0; }
    bool lock() const { return isOpen() && ::flock(m_descriptor, LOCK_EX) == 0; }
    bool sync() const { return isOpen() && ::fsync(m_descriptor) == 0; }
    int number() const { return m_descriptor; }

private:
    int m_descriptor;
};

bool endsInTheMiddle(int descriptor)
{
    struct stat found = {};
    char last = '\n';
    return ::fstat(descriptor, &found) == 0 && found.st_size > 0 &&
           ::pread(descriptor, &last, 1, found.st_size - 1) == 1 && last != '\n';
}

} // namespace

FileHistory::FileHistory(const QString &folder)
    : m_folder(folder)
{
}

QString FileHistory::folder() const
{
    if (!m_folder.isEmpty())
        return m_folder;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/history"_s;
}

QString FileHistory::path() const
{
    return folder() + u"/entries.jsonl"_s;
}

bool FileHistory::append(const HistoryEntry &entry)
{
    if (!QDir().exists(folder())) {
        if (!QDir().mkpath(folder()))
            return false;
        QFile::setPermissions(folder(), ownerOnly | QFileDevice::ExeOwner);
    }
    QByteArray line = jsonOf(entry);
    // A file of its own is locked: the entries' one is replaced when it is rewritten.
    const Descriptor lock(folder() + u"/lock"_s, O_RDWR | O_CREAT);
    if (line.size() > longestLine || !lock.lock())
        return false;
    const bool isNew = !QFile::exists(path());
    {
        const Descriptor file(path(), O_RDWR | O_APPEND | O_CREAT);
        if (!file.isOpen())
            return false;
        // What a kill has cut does not take this entry with it.
        if (endsInTheMiddle(file.number()))
            line.prepend('\n');
        if (::write(file.number(), line.constData(), size_t(line.size())) != line.size() || !file.sync())
            return false;
    }
    if (isNew && !Descriptor(folder(), O_RDONLY | O_DIRECTORY).sync())
        return false;
    // The entry is kept already: a file that stays too long for now is no failure.
    if (lineCount(path()) > most + slack) {
        const QList<HistoryEntry> all = readFile(path());
        rewrite(all.mid(std::max<qsizetype>(0, all.size() - most)));
    }
    return true;
}

QList<HistoryEntry> FileHistory::entries(const QString &account) const
{
    QList<HistoryEntry> found = readFile(path());
    if (found.size() > most)
        found = found.mid(found.size() - most);
    found.removeIf([&account](const HistoryEntry &entry) { return entry.account != account; });
    return found;
}

bool FileHistory::erase(const QString &account)
{
    if (!QFile::exists(path()))
        return true;
    const Descriptor lock(folder() + u"/lock"_s, O_RDWR | O_CREAT);
    if (!lock.lock())
        return false;
    // A line that cannot be read may be anybody's: it goes as well.
    QList<HistoryEntry> others = readFile(path());
    others.removeIf([&account](const HistoryEntry &entry) { return entry.account == account; });
    return rewrite(others);
}

bool FileHistory::rewrite(const QList<HistoryEntry> &entries) const
{
    QSaveFile file(path());
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return false;
    for (const HistoryEntry &entry : entries) {
        const QByteArray line = jsonOf(entry);
        if (file.write(line) != line.size())
            return false;
    }
    return file.commit() && Descriptor(folder(), O_RDONLY | O_DIRECTORY).sync();
}

} // namespace wizard

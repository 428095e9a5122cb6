// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/filehistory.h"

#include "app/adapters/records/durablefile.h"
#include "app/adapters/records/historyjson.h"

#include <QFile>
#include <QMetaObject>
#include <QStandardPaths>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

constexpr qsizetype longestLine = 16 * 1024;
constexpr qint64 largestHistory = 64 * 1024 * 1024;
// Not each entry beyond the most rewrites the file.
constexpr qsizetype slack = 500;

QList<HistoryEntry> readFile(const QString &path)
{
    QList<HistoryEntry> found;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestHistory)
        return found;
    while (!file.atEnd()) {
        if (const auto entry = historyEntryFrom(file.readLine()))
            found.append(*entry);
    }
    return found;
}

qsizetype lineCount(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() <= largestHistory ? file.readAll().count('\n') : 0;
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
    m_writer.setMaxThreadCount(1);
}

FileHistory::~FileHistory()
{
    m_writer.waitForDone();
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

void FileHistory::append(const HistoryEntry &entry, std::function<void(bool isKept)> done)
{
    m_writer.start([this, entry, done = std::move(done)] {
        const bool isKept = write(entry);
        QMetaObject::invokeMethod(
            &m_home, [done, isKept] { done(isKept); }, Qt::QueuedConnection);
    });
}

bool FileHistory::append(const HistoryEntry &entry)
{
    m_writer.waitForDone();
    return write(entry);
}

bool FileHistory::write(const HistoryEntry &entry)
{
    if (!ensureFolder(path()))
        return false;
    QByteArray line = jsonOf(entry);
    // A file of its own is locked: the entries' one is replaced when it is rewritten.
    const Descriptor lock(folder() + u"/lock"_s, O_RDWR | O_CREAT);
    if (line.size() > longestLine || !lock.lock())
        return false;
    const bool isNew = !QFile::exists(path());
    off_t end = -1;
    {
        const Descriptor file(path(), O_RDWR | O_APPEND | O_CREAT);
        if (!file.isOpen())
            return false;
        // What a kill has cut does not take this entry with it.
        if (endsInTheMiddle(file.number()))
            line.prepend('\n');
        end = ::lseek(file.number(), 0, SEEK_END);
        if (::write(file.number(), line.constData(), size_t(line.size())) != line.size() || !file.sync()) {
            // Half an entry is none; the disk is full, perhaps, and needs the room.
            [[maybe_unused]] const int cut = end < 0 ? -1 : ::ftruncate(file.number(), end);
            return false;
        }
    }
    if (isNew && !Descriptor(folder(), O_RDONLY | O_DIRECTORY).sync())
        return false;
    shorten(end, end + line.size());
    return true;
}

void FileHistory::shorten(qint64 before, qint64 after)
{
    // The entry is kept already: a file that stays too long for now is no failure.
    const bool isOurs = m_counted.lines > 0 && m_counted.size == before;
    m_counted = {after, isOurs ? m_counted.lines + 1 : lineCount(path())};
    if (m_counted.lines <= most + slack)
        return;
    const QList<HistoryEntry> all = readFile(path());
    rewrite(all.mid(std::max<qsizetype>(0, all.size() - most)));
    m_counted = {};
}

QList<HistoryEntry> FileHistory::entries(const QString &account) const
{
    m_writer.waitForDone();
    QList<HistoryEntry> found = readFile(path());
    if (found.size() > most)
        found = found.mid(found.size() - most);
    found.removeIf([&account](const HistoryEntry &entry) { return entry.account != account; });
    return found;
}

bool FileHistory::erase(const QString &account)
{
    m_writer.waitForDone();
    if (!QFile::exists(path()))
        return true;
    const Descriptor lock(folder() + u"/lock"_s, O_RDWR | O_CREAT);
    if (!lock.lock())
        return false;
    // A line that cannot be read may be anybody's: it goes as well.
    QList<HistoryEntry> others = readFile(path());
    others.removeIf([&account](const HistoryEntry &entry) { return entry.account == account; });
    m_counted = {};
    return rewrite(others);
}

bool FileHistory::rewrite(const QList<HistoryEntry> &entries) const
{
    QByteArray lines;
    for (const HistoryEntry &entry : entries)
        lines += jsonOf(entry);
    return writeDurably(path(), lines);
}

} // namespace wizard

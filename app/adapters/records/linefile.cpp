// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/linefile.h"

#include "app/adapters/records/durablefile.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QMetaObject>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
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
constexpr qint64 largestFile = 64 * 1024 * 1024;
// Not each line beyond the most rewrites the file.
constexpr qsizetype slack = 500;

/// Nothing: they are there and cannot be read.
std::optional<QList<QByteArray>> linesIn(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<QByteArray>();
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return std::nullopt;
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

bool rewrite(const QString &path, const LineRule &rule)
{
    const auto known = linesIn(path);
    if (!known)
        return false; // what could not be read is not thrown away
    QList<QByteArray> lines = *known;
    lines.removeIf([&rule](const QByteArray &line) { return !rule.isWanted(line); });
    lines = lines.mid(std::max<qsizetype>(0, lines.size() - rule.most));
    lines.append(QByteArray()); // the last one ends as well
    return writeDurably(path, lines.join('\n'));
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
    bool sync() const { return isOpen() && ::fsync(m_descriptor) == 0; }
    int number() const { return m_descriptor; }
    /// Another program that has it is waited for, but not for ever.
    bool lock(const QDeadlineTimer &deadline, const std::atomic_bool &isEnding) const
    {
        while (isOpen() && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            if ((errno != EWOULDBLOCK && errno != EINTR) || isEnding || deadline.hasExpired())
                return false;
            QThread::msleep(5);
        }
        return isOpen();
    }

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

LineFile::LineFile(const QString &folder, std::chrono::milliseconds patience)
    : m_folder(folder)
    , m_path(folder + u"/entries.jsonl"_s)
    , m_patience(patience)
{
    m_writer.setMaxThreadCount(1);
}

LineFile::~LineFile()
{
    m_isEnding = !isWritten(QDeadlineTimer(m_patience));
    m_writer.waitForDone();
}

bool LineFile::isWritten(const QDeadlineTimer &deadline) const
{
    return m_writer.waitForDone(int(deadline.remainingTime()));
}

void LineFile::append(const QByteArray &line, const LineRule &rule, std::function<void(bool isKept)> done)
{
    m_writer.start([this, line, rule, done = std::move(done)] {
        const bool isKept = write(line, rule);
        QMetaObject::invokeMethod(
            &m_home, [done, isKept] { done(isKept); }, Qt::QueuedConnection);
    });
}

bool LineFile::write(QByteArray line, const LineRule &rule)
{
    if (!ensureFolder(m_path))
        return false;
    // A file of its own is locked: the entries' one is replaced when it is rewritten.
    const Descriptor lock(m_folder + u"/lock"_s, O_RDWR | O_CREAT);
    if (line.size() > longestLine || !lock.lock(QDeadlineTimer(10 * m_patience), m_isEnding))
        return false;
    const bool isNew = !QFile::exists(m_path);
    off_t end = -1;
    {
        const Descriptor file(m_path, O_RDWR | O_APPEND | O_CREAT);
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
    if (isNew && !Descriptor(m_folder, O_RDONLY | O_DIRECTORY).sync())
        return false;
    shorten(end, end + line.size(), rule);
    return true;
}

void LineFile::shorten(qint64 before, qint64 after, const LineRule &rule)
{
    // The line is kept already: a file that stays too long for now is no failure.
    const bool isOurs = m_counted.lines > 0 && m_counted.size == before;
    m_counted = {after, isOurs ? m_counted.lines + 1 : linesIn(m_path).value_or(QList<QByteArray>()).size()};
    if (m_counted.lines <= rule.most + slack)
        return;
    rewrite(m_path, rule);
    m_counted = {};
}

QList<QByteArray> LineFile::read() const
{
    isWritten(QDeadlineTimer(m_patience));
    return linesIn(m_path).value_or(QList<QByteArray>());
}

bool LineFile::keep(const LineRule &rule)
{
    const QDeadlineTimer deadline(m_patience);
    if (!isWritten(deadline))
        return false;
    if (!QFile::exists(m_path))
        return true;
    const Descriptor lock(m_folder + u"/lock"_s, O_RDWR | O_CREAT);
    if (!lock.lock(deadline, m_isEnding))
        return false;
    m_counted = {};
    return rewrite(m_path, rule);
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/diskrecords.h"

#include "app/adapters/records/durablefile.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

const QString recordEnding = u".json"_s;
const QString asideEnding = u".json.unreadable"_s;

struct RecordPlace {
    QLatin1StringView folder;
    qint64 largest = 0;
};

RecordPlace placeOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Journal:
        return {"/journal/"_L1, 64 * 1024};
    case RecordKind::Queue:
        return {"/queue/"_L1, 16 * 1024 * 1024}; // ten thousand instances with long names
    case RecordKind::Draft:
        return {"/draft/"_L1, 4 * 1024 * 1024};
    }
    return {};
}

} // namespace

DiskRecords::DiskRecords(const QString &folder, std::chrono::milliseconds patience)
    : m_folder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : folder)
    , m_lines(m_folder + u"/history"_s, patience)
{
}

QString DiskRecords::pathOf(RecordKind kind, const QString &file) const
{
    return m_folder + placeOf(kind).folder + file;
}

bool DiskRecords::write(RecordKind kind, const QString &name, const QByteArray &bytes)
{
    return bytes.size() <= placeOf(kind).largest && writeDurably(pathOf(kind, name + recordEnding), bytes);
}

std::optional<QByteArray> DiskRecords::read(RecordKind kind, const QString &name) const
{
    QFile file(pathOf(kind, name + recordEnding));
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly) || file.size() > placeOf(kind).largest)
        return QByteArray(); // there, and nothing that could be understood
    return file.read(placeOf(kind).largest);
}

QStringList DiskRecords::names(RecordKind kind) const
{
    QStringList names =
        QDir(pathOf(kind, {})).entryList({u'*' + recordEnding}, QDir::Files | QDir::Hidden, QDir::Name);
    for (QString &name : names)
        name.chop(recordEnding.size());
    return names;
}

void DiskRecords::remove(RecordKind kind, const QString &name)
{
    removeDurably(pathOf(kind, name + recordEnding));
    if (kind == RecordKind::Draft)
        removeDurably(pathOf(kind, name + asideEnding));
}

void DiskRecords::putAside(RecordKind kind, const QString &name)
{
    const QString path = pathOf(kind, name + recordEnding);
    if (!QFile::exists(path))
        return;
    QFile::remove(pathOf(kind, name + asideEnding));
    QFile::rename(path, pathOf(kind, name + asideEnding));
}

RecordLock DiskRecords::lock(RecordKind kind, const QString &name)
{
    const QString path = pathOf(kind, name + u".lock"_s);
    if (!ensureFolder(path))
        return {};
    const auto lock = std::make_shared<QLockFile>(path);
    // Its program may wait for its person for days: only the end of its process ends a lock.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return {nullptr, lock->error() == QLockFile::LockFailedError};
    // It names the process and the computer: nobody else's business either.
    QFile::setPermissions(path, ownerOnly);
    return {lock};
}

void DiskRecords::append(const QByteArray &line, const LineRule &rule, std::function<void(bool isKept)> done)
{
    m_lines.append(line, rule, std::move(done));
}

} // namespace wizard

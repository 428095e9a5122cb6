// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/durablefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace wizard
{

namespace
{

// A rename or removal is on the disk only when its folder is (QSaveFile syncs the file alone).
bool syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

} // namespace

bool ensureFolder(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (QDir().exists(folder))
        return true;
    return QDir().mkpath(folder) && QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner);
}

bool writeDurably(const QString &path, const QByteArray &bytes)
{
    if (!ensureFolder(path))
        return false;
    QSaveFile file(path);
    // Proved before the rename: commit() passes over what a buffer could not write and what the disk did not
    // take, and puts an empty file in the place of a good one.
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                           file.setPermissions(ownerOnly) && file.write(bytes) == bytes.size() &&
                           ::fsync(file.handle()) == 0 && file.size() == bytes.size();
    return isWritten && file.commit() && syncFolder(QFileInfo(path).path());
}

void removeDurably(const QString &path)
{
    if (QFile::remove(path))
        syncFolder(QFileInfo(path).path());
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/durablefile.h"

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
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return false;
    return file.write(bytes) == bytes.size() && file.commit() && syncFolder(QFileInfo(path).path());
}

void removeDurably(const QString &path)
{
    if (QFile::remove(path))
        syncFolder(QFileInfo(path).path());
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QString>

#include <sys/stat.h>

namespace wizard
{

/// The permission bits of a file or folder (stat(2)); -1 where there is none.
inline int permissionsOf(const QString &path)
{
    struct stat found = {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? int(found.st_mode & 07777) : -1;
}

} // namespace wizard

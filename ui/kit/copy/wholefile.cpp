// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/copy/wholefile.h"

#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace wizard
{

QString writeWhole(const QString &path, const QByteArray &bytes)
{
    // Proved before the rename, as in app/adapters/records/durablefile: commit() passes over what a buffer
    // could not write and what the disk did not take.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size())
        return file.errorString();
    if (::fsync(file.handle()) != 0)
        return QString::fromLocal8Bit(std::strerror(errno));
    return file.commit() ? QString() : file.errorString();
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/net/oneshotbody.h"

#include <algorithm>
#include <cstring>

namespace wizard
{

OneShotBody::OneShotBody(const QByteArray &bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(bytes)
{
    // Unbuffered: the bytes are in memory already, and secrets need not lie there twice.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneShotBody::~OneShotBody() = default;

bool OneShotBody::atEnd() const
{
    return m_read >= m_bytes.size();
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_bytes.size() - m_read + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maximum)
{
    const qint64 size = std::min(maximum, m_bytes.size() - m_read);
    if (size <= 0)
        return atEnd() && maximum > 0 ? -1 : 0;
    std::memcpy(data, m_bytes.constData() + m_read, static_cast<size_t>(size));
    m_read += size;
    return size;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace wizard
{

/// Whether the keychain may be asked yet; opens once.
class KeychainDoor : public QObject
{
    Q_OBJECT

public:
    bool isOpen() const { return m_open; }
    void open()
    {
        if (m_open)
            return;
        m_open = true;
        Q_EMIT opened();
    }

Q_SIGNALS:
    void opened();

private:
    bool m_open = false;
};

} // namespace wizard

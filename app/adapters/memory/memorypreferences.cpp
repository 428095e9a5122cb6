// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/memory/memorypreferences.h"

namespace wizard
{

QString MemoryPreferences::text(const QString &key) const
{
    return m_texts.value(key);
}

void MemoryPreferences::setText(const QString &key, const QString &value)
{
    m_texts.insert(key, value);
}

} // namespace wizard

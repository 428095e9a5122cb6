// SPDX-License-Identifier: Apache-2.0
#include "app/domain/secret/secret.h"

#include <string.h>
#include <utility>

namespace wizard
{

Secret::Secret(const QString &text)
    // A deep copy: the caller's text may be shared with a widget, which would keep ours alive and
    // keep us from overwriting it.
    : m_text(text.constData(), text.size())
{
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_text = other.m_text;
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_text = std::exchange(other.m_text, QString());
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

void Secret::wipe()
{
    // Only the last owner may write: fill() on a shared string would detach and leave the original.
    if (!m_text.isEmpty() && m_text.isDetached()) {
        explicit_bzero(m_text.data(), size_t(m_text.size()) * sizeof(QChar));
    }
    m_text = QString();
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    QDebugStateSaver saver(debug);
    debug.nospace() << (secret.isEmpty() ? "Secret(empty)" : "Secret(set)");
    return debug;
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDebug>
#include <QString>

namespace wizard
{

/// A text that must not be seen: token, key, password, the value of a variable.
///
/// No implicit conversion, redacted in QDebug, never to be put into a QVariant, object property,
/// settings file or log (ARCHITECTURE rule 8). The last owner overwrites the text before it is freed;
/// copies that Qt makes elsewhere (a line edit's undo stack, a request body) are outside its reach.
class Secret
{
public:
    Secret() = default;
    explicit Secret(const QString &text);
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_text.isEmpty(); }
    qsizetype size() const { return m_text.size(); }

    /// The text itself: for the one place that sends it or shows it at the person's word.
    const QString &reveal() const { return m_text; }

    friend bool operator==(const Secret &a, const Secret &b) { return a.m_text == b.m_text; }

private:
    void wipe();

    QString m_text;
};

QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace wizard

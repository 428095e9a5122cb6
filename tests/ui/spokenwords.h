// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QStringList>

namespace wizard
{

/// What a screen reader is made to say while this lives, by whichever way this Qt has. One at a time; the
/// test runs by run-with-reader, or Qt says nothing.
class SpokenWords
{
public:
    SpokenWords();
    ~SpokenWords();
    Q_DISABLE_COPY_MOVE(SpokenWords)

    QStringList polite;    ///< waits for the sentence that is being spoken
    QStringList assertive; ///< interrupts it; a Qt without announcement events tells no difference: polite
    QStringList all() const { return polite + assertive; }
    void clear();

    /// Whether this Qt has events for it.
    static bool hasEvents();

private:
    static void take(QAccessibleEvent *event);

    QAccessible::UpdateHandler m_before;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSocketNotifier>

namespace demo
{

// Ends the program with its parent: the kernel tells of the parent's death, and standard input ends when
// whoever holds its other end is gone.
class Lifeline : public QObject
{
    Q_OBJECT

public:
    explicit Lifeline(QObject *parent = nullptr);

private:
    void read();

    QSocketNotifier m_input;
};

} // namespace demo

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace wizard
{

/// SIGTERM, SIGINT and SIGHUP as an event of the loop, so that the program ends in order. The second one of
/// its kind ends it at once, as without us; one that was ignored from the start stays ignored (nohup).
class EndSignals : public QObject
{
    Q_OBJECT

public:
    /// One at a time.
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

    /// The first one that came; 0: none.
    int first() const { return m_first; }

Q_SIGNALS:
    /// From the event loop.
    void received();

private:
    void read();

    int m_first = 0;
    int m_pipe[2] = {-1, -1};
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <sys/types.h>

namespace wizard
{

/// A program that was given an address, until it ends; then this object goes by itself. Not a QProcess: that
/// would end the program with ours, and it may be the person's browser.
class OpeningProgram : public QObject
{
    Q_OBJECT

public:
    /// `patience`: still running after that, it has taken the address.
    OpeningProgram(std::chrono::milliseconds patience, QObject *parent);
    ~OpeningProgram() override;

    /// `path` of an executable. It gets no input, and what it says goes nowhere. Once.
    void start(const QString &path, const QString &address);

Q_SIGNALS:
    /// Once, from the event loop.
    void answered(bool isTaken);

private:
    void answer(bool isTaken);
    void end();

    pid_t m_process = -1;
    int m_descriptor = -1; ///< readable when the process has ended
    bool m_hasAnswered = false;
    QTimer m_patience;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/screen.h"

#include <QStringList>

#include <sys/types.h>

namespace benchmark
{

/// A program that is measured, from the moment before it is made until it is ended with its children.
class RunningProgram
{
public:
    /// `variables`: NAME=VALUE beside our own environment. What the program says goes nowhere,
    /// unless BENCHMARK_MESSAGES is set.
    explicit RunningProgram(const QStringList &command, const QStringList &variables = {});
    ~RunningProgram();
    Q_DISABLE_COPY_MOVE(RunningProgram)

    Moment begun() const { return m_begun; }
    bool isRunning();
    /// Proportional set size of it and its children, in MiB; 0 where it cannot be read.
    double memory() const;
    /// Waits until it and its children have used hardly any processor for half a second; false after `limit`.
    bool comesToRest(std::chrono::milliseconds limit = std::chrono::seconds(15));
    void end();

private:
    QList<pid_t> family() const;
    double processorTime() const;

    Moment m_begun;
    pid_t m_process = -1;
};

} // namespace benchmark

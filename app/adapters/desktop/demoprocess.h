// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/demoplatform.h"

#include <QStringList>

#include <chrono>
#include <optional>

class QProcess;

namespace wizard
{

/// Starts the demo platform's executable and reads the one JSON line in which it tells its addresses. The
/// child ends with us: by the closing of the pipe that is its standard input, also when we are killed.
///
/// Failure: DemoUnavailable with the detail `missing` (no such executable), `ended` (before the line),
/// `silent` (no line in time), `too-large`, or what environmentFromDemo() found.
class DemoProcess : public DemoPlatformProvider
{
public:
    /// The longest line that is read.
    static constexpr qint64 maximumLine = 64 * 1024;

    /// `arguments` are passed on. `program`: empty means `connector-wizard-demo` beside our own executable;
    /// it is never looked for in PATH.
    explicit DemoProcess(const QStringList &arguments = {}, const QString &program = {},
                         std::chrono::milliseconds deadline = std::chrono::seconds{20});
    ~DemoProcess() override;

    /// While it runs it is not started again: the same environment is told once more. The provider outlives
    /// the operation.
    std::unique_ptr<ResultOperation<Environment>> start() override;

    /// 0 where it does not run.
    qint64 processId() const;

private:
    class StartOperation;

    QStringList m_arguments;
    QString m_program;
    std::chrono::milliseconds m_deadline;
    std::unique_ptr<QProcess> m_process;
    std::optional<Environment> m_environment;
};

} // namespace wizard

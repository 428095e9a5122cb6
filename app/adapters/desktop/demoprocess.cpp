// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/demoprocess.h"

#include "app/adapters/desktop/environmentfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

Failure demoUnavailable(const QString &detail)
{
    Failure failure;
    failure.cause = FailureCause::DemoUnavailable;
    failure.cure = Cure::TryAgain;
    failure.detail = detail;
    return failure;
}

// What steers a browser engine is no business of a child.
QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(u"QTWEBENGINE"_s))
            environment.remove(name);
    }
    return environment;
}

void end(QProcess &process)
{
    process.disconnect();
    if (process.state() == QProcess::NotRunning)
        return;
    process.closeWriteChannel();
    if (process.waitForFinished(500))
        return;
    process.terminate();
    if (process.waitForFinished(500))
        return;
    process.kill();
    process.waitForFinished(500);
}

} // namespace

class DemoProcess::StartOperation : public ResultOperation<Environment>
{
public:
    explicit StartOperation(DemoProcess *provider)
        : m_provider(provider)
    {
        m_deadline.setSingleShot(true);
        m_deadline.callOnTimeout(this, [this] { giveUp(u"silent"_s); });
    }

    ~StartOperation() override
    {
        if (m_waiting)
            endProcess();
    }

    void start() override
    {
        if (m_provider->m_environment && m_provider->processId() != 0) {
            finishLater(*m_provider->m_environment);
            return;
        }
        m_provider->m_environment.reset();
        if (!QFileInfo(m_provider->m_program).isExecutable()) {
            finishLater(failed(demoUnavailable(u"missing"_s)));
            return;
        }
        m_waiting = true;
        m_provider->m_process = std::make_unique<QProcess>();
        QProcess *process = m_provider->m_process.get();
        process->setProgram(m_provider->m_program);
        process->setArguments(m_provider->m_arguments);
        process->setProcessEnvironment(plainEnvironment());
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        connect(process, &QProcess::readyReadStandardOutput, this, &StartOperation::read);
        // Queued: QProcess may report from inside start().
        connect(process, &QProcess::errorOccurred, this, &StartOperation::endedEarly, Qt::QueuedConnection);
        connect(process, &QProcess::finished, this, &StartOperation::endedEarly, Qt::QueuedConnection);
        m_deadline.start(m_provider->m_deadline);
        process->start();
    }

private:
    void read()
    {
        QProcess &process = *m_provider->m_process;
        m_line += process.read(maximumLine + 1 - m_line.size());
        const qsizetype end = m_line.indexOf('\n');
        if (end < 0) {
            if (m_line.size() > maximumLine)
                giveUp(u"too-large"_s);
            return;
        }
        const Result<Environment> environment = environmentFromDemo(m_line.left(end));
        if (!environment) {
            const Failure &why = environment.error();
            giveUp(why.detail.isEmpty() ? u"invalid"_s : why.detail, why.problems);
            return;
        }
        m_waiting = false;
        m_deadline.stop();
        process.disconnect(this);
        // Whatever else it says is of no interest, but must not fill the pipe.
        process.readAllStandardOutput();
        connect(&process, &QProcess::readyReadStandardOutput, &process,
                [&process] { process.readAllStandardOutput(); });
        m_provider->m_environment = *environment;
        finish(*environment);
    }

    void endedEarly()
    {
        if (m_waiting)
            read();
        if (m_waiting)
            giveUp(u"ended"_s);
    }

    void giveUp(const QString &detail, const QList<Problem> &problems = {})
    {
        m_waiting = false;
        m_deadline.stop();
        endProcess();
        Failure failure = demoUnavailable(detail);
        failure.problems = problems;
        finish(failed(failure));
    }

    void endProcess()
    {
        // Not deleted here: this may be one of its own signals.
        if (m_provider->m_process)
            end(*m_provider->m_process);
    }

    DemoProcess *m_provider;
    QTimer m_deadline;
    QByteArray m_line;
    bool m_waiting = false;
};

DemoProcess::DemoProcess(const QStringList &arguments, const QString &program,
                         std::chrono::milliseconds deadline)
    : m_arguments(arguments)
    , m_program(program.isEmpty() ? QCoreApplication::applicationDirPath() + u"/connector-wizard-demo"_s
                                  : program)
    , m_deadline(deadline)
{
}

DemoProcess::~DemoProcess()
{
    if (m_process)
        end(*m_process);
}

std::unique_ptr<ResultOperation<Environment>> DemoProcess::start()
{
    return std::make_unique<StartOperation>(this);
}

qint64 DemoProcess::processId() const
{
    return m_process && m_process->state() == QProcess::Running ? m_process->processId() : 0;
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/runningprogram.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace benchmark
{

namespace
{

// The fields of /proc/PID/stat behind the name, which may hold anything.
QList<QByteArray> statFields(const QString &process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ');
}

constexpr int parentField = 1;
constexpr int userTimeField = 11;
constexpr int systemTimeField = 12;

QList<char *> pointersTo(const QList<QByteArray> &texts)
{
    QList<char *> result;
    for (const QByteArray &text : texts)
        result.append(const_cast<char *>(text.constData()));
    result.append(nullptr);
    return result;
}

} // namespace

RunningProgram::RunningProgram(const QStringList &command, const QStringList &variables)
{
    QList<QByteArray> arguments;
    for (const QString &argument : command)
        arguments.append(argument.toUtf8());
    QList<QByteArray> environment;
    for (char **entry = environ; *entry; ++entry)
        environment.append(*entry);
    for (const QString &variable : variables)
        environment.append(variable.toUtf8());
    const QList<char *> argv = pointersTo(arguments);
    const QList<char *> envp = pointersTo(environment);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    if (!qEnvironmentVariableIsSet("BENCHMARK_MESSAGES")) {
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    m_begun = std::chrono::steady_clock::now();
    if (::posix_spawnp(&m_process, argv.first(), &files, nullptr, argv.constData(), envp.constData()) != 0)
        m_process = -1;
    posix_spawn_file_actions_destroy(&files);
}

RunningProgram::~RunningProgram()
{
    end();
}

bool RunningProgram::isRunning()
{
    if (m_process > 0 && ::waitpid(m_process, nullptr, WNOHANG) == m_process)
        m_process = -1;
    return m_process > 0;
}

void RunningProgram::end()
{
    // The product closes on SIGTERM as any program without a handler does; a browser's children follow it.
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGTERM);
    for (int tries = 0; tries < 200 && isRunning(); ++tries)
        pause(std::chrono::milliseconds(10));
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
    m_process = -1;
}

QList<pid_t> RunningProgram::family() const
{
    QHash<pid_t, QList<pid_t>> children;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        bool isProcess = false;
        const pid_t process = entry.toInt(&isProcess);
        const QList<QByteArray> fields = isProcess ? statFields(entry) : QList<QByteArray>();
        if (fields.size() > parentField)
            children[fields.at(parentField).toInt()].append(process);
    }
    QList<pid_t> result{m_process};
    for (qsizetype i = 0; i < result.size(); ++i)
        result.append(children.value(result.at(i)));
    return result;
}

double RunningProgram::memory() const
{
    double kibibytes = 0;
    const QList<pid_t> processes = family();
    for (const pid_t process : processes) {
        QFile file(u"/proc/%1/smaps_rollup"_s.arg(process));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("Pss:"))
                kibibytes += line.mid(4).trimmed().split(' ').first().toDouble();
        }
    }
    return kibibytes / 1024;
}

double RunningProgram::processorTime() const
{
    double ticks = 0;
    const QList<pid_t> processes = family();
    for (const pid_t process : processes) {
        const QList<QByteArray> fields = statFields(QString::number(process));
        if (fields.size() > systemTimeField)
            ticks += fields.at(userTimeField).toDouble() + fields.at(systemTimeField).toDouble();
    }
    return ticks * 1000 / double(::sysconf(_SC_CLK_TCK));
}

bool RunningProgram::comesToRest(std::chrono::milliseconds limit)
{
    constexpr std::chrono::milliseconds window(500);
    constexpr double restless = 40; // ms of processor time in that window
    const Moment begun = std::chrono::steady_clock::now();
    double before = processorTime();
    while (isRunning() && millisecondsSince(begun) < double(limit.count())) {
        pause(window);
        const double now = processorTime();
        if (now - before < restless)
            return true;
        before = now;
    }
    return false;
}

} // namespace benchmark

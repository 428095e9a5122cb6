// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/openingprogram.h"

#include <QFile>
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace wizard
{

namespace
{

// Of a session of its own: what ends ours, Ctrl+C in a terminal among it, leaves a browser alone.
pid_t spawned(const QByteArray &path, const QByteArray &argument)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t signals;
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes, &signals);
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes, &signals);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSID);
    QByteArray name = path;
    QByteArray value = argument;
    char *const arguments[] = {name.data(), value.data(), nullptr};
    pid_t process = -1;
    if (posix_spawn(&process, path.constData(), &files, &attributes, arguments, environ) != 0)
        process = -1;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return process;
}

} // namespace

OpeningProgram::OpeningProgram(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { answer(true); });
}

OpeningProgram::~OpeningProgram()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void OpeningProgram::start(const QString &path, const QString &address)
{
    m_process = spawned(QFile::encodeName(path), address.toLatin1());
    if (m_process >= 0)
        m_descriptor = int(::syscall(SYS_pidfd_open, m_process, 0)); // <sys/pidfd.h> is for C alone
    if (m_descriptor < 0) {
        // Not started; or started, and its end cannot be seen on this computer.
        QMetaObject::invokeMethod(
            this,
            [this] {
                answer(m_process >= 0);
                deleteLater();
            },
            Qt::QueuedConnection);
        return;
    }
    auto *ended = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(ended, &QSocketNotifier::activated, this, &OpeningProgram::end);
    m_patience.start();
}

void OpeningProgram::end()
{
    int status = 0;
    if (::waitpid(m_process, &status, WNOHANG) == 0)
        return;
    answer(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    deleteLater();
}

void OpeningProgram::answer(bool isTaken)
{
    m_patience.stop();
    if (!std::exchange(m_hasAnswered, true))
        Q_EMIT answered(isTaken);
}

} // namespace wizard

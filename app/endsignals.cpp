// SPDX-License-Identifier: Apache-2.0
#include "app/endsignals.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace wizard
{

namespace
{

constexpr int handled[] = {SIGTERM, SIGINT, SIGHUP};

volatile std::sig_atomic_t writeEnd = -1;

// Nothing but what may be done between any two instructions.
void note(int signal)
{
    const int error = errno;
    const char number = char(signal);
    [[maybe_unused]] const ssize_t written = ::write(int(writeEnd), &number, 1);
    errno = error;
}

void installHandlers()
{
    for (const int signal : handled) {
        struct sigaction action = {};
        if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN)
            continue;
        action = {};
        action.sa_handler = note;
        action.sa_flags = SA_RESTART | int(SA_RESETHAND);
        ::sigaction(signal, &action, nullptr);
    }
}

void removeHandlers()
{
    for (const int signal : handled) {
        struct sigaction action = {};
        if (::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == note)
            ::signal(signal, SIG_DFL);
    }
}

} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &EndSignals::read);
    writeEnd = m_pipe[1];
    installHandlers();
}

EndSignals::~EndSignals()
{
    if (m_pipe[0] < 0)
        return;
    removeHandlers();
    writeEnd = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

void EndSignals::read()
{
    char number = 0;
    while (::read(m_pipe[0], &number, 1) == 1) {
        if (m_first == 0)
            m_first = number;
    }
    Q_EMIT received();
}

} // namespace wizard

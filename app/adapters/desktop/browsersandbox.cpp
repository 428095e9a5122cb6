// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/browsersandbox.h"

#include <QByteArray>

#include <cerrno>
#include <fcntl.h>
#include <sched.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace wizard
{

namespace
{

// Called in a child of a process with threads: system calls alone, nothing that allocates or locks.
bool writeAll(const char *path, const char *text, size_t size)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    return file >= 0 && ::write(file, text, size) == ssize_t(size);
}

} // namespace

bool isBrowserSandboxAvailable()
{
    const QByteArray users = QByteArray::number(::geteuid()) + ' ' + QByteArray::number(::geteuid()) + " 1\n";
    const QByteArray groups =
        QByteArray::number(::getegid()) + ' ' + QByteArray::number(::getegid()) + " 1\n";
    const char *const user = users.constData();
    const char *const group = groups.constData();
    const auto userSize = size_t(users.size());
    const auto groupSize = size_t(groups.size());

    // Without a signal at its end: nobody else who waits for children of theirs hears of it.
    const long child = ::syscall(SYS_clone, CLONE_NEWUSER, nullptr, nullptr, nullptr, nullptr);
    if (child == 0) {
        // A group may be mapped only where no other can be taken any more; old kernels have no such file.
        writeAll("/proc/self/setgroups", "deny", 4);
        const bool isMapped = writeAll("/proc/self/gid_map", group, groupSize) &&
                              writeAll("/proc/self/uid_map", user, userSize);
        ::_exit(isMapped ? 0 : 1);
    }
    if (child < 0)
        return false;
    int status = 0;
    pid_t ended = -1;
    do {
        ended = ::waitpid(pid_t(child), &status, __WALL);
    } while (ended < 0 && errno == EINTR);
    return ended == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace wizard

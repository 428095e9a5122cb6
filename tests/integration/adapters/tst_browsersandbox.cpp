// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/browsersandbox.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <cerrno>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

/// What decides whether the embedded browser may be started at all.
class TestBrowserSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheKernel()
    {
        // The system's own tool tries the same: a user namespace with this user in it.
        QProcess tool;
        tool.start(u"unshare"_s, {u"--user"_s, u"--map-root-user"_s, u"true"_s});
        QVERIFY(tool.waitForFinished());
        QCOMPARE(isBrowserSandboxAvailable(),
                 tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0);
    }

    void isNotThereWhereTheKernelForbidsIt()
    {
        if (!isBrowserSandboxAvailable())
            return; // it is forbidden here altogether, which agreesWithTheKernel() has found out
        // The kernel makes no user namespace for a process in a changed root.
        const QTemporaryDir root;
        const QByteArray folder = QFile::encodeName(root.path());
        const pid_t child = ::fork();
        if (child == 0) {
            const bool isShut =
                (::geteuid() == 0 || ::unshare(CLONE_NEWUSER) == 0) && ::chroot(folder.constData()) == 0;
            ::_exit(!isShut ? 2 : isBrowserSandboxAvailable() ? 1 : 0);
        }
        QVERIFY(child > 0);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void leavesNoChildBehind()
    {
        isBrowserSandboxAvailable();
        errno = 0;
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG | __WALL), pid_t(-1));
        QCOMPARE(errno, ECHILD);
    }

    void canBeAskedFromAnyThread()
    {
        const bool here = isBrowserSandboxAvailable();
        bool there = !here;
        const std::unique_ptr<QThread> thread(
            QThread::create([&there] { there = isBrowserSandboxAvailable(); }));
        thread->start();
        QVERIFY(thread->wait());
        QCOMPARE(there, here);
    }
};

WIZARD_GUILESS_TEST(TestBrowserSandbox)
#include "tst_browsersandbox.moc"

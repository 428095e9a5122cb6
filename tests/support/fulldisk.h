// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <unistd.h>

namespace wizard
{

/// A disk that takes no more content until it is destroyed: files can be made there and stay empty. Where
/// SMALL_DISK names a folder on a disk of its own, that one is filled (ENOSPC); otherwise no file of this
/// process may grow (EFBIG), which needs no rights and works everywhere.
class FullDisk
{
public:
    /// The folder on the small disk; empty: any will do.
    static QString place() { return qEnvironmentVariable("SMALL_DISK"); }

    FullDisk()
    {
        if (place().isEmpty()) {
            m_before = ::signal(SIGXFSZ, SIG_IGN);
            ::getrlimit(RLIMIT_FSIZE, &m_limit);
            const rlimit none{0, m_limit.rlim_max};
            ::setrlimit(RLIMIT_FSIZE, &none);
            return;
        }
        m_ballast = std::make_unique<QFile>(place() + QStringLiteral("/ballast"));
        if (!m_ballast->open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        const QByteArray block(512, 'x');
        while (m_ballast->write(block) == block.size()) {
        }
    }
    ~FullDisk()
    {
        if (m_ballast) {
            m_ballast->remove();
            return;
        }
        ::setrlimit(RLIMIT_FSIZE, &m_limit);
        ::signal(SIGXFSZ, m_before);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

    /// Nothing can be written to it, or the test would show nothing.
    static bool isFull(const QString &folder)
    {
        QFile probe(folder + QStringLiteral("/probe"));
        const bool takes =
            probe.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && probe.write("x", 1) == 1;
        probe.remove();
        return !takes;
    }

private:
    std::unique_ptr<QFile> m_ballast;
    rlimit m_limit{};
    void (*m_before)(int) = SIG_DFL;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/memorywatch.h"

#include <QFile>
#include <QWebEnginePage>

#include <chrono>
#include <csignal>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace wizard
{

namespace
{

/// 0 where it cannot be told.
qint64 residentBytes(qint64 pid)
{
    QFile file(u"/proc/%1/statm"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> words = file.readLine().split(' ');
    return words.size() > 1 ? words.at(1).toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

} // namespace

MemoryWatch::MemoryWatch(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(500ms);
    connect(&m_timer, &QTimer::timeout, this, &MemoryWatch::look);
}

void MemoryWatch::add(QWebEnginePage *page)
{
    m_pages.append(page);
    m_timer.start();
}

void MemoryWatch::look()
{
    m_pages.removeAll(nullptr);
    for (const auto &page : std::as_const(m_pages)) {
        // 0 while the page has no process. The browser's own process is never one of these.
        const qint64 pid = page->renderProcessPid();
        if (pid > 1 && residentBytes(pid) > maximumBytes)
            ::kill(static_cast<pid_t>(pid), SIGKILL);
    }
}

} // namespace wizard

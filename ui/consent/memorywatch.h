// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QWebEnginePage;

namespace wizard
{

/// Bounds what a page may take: a page that never ends, or that allocates without end, is held by no setting
/// of the engine. The resident memory of each page's process is looked at twice a second, and a process above
/// the limit is ended; the page then goes the way of a crash (one reload, then told).
class MemoryWatch : public QObject
{
    Q_OBJECT

public:
    /// Real consent pages stay below 300 MiB.
    static constexpr qint64 maximumBytes = qint64(1) << 30;

    explicit MemoryWatch(QObject *parent = nullptr);

    void add(QWebEnginePage *page);

private:
    void look();

    QList<QPointer<QWebEnginePage>> m_pages;
    QTimer m_timer;
};

} // namespace wizard

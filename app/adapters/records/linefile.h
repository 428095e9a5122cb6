// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/recordstore.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <chrono>

class QDeadlineTimer;

namespace wizard
{

/// A file of lines, `entries.jsonl`, that is its owner's alone (0600), each line on the disk before it is
/// told as kept. Two running programs write into the same file; a line that was cut by a kill stands alone.
class LineFile
{
public:
    /// How long the window waits for another program that has the file, to read, to erase and to end. The
    /// writer waits ten times as long.
    static constexpr std::chrono::milliseconds usualPatience{2000};

    /// `folder` is made when first needed (0700).
    LineFile(const QString &folder, std::chrono::milliseconds patience);
    ~LineFile();

    /// In a thread: the disk, and another program that writes, may take their time.
    void append(const QByteArray &line, const LineRule &rule, std::function<void(bool isKept)> done);
    /// Those too that are being written, where that ends in time.
    QList<QByteArray> read() const;
    bool keep(const LineRule &rule);

private:
    bool write(QByteArray line, const LineRule &rule);
    void shorten(qint64 before, qint64 after, const LineRule &rule);
    bool isWritten(const QDeadlineTimer &deadline) const;

    /// How many lines a file of this size has, so that only what another program has written is counted
    /// again.
    struct Counted {
        qint64 size = 0;
        qsizetype lines = 0;
    };

    QString m_folder;
    QString m_path;
    std::chrono::milliseconds m_patience;
    Counted m_counted;                  ///< the writer's alone
    std::atomic_bool m_isEnding{false}; ///< nobody is waited for any more
    mutable QThreadPool m_writer;       ///< one thread
    QObject m_home;                     ///< whose thread is told
};

} // namespace wizard

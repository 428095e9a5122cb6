// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/history.h"

#include <QObject>
#include <QThreadPool>

namespace wizard
{

/// One JSON object a line in a file that is its owner's alone (0600), each on the disk before it
/// is told as kept. Two running programs write into the same file; a line that was cut by a kill is passed
/// over. The newest 5,000 entries are kept.
class FileHistory : public History
{
public:
    static constexpr qsizetype most = 5000;

    /// `folder`; empty: `history` in QStandardPaths::AppDataLocation. Made when first needed (0700).
    explicit FileHistory(const QString &folder = {});
    ~FileHistory() override;

    /// In a thread: the disk, and another program that writes, may take their time.
    void append(const HistoryEntry &entry, std::function<void(bool isKept)> done) override;
    /// The same, and waits.
    bool append(const HistoryEntry &entry);
    QList<HistoryEntry> entries(const QString &account) const override;
    bool erase(const QString &account) override;

private:
    QString folder() const;
    QString path() const;
    bool rewrite(const QList<HistoryEntry> &entries) const;
    bool write(const HistoryEntry &entry);
    void shorten(qint64 before, qint64 after);

    /// How many lines a file of this size has, so that only what another program has written is counted
    /// again.
    struct Counted {
        qint64 size = 0;
        qsizetype lines = 0;
    };

    QString m_folder;
    Counted m_counted;            ///< the writer's alone
    mutable QThreadPool m_writer; ///< one thread
    QObject m_home;               ///< whose thread is told
};

} // namespace wizard

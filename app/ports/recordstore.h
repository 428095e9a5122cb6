// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace wizard
{

enum class RecordKind { Journal, Queue, Draft };

/// Lets one running program at a time work on a record: while a copy lives, and until the end of its process,
/// a kill included, it is this program's.
struct RecordLock {
    std::shared_ptr<void> held; ///< nothing where it was not to be had
    bool isElsewhere = false;   ///< another program has it; else it cannot be written down
};

/// Which lines stay: the newest of those that are wanted.
struct LineRule {
    qsizetype most = 0;
    std::function<bool(const QByteArray &line)> isWanted; ///< called from any thread
};

/// A name for any key, which chooses no path and tells no address: itself where it is one already, as UUIDs
/// are, else its hash.
QString recordName(const QString &key);

/// What is kept between runs: records, each under a kind and a recordName(), and one list of lines that
/// grows. Bytes alone; app/records knows what they mean. Memory only in demo, environment-file and play runs.
class RecordStore
{
public:
    virtual ~RecordStore() = default;

    /// Replaces the record as a whole. True: it survives a kill and the loss of power. False: what was there
    /// before still is.
    virtual bool write(RecordKind kind, const QString &name, const QByteArray &bytes) = 0;
    /// Nothing: there is none. What is there and cannot be read is empty.
    virtual std::optional<QByteArray> read(RecordKind kind, const QString &name) const = 0;
    virtual QStringList names(RecordKind kind) const = 0;
    virtual void remove(RecordKind kind, const QString &name) = 0;
    /// It could not be understood: it is no record any more, but stays for whoever wants to look. A draft's
    /// is removed with the draft, because it may hold what was typed.
    virtual void putAside(RecordKind kind, const QString &name) = 0;
    virtual RecordLock lock(RecordKind kind, const QString &name) = 0;

    /// `line` has its end with it. `done(false)` where it could not be written. Called from the event loop,
    /// or at once; not at all where the store goes before, which writes what it was given all the same,
    /// unless another program holds the lines for longer. The rule is for lines before.
    virtual void append(const QByteArray &line, const LineRule &rule,
                        std::function<void(bool isKept)> done) = 0;
    /// Oldest first, without their ends.
    virtual QList<QByteArray> lines() const = 0;
    /// The others are gone from the disk too. False where they are not.
    virtual bool keepLines(const LineRule &rule) = 0;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/result.h"

#include <QObject>

#include <optional>
#include <utility>

namespace wizard
{

/// A one-shot asynchronous step (ARCHITECTURE rule 3).
///
/// Owned by a std::unique_ptr; start() is called once; finished() comes at most once and never from inside
/// start(); destroying the operation cancels it and nothing is heard of it any more. The owner may destroy
/// it from a slot connected to finished() only by deleteLater().
class Operation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Operation() override = default;

    virtual void start() = 0;

Q_SIGNALS:
    void finished();
    /// It goes on when the person has answered a question that is not the program's, as a keychain's; any
    /// number of times before finished().
    void waitsForPerson();
};

/// An operation that ends with a value or a failure.
template<class T>
class ResultOperation : public Operation
{
public:
    using Operation::Operation;

    /// Valid from finished() on.
    const Result<T> &result() const { return *m_result; }
    bool isFinished() const { return m_result.has_value(); }

protected:
    /// Must not be called from inside start(); use finishLater() there. Later calls are ignored.
    void finish(Result<T> result)
    {
        if (m_result)
            return;
        m_result.emplace(std::move(result));
        Q_EMIT finished();
    }

    /// From the event loop, for what is known at once.
    void finishLater(Result<T> result)
    {
        QMetaObject::invokeMethod(
            this, [this, kept = std::move(result)]() mutable { finish(std::move(kept)); },
            Qt::QueuedConnection);
    }

private:
    std::optional<Result<T>> m_result;
};

} // namespace wizard

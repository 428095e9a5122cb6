// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/operation.h"

#include <QObject>

#include <memory>
#include <utility>

namespace wizard
{

/// Starts `operation` in `place`, cancelling what ran there, and calls `handler` with its result. The place
/// is free again when the handler is called, so the handler may start the next one there. `context` owns the
/// place.
template<class T, class Handler>
void run(std::unique_ptr<Operation> &place, std::unique_ptr<ResultOperation<T>> operation, QObject *context,
         Handler handler)
{
    ResultOperation<T> *started = operation.get();
    QObject::connect(started, &Operation::finished, context,
                     [started, &place, handler = std::move(handler)]() mutable {
                         // Called by the operation itself: deleted later, and out of the place at once, so
                         // that the handler may start the next one there.
                         const Result<T> result = started->result();
                         if (place.get() == started)
                             place.release()->deleteLater();
                         auto kept = std::move(handler);
                         kept(result);
                     });
    place = std::move(operation);
    started->start();
}

} // namespace wizard

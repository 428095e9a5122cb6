// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>

namespace wizard
{

/// A timer that calls back once; destroying it cancels it.
class Alarm
{
public:
    virtual ~Alarm() = default;
};

/// Time, so that tests need not wait for it.
class Clock
{
public:
    virtual ~Clock() = default;

    /// UTC.
    virtual QDateTime now() const = 0;
    /// Calls `action` once from the event loop after `delay`.
    virtual std::unique_ptr<Alarm> callAfter(std::chrono::milliseconds delay,
                                             std::function<void()> action) = 0;
};

} // namespace wizard

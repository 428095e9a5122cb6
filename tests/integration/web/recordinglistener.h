// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/consentbrowser.h"

#include <QList>

#include <algorithm>
#include <functional>

/// Remembers what the browser told.
class RecordingListener : public wizard::ConsentBrowserListener
{
public:
    void consentCaptured(quint64 attempt, const QUrl &callback) override
    {
        attempts.append(attempt);
        captured.append(callback);
        if (onAnything)
            onAnything();
    }
    void consentTrouble(const wizard::BrowserEvent &event) override
    {
        attempts.append(event.attempt);
        troubles.append(event);
        if (onAnything)
            onAnything();
    }
    void consentBrowserChanged(quint64 attempt, const wizard::BrowserState &state) override
    {
        attempts.append(attempt);
        states.append(state);
        if (onAnything)
            onAnything();
    }

    bool has(wizard::BrowserTrouble trouble) const
    {
        return std::ranges::any_of(troubles,
                                   [trouble](const auto &event) { return event.trouble == trouble; });
    }
    bool refused(wizard::NavigationVerdict verdict) const
    {
        return std::ranges::any_of(troubles, [verdict](const auto &event) {
            return event.trouble == wizard::BrowserTrouble::RefusedNavigation && event.verdict == verdict;
        });
    }
    wizard::BrowserState state() const { return states.isEmpty() ? wizard::BrowserState{} : states.last(); }
    void clear()
    {
        attempts.clear();
        captured.clear();
        troubles.clear();
        states.clear();
    }

    QList<quint64> attempts;
    QList<QUrl> captured;
    QList<wizard::BrowserEvent> troubles;
    QList<wizard::BrowserState> states;
    std::function<void()> onAnything;
};

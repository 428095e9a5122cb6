// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

#include <functional>

namespace wizard
{

/// The person's own browser.
class SystemBrowser
{
public:
    /// Whether a browser has taken the address. False where there is none: the link is there to copy.
    using Answer = std::function<void(bool isTaken)>;

    virtual ~SystemBrowser() = default;

    /// Hands an address over. `answer` is called once, at once or from the event loop; not after the browser
    /// was destroyed. Whoever asks may be gone by then.
    virtual void open(const QUrl &url, Answer answer) = 0;
};

} // namespace wizard

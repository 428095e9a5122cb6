// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/consentbrowser.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace wizard
{

/// Loads the browser module when it is needed, so that start-up and memory before the consent are those of a
/// plain Widgets program (measured: 40 ms and 26 MB against 120 ms and 88 MB). Once loaded it stays loaded.
class ConsentModule : public ConsentBrowserProvider
{
public:
    /// `candidates`: where the module may lie, in order; empty: beside our own executable, then the folder
    /// that it is installed to. `hasSandbox` is asked once, when it first matters; empty:
    /// isBrowserSandboxAvailable().
    explicit ConsentModule(const QStringList &candidates = {}, std::function<bool()> hasSandbox = {});

    /// `root`: the browser's sandbox does not work for root, and without it nothing is opened. `missing`: no
    /// file. `sandbox`: this computer does not let anybody have one. `broken`: it could not be loaded.
    QString unavailableReason() const override;
    std::unique_ptr<ConsentBrowser> create(ConsentBrowserListener *listener) override;
    /// Loads the module; must be called on the window's thread, as create().
    void warmUp() override;

private:
    QString path() const;
    ConsentBrowserFactory *factory();

    QStringList m_candidates;
    std::function<bool()> m_askForSandbox;
    mutable std::optional<bool> m_hasSandbox;
    ConsentBrowserFactory *m_factory = nullptr;
    bool m_broken = false;
};

} // namespace wizard

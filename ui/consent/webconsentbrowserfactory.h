// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/consentbrowser.h"

namespace wizard
{

/// What the module gives to the program.
class WebConsentBrowserFactory : public ConsentBrowserFactory
{
public:
    /// Null as root: the engine would end the program ("running as root without --no-sandbox").
    std::unique_ptr<ConsentBrowser> create(ConsentBrowserListener *listener) override;
};

} // namespace wizard

extern "C" Q_DECL_EXPORT wizard::ConsentBrowserFactory *wizard_consent_browser_factory();

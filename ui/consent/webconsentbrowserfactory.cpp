// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/webconsentbrowserfactory.h"

#include "ui/consent/webconsentbrowser.h"

#include <unistd.h>

namespace wizard
{

std::unique_ptr<ConsentBrowser> WebConsentBrowserFactory::create(ConsentBrowserListener *listener)
{
    if (geteuid() == 0)
        return nullptr;
    return std::make_unique<WebConsentBrowser>(listener);
}

} // namespace wizard

wizard::ConsentBrowserFactory *wizard_consent_browser_factory()
{
    static wizard::WebConsentBrowserFactory factory;
    return &factory;
}

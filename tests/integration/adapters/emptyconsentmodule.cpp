// SPDX-License-Identifier: Apache-2.0
#include "app/ports/consentbrowser.h"

namespace
{

class EmptyBrowser : public wizard::ConsentBrowser
{
public:
    QWidget *widget() override { return nullptr; }
    void open(const wizard::ConsentRequest &) override {}
    void reload() override {}
    void agree() override {}
    void goOn() override {}
    void stop() override {}
    void endSession() override {}
};

class EmptyFactory : public wizard::ConsentBrowserFactory
{
public:
    std::unique_ptr<wizard::ConsentBrowser> create(wizard::ConsentBrowserListener *) override
    {
        return std::make_unique<EmptyBrowser>();
    }
};

} // namespace

extern "C" Q_DECL_EXPORT wizard::ConsentBrowserFactory *wizard_consent_browser_factory()
{
    static EmptyFactory factory;
    return &factory;
}

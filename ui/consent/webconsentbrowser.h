// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/consentbrowser.h"

#include <QList>
#include <QPointer>

#include <memory>

namespace wizard
{

class ConsentAttempt;
class ConsentProfile;

/// The embedded browser on Qt WebEngine. Lives on the window's thread, needs a QApplication, and must not be
/// made as root (the engine ends the whole program then).
class WebConsentBrowser : public ConsentBrowser
{
public:
    /// `listener` outlives the browser.
    explicit WebConsentBrowser(ConsentBrowserListener *listener);
    ~WebConsentBrowser() override;
    Q_DISABLE_COPY_MOVE(WebConsentBrowser)

    QWidget *widget() override;
    void open(const ConsentRequest &request) override;
    void reload() override;
    void agree() override;
    void goOn() override;
    void stop() override;
    void endSession() override;

private:
    std::shared_ptr<ConsentProfile> profileFor(quint64 session);

    ConsentBrowserListener *m_listener = nullptr;
    QPointer<QWidget> m_place; ///< whoever shows it may have destroyed it with its own window
    QPointer<ConsentAttempt> m_attempt;
    quint64 m_session = 0;
    std::shared_ptr<ConsentProfile> m_profile; ///< of m_session; the attempts that use it hold it too
    QList<QPointer<ConsentAttempt>> m_retired; ///< those that the loop has not destroyed yet
};

} // namespace wizard

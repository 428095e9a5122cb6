// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scriptedconsentbrowser.h"

namespace wizard
{

class ScriptedConsentBrowserProvider::Browser : public ConsentBrowser
{
public:
    explicit Browser(ScriptedConsentBrowserProvider *provider)
        : m_provider(provider)
    {
    }
    ~Browser() override { leave(); }

    QWidget *widget() override { return m_provider->m_widget; }
    void open(const ConsentRequest &request) override
    {
        m_provider->m_opened.append(request);
        m_provider->m_current = request.attempt;
        m_provider->m_isCaptured = false;
        m_attempt = request.attempt;
    }
    void reload() override { ++m_provider->m_reloads; }
    void agree() override { ++m_provider->m_agreements; }
    void goOn() override { m_provider->m_isCaptured = false; }
    void stop() override
    {
        ++m_provider->m_stops;
        leave();
    }

    void endSession() override
    {
        ++m_provider->m_endedSessions;
        leave();
    }

private:
    // The next one may be open before this one is gone.
    void leave()
    {
        if (m_provider->m_current == m_attempt)
            m_provider->m_current = 0;
    }

    ScriptedConsentBrowserProvider *m_provider;
    quint64 m_attempt = 0;
};

std::unique_ptr<ConsentBrowser> ScriptedConsentBrowserProvider::create(ConsentBrowserListener *listener)
{
    if (!m_reason.isEmpty())
        return nullptr;
    ++m_creations;
    m_listener = listener;
    return std::make_unique<Browser>(this);
}

void ScriptedConsentBrowserProvider::capture(const QUrl &callback)
{
    if (m_current == 0 || m_isCaptured)
        return;
    m_isCaptured = true;
    m_listener->consentCaptured(m_current, callback);
}

void ScriptedConsentBrowserProvider::trouble(BrowserTrouble trouble, NavigationVerdict verdict,
                                             const QString &host)
{
    if (m_current != 0)
        m_listener->consentTrouble({m_current, trouble, verdict, host});
}

void ScriptedConsentBrowserProvider::change(const BrowserState &state)
{
    if (m_current != 0)
        m_listener->consentBrowserChanged(m_current, state);
}

void ScriptedConsentBrowserProvider::captureFor(quint64 attempt, const QUrl &callback)
{
    if (m_listener)
        m_listener->consentCaptured(attempt, callback);
}

} // namespace wizard

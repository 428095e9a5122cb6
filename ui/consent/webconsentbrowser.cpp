// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/webconsentbrowser.h"

#include "ui/consent/consentattempt.h"
#include "ui/consent/consentprofile.h"

#include <QThread>
#include <QVBoxLayout>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

// The session of the first attempt is made at once: that starts the engine, in the idle moment in which the
// program warms the browser up.
WebConsentBrowser::WebConsentBrowser(ConsentBrowserListener *listener)
    : m_listener(listener)
    , m_place(new QWidget)
    , m_nextProfile(std::make_unique<ConsentProfile>())
{
    m_place->setObjectName(u"consentBrowser"_s);
    auto *const column = new QVBoxLayout(m_place);
    column->setContentsMargins(0, 0, 0, 0);
}

WebConsentBrowser::~WebConsentBrowser()
{
    stop();
    // In an event loop the page may be among the callers; after it nobody would come to destroy it.
    if (QThread::currentThread()->loopLevel() > 0) {
        if (m_place) {
            m_place->hide();
            m_place->deleteLater();
        }
        return;
    }
    for (const auto &attempt : std::as_const(m_retired))
        delete attempt.data();
    delete m_place.data();
}

QWidget *WebConsentBrowser::widget()
{
    return m_place;
}

void WebConsentBrowser::open(const ConsentRequest &request)
{
    stop();
    if (!m_place)
        return;
    auto profile = m_nextProfile ? std::move(m_nextProfile) : std::make_unique<ConsentProfile>();
    m_attempt = new ConsentAttempt(request, std::move(profile), m_place, m_listener);
    m_attempt->start();
}

void WebConsentBrowser::reload()
{
    if (m_attempt)
        m_attempt->reload();
}

void WebConsentBrowser::stop()
{
    m_retired.removeAll(nullptr);
    if (!m_attempt)
        return;
    m_attempt->retire();
    m_retired.append(m_attempt);
    m_attempt = nullptr;
}

} // namespace wizard

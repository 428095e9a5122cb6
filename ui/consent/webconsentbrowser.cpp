// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/webconsentbrowser.h"

#include "ui/consent/consentattempt.h"
#include "ui/consent/consentprofile.h"
#include "ui/consent/engineenvironment.h"
#include "ui/consent/engineproxy.h"

#include <QThread>
#include <QVBoxLayout>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

WebConsentBrowser::WebConsentBrowser(ConsentBrowserListener *listener)
    : m_listener(listener)
    , m_place(new QWidget)
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
    prepareEngine(request.rule, useProxyFor(request.url, request.proxyLogin));
    m_attempt = new ConsentAttempt(request, profileFor(request.session), m_place, m_listener);
    m_attempt->start();
}

std::shared_ptr<ConsentProfile> WebConsentBrowser::profileFor(quint64 session)
{
    // The one before is erased with the last attempt in it, in the loop's next turn.
    if (session == 0 || session != m_session)
        m_profile.reset();
    m_session = session;
    if (session == 0)
        return std::make_shared<ConsentProfile>();
    if (!m_profile)
        m_profile = std::make_shared<ConsentProfile>();
    return m_profile;
}

void WebConsentBrowser::reload()
{
    if (m_attempt)
        m_attempt->reload();
}

void WebConsentBrowser::agree()
{
    if (m_attempt)
        m_attempt->agree();
}

void WebConsentBrowser::goOn()
{
    if (m_attempt)
        m_attempt->goOn();
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

void WebConsentBrowser::endSession()
{
    stop();
    m_session = 0;
    m_profile.reset();
}

} // namespace wizard

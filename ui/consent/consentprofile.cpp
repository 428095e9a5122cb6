// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/consentprofile.h"

#include "app/domain/platform/environment.h"
#include "ui/consent/consentinterceptor.h"
#include "ui/consent/forms/acceptlanguage.h"
#include "ui/consent/permissions.h"

#include <QLocale>
#include <QWebEngineDownloadRequest>
#include <QWebEngineNotification>
#include <QWebEngineSettings>

#include <memory>

namespace wizard
{

ConsentProfile::ConsentProfile(QObject *parent)
    : QWebEngineProfile(parent) // without a storage name it is off the record
    , m_interceptor(new ConsentInterceptor(this))
{
    setUrlRequestInterceptor(m_interceptor);
    setHttpCacheType(MemoryHttpCache);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setSpellCheckEnabled(false);
    if (const QString languages = acceptLanguage(QLocale::system().uiLanguages()); !languages.isEmpty())
        setHttpAcceptLanguage(languages);
    keepNoPermissions(this);
    setNotificationPresenter(
        [](std::unique_ptr<QWebEngineNotification> notification) { notification->close(); });
    restrict();

    connect(this, &QWebEngineProfile::downloadRequested, this, [this](QWebEngineDownloadRequest *download) {
        // The name that it carries is the page's own (`../../evil.sh` comes as it is) and is not even read.
        download->cancel();
        Q_EMIT downloadRefused(hostForPeople(download->url()));
    });
}

ConsentProfile::~ConsentProfile()
{
    setUrlRequestInterceptor(nullptr);
}

void ConsentProfile::serve(NavigationGate *gate)
{
    m_interceptor->setGate(gate);
}

void ConsentProfile::restrict()
{
    QWebEngineSettings *const s = settings();
    for (const auto attribute : {
             QWebEngineSettings::LocalContentCanAccessFileUrls,
             QWebEngineSettings::LocalContentCanAccessRemoteUrls,
             QWebEngineSettings::PluginsEnabled,
             QWebEngineSettings::PdfViewerEnabled,
             QWebEngineSettings::JavascriptCanOpenWindows, // a click still opens one
             QWebEngineSettings::JavascriptCanAccessClipboard,
             QWebEngineSettings::JavascriptCanPaste,
             QWebEngineSettings::AllowWindowActivationFromJavaScript,
             QWebEngineSettings::FocusOnNavigationEnabled, // the person may have gone on to Cancel
             QWebEngineSettings::ErrorPageEnabled,
             QWebEngineSettings::AutoLoadIconsForPage,
             QWebEngineSettings::TouchIconsEnabled,
             QWebEngineSettings::NavigateOnDropEnabled,
             QWebEngineSettings::FullScreenSupportEnabled,
             QWebEngineSettings::ScreenCaptureEnabled,
             QWebEngineSettings::HyperlinkAuditingEnabled,
             QWebEngineSettings::DnsPrefetchEnabled,
             QWebEngineSettings::AllowRunningInsecureContent,
             QWebEngineSettings::AllowGeolocationOnInsecureOrigins,
         })
        s->setAttribute(attribute, false);
    s->setAttribute(QWebEngineSettings::WebRTCPublicInterfacesOnly, true);
    s->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, true);
    s->setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
}

} // namespace wizard

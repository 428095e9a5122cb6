// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/address/callback.h"
#include "app/domain/platform/proxylogin.h"

#include <QString>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace wizard
{

/// One attempt's page.
struct ConsentRequest {
    quint64 attempt = 0; ///< told back with every event; events of another attempt are dropped
    QUrl url;            ///< checked by checkConsentUrl() / buildConsentUrl()
    CallbackRule rule;
    /// 0: a fresh session of its own, erased with the attempt. Any other number: the session that the last
    /// open() of this browser with the same number used goes on (a queue's group), until endSession().
    quint64 session = 0;
    std::optional<ProxyLogin> proxyLogin = {}; ///< what the person gave for a proxy of this name
};

/// What the browser shows beside the page, outside the page's reach.
struct BrowserState {
    QString host;        ///< encoded form, with port where unusual; never path or query
    bool secure = false; ///< https, with a certificate that the engine or the system trusts
    bool loopback = false;
    bool loading = false;
    bool failed = false;   ///< what was to be shown there has not come
    QString registrable{}; ///< the end of `host` that somebody has registered, without the port

    bool operator==(const BrowserState &) const = default;
};

/// Why a page could not be shown or a navigation was refused.
enum class BrowserTrouble {
    None,
    RefusedNavigation, ///< `verdict` tells the rule; the page stays
    CertificateError,
    PageUnreachable,
    PageCrashed, ///< twice: the first time it is reloaded
    DownloadRefused,
    DialogRefused,       ///< too many script dialogs
    CertificateWanted,   ///< a client certificate
    PasswordWanted,      ///< HTTP authentication: three tries are over
    PasswordDeclined,    ///< HTTP authentication: the person gave none
    ProxyPasswordWanted, ///< `host` is the proxy; it got none, or none that it takes
    PageEmpty,           ///< reached, and there is nothing to show (204, an error without a page)
    PopupRefused,
    PageRefused,      ///< the page is there and is an error: `status`, 400 to 499
    ConnectionClosed, ///< reached, and closed without an answer
    ProxyUnreachable, ///< `host` is the proxy that the desktop names; nothing left the computer
    ProxyUnusable,    ///< the desktop names a proxy of a kind that the page cannot use: `host`
    FormStopped,      ///< the page's own rules (CSP) keep its form from being sent
    MessageShown,     ///< alert(): `text`
    QuestionDeclined, ///< confirm(), answered "no": `text`; see ConsentBrowser::agree()
    TextDeclined,     ///< prompt(), answered with nothing: `text`
};

struct BrowserEvent {
    quint64 attempt = 0;
    BrowserTrouble trouble = BrowserTrouble::None;
    NavigationVerdict verdict = NavigationVerdict::Ordinary;
    QString host; ///< encoded; never a whole address
    int status = 0;
    QString text = {}; ///< the page's own words: plain, cleaned, cut
};

/// Told by the browser, always from the event loop. A plain abstract class: it crosses the border of a module
/// that is built with hidden visibility (ui/consent/BROWSER.md).
class ConsentBrowserListener
{
public:
    virtual ~ConsentBrowserListener() = default;

    /// The callback was reached; it has not been loaded and no connection was made. What a form posted to it
    /// stands in its query, where the engine shows that (callbackWithForm()). Nothing is navigated to
    /// after it, and no second one is told, until ConsentBrowser::goOn().
    virtual void consentCaptured(quint64 attempt, const QUrl &callback) = 0;
    virtual void consentTrouble(const BrowserEvent &event) = 0;
    virtual void consentBrowserChanged(quint64 attempt, const BrowserState &state) = 0;
};

/// An embedded browser with a fresh off-the-record profile for each open().
class ConsentBrowser
{
public:
    virtual ~ConsentBrowser() = default;

    /// Owned by the browser; reparented by the window while it is shown.
    virtual QWidget *widget() = 0;
    /// Loads as soon as widget() is in sight, so that the page begins with the size that it keeps.
    virtual void open(const ConsentRequest &request) = 0;
    virtual void reload() = 0;
    /// The question that was declined last is answered "yes" when the same page asks it again: the engine
    /// wants its answers at once, and nothing here waits for a person in a loop of its own.
    virtual void agree() = 0;
    /// What was captured was no answer: the page goes on as it stands, and the next callback is told.
    virtual void goOn() = 0;
    /// Ends the attempt: page and popups are gone, no more events; the session too where it is the attempt's
    /// own.
    virtual void stop() = 0;
    /// Erases a session that several attempts share. Stops what runs in it.
    virtual void endSession() = 0;
};

/// What the module exports: `extern "C" wizard::ConsentBrowserFactory *` by the name below.
class ConsentBrowserFactory
{
public:
    virtual ~ConsentBrowserFactory() = default;
    /// `listener` outlives the browser.
    virtual std::unique_ptr<ConsentBrowser> create(ConsentBrowserListener *listener) = 0;
};

/// Where the flow gets its browser from; loads the module when it is first needed.
class ConsentBrowserProvider
{
public:
    virtual ~ConsentBrowserProvider() = default;

    /// Empty: available. Else a short word: `root`, `sandbox`, `missing`, `broken`.
    virtual QString unavailableReason() const = 0;
    /// Null where the module cannot be loaded; unavailableReason() tells why.
    virtual std::unique_ptr<ConsentBrowser> create(ConsentBrowserListener *listener) = 0;
    /// Loads what takes time, in an idle moment.
    virtual void warmUp() = 0;
};

inline constexpr char consentBrowserFactorySymbol[] = "wizard_consent_browser_factory";

} // namespace wizard

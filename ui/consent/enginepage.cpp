// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/enginepage.h"

#include "app/domain/platform/environment.h"
#include "app/domain/secret/redact.h"
#include "ui/consent/certificatetrust.h"
#include "ui/consent/consentinterceptor.h"
#include "ui/consent/consentprofile.h"
#include "ui/consent/enginepasskeys.h"
#include "ui/consent/engineproxy.h"
#include "ui/consent/forms/passkeyrequest.h"
#include "ui/consent/forms/registrabledomain.h"
#include "ui/consent/navigationgate.h"
#include "ui/consent/permissions.h"

#include <QAuthenticator>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPalette>
#include <QPointer>
#include <QScopeGuard>
#include <QTimer>
#include <QWebEngineCertificateError>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineHistory>
#include <QWebEngineLoadingInfo>
#include <QWebEngineNavigationRequest>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineScript>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

// Chromium's net_error_list.h
constexpr int netAborted = -3;
constexpr int netBlockedByClient = -20;
constexpr int netBlockedByCsp = -30;
constexpr int netConnectionClosed = -100;
constexpr int netConnectionReset = -101;
constexpr int netDisallowedScheme = -301;
constexpr int netUnknownScheme = -302;
constexpr int netUnsafeRedirect = -311;
constexpr int netEmptyResponse = -324;

constexpr int longestDialog = 300;

bool isClosing(int netError)
{
    return netError == netConnectionClosed || netError == netConnectionReset || netError == netEmptyResponse;
}

/// The proxy does not answer or lets nothing through.
bool isOfProxy(int netError)
{
    constexpr int tunnelFailed = -111;
    constexpr int authenticationUnsupported = -115;
    constexpr int socksFailed = -120;
    constexpr int socksHostUnreachable = -121;
    constexpr int authenticationRequested = -127;
    constexpr int connectionFailed = -130;
    constexpr int certificateInvalid = -136;
    for (const int each : {tunnelFailed, authenticationUnsupported, socksFailed, socksHostUnreachable,
                           authenticationRequested, connectionFailed, certificateInvalid}) {
        if (netError == each)
            return true;
    }
    return false;
}

/// A redirect to where no page can lead.
bool isRefusedRedirect(int netError)
{
    return netError == netDisallowedScheme || netError == netUnknownScheme || netError == netUnsafeRedirect;
}

/// A question is the same one where the same origin asks it in the same words.
QString questionId(const QUrl &origin, const QString &text)
{
    return originOf(origin) + u' ' + text;
}

bool isWebAddress(const QUrl &url)
{
    return url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
}

/// A form that a page posts itself, whose body can be read where it would be fetched. Where a server sends
/// the form on to elsewhere, what stops it there comes too late.
template<typename Request>
bool postsReadableForm(const Request &request)
{
    if constexpr (requires { request.hasFormData(); }) // since Qt 6.8
        return request.isMainFrame() && request.hasFormData() && ConsentInterceptor::readsForms() &&
               request.navigationType() == Request::FormSubmittedNavigation;
    else
        return false;
}

/// The engine asks beforeunload's question as a confirm() with this text of its own. A page that copies the
/// text gets a "yes" and nothing else.
QString leaveQuestion()
{
    return QCoreApplication::translate("QWebEnginePage", "Are you sure you want to leave this page? "
                                                         "Changes that you made may not be saved.");
}

} // namespace

EnginePage::EnginePage(ConsentProfile *profile, NavigationGate *gate, QObject *parent)
    : QWebEnginePage(profile, parent)
    , m_gate(gate)
{
    // No white flash in a dark window; once a page is there white is what pages expect below their text.
    setBackgroundColor(QGuiApplication::palette().color(QPalette::Window));

    connect(this, &QWebEnginePage::loadingChanged, this, &EnginePage::followLoading);
    connect(this, &QWebEnginePage::urlChanged, this, &EnginePage::followUrl);
    connect(this, &QWebEnginePage::loadProgress, this, [this](int percent) {
        if (percent >= 50)
            setBackgroundColor(Qt::white);
        // A redirect has progress too, but no place in the history.
        if (history()->count() > 0)
            noteArrival();
    });
    connect(this, &QWebEnginePage::renderProcessTerminated, this, &EnginePage::recover);
    connect(this, &QWebEnginePage::authenticationRequired, this, &EnginePage::giveCredentials);
    connect(this, &QWebEnginePage::navigationRequested, this, &EnginePage::judge);
    followPasskeys(this, [this](PasskeyRequest *request) {
        if (m_gate && !m_gate->isClosed())
            Q_EMIT passkeyAsked(request);
        else
            request->cancel();
    });
    refuseWishes();
}

void EnginePage::refuseWishes()
{
    connect(this, &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
        if (isTrustedBySystem(error)) {
            error.acceptCertificate();
            return;
        }
        error.rejectCertificate();
        if (isOfMainFrame(error.url())) {
            m_refusedSinceStart = true;
            Q_EMIT troubled(BrowserTrouble::CertificateError, hostForPeople(error.url()));
        }
    });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
            [this](QWebEngineClientCertificateSelection selection) {
                selection.selectNone();
                Q_EMIT troubled(BrowserTrouble::CertificateWanted, hostForPeople(selection.host()));
            });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this,
            [this](const QUrl &, QAuthenticator *authenticator, const QString &) {
                giveProxyCredentials(authenticator);
            });
    denyPermissions(this);
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    QT_WARNING_PUSH;
    QT_WARNING_DISABLE_DEPRECATED; // newer engines never ask; older ones must hear a no
    connect(this, &QWebEnginePage::quotaRequested, this,
            [](QWebEngineQuotaRequest request) { request.reject(); });
    QT_WARNING_POP;
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
}

void EnginePage::open(const QUrl &url)
{
    m_wanted = url;
    // Where it goes is known now; how it is secured only when it is there.
    setState({.host = hostForPeople(url), .secure = false, .loopback = isLoopbackPage(url), .loading = true});
    m_hasOfferedToProxy = false;
    m_asksForProxy = false;
    m_proxyAnswerWaits = false;
    m_triesProxyLogin = false;
    if (const QString proxy = unusableProxy(); !proxy.isEmpty()) {
        fail(BrowserTrouble::None);
        Q_EMIT troubled(BrowserTrouble::ProxyUnusable, proxy);
        return;
    }
    load(url);
}

void EnginePage::openAgain()
{
    m_crashes = 0;
    if (url().isEmpty() || !m_isShown || m_state.failed)
        open(m_wanted);
    else
        triggerAction(QWebEnginePage::Reload);
}

void EnginePage::judge(QWebEngineNavigationRequest &request)
{
    const QUrl url = request.url();
    if (m_gate && postsReadableForm(request) && m_gate->waitsForForm(url)) {
        m_refusedSinceStart = true; // by the interceptor, once it has read
        return;
    }
    // The type is of no use: meta refresh and script arrive as redirects too.
    if (!m_gate || !m_gate->admitsNavigation(url, request.isMainFrame())) {
        m_refusedSinceStart = m_refusedSinceStart || request.isMainFrame();
        request.reject();
        return;
    }
    if (request.isMainFrame()) {
        m_wanted = url;
        dropQuestion();
    }
}

bool EnginePage::isOfMainFrame(const QUrl &url) const
{
    return originOf(url) == originOf(m_wanted);
}

void EnginePage::followLoading(const QWebEngineLoadingInfo &info)
{
    BrowserState state = m_state;
    state.loading = info.status() == QWebEngineLoadingInfo::LoadStartedStatus;
    state.failed = state.failed && !state.loading;
    setState(state);
    if (state.loading) {
        m_offerLoads = m_offers;
        return;
    }
    if (std::exchange(m_proxyAnswerWaits, false)) {
        m_refusedSinceStart = false;
        QMetaObject::invokeMethod(this, &EnginePage::tryProxyLogin, Qt::QueuedConnection);
        return;
    }

    // The load is over that the credentials were for; where it did not ask, nothing else gets them. An answer
    // that came before the refused page was there has its turn now.
    const bool answersNow = m_answerWaits;
    // The end of a load that the answer has broken off is not the end of its own.
    if (!answersNow && (!m_offers || m_offerLoads))
        forgetOffer();
    const bool triesProxyLogin = std::exchange(m_triesProxyLogin, false);
    const auto answer = qScopeGuard([this, answersNow] {
        if (answersNow)
            offerAnswer();
    });
    setBackgroundColor(Qt::white);
    const bool wasRefused = std::exchange(m_refusedSinceStart, false);
    // A status such as 400 counts as a failed load, though its page is there: often it says what is wrong.
    const bool isErrorPage = info.status() == QWebEngineLoadingInfo::LoadFailedStatus &&
                             info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain;
    if (info.status() == QWebEngineLoadingInfo::LoadSucceededStatus || isErrorPage) {
        noteArrival();
        if (!m_isShown) {
            m_isShown = true;
            Q_EMIT shown();
        }
        if (isErrorPage)
            tellErrorPage(info.errorCode());
        return;
    }
    // A refused navigation ends as a failed load of an address that must not be told.
    if (wasRefused || info.errorCode() == netBlockedByClient || !m_gate || m_gate->isClosed())
        return;
    // A scheme that nobody knows is stopped by the engine, which asks nobody: the word about it comes from
    // here.
    if (!isWebAddress(info.url())) {
        m_gate->admitsNavigation(info.url(), true);
        return;
    }
    // An abort in the middle is the next navigation or the person's own stop. Where nothing has come yet it
    // is an answer without a page (204, for instance).
    const bool isAborted = info.errorCode() == netAborted;
    if (isAborted && history()->count() > 0)
        return;
    if (isOfProxy(info.errorCode())) {
        fail(BrowserTrouble::None);
        // Some proxies say of a wrong password no more than that they let nothing through (tinyproxy: 401).
        // The engine goes on offering it then as long as its profile lives.
        if (triesProxyLogin) {
            forgetProxyLogin();
            Q_EMIT troubled(BrowserTrouble::ProxyPasswordWanted, proxyInUse());
            return;
        }
        Q_EMIT troubled(BrowserTrouble::ProxyUnreachable, proxyInUse());
        return;
    }
    if (info.errorCode() == netBlockedByCsp) {
        Q_EMIT troubled(BrowserTrouble::FormStopped, m_state.host);
        return;
    }
    if (isRefusedRedirect(info.errorCode())) {
        m_gate->tellStopped(NavigationVerdict::NotHttps);
        fail(BrowserTrouble::None);
        return;
    }
    fail(isAborted                     ? BrowserTrouble::PageEmpty
         : isClosing(info.errorCode()) ? BrowserTrouble::ConnectionClosed
                                       : BrowserTrouble::PageUnreachable);
}

void EnginePage::fail(BrowserTrouble trouble)
{
    // Whatever the address line has come to, nothing of it is there: no word about how it is secured.
    BrowserState state = m_state;
    state.host = hostForPeople(m_wanted);
    state.secure = false;
    state.loopback = isLoopbackPage(m_wanted);
    state.failed = true;
    setState(state);
    if (trouble != BrowserTrouble::None)
        Q_EMIT troubled(trouble, state.host);
}

void EnginePage::noteArrival()
{
    if (std::exchange(m_hasArrived, true))
        return;
    Q_EMIT arrived();
}

void EnginePage::tellErrorPage(int status)
{
    // Behind these there is a question of their own.
    constexpr int unauthorised = 401;
    constexpr int proxyUnauthorised = 407;
    if (status == unauthorised || status == proxyUnauthorised)
        return;
    if (status >= 400 && status < 500) {
        Q_EMIT troubled(BrowserTrouble::PageRefused, hostForPeople(m_wanted), status);
        return;
    }
    // The engine tells nothing but the status; whether there is anything to read only the document knows.
    runJavaScript(u"document.body ? document.body.hasChildNodes() : true"_s,
                  QWebEngineScript::ApplicationWorld, [page = QPointer(this)](const QVariant &hasContent) {
                      if (!page || page->m_state.loading || !page->m_gate || page->m_gate->isClosed())
                          return;
                      if (hasContent == QVariant(false))
                          Q_EMIT page->troubled(BrowserTrouble::PageEmpty, hostForPeople(page->m_wanted));
                  });
}

void EnginePage::followUrl(const QUrl &url)
{
    // A refused popup carries the refused address here: only what the gate let pass is shown.
    if (url.host().isEmpty() || !m_gate || !m_gate->admitsRequest(url))
        return;
    BrowserState state = m_state;
    state.host = hostForPeople(url);
    state.secure = url.scheme() == "https"_L1;
    state.loopback = isLoopbackPage(url);
    setState(state);
    // Later, for the engine is in the middle of telling. What still loads on a refused page is not waited
    // for.
    const auto answer = [this] {
        if (m_answerWaits && this->url() == m_asked)
            offerAnswer();
    };
    if (m_answerWaits)
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}

void EnginePage::setState(BrowserState state)
{
    state.registrable = registrableDomain(state.host);
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

void EnginePage::giveCredentials(const QUrl &url, QAuthenticator *authenticator)
{
    // A picture on another host must not borrow the page's credit to ask for a password.
    if (!isOfMainFrame(url) || !m_gate || m_gate->isClosed()) {
        *authenticator = QAuthenticator();
        return;
    }
    int &tries = m_triesByOrigin[originOf(url)];
    if (m_offers && originOf(url) == originOf(m_asked)) {
        ++tries;
        authenticator->setUser(m_offeredUser);
        authenticator->setPassword(m_offeredPassword);
        forgetOffer();
        return;
    }
    // The engine wants its answer at once and a person needs a while: the question is refused here, asked in
    // the window, and answered when the page is loaded again.
    *authenticator = QAuthenticator();
    m_asked = m_wanted;
    m_asksForProxy = false; // there is one form
    if (tries < passwordTries)
        Q_EMIT passwordAsked(hostForPeople(url), tries > 0);
    else
        Q_EMIT troubled(BrowserTrouble::PasswordWanted, hostForPeople(url));
}

void EnginePage::giveProxyCredentials(QAuthenticator *authenticator)
{
    // Once for a load: a wrong password stays wrong.
    const ProxyLogin login = proxyLogin();
    if (!login.user.isEmpty() && !std::exchange(m_hasOfferedToProxy, true)) {
        authenticator->setUser(login.user);
        authenticator->setPassword(login.password.reveal());
        return;
    }
    m_refusedSinceStart = true;
    *authenticator = QAuthenticator(); // null refuses; left alone it means an empty password
    // Each picture of a page asks anew; the person is asked once.
    if (!m_gate || m_gate->isClosed() || std::exchange(m_asksForProxy, true))
        return;
    Q_EMIT proxyPasswordAsked(proxyInUse(), !login.user.isEmpty());
}

void EnginePage::dropQuestion()
{
    if (m_asked.isEmpty() || isOfMainFrame(m_asked))
        return;
    forgetOffer();
    m_asked.clear();
    m_asksForProxy = false;
    Q_EMIT questionDropped();
}

void EnginePage::forgetOffer()
{
    m_offers = false;
    m_answerWaits = false;
    m_offeredUser.clear();
    m_offeredPassword.clear();
}

void EnginePage::answerPassword(const QString &user, const QString &password)
{
    if (std::exchange(m_asksForProxy, false)) {
        setProxyLogin(user, Secret(password));
        // The end of the load that asked must not be taken for that of the next one.
        m_proxyAnswerWaits = m_state.loading;
        if (!m_proxyAnswerWaits)
            tryProxyLogin();
        return;
    }
    if (m_asked.isEmpty())
        return;
    m_offeredUser = user;
    m_offeredPassword = password;
    m_answerWaits = m_state.loading && url() != m_asked; // what is not there yet has no form to send again
    if (!m_answerWaits)
        offerAnswer();
}

void EnginePage::tryProxyLogin()
{
    if (!m_gate || m_gate->isClosed())
        return;
    m_hasOfferedToProxy = false;
    m_triesProxyLogin = true;
    if (url() == m_wanted && !m_state.failed)
        triggerAction(QWebEnginePage::Reload); // a form again with all that it held
    else
        load(m_wanted);
}

void EnginePage::offerAnswer()
{
    m_answerWaits = false;
    if (!m_gate || m_gate->isClosed())
        return forgetOffer();
    m_offers = true;
    m_offerLoads = false;
    // Loading it again sends a form again with all that it held; a new load would be a GET without it.
    if (url() == m_asked && !m_state.failed)
        triggerAction(QWebEnginePage::Reload);
    else
        load(m_asked);
}

void EnginePage::declinePassword()
{
    if (std::exchange(m_asksForProxy, false)) {
        Q_EMIT troubled(BrowserTrouble::ProxyPasswordWanted, proxyInUse());
        return;
    }
    Q_EMIT troubled(BrowserTrouble::PasswordDeclined, hostForPeople(m_asked));
}

void EnginePage::recover()
{
    if (!m_gate || m_gate->isClosed())
        return;
    BrowserState state = m_state;
    state.loading = false;
    setState(state);
    // Once: a page that crashes whenever it is loaded would go on for ever. Not from inside the signal.
    if (++m_crashes == 1)
        QTimer::singleShot(0, this, [this] { load(m_wanted); });
    else
        Q_EMIT troubled(BrowserTrouble::PageCrashed, m_state.host);
}

QStringList EnginePage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void EnginePage::tellDialog(BrowserTrouble trouble, const QUrl &origin, const QString &text)
{
    if (++m_dialogs <= toldDialogs)
        Q_EMIT troubled(trouble, hostForPeople(origin), 0, sanitisedText(text, longestDialog));
    else if (m_dialogs == toldDialogs + 1)
        Q_EMIT troubled(BrowserTrouble::DialogRefused, m_state.host);
}

void EnginePage::javaScriptAlert(const QUrl &securityOrigin, const QString &text)
{
    tellDialog(BrowserTrouble::MessageShown, securityOrigin, text);
}

// The engine wants its answer before it returns, and the page stands still until then. So the answer is "no",
// and the person may have it answered otherwise the next time.
bool EnginePage::javaScriptConfirm(const QUrl &securityOrigin, const QString &text)
{
    if (text == leaveQuestion())
        return true; // a page cannot hold the person back
    const QString question = questionId(securityOrigin, text);
    if (m_agreedWith.contains(question))
        return true;
    m_declined = question;
    tellDialog(BrowserTrouble::QuestionDeclined, securityOrigin, text);
    return false;
}

bool EnginePage::javaScriptPrompt(const QUrl &securityOrigin, const QString &text, const QString &, QString *)
{
    tellDialog(BrowserTrouble::TextDeclined, securityOrigin, text);
    return false;
}

void EnginePage::agree()
{
    if (m_declined.isEmpty())
        return;
    m_agreedWith.append(std::exchange(m_declined, {}));
    m_dialogs = 0; // somebody is there and answers
}

void EnginePage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &text, int,
                                          const QString &)
{
    // The engine would log it, addresses included. What it stops by itself, without asking anybody, it tells
    // here alone; a page that writes the same words gets a line of ours and nothing else.
    if (level == InfoMessageLevel || !m_gate || m_gate->isClosed())
        return;
    if (text.startsWith("Not allowed to navigate top frame to "_L1) ||
        text.startsWith("Not allowed to load local resource: "_L1))
        m_gate->tellStopped(NavigationVerdict::NotHttps);
    else if (text.contains("URLs contain embedded credentials"_L1))
        m_gate->tellStopped(NavigationVerdict::NearCallback);
    else if (text.startsWith("Refused to send form data to "_L1) ||
             (text.startsWith("Sending form data to "_L1) && text.contains("Content Security Policy"_L1)))
        Q_EMIT troubled(BrowserTrouble::FormStopped, m_state.host);
}

} // namespace wizard

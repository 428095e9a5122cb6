// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/net/qthttpoperation.h"

#include "app/adapters/net/oneshotbody.h"
#include "app/adapters/net/proxychoice.h"
#include "app/domain/platform/environment.h"

#include <QAuthenticator>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

// The method's word; a custom request with it takes the one-shot body as post() would.
QByteArray verb(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return "GET";
    case HttpMethod::Post:
        return "POST";
    case HttpMethod::Patch:
        return "PATCH";
    }
    return "GET";
}

// How much may lie between the network's thread and us, so that a fast and endless body does not fill memory.
constexpr qint64 readAhead = 1024 * 1024;

// Of a manager: a connection of its has come through a proxy, and may be used again.
constexpr char wasThrough[] = "wasThrough";

QNetworkRequest strictRequest(const HttpRequest &asked)
{
    QNetworkRequest request(asked.url);
    using Request = QNetworkRequest;
    request.setAttribute(Request::Http2AllowedAttribute, false);
    request.setAttribute(Request::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(Request::RedirectPolicyAttribute, Request::ManualRedirectPolicy);
    request.setAttribute(Request::CookieLoadControlAttribute, Request::Manual);
    request.setAttribute(Request::CookieSaveControlAttribute, Request::Manual);
    request.setAttribute(Request::AuthenticationReuseAttribute, Request::Manual);
    request.setAttribute(Request::CacheLoadControlAttribute, Request::AlwaysNetwork);
    request.setAttribute(Request::CacheSaveControlAttribute, false);
    // Our own cap comes first; what lies above it is refused by Qt's ratio check too.
    request.setDecompressedSafetyCheckThreshold(asked.maximumBytes);
    request.setHeader(Request::UserAgentHeader, u"ConnectorWizard"_s);
    for (const auto &[name, value] : asked.headers)
        request.setRawHeader(name, value);
    return request;
}

} // namespace

QtHttpOperation::QtHttpOperation(HttpRequest request, std::shared_ptr<QNetworkAccessManager> manager,
                                 std::shared_ptr<const ProxyChoice::Login> proxyLogin,
                                 std::shared_ptr<QObject> attic)
    : m_request(std::move(request))
    , m_attic(std::move(attic))
    , m_manager(std::move(manager))
    , m_proxyLogin(std::move(proxyLogin))
{
    m_deadline.setSingleShot(true);
    // Qt's own setTransferTimeout() starts anew with every byte: a drip would never end.
    m_deadline.callOnTimeout(
        this, [this] { endWith(isProxysFault() ? HttpTrouble::ProxyFailed : HttpTrouble::TimedOut); });
}

QtHttpOperation::~QtHttpOperation()
{
    letGoOfReply();
    if (!m_brokenOff || m_manager.use_count() > 1)
        return;
    // Destroying a manager waits for its thread, which may be busy with what a hostile server still sends
    // (measured: seconds with endless headers). It has got the order to stop: let it do so first.
    auto *holder = new QTimer(m_attic.get());
    holder->callOnTimeout(holder, [holder, manager = std::move(m_manager)] { holder->deleteLater(); });
    holder->start(std::chrono::seconds{10});
}

void QtHttpOperation::letGoOfReply()
{
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    m_deadline.stop();
    m_brokenOff = reply->isRunning();
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

std::shared_ptr<QNetworkAccessManager>
QtHttpOperation::freshManager(std::shared_ptr<const ProxyChoice::Login> proxyLogin)
{
    auto manager = std::make_shared<QNetworkAccessManager>();
    // The program's own proxy is the page's, whose engine knows no other one.
    manager->setProxyFactory(new ProxyChoice(std::move(proxyLogin)));
    return manager;
}

bool QtHttpOperation::isSendable() const
{
    const QUrl &url = m_request.url;
    // Qt Network would also read file:, qrc: and data: addresses.
    const bool https = url.scheme() == u"https";
    const bool plain = url.scheme() == u"http" && isLoopbackLiteral(url);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || !(https || plain))
        return false;
    // Qt 6.4 writes header values as they are: a line end in a pasted key would be a header of its own.
    return std::none_of(m_request.headers.cbegin(), m_request.headers.cend(), [](const auto &header) {
        const auto bad = [](char c) {
            return c == '\r' || c == '\n' || c == '\0';
        };
        return header.first.isEmpty() || std::any_of(header.first.cbegin(), header.first.cend(), bad) ||
               std::any_of(header.second.cbegin(), header.second.cend(), bad);
    });
}

void QtHttpOperation::start()
{
    if (!isSendable()) {
        m_answer.trouble = HttpTrouble::Other;
        finishLater(m_answer);
        return;
    }

    // Asking takes a while where a script of the desktop decides: once for a call.
    m_proxy = ProxyChoice::proxyFor(m_request.url, *m_proxyLogin);
    if (m_proxy.type() != QNetworkProxy::NoProxy && m_proxy.port() == 0) {
        m_answer.trouble = HttpTrouble::ProxyFailed;
        m_answer.proxy = ProxyChoice::nameOf(m_proxy);
        finishLater(m_answer);
        return;
    }

    QNetworkRequest request = strictRequest(m_request);
    if (m_request.method == HttpMethod::Get) {
        m_reply = m_manager->get(request);
    } else {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        auto *body = new OneShotBody(m_request.body);
        m_reply = m_manager->sendCustomRequest(request, verb(m_request.method), body);
        body->setParent(m_reply);
    }
    m_request.body.clear();
    m_request.headers.clear();

    m_reply->setReadBufferSize(readAhead);
    connect(m_reply, &QNetworkReply::encrypted, this, [this] {
        m_isThrough = true;
        m_manager->setProperty(wasThrough, true);
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &QtHttpOperation::readMetaData);
    connect(m_reply, &QNetworkReply::readyRead, this, &QtHttpOperation::readBody);
    // Queued: an answer that is known at once (no such host) must not end the operation inside start().
    connect(m_reply, &QNetworkReply::finished, this, &QtHttpOperation::endWithReply, Qt::QueuedConnection);
    m_deadline.start(m_request.deadline);
}

void QtHttpOperation::readMetaData()
{
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.headers.clear();
    qint64 bytes = 0;
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        bytes += name.size() + value.size();
        // A platform's cookies are nobody's business here, and they are secrets.
        if (name.compare("set-cookie", Qt::CaseInsensitive) != 0)
            m_answer.headers.emplace_back(name, value);
    }
    // Where the headers are too large for Qt, it drops them all, Content-Length included, and goes on as if
    // there had been none: nobody knows where such an answer ends.
    const bool dropped =
        bytes == 0 && m_answer.status >= 200 && m_answer.status != 204 && m_answer.status != 304;
    if (bytes > maximumHeaderBytes || dropped) {
        m_answer.headers.clear();
        endWith(HttpTrouble::TooLarge);
    }
}

void QtHttpOperation::readBody()
{
    while (m_reply && m_reply->bytesAvailable() > 0) {
        // No more than is there: read() allocates all that it is asked for, and the body would keep it.
        const QByteArray piece = m_reply->read(qMin(readAhead, m_reply->bytesAvailable()));
        if (piece.isEmpty())
            return;
        if (m_answer.body.size() + piece.size() > m_request.maximumBytes) {
            endWith(HttpTrouble::TooLarge);
            return;
        }
        m_answer.body += piece;
    }
}

void QtHttpOperation::endWith(HttpTrouble trouble)
{
    if (!m_reply)
        return;
    letGoOfReply();
    m_answer.trouble = trouble;
    if (isOfProxy(trouble))
        m_answer = {.status = 0,
                    .headers = {},
                    .body = {},
                    .trouble = trouble,
                    .proxy = ProxyChoice::nameOf(m_proxy)};
    if (trouble == HttpTrouble::TooLarge)
        m_answer.body.clear();
    finish(std::move(m_answer));
}

void QtHttpOperation::endWithReply()
{
    if (!m_reply)
        return;
    readMetaData();
    readBody();
    if (!m_reply)
        return;
    endWith(troubleOf(m_reply->error()));
}

bool QtHttpOperation::isProxysFault() const
{
    // What is encrypted for the platform goes through the proxy once that has let it; before, nothing has
    // been sent. Whatever Qt calls it, and a proxy that closes at once has Qt try until the deadline.
    // (Of a connection that is used again nobody tells that it is encrypted.)
    return m_proxy.type() != QNetworkProxy::NoProxy && !m_isThrough && m_request.url.scheme() == u"https" &&
           !m_manager->property(wasThrough).toBool();
}

HttpTrouble QtHttpOperation::troubleOf(QNetworkReply::NetworkError error) const
{
    using Reply = QNetworkReply;
    if (isWholeByItself())
        return HttpTrouble::None;
    if (isProxysFault() && error != Reply::NoError && error != Reply::SslHandshakeFailedError)
        return error != Reply::ProxyAuthenticationRequiredError ? HttpTrouble::ProxyFailed
               : m_proxy.user().isEmpty()                       ? HttpTrouble::ProxyWantsPassword
                                                                : HttpTrouble::ProxyRefused;
    switch (error) {
    case Reply::ConnectionRefusedError:
        return HttpTrouble::ConnectionRefused;
    case Reply::HostNotFoundError:
        return HttpTrouble::HostNotFound;
    case Reply::TimeoutError:
        return HttpTrouble::TimedOut;
    case Reply::SslHandshakeFailedError:
        return HttpTrouble::TlsRefused;
    case Reply::RemoteHostClosedError:
    case Reply::TemporaryNetworkFailureError:
    case Reply::NetworkSessionFailedError:
        return HttpTrouble::ConnectionLost;
    case Reply::ContentReSendError:
        // Qt wanted to send the body again. Behind a redirect or a refusal that is no trouble: the status
        // says it all. Without a status the connection was lost.
        if (m_answer.status < 300)
            return HttpTrouble::ConnectionLost;
        break;
    default:
        break;
    }
    if (m_answer.status == 0)
        return HttpTrouble::Other;
    if (isBodyCut() || isEndUnknown())
        return HttpTrouble::ConnectionLost;
    if (m_answer.header("content-length").contains(','))
        return HttpTrouble::Other; // two of them: nobody knows where this answer ends
    if (error != Reply::NoError && m_answer.status < 300) {
        // A body that was being unpacked and is then given up is out of proportion to what was sent; anything
        // else is a body that could not be unpacked at all, or a broken chunk.
        const bool packed = !m_answer.header("content-encoding").isEmpty();
        return packed && !m_answer.body.isEmpty() ? HttpTrouble::TooLarge : HttpTrouble::Other;
    }
    return HttpTrouble::None;
}

bool QtHttpOperation::isBodyCut() const
{
    bool known = false;
    const qint64 length = m_answer.header("content-length").toLongLong(&known);
    const bool packed = !m_answer.header("content-encoding").isEmpty();
    return known && !packed && m_answer.status >= 200 && m_answer.status != 204 && m_answer.status != 304 &&
           m_answer.body.size() < length;
}

bool QtHttpOperation::isEndUnknown() const
{
    // A body that ends with the connection may be cut, and under the one-shot body Qt takes the closing for
    // an error now and then. Of a call that creates we must not believe it.
    return m_request.method != HttpMethod::Get && !isEndTold() && m_answer.status >= 200 &&
           m_answer.status < 300 && m_answer.status != 204;
}

bool QtHttpOperation::isEndTold() const
{
    return !m_answer.header("content-length").isEmpty() || !m_answer.header("transfer-encoding").isEmpty() ||
           !m_answer.header("content-encoding").isEmpty();
}

bool QtHttpOperation::isWholeByItself() const
{
    // PHP's own server and HTTP/1.0 proxies end a body with the connection. What parses to its closing
    // bracket has come to its end.
    const bool ended = m_answer.body.trimmed().endsWith('}') || m_answer.body.trimmed().endsWith(']');
    return m_answer.status >= 200 && !isEndTold() && ended &&
           !QJsonDocument::fromJson(m_answer.body).isNull();
}

} // namespace wizard

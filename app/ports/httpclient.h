// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/proxylogin.h"
#include "app/ports/operation.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <memory>

namespace wizard
{

enum class HttpMethod { Get, Post, Patch };

struct HttpRequest {
    HttpMethod method = HttpMethod::Get;
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers; ///< `Authorization` among them: never logged
    QByteArray body;                              ///< sent with Post and Patch, exactly once on the wire
    std::chrono::milliseconds deadline{30000};    ///< from start to the last byte, whatever drips
    qint64 maximumBytes = 48LL * 1024 * 1024;     ///< of the answer's body
};

/// How the exchange ended, apart from what the status says.
enum class HttpTrouble {
    None,
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, ///< after the connection stood, or the body was cut
    TimedOut,
    TlsRefused,
    TooLarge,
    ProxyFailed,        ///< `proxy` does not answer, lets nothing through or cannot be used: nothing was sent
    ProxyWantsPassword, ///< `proxy` asks for one: nothing was sent
    ProxyRefused,       ///< `proxy` did not take the one that it got: nothing was sent
    Other,
};

/// The proxy's doing: nothing has passed it.
constexpr bool isOfProxy(HttpTrouble trouble)
{
    return trouble == HttpTrouble::ProxyFailed || trouble == HttpTrouble::ProxyWantsPassword ||
           trouble == HttpTrouble::ProxyRefused;
}

/// The HTTP status counts before the trouble: a status may be there with a cut body.
struct HttpAnswer {
    int status = 0; ///< 0: no status line arrived
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    HttpTrouble trouble = HttpTrouble::None;
    QString proxy = {}; ///< host and port, where it is to blame

    /// A whole answer with a final status.
    bool isComplete() const { return status >= 200 && trouble == HttpTrouble::None; }
    /// The first header of that name (case ignored); empty where there is none.
    QByteArray header(const QByteArray &name) const;
};

/// Always finishes with an HttpAnswer, never with a Failure.
using HttpOperation = ResultOperation<HttpAnswer>;

/// Speaks HTTP/1.1 without redirects, cookies or repetition of what creates. One adapter: QtHttpClient.
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    virtual std::unique_ptr<HttpOperation> send(HttpRequest request) = 0;
    /// For what is sent from now on through that proxy, instead of what its address holds.
    virtual void setProxyLogin(const ProxyLogin &login) = 0;
};

} // namespace wizard

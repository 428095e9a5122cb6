// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/httpclient.h"

#include <functional>
#include <memory>
#include <utility>
#include <variant>

namespace wizard
{

/// What follows an answer: the end, or one more request.
template<class T>
using NextStep = std::variant<Result<T>, HttpRequest>;

/// One request or several, one after the other, up to a result. Destroying it cancels the request that runs.
/// `http` outlives it. A call that creates never returns another request from `read`.
template<class T>
class PlatformCall : public ResultOperation<T>
{
public:
    using Reader = std::function<NextStep<T>(const HttpAnswer &)>;

    PlatformCall(HttpClient *http, HttpRequest first, Reader read)
        : m_http(http)
        , m_next(std::move(first))
        , m_read(std::move(read))
    {
    }

    void start() override { send(); }

private:
    void send()
    {
        m_exchange = m_http->send(std::exchange(m_next, {}));
        QObject::connect(m_exchange.get(), &Operation::finished, this, [this] { take(); });
        m_exchange->start();
    }

    void take()
    {
        HttpAnswer answer;
        answer.trouble = HttpTrouble::Other;
        if (m_exchange->result())
            answer = *m_exchange->result();
        // Not here and now: we are inside its signal.
        m_exchange.release()->deleteLater();
        NextStep<T> step = m_read(answer);
        if (auto *more = std::get_if<HttpRequest>(&step)) {
            m_next = std::move(*more);
            send();
            return;
        }
        this->finish(std::move(std::get<Result<T>>(step)));
    }

    HttpClient *m_http;
    HttpRequest m_next;
    Reader m_read;
    std::unique_ptr<HttpOperation> m_exchange;
};

} // namespace wizard

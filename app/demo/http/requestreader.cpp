// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/requestreader.h"

#include <QUrl>

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <utility>

namespace demo
{

namespace http = boost::beast::http;

namespace
{

template<typename Text>
QByteArray bytesOf(const Text &text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

// What a client that speaks to a proxy puts before the path.
QByteArray withoutOrigin(const QByteArray &target)
{
    const qsizetype scheme = target.startsWith('/') ? -1 : target.indexOf("://");
    if (scheme < 0)
        return target;
    const qsizetype path = target.indexOf('/', scheme + 3);
    return path < 0 ? QByteArray("/") : target.mid(path);
}

int statusOf(const boost::beast::error_code &error)
{
    return error == http::error::header_limit ? 431 : error == http::error::body_limit ? 413 : 400;
}

} // namespace

struct RequestReader::Parsing {
    Parsing()
    {
        parser.eager(true);
        parser.header_limit(longestHead);
        parser.body_limit(longestBody);
    }

    http::request_parser<http::string_body> parser;
    bool isHeadRead = false;
};

RequestReader::RequestReader() = default;

RequestReader::~RequestReader() = default;

RequestReader::Progress RequestReader::advance()
{
    if (m_refusal != 0)
        return Progress::Refused;
    if (!m_parsing) {
        // Some clients end the last body with a line end too many.
        while (m_pending.startsWith("\r\n"))
            m_pending.remove(0, 2);
        if (m_pending.isEmpty() || m_pending == "\r")
            return Progress::Incomplete;
        m_parsing = std::make_unique<Parsing>();
    }
    if (m_parsing->parser.is_header_done() && m_parsing->parser.chunked()) {
        // How much of a last chunk in pieces Beast's parser takes, and what it asserts then, differs from
        // Boost 1.74 to 1.90: chunks are read from their beginning each time.
        const bool isHeadRead = m_parsing->isHeadRead;
        m_parsing = std::make_unique<Parsing>();
        m_parsing->isHeadRead = isHeadRead;
        m_used = 0;
    }
    auto &parser = m_parsing->parser;
    if (m_pending.size() > m_used && !parser.is_done()) {
        boost::beast::error_code error;
        m_used += qsizetype(
            parser.put({m_pending.constData() + m_used, std::size_t(m_pending.size() - m_used)}, error));
        if (error && error != http::error::need_more) {
            m_refusal = statusOf(error);
            return Progress::Refused;
        }
    }
    if (parser.is_header_done() && !std::exchange(m_parsing->isHeadRead, true)) {
        const auto &head = parser.get();
        if (head.version() >= 11 && head.count(http::field::host) != 1) {
            m_refusal = 400;
            return Progress::Refused;
        }
        if (!parser.is_done() &&
            bytesOf(head[http::field::expect]).compare("100-continue", Qt::CaseInsensitive) == 0)
            return Progress::AwaitsContinue;
    }
    return parser.is_done() ? Progress::Whole : Progress::Incomplete;
}

HttpRequest RequestReader::take()
{
    const auto message = m_parsing->parser.release();
    m_parsing.reset();
    m_pending.remove(0, std::exchange(m_used, 0));
    HttpRequest request;
    request.method = bytesOf(message.method_string());
    const QByteArray target = withoutOrigin(bytesOf(message.target()));
    const qsizetype question = target.indexOf('?');
    request.path = QUrl::fromPercentEncoding(question < 0 ? target : target.left(question));
    request.rawQuery = question < 0 ? QByteArray() : target.mid(question + 1);
    for (const auto &field : message)
        request.headers.append({bytesOf(field.name_string()), bytesOf(field.value())});
    request.body = bytesOf(message.body());
    // A client of HTTP/1.0 would have to be told that the connection stays; it is closed instead.
    request.closes = message.version() < 11 || !message.keep_alive();
    return request;
}

} // namespace demo

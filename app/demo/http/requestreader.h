// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/http/httprequest.h"

#include <memory>

namespace demo
{

// Makes requests of the bytes of one connection, in whatever pieces they come. Knows nothing of sockets.
class RequestReader
{
public:
    enum class Progress {
        Incomplete,     // more bytes are needed
        AwaitsContinue, // the head is here, its body comes after "100 Continue"; told once
        Whole,          // take() has a request
        Refused,        // refusal() tells why; nothing after it can be read
    };

    // Longest request line and headers together, longest body; in bytes.
    static constexpr quint32 longestHead = 64 * 1024;
    static constexpr quint64 longestBody = 8 * 1024 * 1024;

    RequestReader();
    ~RequestReader();

    void append(const QByteArray &bytes) { m_pending += bytes; }
    // Reads as far as the bytes go, and no further than the end of one request.
    Progress advance();
    // The request that advance() has called whole; what came after it belongs to the next one.
    HttpRequest take();
    // Status of the answer that a refused request gets: 400, 413 or 431.
    int refusal() const { return m_refusal; }

private:
    struct Parsing; // keeps the parser's headers out of every other file

    QByteArray m_pending; // from the beginning of one request
    qsizetype m_used = 0; // how much of it the parser has taken
    std::unique_ptr<Parsing> m_parsing;
    int m_refusal = 0;
};

} // namespace demo

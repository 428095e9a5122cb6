// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/mutation.h"

#include <algorithm>
#include <array>

namespace wizard::fuzz
{

namespace
{

// What the parsers here look for, or stumble over.
constexpr std::array<QByteArrayView, 64> tokens{"%2f",
                                                "%2F",
                                                "%00",
                                                "%25",
                                                "%0d%0a",
                                                "%E4",
                                                "%C3%A4",
                                                "%",
                                                "&",
                                                "&amp;",
                                                "&#39;",
                                                "&#x2d;",
                                                "=",
                                                "+",
                                                "?",
                                                "#",
                                                "/",
                                                "//",
                                                "/../",
                                                "\\",
                                                "\\u002d",
                                                "\\ud83d",
                                                "\\u0000",
                                                "\\n",
                                                "@",
                                                ":",
                                                "://",
                                                ":443",
                                                "https://",
                                                "http:",
                                                "[::1]",
                                                "127.0.0.1",
                                                "{{",
                                                "}}",
                                                "{",
                                                "}",
                                                "[",
                                                "]",
                                                "\"",
                                                "'",
                                                ",",
                                                "null",
                                                "true",
                                                "-1",
                                                "1e400",
                                                "0",
                                                "99999999999999999999",
                                                "[]",
                                                "{}",
                                                "\xff",
                                                "\xc3\xa4",
                                                "\xe2\x80\xae",
                                                "\xf0\x9f\x94\x91",
                                                "\t",
                                                "\r\n",
                                                " ",
                                                "\n",
                                                "code=x&",
                                                "&state=",
                                                "error=",
                                                "9999-12-31T23:59:59.999-14:00",
                                                "<b>",
                                                "xn--",
                                                "."};

} // namespace

Mutation::Mutation(const QByteArray &name)
    : m_state(0xcbf29ce484222325)
{
    for (const char c : name)
        m_state = (m_state ^ std::uint8_t(c)) * 0x100000001b3;
}

// Marsaglia's xorshift: the same numbers everywhere, unlike those of the standard's distributions.
qsizetype Mutation::below(qsizetype end)
{
    m_state ^= m_state << 13;
    m_state ^= m_state >> 7;
    m_state ^= m_state << 17;
    return end > 0 ? qsizetype(m_state % std::uint64_t(end)) : 0;
}

QByteArray Mutation::next(const QByteArray &seed, const QByteArrayList &others)
{
    QByteArray bytes = seed;
    for (qsizetype left = 1 + below(3); left > 0; --left)
        change(bytes, others);
    return bytes;
}

void Mutation::change(QByteArray &bytes, const QByteArrayList &others)
{
    const qsizetype at = below(bytes.size() + 1);
    const qsizetype length = std::min(1 + below(8), bytes.size() - at);
    switch (below(8)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = char(bytes.at(at) ^ (1 << below(8)));
        break;
    case 1:
        bytes.remove(at, length);
        break;
    case 2:
        bytes.insert(at, bytes.mid(at, length));
        break;
    case 3:
        bytes.replace(at, length, tokens[std::size_t(below(tokens.size()))]);
        break;
    case 4:
        if (at < bytes.size())
            bytes[at] = char(below(256));
        break;
    case 5: {
        const QByteArray other = others.value(below(others.size()));
        bytes.insert(at, other.mid(below(other.size()), 1 + below(40)));
        break;
    }
    default:
        bytes.insert(at, tokens[std::size_t(below(tokens.size()))]);
        break;
    }
}

} // namespace wizard::fuzz

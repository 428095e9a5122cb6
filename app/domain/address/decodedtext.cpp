// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/decodedtext.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int mostPasses = 6; ///< of taking everything off at once
constexpr qsizetype longestEntity = 12;

/// What an escape stands for, and how many bytes it takes; no bytes: there is none.
struct Escape {
    QByteArray meaning;
    qsizetype size = 0;
};
using Reader = Escape (*)(QByteArrayView rest);

struct Entity {
    QByteArrayView name;
    QByteArrayView meaning;
};
// Those that encoders write for ASCII.
constexpr std::array entities{
    Entity{"amp;", "&"},   Entity{"lt;", "<"},   Entity{"gt;", ">"},
    Entity{"quot;", "\""}, Entity{"apos;", "'"}, Entity{"nbsp;", " "},
    Entity{"sol;", "/"},   Entity{"plus;", "+"}, Entity{"equals;", "="},
};

QByteArray utf8Of(char32_t character)
{
    return character < 0x110000 ? QString::fromUcs4(&character, 1).toUtf8() : QByteArray();
}

/// The number that the first `digits` bytes are in base 16; -1 where they are none.
int hexOf(QByteArrayView text, qsizetype digits)
{
    if (text.size() < digits)
        return -1;
    int number = 0;
    for (const char c : text.first(digits)) {
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return -1;
        number = number * 16 + digit;
    }
    return number;
}

Escape readPercent(QByteArrayView rest)
{
    const int byte = rest.startsWith('%') ? hexOf(rest.sliced(1), 2) : -1;
    return byte < 0 ? Escape() : Escape{QByteArray(1, char(byte)), 3};
}

Escape readEntity(QByteArrayView rest)
{
    if (!rest.startsWith('&'))
        return {};
    const QByteArray text = rest.sliced(1, std::min(rest.size() - 1, longestEntity)).toByteArray().toLower();
    if (!text.startsWith('#')) {
        const auto found = std::find_if(entities.begin(), entities.end(), [&text](const Entity &entity) {
            return text.startsWith(entity.name);
        });
        return found == entities.end() ? Escape()
                                       : Escape{found->meaning.toByteArray(), found->name.size() + 1};
    }
    const qsizetype end = text.indexOf(';');
    if (end < 0)
        return {};
    const bool isHex = text.startsWith("#x");
    bool isNumber = false;
    const uint number = text.first(end).sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    return isNumber ? Escape{utf8Of(number), end + 2} : Escape();
}

Escape readBackslash(QByteArrayView rest)
{
    if (rest.size() < 2 || rest.front() != '\\')
        return {};
    constexpr QByteArrayView letters = "\"\\/'nrtbf";
    constexpr QByteArrayView meanings = "\"\\/'\n\r\t\b\f";
    const char letter = rest.at(1);
    if (const qsizetype at = letters.indexOf(letter); at >= 0)
        return {QByteArray(1, meanings.at(at)), 2};
    // JavaScript's and Python's way of writing a character.
    if (const int unit = letter == 'x' ? hexOf(rest.sliced(2), 2) : -1; unit >= 0)
        return {utf8Of(char32_t(unit)), 4};
    const int unit = letter == 'u' ? hexOf(rest.sliced(2), 4) : -1;
    if (unit < 0)
        return {};
    if (QChar::isHighSurrogate(char32_t(unit)) && rest.sliced(6).startsWith("\\u")) {
        const int low = hexOf(rest.sliced(8), 4);
        if (low >= 0 && QChar::isLowSurrogate(char32_t(low)))
            return {utf8Of(QChar::surrogateToUcs4(char16_t(unit), char16_t(low))), 12};
    }
    return {utf8Of(char32_t(unit)), 6};
}

Escape readAny(QByteArrayView rest)
{
    switch (rest.front()) {
    case '%':
        return readPercent(rest);
    case '&':
        return readEntity(rest);
    case '\\':
        return readBackslash(rest);
    default:
        return {};
    }
}

DecodedText asItIs(const QString &text)
{
    DecodedText result;
    result.bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const bool isPair =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const qsizetype size = isPair ? 2 : 1;
        const QByteArray bytes = QStringView(text).sliced(i, size).toUtf8();
        result.bytes += bytes;
        result.begin.insert(result.begin.size(), bytes.size(), i);
        result.end.insert(result.end.size(), bytes.size(), i + size);
        i += size;
    }
    return result;
}

DecodedText decodedOnce(const DecodedText &text, Reader read)
{
    DecodedText result;
    result.bytes.reserve(text.bytes.size());
    const QByteArrayView bytes(text.bytes);
    for (qsizetype i = 0; i < bytes.size();) {
        const Escape escape = read(bytes.sliced(i));
        if (escape.size == 0) {
            result.bytes.append(bytes.at(i));
            result.begin.append(text.begin.at(i));
            result.end.append(text.end.at(i));
            ++i;
            continue;
        }
        result.bytes += escape.meaning;
        result.begin.insert(result.begin.size(), escape.meaning.size(), text.begin.at(i));
        result.end.insert(result.end.size(), escape.meaning.size(), text.end.at(i + escape.size - 1));
        i += escape.size;
    }
    return result;
}

} // namespace

QList<DecodedText> decodedTexts(const QString &text)
{
    QList<DecodedText> texts{asItIs(text)};
    // False where nothing was to be taken off, or the same came out before.
    const auto add = [&texts](DecodedText decoded) {
        if (std::any_of(texts.cbegin(), texts.cend(),
                        [&decoded](const DecodedText &known) { return known.bytes == decoded.bytes; }))
            return false;
        texts.append(std::move(decoded));
        return true;
    };
    constexpr std::array<Reader, 3> readers{readPercent, readEntity, readBackslash};
    for (const Reader first : readers) {
        const DecodedText once = decodedOnce(texts.first(), first);
        if (add(once)) {
            for (const Reader second : readers)
                add(decodedOnce(once, second));
        }
    }
    DecodedText all = texts.first();
    for (int pass = 0; pass < mostPasses; ++pass) {
        DecodedText next = decodedOnce(all, readAny);
        if (next.bytes == all.bytes)
            break;
        add(next);
        all = std::move(next);
    }
    return texts;
}

} // namespace wizard

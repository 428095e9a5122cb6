// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/stricturl.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype longestText = 1024 * 1024;

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isForbidden(QChar c)
{
    // White space of every kind, controls, direction marks; a backslash is a slash to browsers and a letter
    // to QUrl.
    return c.isSpace() || c == u'\\' || c.category() == QChar::Other_Control ||
           c.category() == QChar::Other_Format;
}

QString withBareCharactersEncoded(const QString &tail)
{
    QString result;
    result.reserve(tail.size());
    for (qsizetype i = 0; i < tail.size(); ++i) {
        const QChar c = tail.at(i);
        const bool lonePercent =
            c == u'%' && (i + 2 >= tail.size() || !isHexDigit(tail.at(i + 1)) || !isHexDigit(tail.at(i + 2)));
        if (lonePercent || u"\"<>^`{|}"_s.contains(c))
            result += u'%' + QString::number(c.unicode(), 16).toUpper();
        else
            result += c;
    }
    return result;
}

} // namespace

std::optional<QUrl> strictUrl(const QString &text)
{
    // Half of a surrogate pair would be encoded as another character than the one that came.
    if (text.isEmpty() || text.size() > longestText || !text.isValidUtf16() ||
        std::any_of(text.begin(), text.end(), isForbidden))
        return std::nullopt;

    const auto tailBegin =
        std::find_if(text.begin(), text.end(), [](QChar c) { return c == u'?' || c == u'#'; });
    const qsizetype head = std::distance(text.begin(), tailBegin);
    const QUrl url(text.left(head) + withBareCharactersEncoded(text.mid(head)), QUrl::StrictMode);
    if (!url.isValid() || url.scheme().isEmpty())
        return std::nullopt;
    return url;
}

bool hasUserInfo(const QUrl &url)
{
    return url.authority(QUrl::FullyEncoded).contains(u'@');
}

QString plainHost(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded).toLower();
    if (host.endsWith(u'.'))
        host.chop(1);
    return host;
}

int effectivePort(const QUrl &url)
{
    if (url.scheme() == u"https")
        return url.port(443);
    if (url.scheme() == u"http")
        return url.port(80);
    return url.port();
}

bool isSameAddress(const QUrl &a, const QUrl &b)
{
    const auto path = [](const QUrl &url) {
        const QString encoded = url.path(QUrl::FullyEncoded);
        return encoded.isEmpty() ? u"/"_s : encoded;
    };
    const QString host = a.host(QUrl::FullyEncoded);
    return a.isValid() && b.isValid() && !host.isEmpty() && a.scheme() == b.scheme() &&
           host == b.host(QUrl::FullyEncoded) && effectivePort(a) == effectivePort(b) && path(a) == path(b) &&
           !hasUserInfo(a) && !hasUserInfo(b);
}

} // namespace wizard

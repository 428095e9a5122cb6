// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/urltemplate.h"

#include "app/domain/address/queryitems.h"
#include "app/domain/address/stricturl.h"
#include "app/domain/platform/environment.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

enum class Position { Beginning, Host, Elsewhere };

/// A literal, or a placeholder (then `text` is its key).
struct TemplateSegment {
    bool isPlaceholder = false;
    QString text;
    Position position = Position::Elsewhere;
};

UrlTemplateError wrong(UrlTemplateError::Kind kind, const QString &key = {})
{
    return {kind, key};
}

/// Literals and placeholders in turn; nothing where braces do not pair.
std::optional<QList<TemplateSegment>> split(const QString &urlTemplate)
{
    QList<TemplateSegment> segments;
    qsizetype at = 0;
    while (at < urlTemplate.size()) {
        const qsizetype open = urlTemplate.indexOf(u"{{"_s, at);
        const QString literal = urlTemplate.mid(at, open < 0 ? -1 : open - at);
        if (literal.contains(u'{') || literal.contains(u'}'))
            return std::nullopt;
        if (!literal.isEmpty())
            segments.append({false, literal});
        if (open < 0)
            break;
        const qsizetype close = urlTemplate.indexOf(u"}}"_s, open + 2);
        if (close < 0)
            return std::nullopt;
        const QString key = urlTemplate.mid(open + 2, close - open - 2).trimmed();
        if (key.isEmpty() || key.contains(u'{') || key.contains(u'}'))
            return std::nullopt;
        segments.append({true, key});
        at = close + 2;
    }
    return segments;
}

bool endsAuthority(QChar c)
{
    return c == u'/' || c == u'?' || c == u'#';
}

/// Tells each placeholder where it stands; false where one stands where nothing may be filled in (scheme,
/// user info) or the template does not begin as a URL must.
bool locate(QList<TemplateSegment> &segments)
{
    if (segments.isEmpty())
        return false;
    bool inAuthority = true;
    bool inPort = false;
    qsizetype skip = 0;
    if (segments.first().isPlaceholder) {
        segments.first().position = Position::Beginning;
        inAuthority = false;
        // The origin ends where a literal says so: `{{base}}.evil.test` would continue its host.
        if (segments.size() > 1 &&
            (segments.at(1).isPlaceholder || !endsAuthority(segments.at(1).text.front())))
            return false;
    } else {
        const QString beginning = segments.first().text.toLower();
        skip = beginning.startsWith(u"https://") ? 8 : beginning.startsWith(u"http://") ? 7 : 0;
        if (skip == 0)
            return false;
    }
    for (TemplateSegment &segment : segments) {
        if (segment.position == Position::Beginning)
            continue;
        if (!inAuthority)
            break;
        if (segment.isPlaceholder) {
            segment.position = inPort ? Position::Elsewhere : Position::Host;
            continue;
        }
        const QString rest = segment.text.mid(skip);
        skip = 0;
        const auto end = std::find_if(rest.begin(), rest.end(), endsAuthority);
        const QString authority = rest.left(std::distance(rest.begin(), end));
        if (authority.contains(u'@'))
            return false;
        inPort = inPort || authority.contains(u':');
        inAuthority = end == rest.end();
    }
    return true;
}

/// One DNS label or several (RFC 1123 section 2.1), in ASCII; no closing dot.
bool isHostText(const QString &text)
{
    static const QRegularExpression labels(
        u"\\A[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\z"_s);
    return text.size() <= 253 && labels.match(text).hasMatch();
}

/// Browsers read a host whose last label is a number as an IPv4 address (WHATWG URL, "ends in a number").
bool endsInNumber(const QString &host)
{
    static const QRegularExpression number(u"\\A(?:[0-9]+|0[xX][0-9a-fA-F]*)\\z"_s);
    return number.match(host.section(u'.', -1)).hasMatch();
}

bool isUsableScheme(const QUrl &url)
{
    return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopbackPage(url));
}

/// `https://host` or `https://host:port` and nothing more, not even a closing slash: what the platform itself
/// makes of the value must be the same address.
bool isStrictOrigin(const QString &text)
{
    const std::optional<QUrl> url = strictUrl(text);
    if (!url || !isUsableScheme(*url) || url->host().isEmpty() || hasUserInfo(*url))
        return false;
    const QString rest = text.mid(text.indexOf(u"://"_s) + 3);
    if (std::any_of(rest.begin(), rest.end(), endsAuthority) || rest.endsWith(u':'))
        return false;
    const QString host = rest.startsWith(u'[') ? rest.section(u']', 0, 0).mid(1) : rest.section(u':', 0, 0);
    if (rest.startsWith(u'['))
        return url->host(QUrl::FullyEncoded) == host.toLower();
    // Equal as written: 0x7f.1 and full-width letters become other hosts.
    return isHostText(host) && url->host(QUrl::FullyEncoded) == host.toLower();
}

/// The path segment around `position` of the filled text would be `.` or `..`, which browsers resolve.
bool makesDotSegment(const QString &text)
{
    const qsizetype authority = text.indexOf(u"://"_s) + 3;
    const auto pathBegin = std::find_if(text.begin() + authority, text.end(), endsAuthority);
    if (pathBegin == text.end() || *pathBegin != u'/')
        return false;
    const auto pathEnd = std::find_if(pathBegin, text.end(), [](QChar c) { return c == u'?' || c == u'#'; });
    const QString path = text.mid(std::distance(text.begin(), pathBegin), std::distance(pathBegin, pathEnd));
    const auto segments = path.split(u'/');
    return std::any_of(segments.begin(), segments.end(), [](QString segment) {
        segment.replace(u"%2e"_s, u"."_s, Qt::CaseInsensitive);
        return segment == u"." || segment == u"..";
    });
}

/// The text with each placeholder replaced by what `fill` gives for it.
template<class Fill>
QString joined(const QList<TemplateSegment> &segments, Fill fill)
{
    QString text;
    for (const TemplateSegment &segment : segments)
        text += segment.isPlaceholder ? fill(segment) : segment.text;
    return text;
}

QString encodedFor(const TemplateSegment &segment, const QString &value)
{
    return segment.position == Position::Elsewhere ? QString::fromLatin1(queryEncoded(value)) : value;
}

/// What a literal fixes of the host: up to the path or the port.
QString fixedHost(const QString &literal)
{
    const auto end =
        std::find_if(literal.begin(), literal.end(), [](QChar c) { return endsAuthority(c) || c == u':'; });
    return literal.left(std::distance(literal.begin(), end));
}

/// What the template adds behind a placeholder inside the host: `.myshopify.com`. Empty where it adds another
/// placeholder or nothing.
QString hostEnding(const QList<TemplateSegment> &segments, qsizetype at)
{
    const bool isLast = at + 1 >= segments.size() || segments.at(at + 1).isPlaceholder;
    return isLast ? QString() : fixedHost(segments.at(at + 1).text);
}

/// How many characters at the end of `value` the template adds once more: the whole ending, or its first name
/// alone (`acme.myshopify`). 0 where none.
qsizetype doubledEnding(const QString &value, const QString &ending)
{
    if (!ending.contains(u'.'))
        return 0;
    if (value.size() > ending.size() && value.endsWith(ending, Qt::CaseInsensitive))
        return ending.size();
    const QString first = ending.section(u'.', 0, 1);
    const bool isName = ending.startsWith(u'.') && ending.count(u'.') > 1;
    return isName && value.size() > first.size() && value.endsWith(first, Qt::CaseInsensitive) ? first.size()
                                                                                               : 0;
}

UrlTemplateError::Kind misfit(const QList<TemplateSegment> &segments, const QString &key,
                              const QString &value)
{
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const TemplateSegment &segment = segments.at(i);
        if (!segment.isPlaceholder || segment.text != key)
            continue;
        if (segment.position == Position::Beginning && !isStrictOrigin(value))
            return UrlTemplateError::Kind::NotAnOrigin;
        if (segment.position == Position::Host && !isHostText(value))
            return UrlTemplateError::Kind::NotAHost;
        if (segment.position == Position::Host && doubledEnding(value, hostEnding(segments, i)) > 0)
            return UrlTemplateError::Kind::HostDoubled;
    }
    // "x" stands for what else is filled in: the segment is looked at for this key's value alone.
    const QString text = joined(segments, [&](const TemplateSegment &segment) {
        return segment.position == Position::Beginning                          ? u"https://x"_s
               : segment.text == key && segment.position == Position::Elsewhere ? encodedFor(segment, value)
                                                                                : u"x"_s;
    });
    const QString harmless = joined(segments, [](const TemplateSegment &segment) {
        return segment.position == Position::Beginning ? u"https://x"_s : u"x"_s;
    });
    if (makesDotSegment(text) && !makesDotSegment(harmless))
        return UrlTemplateError::Kind::Malformed;
    return UrlTemplateError::Kind::None;
}

/// The host that came out is the one that was put together, and ends in what the template fixes.
std::optional<UrlTemplateError> hostProblem(const QList<TemplateSegment> &segments, const QString &text,
                                            const QUrl &url)
{
    const auto last = std::find_if(segments.rbegin(), segments.rend(), [](const TemplateSegment &segment) {
        return segment.isPlaceholder && segment.position == Position::Host;
    });
    if (last == segments.rend())
        return std::nullopt;

    const qsizetype begin = text.indexOf(u"://"_s) + 3;
    const auto end =
        std::find_if(text.begin() + begin, text.end(), [](QChar c) { return endsAuthority(c) || c == u':'; });
    const QString composed = text.mid(begin, std::distance(text.begin() + begin, end));
    const QString host = url.host(QUrl::FullyEncoded);
    if (host != QString::fromLatin1(QUrl::toAce(composed)))
        return wrong(UrlTemplateError::Kind::HostEscaped, last->text);

    QString fixed;
    if (last != segments.rbegin())
        fixed = fixedHost(std::prev(last)->text);
    if (!composed.endsWith(fixed))
        return wrong(UrlTemplateError::Kind::HostEscaped, last->text);
    if (host.size() > 253 || endsInNumber(host))
        return wrong(UrlTemplateError::Kind::NotAHost, last->text);
    return std::nullopt;
}

/// The host of an address as people copy it, with or without scheme, path and white space.
QString hostOfAddress(QString text)
{
    text = text.trimmed();
    if (const qsizetype scheme = text.indexOf(u"://"_s); scheme >= 0)
        text = text.mid(scheme + 3);
    const QString authority =
        text.left(std::distance(text.begin(), std::find_if(text.begin(), text.end(), endsAuthority)));
    // What stands before an @ can hide the real host: nothing is made of that.
    if (authority.contains(u'@'))
        return {};
    return authority.section(u':', 0, 0);
}

/// Text that can be a host: underscores become hyphens and capitals small letters, as NetSuite writes its
/// account `4471902_SB1` in addresses; dots and hyphens at the ends go.
QString asHost(QString text)
{
    if (!isHostText(text))
        text = text.toLower().replace(u'_', u'-');
    const auto isEdge = [](QChar c) {
        return c == u'.' || c == u'-';
    };
    while (!text.isEmpty() && isEdge(text.front()))
        text.remove(0, 1);
    while (!text.isEmpty() && isEdge(text.back()))
        text.chop(1);
    return text;
}

} // namespace

QString placeholderProposal(const QString &urlTemplate, const QString &key, const QString &value)
{
    auto segments = split(urlTemplate);
    if (value.isEmpty() || !segments || !locate(*segments))
        return {};
    const auto wanted =
        std::find_if(segments->begin(), segments->end(), [&key](const TemplateSegment &segment) {
            return segment.isPlaceholder && segment.text == key && segment.position != Position::Elsewhere;
        });
    if (wanted == segments->end())
        return {};

    QString proposal = asHost(hostOfAddress(value));
    if (wanted->position == Position::Beginning) {
        const QString port = value.section(u"://"_s, -1).section(u'/', 0, 0).section(u':', 1);
        const QString scheme = value.trimmed().startsWith(u"http://"_s, Qt::CaseInsensitive) &&
                                       isLoopbackPage(QUrl(u"http://"_s + proposal))
                                   ? u"http://"_s
                                   : u"https://"_s;
        proposal = scheme + proposal + (port.isEmpty() ? QString() : u':' + port);
    } else {
        const QString ending = hostEnding(*segments, std::distance(segments->begin(), wanted));
        proposal = asHost(proposal.chopped(doubledEnding(proposal, ending)));
    }
    return proposal != value && misfit(*segments, key, proposal) == UrlTemplateError::Kind::None ? proposal
                                                                                                 : QString();
}

UrlTemplateError::Kind placeholderMisfit(const QString &urlTemplate, const QString &key, const QString &value)
{
    auto segments = split(urlTemplate);
    if (value.isEmpty() || !segments || !locate(*segments))
        return UrlTemplateError::Kind::None;
    return misfit(*segments, key, value);
}

QList<QString> placeholderKeys(const QString &urlTemplate)
{
    QList<QString> keys;
    const auto segments = split(urlTemplate);
    if (!segments)
        return keys;
    for (const TemplateSegment &segment : *segments) {
        if (segment.isPlaceholder && !keys.contains(segment.text))
            keys.append(segment.text);
    }
    return keys;
}

tl::expected<QUrl, UrlTemplateError> filledUrl(const QString &urlTemplate, const QList<Variable> &values)
{
    using Kind = UrlTemplateError::Kind;
    auto segments = split(urlTemplate);
    if (!segments || !locate(*segments))
        return tl::make_unexpected(wrong(Kind::Malformed));

    const auto variableOf = [&values](const QString &key) {
        return std::find_if(values.begin(), values.end(),
                            [&key](const Variable &variable) { return variable.key == key; });
    };
    for (const QString &key : placeholderKeys(urlTemplate)) {
        const auto variable = variableOf(key);
        if (variable == values.end())
            return tl::make_unexpected(wrong(Kind::UnknownKey, key));
        if (variable->secret)
            return tl::make_unexpected(wrong(Kind::Secret, key));
        if (variable->value.isEmpty())
            return tl::make_unexpected(wrong(Kind::Unfilled, key));
        const Kind kind = misfit(*segments, key, variable->value.reveal());
        if (kind != Kind::None)
            return tl::make_unexpected(wrong(kind, key));
    }

    const QString text = joined(*segments, [&](const TemplateSegment &segment) {
        return encodedFor(segment, variableOf(segment.text)->value.reveal());
    });
    const std::optional<QUrl> url = strictUrl(text);
    if (!url || url->host().isEmpty() || hasUserInfo(*url) || !isUsableScheme(*url) || makesDotSegment(text))
        return tl::make_unexpected(wrong(Kind::Malformed));
    if (const auto problem = hostProblem(*segments, text, *url))
        return tl::make_unexpected(*problem);
    return *url;
}

} // namespace wizard

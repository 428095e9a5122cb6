// SPDX-License-Identifier: Apache-2.0
// A template with placeholders, and the values that are filled in: the first line, then `key=value` lines. A
// key that begins with `secret` is that of a secret.
#include "app/domain/address/urltemplate.h"

#include "app/domain/address/consenturl.h"
#include "app/domain/address/queryitems.h"
#include "app/domain/platform/environment.h"
#include "tests/fuzz/fuzztarget.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace wizard::fuzz;

namespace
{

const QString word = u"zq9word"_s;

QList<Variable> valuesOf(const QStringList &lines)
{
    QList<Variable> values;
    for (const QString &line : lines.mid(1)) {
        const qsizetype equals = line.indexOf(u'=');
        if (equals <= 0)
            continue;
        Variable variable;
        variable.key = line.left(equals);
        variable.secret = variable.key.startsWith(u"secret");
        variable.value = Secret(line.mid(equals + 1));
        values.append(variable);
    }
    return values;
}

/// The host's part behind the last place where something was filled in; the whole of it where nothing was.
QString fixedTail(const QString &host)
{
    const qsizetype at = host.lastIndexOf(word);
    return at < 0 ? host : host.mid(at + word.size());
}

/// A harmless value in every place: what the address must look like whatever was typed.
QUrl plainlyFilled(const QString &urlTemplate, QList<Variable> values)
{
    const QString first = placeholderKeys(urlTemplate).value(0);
    for (Variable &variable : values) {
        const bool begins = urlTemplate.startsWith(u"{{") && variable.key == first;
        variable.value = Secret(begins ? u"https://%1.example"_s.arg(word) : word);
    }
    return filledUrl(urlTemplate, values).value_or(QUrl());
}

void checkFilled(const QString &urlTemplate, const QList<Variable> &values, const QUrl &url)
{
    must(url.scheme() == u"https" || (url.scheme() == u"http" && isLoopbackPage(url)), "an address is https");
    must(!url.authority(QUrl::FullyEncoded).contains(u'@'), "an address has no user info");
    for (const QString &key : placeholderKeys(urlTemplate)) {
        must(!key.startsWith(u"secret"), "no secret gets into an address");
        const auto variable = std::find_if(values.begin(), values.end(),
                                           [&key](const Variable &each) { return each.key == key; });
        must(variable != values.end() && !variable->value.isEmpty(), "every placeholder has a value");
    }
    const QUrl plain = plainlyFilled(urlTemplate, values);
    if (!plain.isValid()) // a value that makes a whole of what is none, such as the dots of an address
        return;
    const auto slashes = [](const QUrl &of) {
        return of.path(QUrl::FullyEncoded).count(u'/');
    };
    must(slashes(url) == slashes(plain), "a value adds no path segment");
    for (const QChar c : {u'&', u'=', u'?', u'+'})
        must(url.query(QUrl::FullyEncoded).count(c) == plain.query(QUrl::FullyEncoded).count(c),
             "a value adds no parameter");
    must(url.hasQuery() == plain.hasQuery() && url.hasFragment() == plain.hasFragment(),
         "a value adds no query and no fragment");
    // Where letters of another script follow, a label is one with its value in punycode.
    const bool isAscii =
        std::all_of(urlTemplate.begin(), urlTemplate.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (urlTemplate.startsWith(u"{{") || !isAscii)
        return;
    must(url.scheme() == plain.scheme() || isLoopbackPage(url), "a value changes no scheme");
    must(url.port() == plain.port() || plain.port() < 0, "a value adds no port");
    const QString host = url.host(QUrl::FullyEncoded);
    const QString plainHost = plain.host(QUrl::FullyEncoded);
    must(plainHost.contains(word) ? host.endsWith(fixedTail(plainHost)) : host == plainHost,
         "a value changes nothing of the host but its own labels");
}

void checkBuilt(const QString &urlTemplate, const QList<Variable> &values)
{
    const QUrl callback(u"https://app.wearepatchworks.com/oauth/authenticate"_s);
    const QString state = u"Kq8_state-0123456789abcdefghij"_s;
    const auto consent = buildConsentUrl(urlTemplate, values, callback, Secret(state));
    if (!consent || brokenRule(*consent) != ConsentUrlRule::None)
        return;
    const auto items = queryItems(consent->url);
    const auto value = [&items](const QString &name) {
        QStringList found;
        for (const QueryItem &item : items) {
            if (item.name == name)
                found.append(item.value);
        }
        return found;
    };
    must(value(u"state"_s) == QStringList{state}, "one state, ours");
    must(value(u"redirect_uri"_s) == QStringList{callback.toString()}, "one redirect URI, ours");
    must(value(u"client_id"_s).size() == 1, "one client id");
    must(value(u"response_type"_s).size() == 1, "one response type");
    const auto checked = checkConsentUrl(consent->url.toString(QUrl::FullyEncoded), callback);
    must(checked && checked->state.reveal() == state, "what we make passes the check of what others make");
    noteTaken();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QStringList lines = linesOf(inputOf(bytes, size));
    const QString urlTemplate = lines.first();
    const QList<Variable> values = valuesOf(lines);
    const auto url = filledUrl(urlTemplate, values);
    if (url)
        checkFilled(urlTemplate, values, *url);
    else
        must(url.error().kind != UrlTemplateError::Kind::None, "a refusal has a reason");
    for (const Variable &variable : values)
        placeholderMisfit(urlTemplate, variable.key, variable.value.reveal());
    checkBuilt(urlTemplate, values);
    return 0;
}

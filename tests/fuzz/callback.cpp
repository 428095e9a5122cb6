// SPDX-License-Identifier: Apache-2.0
// An address that a page goes to or a person pastes: is it the callback, and what does it say?
#include "app/domain/address/callback.h"

#include "app/domain/address/queryitems.h"
#include "app/domain/address/stricturl.h"
#include "app/domain/platform/environment.h"
#include "app/domain/platform/validation.h"
#include "tests/fuzz/fuzztarget.h"
#include "tests/fuzz/rawvalues.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace wizard::fuzz;

namespace
{

const QUrl callback(u"https://app.wearepatchworks.com/oauth/authenticate"_s);
const QUrl staging(u"https://stage.app.wearepatchworks.com/oauth/authenticate"_s);
const QString state = u"Kq8_state-0123456789abcdefghij"_s;

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Told without the code under test: what stands before query and fragment, as a careful reader spells it.
bool spellsCallback(const QString &text)
{
    QString head = text.left(text.indexOf(u'#')).section(u'?', 0, 0);
    if (text.indexOf(u'#') < 0)
        head = text.section(u'?', 0, 0);
    const qsizetype path = head.indexOf(u'/', 8);
    if (path < 0 || head.mid(path) != u"/oauth/authenticate")
        return false;
    // ":0443" is the same number.
    QString origin = head.left(path).toLower();
    const qsizetype colon = origin.indexOf(u':', 8);
    if (colon >= 0) {
        const QString port = origin.mid(colon + 1);
        if (!port.isEmpty() && port.toInt() != 443)
            return false;
        origin.truncate(colon);
    }
    return origin == u"https://app.wearepatchworks.com";
}

void checkVerdict(const QString &text, NavigationVerdict verdict)
{
    const std::optional<QUrl> url = strictUrl(text);
    if (verdict == NavigationVerdict::Callback) {
        must(url.has_value(), "a callback is a strict address");
        must(url->scheme() == u"https" && url->host(QUrl::FullyEncoded) == callback.host() &&
                 url->port(443) == 443 && url->path(QUrl::FullyEncoded) == callback.path(),
             "a callback has scheme, host, port and path of the redirect URI");
        must(!url->authority(QUrl::FullyEncoded).contains(u'@'), "a callback has no user info");
        if (isAscii(text))
            must(spellsCallback(text), "a callback is spelt like the redirect URI");
    } else {
        must(!isAscii(text) || !url || !spellsCallback(text), "what is spelt like the redirect URI is it");
    }
    if (verdict == NavigationVerdict::Ordinary) {
        must(url.has_value(), "what is loaded is a strict address");
        const QString host = url->host(QUrl::FullyEncoded);
        must(url->scheme() == u"https" || url->scheme() == u"about", "what is loaded is https");
        must(host != callback.host() && !host.startsWith(callback.host() + u'.'),
             "nothing beside a callback is loaded from its host");
        must(!isSameAddress(*url, staging), "another environment's callback is not loaded");
        must(!url->authority(QUrl::FullyEncoded).contains(u'@'), "what is loaded has no user info");
    }
    if (!url)
        must(verdict == NavigationVerdict::Malformed, "what is no strict address is malformed");
}

/// Under one of its names.
bool comesOnce(const QUrl &url, const QByteArray &code)
{
    for (const char *name : {"code", "spapi_oauth_code", "auth_code"}) {
        if (rawValues(url, name) == QByteArrayList{code})
            return true;
    }
    return false;
}

void checkAnswer(const QUrl &url, const ConsentUrl &consent)
{
    const auto answer = readCallback(url, consent);
    if (!answer) {
        must(answer.error().problem != CallbackProblem::None, "a refusal has a reason");
        must(!answer.error().errorDescription.contains(u'<'), "what is shown cannot be markup");
        return;
    }
    const auto bound = [&](const QByteArray &name) {
        return rawValues(url, name) == QByteArrayList{consent.state.reveal().toUtf8()};
    };
    switch (consent.kind) {
    case ConsentKind::OAuth2:
        must(bound("state"), "an answer holds the attempt's state, once and byte for byte");
        must(answer->error.isEmpty() != answer->code.isEmpty(), "an answer is a code or an error");
        must(answer->code.isEmpty() || comesOnce(url, answer->code.reveal().toUtf8()),
             "a code comes once and is taken byte for byte");
        must(answer->code.isEmpty() || rawValues(url, "error").isEmpty(), "a code comes without an error");
        break;
    case ConsentKind::OAuth1:
        must(bound("oauth_token") || bound("denied"), "an answer holds the attempt's token");
        must(answer->code.isEmpty(), "OAuth 1 has no code");
        break;
    case ConsentKind::WooCommerce:
        must(bound("user_id"), "an answer holds the attempt's user");
        must(!answer->error.isEmpty() || rawValues(url, "success") == QByteArrayList{"1"}, "success is 1");
        break;
    }
    QSet<QString> names;
    QByteArrayList encoded;
    bool isText = true;
    for (const auto &[name, secret] : answer->parameters) {
        const QString &value = secret.reveal();
        must(!names.contains(name), "no parameter is doubled");
        names.insert(name);
        encoded.append(queryEncoded(name) + '=' + queryEncoded(value));
        isText = isText && !name.contains(QChar::ReplacementCharacter) &&
                 !value.contains(QChar::ReplacementCharacter);
    }
    must(answer->errorDescription.size() <= 501 && !answer->errorDescription.contains(u'<'),
         "what is shown is cut and no markup");
    if (!isText)
        return;
    QUrl again = url;
    again.setQuery(QString::fromLatin1(encoded.join('&')), QUrl::StrictMode);
    const auto second = readCallback(again, consent);
    must(second && second->parameters == answer->parameters, "parameters survive being written and read");
    noteTaken();
}

/// Whether what is left stood in the text in this order.
bool isTakenFrom(const QString &left, const QString &text)
{
    qsizetype at = 0;
    for (const QChar c : text) {
        if (at < left.size() && left.at(at) == c)
            ++at;
    }
    return at == left.size();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    // What a person pastes is cleaned in the line, and once more where it is judged.
    const QString pasted = QString::fromUtf8(inputOf(bytes, size));
    const QString text = addressAsPasted(pasted, callback);
    const QString scheme = callback.scheme() + u"://"_s;
    must(isTakenFrom(text, pasted) ||
             (text.startsWith(scheme) && isTakenFrom(text.mid(scheme.size()), pasted)),
         "cleaning takes off, and adds nothing but a scheme");
    CallbackRule rule;
    rule.callback = callback;
    rule.otherCallbacks = {staging, callback};
    const NavigationVerdict verdict = judgeNavigation(text, rule);
    checkVerdict(text, verdict);
    if (verdict != NavigationVerdict::Callback)
        return 0;

    ConsentUrl consent;
    consent.url = QUrl(u"https://shop.example/authorize"_s);
    consent.callback = callback;
    consent.state = Secret(state);
    for (const ConsentKind kind : {ConsentKind::OAuth2, ConsentKind::OAuth1, ConsentKind::WooCommerce}) {
        consent.kind = kind;
        checkAnswer(*strictUrl(text), consent);
    }
    return 0;
}

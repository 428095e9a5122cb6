// SPDX-License-Identifier: Apache-2.0
// The consent URL that the platform made: what is opened leads back to us and is bound to the attempt.
#include "app/domain/address/consenturl.h"

#include "app/domain/address/stricturl.h"
#include "app/domain/platform/environment.h"
#include "tests/fuzz/fuzztarget.h"
#include "tests/fuzz/rawvalues.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace wizard::fuzz;

namespace
{

const QUrl callback(u"https://app.wearepatchworks.com/oauth/authenticate"_s);

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QString text = QString::fromUtf8(inputOf(bytes, size));
    const auto consent = checkConsentUrl(text, callback);
    if (!consent) {
        must(consent.error() != ConsentUrlRule::None, "a refusal has a reason");
        return 0;
    }
    const QUrl &url = consent->url;
    must(url.isValid() && !url.host().isEmpty(), "what is opened has a host");
    must(url.scheme() == u"https" || (url.scheme() == u"http" && isLoopbackPage(url)),
         "what is opened is https");
    must(!url.authority(QUrl::FullyEncoded).contains(u'@'), "what is opened has no user info");
    must(!consent->state.isEmpty(), "an attempt is bound by something");
    if (consent->kind == ConsentKind::OAuth2)
        must(rawValues(url, "state") == QByteArrayList{consent->state.reveal().toUtf8()},
             "there is one state");
    if (consent->kind != ConsentKind::WooCommerce) {
        must(consent->callback == callback, "the attempt ends at the redirect URI");
        const QByteArrayList back = rawValues(url, "redirect_uri");
        must(back.size() <= 1, "one redirect URI");
        must(back.isEmpty() || isSameAddress(QUrl::fromEncoded(back.first()), callback) ||
                 isRegisteredName(QString::fromUtf8(back.first())),
             "the redirect URI is ours, or a name that is registered for it");
    } else {
        must(consent->callback.scheme() == u"https" || isLoopbackPage(consent->callback),
             "a store leads back over https");
    }
    must(brokenRule(*consent) == ConsentUrlRule::None, "what was checked keeps the rules");
    const auto again = checkConsentUrl(url.toString(QUrl::FullyEncoded), callback);
    must(again && again->kind == consent->kind && again->state == consent->state &&
             again->callback == consent->callback && again->url.toEncoded() == url.toEncoded(),
         "what was read is read again from what it is written as");
    noteTaken();
    return 0;
}

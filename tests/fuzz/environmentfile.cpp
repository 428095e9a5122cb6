// SPDX-License-Identifier: Apache-2.0
// What `--environment` names and what a demo platform announces itself with.
#include "app/adapters/desktop/environmentfile.h"

#include "tests/fuzz/fuzztarget.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace wizard::fuzz;

namespace
{

void checkAddress(const QUrl &url)
{
    must(url.isValid() && !url.host().isEmpty(), "an address has a host");
    must(url.scheme() == u"https" || (url.scheme() == u"http" && isLoopbackLiteral(url)),
         "an address is https");
    must(!url.authority(QUrl::FullyEncoded).contains(u'@') && !url.hasQuery() && !url.hasFragment(),
         "an address is an address alone");
}

QByteArray jsonOf(const Environment &environment)
{
    QJsonObject object{
        {u"name"_s, environment.name},
        {u"core_url"_s, environment.coreUrl.toString(QUrl::FullyEncoded)},
        {u"sign_in_url"_s, environment.signInUrl.toString(QUrl::FullyEncoded)},
        {u"redirect_uri"_s, environment.redirectUri.toString(QUrl::FullyEncoded)},
        {u"order"_s, environment.order == ConsentOrder::Platform  ? u"platform"_s
                     : environment.order == ConsentOrder::Consent ? u"consent"_s
                                                                  : u"auto"_s},
        {u"account"_s, QJsonObject{{u"email"_s, environment.account.email},
                                   {u"password"_s, environment.account.password.reveal()},
                                   {u"api_key"_s, environment.account.apiKey.reveal()}}},
    };
    return QJsonDocument(object).toJson();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray input = inputOf(bytes, size);
    if (const auto environment = environmentFromJson(input)) {
        for (const QUrl &url : {environment->coreUrl, environment->signInUrl, environment->redirectUri})
            checkAddress(url);
        must(environment->kind == EnvironmentKind::FromFile, "a file is told as a file");
        must(!environment->name.isEmpty() && environment->name.size() <= 64, "a name can be shown");
        for (const QChar c : environment->name)
            must(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format,
                 "a name does not change what stands around it");
        const QString name = environment->name.toLower();
        must(name != u"production" && name != u"staging" && name != u"demo",
             "a name takes no known one's place");
        must(environment->isLoopback() || environment->account == Environment::Account(),
             "a file fills in no password for a real platform");
        const auto again = environmentFromJson(jsonOf(*environment));
        must(again && *again == *environment, "what was read is read again from what it is written as");
        noteTaken();
    } else {
        must(environment.error().cause == FailureCause::EnvironmentInvalid, "a refusal has its cause");
    }
    if (const auto environment = environmentFromDemo(input))
        must(environment->isLoopback() && environment->kind == EnvironmentKind::Demo, "a demo stays here");
    return 0;
}

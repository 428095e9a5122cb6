// SPDX-License-Identifier: Apache-2.0
#include "app/demo/sites/demodevelopers.h"

#include "app/demo/sites/pagetemplate.h"
#include "app/demo/world/democatalogue.h"

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString hostName = u"developers.localhost"_s;

// The form of a file of environment variables, which the wizard takes as a whole.
QString linesOf(const QMap<QString, QString> &values)
{
    QStringList lines;
    for (auto it = values.begin(); it != values.end(); ++it)
        lines.append(it.key() + u'=' + it.value());
    return lines.join(u'\n');
}

QString consentText(const DemoSite &site)
{
    QStringList users{site.user};
    if (!site.secondUser.isEmpty())
        users.append(site.secondUser);
    QString text = u"Its consent page knows %1, password %2"_s.arg(users.join(u" and "_s), site.password);
    if (!site.code.isEmpty())
        text += u", one-time code %1"_s.arg(site.code);
    return text + u'.';
}

} // namespace

QString developersAddress(const QString &slug, quint16 pagesPort)
{
    return u"http://%1:%2/%3"_s.arg(hostName).arg(pagesPort).arg(slug);
}

bool isDevelopersHost(const QString &host)
{
    return host == hostName;
}

HttpAnswer developersAnswer(const DemoCatalogue &catalogue, const HttpRequest &request)
{
    if (request.path == "/style.css"_L1) {
        HttpAnswer answer;
        answer.contentType = "text/css; charset=utf-8";
        answer.body = ":root{--accent:#3f5873;--ground:#eef1f4}\n" + pageFile(u"base.css"_s);
        return answer;
    }
    const DemoConnector *connector = catalogue.connectorOfSlug(request.path.mid(1));
    if (request.method != "GET" || !connector || connector->credentials.isEmpty())
        return htmlAnswer("<!doctype html><title>No such app</title><p>There is no app of this name.</p>",
                          404);
    return htmlAnswer(pageFrom(
        u"developers.html"_s, {{u"name"_s, connector->name},
                               {u"lines"_s, linesOf(connector->credentials)},
                               {u"consent"_s, connector->site ? consentText(*connector->site) : QString()}}));
}

} // namespace demo

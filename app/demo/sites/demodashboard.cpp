// SPDX-License-Identifier: Apache-2.0
#include "app/demo/sites/demodashboard.h"

#include "app/demo/sites/pagetemplate.h"

namespace demo
{

using namespace Qt::Literals::StringLiterals;

DemoDashboard::DemoDashboard(DemoState &state)
    : m_authorisations(state)
{
}

HttpAnswer DemoDashboard::handle(const HttpRequest &request)
{
    if (request.path == "/"_L1)
        return htmlAnswer(
            pageFrom(u"dashboard.html"_s, {{u"title"_s, u"The dashboard"_s},
                                           {u"text"_s, u"The demo platform has none beyond this page."_s}}));
    if (request.path != "/oauth/authenticate"_L1)
        return htmlAnswer(pageFrom(u"dashboard.html"_s,
                                   {{u"title"_s, u"Not found"_s}, {u"text"_s, u"There is no such page."_s}}),
                          404);
    QJsonObject parameters;
    for (const auto &[name, value] : request.query())
        parameters.insert(name, value);
    if (parameters.value("success"_L1) == u"1"_s)
        return htmlAnswer(
            pageFrom(u"dashboard.html"_s,
                     {{u"title"_s, u"Connected"_s},
                      {u"text"_s, u"The store handed over its keys. You can close this page."_s}}));
    if (parameters.contains("error"_L1) || parameters.contains("success"_L1))
        return htmlAnswer(
            pageFrom(u"dashboard.html"_s, {{u"title"_s, u"Not connected"_s},
                                           {u"text"_s, u"Access was refused. You can close this page."_s}}));
    const HttpAnswer answer = m_authorisations.authenticate(parameters, 1);
    const bool done = answer.status == 200;
    return htmlAnswer(pageFrom(
        u"dashboard.html"_s,
        {{u"title"_s, done ? u"Connected"_s : u"Return to where you began"_s},
         {u"text"_s, done ? u"The instance is authenticated. You can close this page."_s
                          : u"This page could not finish the authorisation by itself. Copy its address and "
                            "paste it where you began."_s}}));
}

} // namespace demo

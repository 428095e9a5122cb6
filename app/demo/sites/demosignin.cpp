// SPDX-License-Identifier: Apache-2.0
#include "app/demo/sites/demosignin.h"

#include "app/demo/sites/fielderrors.h"
#include "app/demo/sites/laravelinput.h"

namespace demo
{

using namespace Qt::Literals::StringLiterals;

DemoSignIn::DemoSignIn(DemoState &state)
    : m_state(state)
{
}

HttpAnswer DemoSignIn::handle(const HttpRequest &request)
{
    m_state.record(request, "sign-in");
    return m_state.faults.answer(request, [this](const HttpRequest &good) { return signIn(good); });
}

HttpAnswer DemoSignIn::signIn(const HttpRequest &request)
{
    if (request.path != "/api/v1/login"_L1)
        return messageAnswer(404, u"Not Found"_s);
    if (request.method != "POST")
        return messageAnswer(405, u"The %1 method is not supported for this route."_s.arg(
                                      QString::fromLatin1(request.method)));
    if (!request.header("Accept").contains("application/json"))
        return messageAnswer(406, u"This API answers in application/json only."_s);
    if (!request.header("Content-Type").startsWith("application/json"))
        return messageAnswer(415, u"The body must be application/json."_s);
    if (const auto wait = m_state.accounts.throttle(m_state.now())) {
        HttpAnswer answer = messageAnswer(429, u"Too Many Attempts."_s);
        answer.headers.append({"Retry-After", QByteArray::number(*wait)});
        return answer;
    }
    const QJsonObject body = readLaravelInput(request.body);
    FieldErrors errors;
    for (const QString &field : {u"email"_s, u"password"_s})
        if (body.value(field).toString().isEmpty())
            errors.add(field, u"The %1 field is required."_s.arg(field));
    if (!errors.isEmpty())
        return validationAnswer(errors.json());
    const DemoAccount *account =
        m_state.accounts.find(body.value("email"_L1).toString(), body.value("password"_L1).toString());
    if (!account)
        return messageAnswer(401, u"These credentials do not match our records."_s);
    return jsonAnswer({{u"message"_s, u"Signed in."_s},
                       {u"token"_s, m_state.accounts.issueToken(*account, m_state.now())},
                       {u"expires_in"_s, 86400}});
}

} // namespace demo

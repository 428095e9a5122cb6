// SPDX-License-Identifier: Apache-2.0
#include "app/demo/sites/demothirdparties.h"

#include "app/demo/sites/demodevelopers.h"
#include "app/demo/sites/pagetemplate.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QUrl>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

const QByteArray cookieName = "visit";

QByteArray escaped(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

// Whether one of the connector's methods begins at this host and path, the store of the sheet filled in.
bool isConsentAddress(const DemoConnector &connector, const HttpRequest &request)
{
    for (const DemoMethod &method : connector.methods) {
        if (!method.needsConsent())
            continue;
        QString address = method.consentTemplate();
        for (auto it = connector.credentials.begin(); it != connector.credentials.end(); ++it)
            if (it.key() != "store_url"_L1)
                address.replace(u"{{%1}}"_s.arg(it.key()), it.value());
        const QStringList stores =
            QStringList{connector.credentials.value(u"store_url"_s)} + connector.otherStores;
        for (const QString &store : stores) {
            const QUrl url(QString(address).replace(u"{{store_url}}"_s, store));
            if (url.host() == request.host() && url.path() == request.path)
                return true;
        }
    }
    return false;
}

QString initials(const QString &brand)
{
    QString letters;
    for (const QString &word : brand.split(u' '))
        if (!word.isEmpty() && word[0].isLetter() && letters.size() < 2)
            letters += word[0].toUpper();
    return letters;
}

} // namespace

DemoThirdParties::DemoThirdParties(DemoState &state)
    : m_state(state)
    , m_platform(state)
{
}

void DemoThirdParties::forget()
{
    m_requests.clear();
    m_sessions.clear();
}

HttpAnswer DemoThirdParties::handle(const HttpRequest &request)
{
    if (isDevelopersHost(request.host()))
        return safeAnswer(developersAnswer(m_state.catalogue, request));
    const DemoConnector *connector = m_state.catalogue.connectorOfHost(request.host());
    if (!connector)
        return htmlAnswer("<!doctype html><title>Nobody here</title><p>There is no site of this name.</p>",
                          404);
    return safeAnswer(route(request, *connector));
}

HttpAnswer DemoThirdParties::safeAnswer(HttpAnswer answer)
{
    answer.headers.emplaceBack("Cache-Control", "no-store");
    answer.headers.emplaceBack("Referrer-Policy", "no-referrer");
    answer.headers.emplaceBack("X-Frame-Options", "DENY");
    answer.headers.emplaceBack("Content-Security-Policy",
                               "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; "
                               "frame-ancestors 'none'");
    return answer;
}

HttpAnswer DemoThirdParties::route(const HttpRequest &request, const DemoConnector &connector)
{
    const bool reads = request.method == "GET";
    if (reads && request.path == "/style.css"_L1) {
        HttpAnswer answer;
        answer.contentType = "text/css; charset=utf-8";
        answer.body = ":root{--accent:" + connector.site->accent.toLatin1() +
                      ";--ground:" + connector.site->ground.toLatin1() + "}\n" + pageFile(u"base.css"_s) +
                      pageFile(connector.site->layout + u".css"_s);
        return answer;
    }
    if (reads && request.path == "/popup.js"_L1) {
        HttpAnswer answer;
        answer.contentType = "text/javascript; charset=utf-8";
        answer.body = pageFile(u"popup.js"_s);
        return answer;
    }
    if (reads && request.path == "/"_L1)
        return page(connector, u"message.html"_s,
                    {{u"heading"_s, connector.site->brand}, {u"message"_s, connector.versionName}});
    if (reads && request.path == "/start"_L1)
        return proceed(request, connector, parameter(request.query(), u"request"_s));
    if (reads && isConsentAddress(connector, request))
        return request.path.endsWith(u"/wc-auth/v1/authorize"_s) ? beginWoo(request, connector)
               : request.path.startsWith(u"/oauth1/"_s)          ? beginToken(request, connector)
                                                                 : begin(request, connector);
    if (request.method == "POST" && request.path == "/sign-in"_L1)
        return signIn(request, connector);
    if (request.method == "POST" && request.path == "/code"_L1)
        return checkCode(request, connector);
    if (request.method == "POST" && request.path == "/decision"_L1)
        return decide(request, connector);
    return page(connector, u"message.html"_s,
                {{u"heading"_s, connector.site->brand}, {u"message"_s, u"There is no such page or store."_s}},
                404);
}

HttpAnswer DemoThirdParties::page(const DemoConnector &connector, const QString &file,
                                  QMap<QString, QString> values, int status) const
{
    const DemoSite &site = *connector.site;
    const bool arabic = site.layout == "rtl"_L1;
    static const QJsonObject texts = QJsonDocument::fromJson(pageFile(u"texts.json"_s)).object();
    const QJsonObject words = texts.value(arabic ? u"ar"_s : u"en"_s).toObject();
    for (auto it = words.begin(); it != words.end(); ++it)
        values.insert(u"t_"_s + it.key(), it.value().toString().replace(u"%brand"_s, site.brand));
    values.insert(u"lang"_s, arabic ? u"ar"_s : u"en"_s);
    values.insert(u"dir"_s, arabic ? u"rtl"_s : u"ltr"_s);
    values.insert(u"brand"_s, site.brand);
    values.insert(u"initials"_s, initials(site.brand));
    values.insert(u"layout"_s, site.layout);
    if (!values.contains(u"user"_s))
        values.insert(u"user"_s, site.user);
    values.insert(u"password"_s, site.password);
    values.insert(u"code"_s, site.code);
    return htmlAnswer(pageFrom(file, values), status);
}

HttpAnswer DemoThirdParties::refuse(const DemoConnector &connector, const QString &sentence) const
{
    return page(connector, u"message.html"_s,
                {{u"heading"_s, u"This request cannot be continued"_s}, {u"message"_s, sentence}}, 400);
}

HttpAnswer DemoThirdParties::begin(const HttpRequest &request, const DemoConnector &connector)
{
    const Parameters query = request.query();
    ConsentRequest consent;
    consent.host = request.host();
    consent.clientId = parameter(query, u"client_id"_s);
    consent.redirectUri = parameter(query, u"redirect_uri"_s);
    consent.state = parameter(query, u"state"_s);
    consent.responseType = parameter(query, u"response_type"_s);
    consent.scope = parameter(query, u"scope"_s);
    // A wrong client or redirect URI is told to the person: there is nobody safe to redirect to (RFC
    // 6749 4.1.2.1).
    const QString client = connector.credentials.value(u"client_id"_s, connector.slug + u"-patchworks"_s);
    if (consent.clientId != client)
        return refuse(connector, u"The client id is not registered here."_s);
    if (consent.redirectUri != m_state.addresses.redirect)
        return refuse(connector,
                      u"redirect_uri_mismatch: the redirect URI %1 is not registered for this client. "
                      "Registered is %2."_s.arg(consent.redirectUri, m_state.addresses.redirect));
    if (consent.state.isEmpty())
        return refuse(connector, u"The state parameter is missing."_s);
    if (consent.responseType != "code"_L1)
        return redirectAnswer(consent.redirectUri.toLatin1() +
                              "?error=unsupported_response_type&state=" + escaped(consent.state));
    const QString id = randomWord();
    m_requests.insert(id, consent);
    if (connector.site->layout == "popup"_L1)
        return page(connector, u"popup.html"_s, {{u"request"_s, id}});
    return proceed(request, connector, id);
}

HttpAnswer DemoThirdParties::beginWoo(const HttpRequest &request, const DemoConnector &connector)
{
    const Parameters query = request.query();
    for (const QString &name : {u"app_name"_s, u"scope"_s, u"user_id"_s, u"return_url"_s, u"callback_url"_s})
        if (parameter(query, name).isEmpty())
            return refuse(connector, u"Missing parameter %1"_s.arg(name));
    ConsentRequest consent;
    consent.host = request.host();
    consent.state = parameter(query, u"user_id"_s);
    consent.redirectUri = parameter(query, u"return_url"_s);
    consent.scope = parameter(query, u"scope"_s);
    consent.woo = true;
    const QString id = randomWord();
    m_requests.insert(id, consent);
    return proceed(request, connector, id);
}

HttpAnswer DemoThirdParties::beginToken(const HttpRequest &request, const DemoConnector &connector)
{
    // The platform has fetched the request token; this site knows it from then.
    const QString token = parameter(request.query(), u"oauth_token"_s);
    const auto attempt = m_state.attempts.constFind(token);
    if (attempt == m_state.attempts.constEnd() || !attempt->byToken)
        return refuse(connector, u"This request token is not known, or was used before."_s);
    ConsentRequest consent;
    consent.host = request.host();
    consent.clientId = attempt->clientId;
    consent.redirectUri = attempt->redirectUri;
    consent.state = token;
    consent.byToken = true;
    const QString id = randomWord();
    m_requests.insert(id, consent);
    return proceed(request, connector, id);
}

HttpAnswer DemoThirdParties::proceed(const HttpRequest &request, const DemoConnector &connector,
                                     const QString &id)
{
    const auto consent = m_requests.constFind(id);
    if (consent == m_requests.constEnd() || consent->host != request.host())
        return refuse(connector, u"This request is over. Begin again where you came from."_s);
    const auto session = m_sessions.constFind(request.cookie(cookieName));
    const bool known = session != m_sessions.constEnd() && session->host == request.host();
    if (!known)
        return page(connector, u"signin.html"_s, {{u"request"_s, id}, {u"focus_user"_s, u"autofocus"_s}});
    if (!session->signedIn)
        return page(connector, u"code.html"_s, {{u"request"_s, id}});
    if (session->approved && connector.site->remembers)
        return answer(m_requests.take(id), connector, *session, true);
    QString scopes;
    for (const QString &scope : connector.site->scopes)
        scopes += u"<li>%1</li>"_s.arg(scope.toHtmlEscaped());
    const bool scrolls = connector.site->layout == "long"_L1;
    return page(connector, u"consent.html"_s,
                {{u"request"_s, id},
                 {u"scopes"_s, scopes},
                 {u"store"_s, request.host()},
                 {u"user"_s, session->user},
                 // The long page begins at its top; elsewhere Enter means Allow.
                 {u"focus"_s, scrolls ? QString() : u"autofocus"_s}});
}

HttpAnswer DemoThirdParties::signIn(const HttpRequest &request, const DemoConnector &connector)
{
    const Parameters form = request.form();
    const QString id = parameter(form, u"request"_s);
    const QString user = parameter(form, u"user"_s).trimmed();
    const QString &second = connector.site->secondUser;
    const bool isKnown = user.compare(connector.site->user, Qt::CaseInsensitive) == 0 ||
                         (!second.isEmpty() && user.compare(second, Qt::CaseInsensitive) == 0);
    if (!isKnown || parameter(form, u"password"_s) != connector.site->password) {
        const bool arabic = connector.site->layout == "rtl"_L1;
        return page(connector, u"signin.html"_s,
                    {{u"request"_s, id},
                     {u"typed"_s, user},
                     {u"focus_password"_s, u"autofocus"_s},
                     {u"error"_s, arabic ? u"اسم المستخدم أو كلمة المرور غير صحيحة."_s
                                         : u"That user name and password do not belong together."_s}});
    }
    const QString cookie = randomWord();
    m_sessions.insert(cookie, {request.host(), connector.site->code.isEmpty(), user.toLower(), false});
    HttpAnswer answer = redirectAnswer("/start?request=" + escaped(id), 303);
    answer.headers.append(
        {"Set-Cookie", cookieName + '=' + cookie.toLatin1() + "; Path=/; HttpOnly; SameSite=Lax"});
    return answer;
}

HttpAnswer DemoThirdParties::checkCode(const HttpRequest &request, const DemoConnector &connector)
{
    const Parameters form = request.form();
    const QString id = parameter(form, u"request"_s);
    const auto session = m_sessions.find(request.cookie(cookieName));
    if (session == m_sessions.end() || session->host != request.host())
        return proceed(request, connector, id);
    if (parameter(form, u"code"_s).remove(u' ') != connector.site->code)
        return page(connector, u"code.html"_s,
                    {{u"request"_s, id}, {u"error"_s, u"That is not the code shown by the app."_s}});
    session->signedIn = true;
    return redirectAnswer("/start?request=" + escaped(id), 303);
}

QMap<QString, QString> DemoThirdParties::extras(const DemoConnector &connector, const ConsentRequest &consent,
                                                bool second) const
{
    const QString &host = consent.host;
    const QString timestamp = QString::number(m_state.now().toSecsSinceEpoch());
    const QByteArray secret = connector.credentials.value(u"client_secret"_s).toUtf8();
    const QByteArray signedText = (host + timestamp + consent.state).toUtf8();
    const QMap<QString, QString> known{
        {u"realmId"_s, second ? u"9130357992229083"_s : u"9130357992221046"_s},
        {u"shop"_s, host},
        {u"host"_s, QString::fromLatin1(host.toLatin1().toBase64())},
        {u"timestamp"_s, timestamp},
        {u"hmac"_s,
         QString::fromLatin1(
             QMessageAuthenticationCode::hash(signedText, secret, QCryptographicHash::Sha256).toHex())},
        {u"company"_s, second ? u"4471977"_s : u"4471902"_s},
        {u"role"_s, u"1027"_s},
        {u"entity"_s, u"Anna Lindqvist & Co"_s}};
    QMap<QString, QString> extras;
    for (const QString &name : connector.site->extras)
        extras.insert(name, known.value(name));
    return extras;
}

HttpAnswer DemoThirdParties::decide(const HttpRequest &request, const DemoConnector &connector)
{
    const Parameters form = request.form();
    const QString id = parameter(form, u"request"_s);
    const auto session = m_sessions.find(request.cookie(cookieName));
    const bool signedIn = session != m_sessions.end() && session->host == request.host() && session->signedIn;
    const auto found = m_requests.constFind(id);
    if (!signedIn || found == m_requests.constEnd() || found->host != request.host())
        return proceed(request, connector, id);
    const ConsentRequest consent = m_requests.take(id);
    const bool allowed = parameter(form, u"decision"_s) == "allow"_L1;
    session->approved = session->approved || allowed;
    return answer(consent, connector, *session, allowed);
}

HttpAnswer DemoThirdParties::answer(const ConsentRequest &consent, const DemoConnector &connector,
                                    const Session &session, bool allowed)
{
    QByteArray location = consent.redirectUri.toLatin1();
    if (consent.woo) {
        // The store in the cellar breaks before it hands its keys over, the one in the attic afterwards.
        const bool isCellar = consent.host.startsWith(u"cellar."_s);
        if (allowed && !isCellar && !m_platform.takeKeys(consent.state))
            return refuse(connector, u"The platform did not take the keys of this store."_s);
        if (allowed && (isCellar || consent.host.startsWith(u"attic."_s)))
            return page(connector, u"message.html"_s,
                        {{u"heading"_s, u"There has been a critical error on this website"_s},
                         {u"message"_s, u"The store could not go on. Ask whoever looks after it."_s}},
                        500);
        return redirectAnswer(location + "?success=" + (allowed ? "1" : "0") +
                              "&user_id=" + escaped(consent.state));
    }
    if (!allowed && consent.byToken)
        return redirectAnswer(location + "?denied=" + escaped(consent.state));
    if (!allowed)
        return redirectAnswer(location + "?error=access_denied&error_description=" +
                              escaped(u"The person refused access."_s) + "&state=" + escaped(consent.state));
    const bool second = session.user == connector.site->secondUser.toLower();
    const QMap<QString, QString> brought = extras(connector, consent, second);
    const QString code = m_state.codes.issue(
        {connector.site->brand, consent.clientId, consent.redirectUri, brought, m_state.now(), false});
    location += consent.byToken
                    ? "?oauth_token=" + escaped(consent.state) + "&oauth_verifier=" + escaped(code)
                    : "?code=" + escaped(code) + "&state=" + escaped(consent.state);
    for (auto it = brought.begin(); it != brought.end(); ++it)
        location += '&' + it.key().toLatin1() + '=' + escaped(it.value());
    return redirectAnswer(location);
}

} // namespace demo

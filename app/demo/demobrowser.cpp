// SPDX-License-Identifier: Apache-2.0
#include "app/demo/demobrowser.h"

#include <QNetworkReply>
#include <QRegularExpression>
#include <QUrlQuery>

#include <utility>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int mostPages = 12;

bool isOnThisComputer(const QUrl &url)
{
    const QString host = url.host();
    return url.scheme() == "http"_L1 &&
           (host == "127.0.0.1"_L1 || host == "localhost"_L1 || host.endsWith(u".localhost"_s));
}

} // namespace

DemoBrowser::DemoBrowser(DemoCatalogue catalogue, QObject *parent)
    : QObject(parent)
    , m_catalogue(std::move(catalogue))
{
}

void DemoBrowser::run(const Errand &errand)
{
    m_errand = errand;
    visit(errand.url);
}

void DemoBrowser::visit(const QUrl &url, const QByteArray &form)
{
    if (!isOnThisComputer(url)) {
        Q_EMIT finished({}, u"%1 is not on this computer."_s.arg(url.host()));
        return;
    }
    if (++m_pages > mostPages) {
        Q_EMIT finished({}, u"The pages come to no end."_s);
        return;
    }
    m_at = url;
    // Names of *.localhost are this computer's, but not every resolver knows it.
    QUrl loopback = url;
    loopback.setHost(u"127.0.0.1"_s);
    QNetworkRequest request(loopback);
    request.setRawHeader("Host", url.host().toLatin1() + ':' + QByteArray::number(url.port(80)));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (!m_cookie.isEmpty())
        request.setRawHeader("Cookie", m_cookie);
    if (!form.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    QNetworkReply *reply = form.isEmpty() ? m_network.get(request) : m_network.post(request, form);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 0) {
            Q_EMIT finished({}, reply->errorString());
            return;
        }
        read(reply->readAll(), reply->rawHeader("Location"), reply->rawHeader("Set-Cookie"));
    });
}

void DemoBrowser::read(const QByteArray &body, const QByteArray &location, const QByteArray &cookie)
{
    static const QRegularExpression action(u"action=\"([^\"]+)\""_s);
    static const QRegularExpression opener(u"data-address=\"([^\"]+)\""_s);
    static const QRegularExpression hidden(u"name=\"request\" value=\"([^\"]+)\""_s);
    if (!cookie.isEmpty())
        m_cookie = cookie.left(cookie.indexOf(';'));
    if (!location.isEmpty()) {
        const QUrl next = m_at.resolved(QUrl::fromEncoded(location));
        const bool returns = next.host() != m_at.host();
        if (returns)
            m_cookie.clear();
        if (!returns || !m_errand.stopsBeforeReturn) {
            visit(next);
            return;
        }
        Q_EMIT finished(next, {});
        return;
    }
    const QString text = QString::fromUtf8(body);
    if (const auto popup = opener.match(text); popup.hasMatch()) {
        visit(m_at.resolved(QUrl(popup.captured(1))));
        return;
    }
    const auto form = action.match(text);
    const DemoConnector *connector = m_catalogue.connectorOfHost(m_at.host());
    if (!form.hasMatch() || !connector) {
        Q_EMIT finished(m_at, {});
        return;
    }
    const DemoSite &site = *connector->site;
    const QUrlQuery fields{{u"request"_s, hidden.match(text).captured(1)},
                           {u"user"_s, m_errand.secondAccount ? site.secondUser : site.user},
                           {u"password"_s, site.password},
                           {u"code"_s, site.code},
                           {u"decision"_s, m_errand.approves ? u"allow"_s : u"refuse"_s}};
    visit(m_at.resolved(QUrl(form.captured(1))), fields.query(QUrl::FullyEncoded).toLatin1());
}

} // namespace demo

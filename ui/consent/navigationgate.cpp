// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/navigationgate.h"

#include "app/domain/address/postedform.h"
#include "app/domain/platform/environment.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

/// What a new window or frame holds before it goes anywhere. It has no content of its own.
bool isEmptyPage(const QUrl &url, bool topLevel)
{
    const QString address = url.toString(QUrl::RemoveFragment);
    return address == "about:blank"_L1 || (!topLevel && address == "about:srcdoc"_L1);
}

/// What a page makes out of itself; no connection is made for it. (As an address to go to it is refused.)
bool isOfThePageItself(const QUrl &url)
{
    const QString scheme = url.scheme();
    return scheme == "data"_L1 || scheme == "blob"_L1 || scheme == "about"_L1;
}

} // namespace

NavigationGate::NavigationGate(const CallbackRule &rule, QObject *parent)
    : QObject(parent)
    , m_rule(rule)
{
}

bool NavigationGate::admitsNavigation(const QUrl &url, bool topLevel)
{
    m_waitsForForm = false;
    if (m_closed)
        return false;
    if (isEmptyPage(url, topLevel))
        return true;

    const NavigationVerdict verdict = judgeNavigation(url, m_rule);
    switch (verdict) {
    case NavigationVerdict::Ordinary:
        return true;
    case NavigationVerdict::Callback:
        if (topLevel) {
            m_closed = true;
            Q_EMIT captured(url);
        } else {
            // The right address in the wrong place: on the callback's host, and not the callback.
            Q_EMIT refused(NavigationVerdict::NearCallback, hostForPeople(url));
        }
        return false;
    case NavigationVerdict::NearCallback:
    case NavigationVerdict::OtherEnvironment:
    case NavigationVerdict::NotLoopback:
        Q_EMIT refused(verdict, hostForPeople(url));
        return false;
    case NavigationVerdict::NotHttps:
    case NavigationVerdict::Malformed:
        // Frames that a page builds from data: and the like are its own affair; they stay empty without a
        // word.
        if (topLevel)
            Q_EMIT refused(verdict, hostForPeople(url));
        return false;
    }
    return false;
}

bool NavigationGate::waitsForForm(const QUrl &url)
{
    m_waitsForForm = !m_closed && judgeNavigation(url, m_rule) == NavigationVerdict::Callback;
    return m_waitsForForm;
}

bool NavigationGate::capturePosted(const QUrl &url, const QByteArray &contentType, const QByteArray &form)
{
    if (!std::exchange(m_waitsForForm, false) || m_closed ||
        judgeNavigation(url, m_rule) != NavigationVerdict::Callback)
        return false;
    m_closed = true;
    Q_EMIT captured(callbackWithForm(url, contentType, form).value_or(url));
    return true;
}

void NavigationGate::tellStopped(NavigationVerdict verdict)
{
    if (!m_closed)
        Q_EMIT refused(verdict, {});
}

bool NavigationGate::admitsWindow(const QUrl &url)
{
    return url.isEmpty() ? !m_closed : admitsNavigation(url, true);
}

bool NavigationGate::admitsRequest(const QUrl &url) const
{
    if (m_closed)
        return false;
    if (isOfThePageItself(url))
        return true;

    // A socket is judged like the page on the same host: the rule speaks of http and https alone.
    QUrl judged = url;
    if (url.scheme() == "wss"_L1)
        judged.setScheme(u"https"_s);
    else if (url.scheme() == "ws"_L1)
        judged.setScheme(u"http"_s);
    return judgeNavigation(judged, m_rule) == NavigationVerdict::Ordinary;
}

} // namespace wizard

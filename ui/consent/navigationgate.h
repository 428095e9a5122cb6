// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/address/callback.h"

#include <QObject>
#include <QUrl>

namespace wizard
{

/// Where every address of one attempt is judged: navigations of its pages (EnginePage), windows that they
/// want (ConsentAttempt) and everything else that they fetch (ConsentInterceptor). Both roads are needed: a
/// redirect is stopped before a connection is made only in the page, a fetch or an image only in the
/// interceptor.
///
/// Once the callback has been captured, nothing passes any more until open(); once the attempt is over,
/// never.
class NavigationGate : public QObject
{
    Q_OBJECT

public:
    explicit NavigationGate(const CallbackRule &rule, QObject *parent = nullptr);

    /// May a page go there? `topLevel`: the main frame of the page or of one of its popups; the callback
    /// counts there alone.
    bool admitsNavigation(const QUrl &url, bool topLevel);
    /// The callback, posted by a form whose body the interceptor can read: let go as far as there, where
    /// capturePosted() has to follow. False: no callback, or nothing to wait for.
    bool waitsForForm(const QUrl &url);
    /// The form is there, or there is none. True: it was waited for, and has been captured.
    bool capturePosted(const QUrl &url, const QByteArray &contentType, const QByteArray &form);
    /// May a window be opened for it? An empty address is a window whose address comes later.
    bool admitsWindow(const QUrl &url);
    /// The engine has stopped it by itself, and tells neither address nor host.
    void tellStopped(NavigationVerdict verdict);
    /// May it be fetched? Silent: what a page loads beside itself is nothing to bother a person with.
    bool admitsRequest(const QUrl &url) const;

    bool isClosed() const { return m_closed; }
    void close() { m_closed = true; }
    /// What was captured was no answer.
    void open() { m_closed = false; }

Q_SIGNALS:
    /// At most once until open(). Emitted from inside the browser's own calls: receivers must not destroy
    /// pages.
    void captured(const QUrl &callback);
    /// `host` as in hostForPeople().
    void refused(wizard::NavigationVerdict verdict, const QString &host);

private:
    CallbackRule m_rule;
    bool m_closed = false;
    bool m_waitsForForm = false;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/integration/web/connectioncounter.h"
#include "tests/integration/web/pageserver.h"
#include "tests/integration/web/recordinglistener.h"

#include <QVariant>
#include <QWidget>

#include <memory>

class QWebEngineView;

/// The module as the program loads it, in a window, beside a third party's server and the callback's host.
///
/// In pages `{CB}` stands for the callback with a code and a state, `{CBHOST}` for its scheme and host, and
/// `{SELF}` for the scheme and host of the pages.
class ConsentFixture
{
public:
    ConsentFixture();
    ~ConsentFixture();
    Q_DISABLE_COPY_MOVE(ConsentFixture)

    /// To be called from `initMain()`, before there is an application.
    static void prepareProcess();
    /// Null where the module cannot be loaded.
    static wizard::ConsentBrowserFactory *factory();

    /// Starts the engine under another callback's rule, so that the callback's host of these tests can be
    /// reached by name: what then keeps connections away are the page and the interceptor.
    static bool startEngineWithoutUnreachableHosts();

    void makeBrowser();
    void serve(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {});
    void serveRedirect(const QByteArray &path, int status, const QByteArray &location);
    QByteArray filled(QByteArray text) const;

    void open(const QByteArray &path);
    void openUrl(const QUrl &url);
    QUrl callback() const;

    /// The page is loaded, and the engine has gone round once more since.
    bool waitForPage(const QByteArray &path);
    /// A whole attempt on a harmless page: whatever was on its way to the network has arrived after it.
    bool settle();
    /// A click of the mouse in the middle of the element.
    bool click(const QString &selector, QWebEngineView *view = nullptr);
    QVariant evaluate(const QString &script, QWebEngineView *view = nullptr);
    QWebEngineView *view() const;
    QList<QWidget *> popups() const;

    PageServer pages;
    ConnectionCounter callbackHost;
    RecordingListener listener;
    QWidget window;
    std::unique_ptr<wizard::ConsentBrowser> browser;
    wizard::CallbackRule rule;
    quint64 attempt = 0;
};

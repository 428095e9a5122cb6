// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/web/consentfixture.h"

#include <QApplication>
#include <QLibrary>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>
#include <QWebEnginePage>
#include <QWebEngineView>

using namespace Qt::Literals::StringLiterals;

namespace
{

/// No result within this time is a failed test.
constexpr int patience = 15'000;

} // namespace

ConsentFixture::ConsentFixture()
{
    auto *const column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    window.resize(900, 700);
    rule.callback = callback();
    rule.loopbackPages = true;
    makeBrowser();
    window.show();
}

ConsentFixture::~ConsentFixture()
{
    browser.reset();
}

void ConsentFixture::prepareProcess()
{
    qputenv("QT_QUICK_BACKEND", "software");
    // What the engine leaves behind can be counted in a home of its own.
    static QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qunsetenv(name);
}

wizard::ConsentBrowserFactory *ConsentFixture::factory()
{
    static QLibrary library(QString::fromUtf8(WIZARD_CONSENT_MODULE));
    using Resolve = wizard::ConsentBrowserFactory *(*)();
    const auto resolve = reinterpret_cast<Resolve>(library.resolve(wizard::consentBrowserFactorySymbol));
    return resolve ? resolve() : nullptr;
}

bool ConsentFixture::startEngineWithoutUnreachableHosts()
{
    ConsentFixture first;
    if (!first.browser)
        return false;
    first.rule.callback = QUrl(u"https://elsewhere.invalid/oauth/authenticate"_s);
    return first.settle();
}

void ConsentFixture::makeBrowser()
{
    browser.reset();
    browser = factory() ? factory()->create(&listener) : nullptr;
    if (browser)
        window.layout()->addWidget(browser->widget());
}

QUrl ConsentFixture::callback() const
{
    return QUrl(u"http://app-callback.localhost:%1/oauth/authenticate"_s.arg(callbackHost.port()));
}

QByteArray ConsentFixture::filled(QByteArray text) const
{
    const QByteArray host = "app-callback.localhost:" + QByteArray::number(callbackHost.port());
    text.replace("{CB}", "http://" + host + "/oauth/authenticate?code=c0de&state=st4te");
    text.replace("{CBHOST}", host);
    text.replace("{SELF}", "http://login.localhost:" + QByteArray::number(pages.serverPort()));
    return text;
}

void ConsentFixture::serve(const QByteArray &path, const QByteArray &body, const QByteArray &headers)
{
    pages.serve(path, PageServer::page(filled(body), filled(headers)));
}

void ConsentFixture::serveRedirect(const QByteArray &path, int status, const QByteArray &location)
{
    pages.serve(path, PageServer::redirect(status, filled(location)));
}

void ConsentFixture::open(const QByteArray &path)
{
    openUrl(QUrl(QString::fromUtf8(filled("{SELF}" + path))));
}

void ConsentFixture::openUrl(const QUrl &url)
{
    browser->open({.attempt = ++attempt, .url = url, .rule = rule});
}

bool ConsentFixture::waitForPage(const QByteArray &path)
{
    return QTest::qWaitFor(
        [this, path] {
            return pages.count(path) > 0 && !listener.states.isEmpty() && !listener.state().loading &&
                   evaluate(u"document.readyState"_s) == QVariant(u"complete"_s);
        },
        patience);
}

bool ConsentFixture::settle()
{
    const QByteArray path = "/settled-" + QByteArray::number(attempt);
    serve(path, "<p>Calm</p>");
    listener.clear();
    open(path);
    return waitForPage(path);
}

QWebEngineView *ConsentFixture::view() const
{
    // The view of an attempt that has just been stopped may still be there, hidden.
    for (auto *const candidate : window.findChildren<QWebEngineView *>(u"consentPage"_s)) {
        if (candidate->window() == &window && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

QList<QWidget *> ConsentFixture::popups() const
{
    QList<QWidget *> shown;
    for (auto *const candidate : window.findChildren<QWidget *>(u"consentPopup"_s)) {
        if (candidate->isVisible())
            shown.append(candidate);
    }
    return shown;
}

QVariant ConsentFixture::evaluate(const QString &script, QWebEngineView *in)
{
    QWebEngineView *const asked = in ? in : view();
    if (!asked)
        return {};
    const auto result = std::make_shared<std::pair<bool, QVariant>>(false, QVariant());
    asked->page()->runJavaScript(script, [result](const QVariant &value) { *result = {true, value}; });
    return QTest::qWaitFor([result] { return result->first; }, patience) ? result->second : QVariant();
}

bool ConsentFixture::click(const QString &selector, QWebEngineView *in)
{
    QWebEngineView *const clicked = in ? in : view();
    const QVariantList middle =
        evaluate(u"(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector('%1')"
                 ".getBoundingClientRect())"_s.arg(selector),
                 clicked)
            .toList();
    if (middle.size() != 2 || !clicked->focusProxy())
        return false;
    // Input is dropped until the page has painted once. The engine gives a promise back without waiting for
    // it.
    const auto hasPainted = [this, clicked] {
        return evaluate(u"window.hasPainted || (requestAnimationFrame(() => requestAnimationFrame("
                        "() => window.hasPainted = true)), false)"_s,
                        clicked)
            .toBool();
    };
    if (!QTest::qWaitFor(hasPainted, patience))
        return false;
    QTest::mouseClick(clicked->focusProxy(), Qt::LeftButton, {},
                      QPoint(middle.at(0).toInt(), middle.at(1).toInt()));
    return true;
}

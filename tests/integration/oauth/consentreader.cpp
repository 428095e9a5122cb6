// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/oauth/consentreader.h"

#include "tests/integration/web/consentfixture.h"

#include <QTest>
#include <QWebEngineView>

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int pagePatience = 15'000;
constexpr int mostStops = 12; ///< more than any of the server's pages has

} // namespace

ConsentReader::ConsentReader(ConsentFixture &fixture)
    : m_fixture(fixture)
{
}

bool ConsentReader::waitUntil(const QString &script)
{
    return QTest::qWaitFor(
        [this, &script] {
            return m_fixture.view() && !m_fixture.listener.states.isEmpty() &&
                   !m_fixture.listener.state().loading && m_fixture.evaluate(script) == QVariant(true);
        },
        pagePatience);
}

bool ConsentReader::waitForElement(const QString &selector)
{
    // Keys are dropped until the page has painted once.
    return waitUntil(u"document.readyState === 'complete'"
                     " && document.querySelector('%1') !== null"
                     " && (window.hasPainted || (requestAnimationFrame(() =>"
                     "     requestAnimationFrame(() => window.hasPainted = true)), false))"_s.arg(selector));
}

bool ConsentReader::waitForPage(const QString &prompt)
{
    return waitForElement(u"input[name=prompt][value=%1]"_s.arg(prompt));
}

bool ConsentReader::press(Qt::Key key)
{
    const QWebEngineView *const view = m_fixture.view();
    if (!view || !view->focusProxy())
        return false;
    QTest::keyClick(view->focusProxy(), key);
    return true;
}

bool ConsentReader::moveTo(const QString &selector)
{
    const QString isThere = u"(window.stop = document.activeElement).matches('%1')"_s.arg(selector);
    for (int stop = 0; stop < mostStops; ++stop) {
        if (m_fixture.evaluate(isThere) == QVariant(true))
            return true;
        if (!press(Qt::Key_Tab) || !waitUntil(u"document.activeElement !== window.stop"_s))
            return false;
    }
    return false;
}

bool ConsentReader::fill(const QString &selector, const QString &text)
{
    if (!moveTo(selector))
        return false;
    QTest::keyClicks(m_fixture.view()->focusProxy(), text);
    return waitUntil(u"document.activeElement.value === '%1'"_s.arg(text));
}

bool ConsentReader::signIn(const QString &name)
{
    return waitForPage(u"login"_s) && fill(u"input[name=login]"_s, name) &&
           fill(u"input[name=password]"_s, u"opensesame"_s) && press(Qt::Key_Return);
}

bool ConsentReader::allow()
{
    return waitForPage(u"consent"_s) && moveTo(u"button[type=submit]"_s) && press(Qt::Key_Return);
}

bool ConsentReader::cancel(const QString &prompt)
{
    return waitForPage(prompt) && moveTo(u"a[href$=\"/abort\"]"_s) && press(Qt::Key_Return);
}

// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/consentattempt.h"

#include "ui/consent/consentpopup.h"
#include "ui/consent/consentprofile.h"
#include "ui/consent/enginepage.h"
#include "ui/consent/engineview.h"
#include "ui/consent/memorywatch.h"
#include "ui/consent/navigationgate.h"

#include <QLayout>
#include <QWebEngineNewWindowRequest>

#include <algorithm>
#include <utility>

namespace wizard
{

namespace
{

/// A page that tries the same thing over and over is told about once in this while.
constexpr qint64 repeatMilliseconds = 1000;

} // namespace

ConsentAttempt::ConsentAttempt(const ConsentRequest &request, std::shared_ptr<ConsentProfile> profile,
                               QWidget *place, ConsentBrowserListener *listener)
    : m_request(request)
    , m_listener(listener)
    , m_place(place)
    , m_gate(new NavigationGate(request.rule, this))
    , m_memory(new MemoryWatch(this))
    , m_profile(std::move(profile))
{
    m_profile->serve(m_gate);
    connect(m_profile.get(), &ConsentProfile::downloadRefused, this, [this](const QString &host) {
        tell(BrowserTrouble::DownloadRefused, NavigationVerdict::Ordinary, host);
    });
    connect(m_gate, &NavigationGate::captured, this, &ConsentAttempt::capture);
    connect(m_gate, &NavigationGate::refused, this, [this](NavigationVerdict verdict, const QString &host) {
        tell(BrowserTrouble::RefusedNavigation, verdict, host);
    });

    m_page = std::make_unique<EnginePage>(m_profile.get(), m_gate);
    watch(m_page.get());
    connect(m_page.get(), &EnginePage::stateChanged, this, &ConsentAttempt::tellState);
    m_view = new EngineView(m_page.get(), place);
    m_view->waitForPage();
    connect(m_page.get(), &EnginePage::shown, m_view, &EngineView::focusPage);
    place->layout()->addWidget(m_view);
    place->setFocusProxy(m_view);
    m_view->show();
}

ConsentAttempt::~ConsentAttempt()
{
    m_isRetired = true;
    m_gate->close();
    for (const auto &popup : std::as_const(m_popups))
        delete popup.data();
    delete m_view.data();
    m_page.reset();
    m_profile.reset();
}

void ConsentAttempt::start()
{
    m_view->loadWhenPlaced([this] {
        if (m_isRetired)
            return;
        m_isStarted = true;
        m_page->open(m_request.url);
    });
}

void ConsentAttempt::reload()
{
    if (m_isStarted && !m_gate->isClosed())
        m_page->openAgain();
}

void ConsentAttempt::agree()
{
    if (m_asked)
        m_asked->agree();
}

void ConsentAttempt::goOn()
{
    // A page that sends the same nothing over and over is left standing.
    if (!m_isRetired && m_gate->isClosed() && m_reopenings < maximumReopenings) {
        ++m_reopenings;
        m_gate->open();
    }
}

void ConsentAttempt::retire()
{
    m_isRetired = true;
    m_gate->close();
    m_page->triggerAction(QWebEnginePage::Stop);
    dismissPopups();
    if (m_view) {
        m_view->hide();
        if (m_place)
            m_place->layout()->removeWidget(m_view);
    }
    deleteLater();
}

void ConsentAttempt::watch(EnginePage *page)
{
    m_memory->add(page);
    connect(page, &EnginePage::troubled, this,
            [this, page](BrowserTrouble trouble, const QString &host, int status, const QString &text) {
                if (trouble == BrowserTrouble::QuestionDeclined)
                    m_asked = page;
                tell(trouble, NavigationVerdict::Ordinary, host, status, text);
            });
    connect(page, &QWebEnginePage::newWindowRequested, this, &ConsentAttempt::openWindow);
}

qsizetype ConsentAttempt::openPopups() const
{
    return std::ranges::count_if(m_popups, [](const auto &popup) { return popup && !popup->isClosed(); });
}

void ConsentAttempt::openWindow(QWebEngineNewWindowRequest &request)
{
    // A window that nobody opens shows its address here alone, so it is judged before it is refused or made.
    if (!m_gate->admitsWindow(request.requestedUrl()))
        return;
    if (!request.isUserInitiated() || openPopups() >= maximumPopups || !m_place) {
        tell(BrowserTrouble::PopupRefused, NavigationVerdict::Ordinary, m_page->state().host);
        return;
    }
    m_popups.removeAll(nullptr);
    auto page = std::make_unique<EnginePage>(m_profile.get(), m_gate);
    EnginePage *const opened = page.get();
    watch(opened);
    auto *const popup = new ConsentPopup(std::move(page), m_place->window());
    m_popups.append(popup);
    request.openIn(opened);
    popup->showSized(request.requestedGeometry().size());
}

void ConsentAttempt::dismissPopups()
{
    for (const auto &popup : std::as_const(m_popups)) {
        if (popup)
            popup->dismiss();
    }
}

void ConsentAttempt::capture(const QUrl &callback)
{
    // From inside the page's call: what is told and what is closed waits for the event loop.
    QMetaObject::invokeMethod(
        this,
        [this, callback] {
            if (m_isRetired)
                return;
            dismissPopups();
            m_page->triggerAction(QWebEnginePage::Stop);
            // Last: the listener may end the attempt.
            m_listener->consentCaptured(m_request.attempt, callback);
        },
        Qt::QueuedConnection);
}

void ConsentAttempt::tell(BrowserTrouble trouble, NavigationVerdict verdict, const QString &host, int status,
                          const QString &text)
{
    if (m_isRetired || m_gate->isClosed() || m_events >= maximumEvents)
        return;
    const auto known = std::ranges::find_if(m_told, [&](const Told &told) {
        return told.trouble == trouble && told.verdict == verdict && told.host == host && told.text == text;
    });
    if (known == m_told.end()) {
        m_told.append({trouble, verdict, host, text, {}});
        m_told.last().since.start();
    } else if (known->since.hasExpired(repeatMilliseconds)) {
        known->since.start();
    } else {
        return;
    }
    ++m_events;
    QMetaObject::invokeMethod(
        this,
        [this, event = BrowserEvent{m_request.attempt, trouble, verdict, host, status, text}] {
            if (!m_isRetired)
                m_listener->consentTrouble(event);
        },
        Qt::QueuedConnection);
}

void ConsentAttempt::tellState(const BrowserState &state)
{
    if (m_isRetired || m_gate->isClosed())
        return;
    QMetaObject::invokeMethod(
        this,
        [this, state] {
            if (!m_isRetired)
                m_listener->consentBrowserChanged(m_request.attempt, state);
        },
        Qt::QueuedConnection);
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "app/composition.h"

#include "ui/shell/windowsize.h"

#include <QClipboard>
#include <QSessionManager>
#include <QTimer>

namespace wizard
{

namespace
{

// The window manager gives the focus some milliseconds after the first paint, and its ring is painted then.
constexpr std::chrono::milliseconds untilFocusIsShown{50};

// Qt hands what was copied over at the end, and waits five seconds for a clipboard manager that the end of
// the session has taken already.
void letGoOfClipboard()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        const bool isOurs =
            mode == QClipboard::Clipboard ? clipboard->ownsClipboard() : clipboard->ownsSelection();
        if (isOurs)
            clipboard->clear(mode);
    }
}

} // namespace

Composition::Composition(const FlowOptions &options, SystemBrowser *browser)
    : m_keychain(KeychainSecretStore::Opening::Later)
    , m_isForgetful(options.memoryOnly())
    , m_flow({m_http,
              m_clock,
              m_random,
              m_browsers,
              m_demo,
              browser ? *browser : m_desktopBrowser,
              {m_keychain, m_preferences, m_journal, m_history, m_queue, m_drafts},
              {m_memorySecrets, m_memoryPreferences, m_memoryJournal, m_memoryHistory, m_memoryQueue,
               m_memoryDrafts}},
             options)
    , m_window(m_flow)
{
    connect(&m_window, &Window::painted, this,
            [this] { QTimer::singleShot(untilFocusIsShown, this, [this] { m_keychain.open(); }); });
    connect(&m_flow, &SetupFlow::changed, this, [this] { m_window.draw(m_flow.snapshot()); });
    connect(&m_flow, &SetupFlow::closed, this, [this] {
        m_window.allowClose();
        m_window.close();
    });
}

Composition::~Composition()
{
    if (!m_isForgetful)
        keepSize(m_window, m_preferences);
    // The window draws what the flow's browser shows: it goes first, without hearing of it again.
    m_flow.disconnect(this);
}

void Composition::endWith(Application &application)
{
    connect(&application, &Application::quitAsked, this, &Composition::prepareEnd);
    // Who can still call the end of the session off: until it quits us, the window asks as always.
    connect(&application, &QGuiApplication::commitDataRequest, this, &Composition::answerSession);
    connect(&application, &QGuiApplication::saveStateRequest, this, &Composition::answerSession);
}

void Composition::prepareEnd()
{
    m_flow.keepDraft();
    m_window.allowClose();
    if (m_isSessionEnding && m_window.isVisible())
        letGoOfClipboard();
}

void Composition::close()
{
    prepareEnd();
    m_window.close();
}

void Composition::answerSession(QSessionManager &session)
{
    m_flow.keepDraft();
    m_isSessionEnding = true;
    // Qt's own command carries an option that means nothing here.
    session.setRestartCommand({QCoreApplication::applicationFilePath()});
    if (m_isForgetful)
        session.setRestartHint(QSessionManager::RestartNever);
}

void Composition::start()
{
    // First, so that the page is painted as it stays.
    m_flow.begin();
    m_window.draw(m_flow.snapshot());
    if (!m_isForgetful)
        restoreSize(m_window, m_preferences);
    m_window.show();
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/consentmodule.h"
#include "app/adapters/demoprocess.h"
#include "app/adapters/desktopbrowser.h"
#include "app/adapters/filedraftstore.h"
#include "app/adapters/filehistory.h"
#include "app/adapters/filejournal.h"
#include "app/adapters/filepreferences.h"
#include "app/adapters/filequeuestore.h"
#include "app/adapters/keychainsecretstore.h"
#include "app/adapters/memorydraftstore.h"
#include "app/adapters/memoryhistory.h"
#include "app/adapters/memoryjournal.h"
#include "app/adapters/memorypreferences.h"
#include "app/adapters/memoryqueuestore.h"
#include "app/adapters/memorysecretstore.h"
#include "app/adapters/playbrowser.h"
#include "app/adapters/qthttpclient.h"
#include "app/adapters/systemclock.h"
#include "app/adapters/systemrandom.h"
#include "app/application.h"
#include "app/flow/setupflow.h"
#include "ui/shell/window.h"

#include <QObject>

class QSessionManager;

namespace wizard
{

/// The one place that makes adapters and ties flow and window together.
class Composition : public QObject
{
    Q_OBJECT

public:
    explicit Composition(const FlowOptions &options);
    ~Composition() override;

    /// At the session's end, and whenever `application` quits: what was typed is kept, and nothing is asked.
    /// An attempt that is under way has its note in the journal; the next start offers to look it up.
    void endWith(Application &application);
    /// Closes the window without asking.
    void close();
    /// Begins the flow and shows the window; the keychain is opened when the window has been painted.
    void start();
    Window &window() { return m_window; }
    SetupFlow &flow() { return m_flow; }
    /// The person's own browser in a play; nobody asks the desktop's then.
    PlayBrowser &playBrowser() { return m_playBrowser; }

private:
    void prepareEnd();
    void answerSession(QSessionManager &session);

    QtHttpClient m_http;
    SystemClock m_clock;
    SystemRandom m_random;
    ConsentModule m_browsers;
    DemoProcess m_demo;
    DesktopBrowser m_desktopBrowser;
    PlayBrowser m_playBrowser;
    KeychainSecretStore m_keychain;
    FilePreferences m_preferences;
    FileJournal m_journal;
    FileHistory m_history;
    FileQueueStore m_queue;
    FileDraftStore m_drafts;
    MemorySecretStore m_memorySecrets;
    MemoryPreferences m_memoryPreferences;
    MemoryJournal m_memoryJournal;
    MemoryHistory m_memoryHistory;
    MemoryQueueStore m_memoryQueue;
    MemoryDraftStore m_memoryDrafts;
    bool m_isForgetful;             ///< a run that keeps nothing is not started again with the next session
    bool m_isSessionEnding = false; ///< so far as its manager has told
    SetupFlow m_flow;
    Window m_window;
};

} // namespace wizard

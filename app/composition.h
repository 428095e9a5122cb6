// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/desktop/consentmodule.h"
#include "app/adapters/desktop/demoprocess.h"
#include "app/adapters/desktop/desktopbrowser.h"
#include "app/adapters/desktop/systemclock.h"
#include "app/adapters/desktop/systemrandom.h"
#include "app/adapters/keychain/keychainsecretstore.h"
#include "app/adapters/memory/memorypreferences.h"
#include "app/adapters/memory/memoryrecords.h"
#include "app/adapters/memory/memorysecretstore.h"
#include "app/adapters/net/qthttpclient.h"
#include "app/adapters/records/diskrecords.h"
#include "app/adapters/records/filepreferences.h"
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
    /// `browser`: in place of the desktop's; it outlives the composition.
    explicit Composition(const FlowOptions &options, SystemBrowser *browser = nullptr);
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

private:
    void prepareEnd();
    void answerSession(QSessionManager &session);

    QtHttpClient m_http;
    SystemClock m_clock;
    SystemRandom m_random;
    ConsentModule m_browsers;
    DemoProcess m_demo;
    DesktopBrowser m_desktopBrowser;
    KeychainSecretStore m_keychain;
    FilePreferences m_preferences;
    DiskRecords m_records;
    Journal m_journal{m_records};
    History m_history{m_records};
    QueueStore m_queue{m_records};
    DraftStore m_drafts{m_records};
    MemorySecretStore m_memorySecrets;
    MemoryPreferences m_memoryPreferences;
    MemoryRecords m_memoryRecords;
    Journal m_memoryJournal{m_memoryRecords};
    History m_memoryHistory{m_memoryRecords};
    QueueStore m_memoryQueue{m_memoryRecords};
    DraftStore m_memoryDrafts{m_memoryRecords};
    bool m_isForgetful;             ///< a run that keeps nothing is not started again with the next session
    bool m_isSessionEnding = false; ///< so far as its manager has told
    SetupFlow m_flow;
    Window m_window;
};

} // namespace wizard

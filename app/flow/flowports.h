// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/environment.h"
#include "app/ports/clock.h"
#include "app/ports/consentbrowser.h"
#include "app/ports/demoplatform.h"
#include "app/ports/httpclient.h"
#include "app/ports/preferences.h"
#include "app/ports/random.h"
#include "app/ports/secretstore.h"
#include "app/ports/systembrowser.h"
#include "app/records/draftstore.h"
#include "app/records/history.h"
#include "app/records/journal.h"
#include "app/records/queuestore.h"

#include <optional>

namespace wizard
{

/// Where something is kept between runs.
struct FlowStores {
    SecretStore &secrets;
    Preferences &preferences;
    Journal &journal;
    History &history;
    QueueStore &queue;
    DraftStore &drafts;
};

/// The flow's way into the world. Everything outlives the flow.
struct FlowPorts {
    HttpClient &http;
    Clock &clock;
    Random &random;
    ConsentBrowserProvider &browsers;
    DemoPlatformProvider &demo;
    SystemBrowser &systemBrowser;
    FlowStores kept; ///< keychain, settings file, journal
    FlowStores
        memory; ///< for the demo platform, and for all of a run with `--demo`, `--environment` or `--play`
};

/// How a run was started.
struct FlowOptions {
    std::optional<Environment> environment; ///< `--environment FILE`: chosen and fixed
    bool demo = false;                      ///< `--demo`: start the demo platform, chosen and fixed
    bool nothingKept = false;               ///< `--play`
    QString desktopUser;                    ///< the login name, for the history

    bool memoryOnly() const { return environment.has_value() || demo || nothingKept; }
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/player/player.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/shell/window.h"

#include <QTest>

#include <memory>

namespace wizard
{

/// The real window, a player and what it said.
class Stage
{
public:
    explicit Stage(Step page = Step::Result)
        : window(intents)
        , snapshot(sampleSnapshot(page))
    {
        // Plays work on this computer alone.
        snapshot.environment.coreUrl = QUrl(QStringLiteral("http://127.0.0.1:4711"));
        snapshot.environment.signInUrl = QUrl(QStringLiteral("http://127.0.0.1:4711/login"));
        snapshot.environment.redirectUri = QUrl(QStringLiteral("http://127.0.0.1:4712/oauth"));
        window.draw(snapshot);
        window.show();
        window.activateWindow();
        // A field hears of the focus in an active window alone.
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    void begin(const QList<PlayStep> &steps, const QString &expect = QStringLiteral("authorised"),
               const QString &folder = {})
    {
        player = std::make_unique<Player>(window, PlayFile{expect, steps}, folder);
        QObject::connect(player.get(), &Player::finished, player.get(),
                         [this](const PlayOutcome &outcome) { ends.append(outcome); });
        player->draw(snapshot);
        player->start();
    }

    void draw(const FlowSnapshot &picture)
    {
        snapshot = picture;
        window.draw(snapshot);
        if (player)
            player->draw(snapshot);
    }

    /// Turns to the result, which is where a play that could be done ends. Its last step waits for that, or
    /// the play ends before.
    void finish()
    {
        FlowSnapshot result = sampleSnapshot(Step::Result);
        result.environment = snapshot.environment;
        draw(result);
    }

    /// What the play said went wrong; empty: nothing, or it has not ended.
    QString error() const { return ends.isEmpty() ? QString() : ends.constFirst().error; }

    RecordingIntents intents;
    Window window;
    FlowSnapshot snapshot;
    std::unique_ptr<Player> player;
    QList<PlayOutcome> ends;
};

/// A step that can be done.
inline PlayStep step(PlayStep::Kind kind, const QString &text, const QString &target = {}, int times = 1)
{
    return {kind, text, target, times, std::chrono::seconds(30)};
}

/// A step that is meant to fail: tried once or twice, not waited for.
inline PlayStep hasty(PlayStep::Kind kind, const QString &text, const QString &target = {})
{
    return {kind, text, target, 1, std::chrono::seconds(0)};
}

} // namespace wizard

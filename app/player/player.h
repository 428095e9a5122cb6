// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"
#include "app/player/playfile.h"
#include "app/player/playoutcome.h"

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

class QKeyEvent;

namespace wizard
{

class Window;

/// Drives the real window as a person would: finds what is visible by object name or accessible name, clicks,
/// types, waits, takes pictures. The consent page is answered by keys alone, never by a script in it. Only on
/// this computer: any consent page from elsewhere ends the play.
class Player : public QObject
{
    Q_OBJECT

public:
    /// `window` outlives the player. `folder`: where pictures go; empty: none are taken.
    Player(Window &window, const PlayFile &file, const QString &folder, QObject *parent = nullptr);

    /// The program ends no more with its last window: a play has the last word.
    void start();
    /// Told of every picture of the flow.
    void draw(const FlowSnapshot &snapshot);

    /// The answer to browseWanted(): where the browser ended, or what stood in its way.
    void browsed(const QUrl &address, const QString &trouble);

Q_SIGNALS:
    /// Somebody is to consent at `link` outside the program. `stops`: before the return address is loaded.
    void browseWanted(const QUrl &link, bool approves, bool second, bool stops);
    /// Once.
    void finished(const wizard::PlayOutcome &outcome);

private:
    enum class Progress { Done, Waiting };

    void tryStep();
    Progress perform(const PlayStep &step);
    Progress click(const QString &name);
    Progress type(const PlayStep &step);
    Progress press(const PlayStep &step);
    Progress choose(const PlayStep &step);
    Progress browse(const PlayStep &step);
    Progress takePicture(const QString &name);
    bool isOnPage(const QString &name) const;
    bool hasLoaded(const QString &host) const;
    void lookAtOnce();
    /// The one visible, enabled widget of that name, in sight; null and `m_wanting` says why.
    QWidget *find(const QString &name);
    /// As find(), and the keys go there from now on.
    QWidget *turnTo(const QString &name);
    QWidget *keyReceiver() const;
    void sendKey(int key, Qt::KeyboardModifiers modifiers, const QString &text);
    void stopWith(const QString &error);
    void stopAtStep(const QString &error);
    void end();

    Window &m_window;
    PlayFile m_file;
    QString m_folder;
    FlowSnapshot m_snapshot;
    QTimer m_look;
    QElapsedTimer m_waiting;
    qsizetype m_next = 0;
    int m_pictures = 0;
    QPointer<QWidget> m_consentPage;
    int m_loads = 0;         ///< pages that the consent browser has finished loading
    int m_loadsMet = 0;      ///< how many of them the play has waited for
    QImage m_lookWhenLoaded; ///< what the consent page's place showed when the last one had loaded
    QElapsedTimer m_sinceLoaded;
    enum class Errand { None, Running, Done };
    Errand m_errand = Errand::None; ///< of the step that browses
    QUrl m_address;                 ///< where that ended
    QString m_wanting;              ///< what the step still lacks
    QString m_error;
    bool m_ended = false;
};

} // namespace wizard

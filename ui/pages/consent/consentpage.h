// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class QScrollArea;
class QVBoxLayout;

namespace wizard
{

class ConsentBar;
class ConsentHints;
class ConsentWays;
class OwnBrowserPanel;
class TextLabel;

/// The third party's page, and around it what only we say: where it is, how it is secured, how long it takes.
/// The page's widget belongs to the browser: it is shown while it is there and given back on leaving.
class ConsentPage : public Page
{
    Q_OBJECT

public:
    explicit ConsentPage(ConsentIntents &intents, QWidget *parent = nullptr);
    ~ConsentPage() override;

    void draw(const FlowSnapshot &snapshot) override;
    void takeFocus() override;
    bool isFullWidth() const override { return true; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void embed();
    void giveBack();
    void placeHints();
    void drawElapsed();
    void drawQueue(const FlowSnapshot &snapshot);
    void drawWay(const FlowSnapshot &snapshot);

    ConsentIntents &m_intents;
    QWidget *m_frame = nullptr; ///< everything of this page, and the browser's widget
    ConsentBar *m_bar = nullptr;
    QScrollArea *m_hintsArea = nullptr;
    ConsentHints *m_hints = nullptr;
    QWidget *m_queueBar = nullptr; ///< which of the queue's instances this is
    TextLabel *m_queueText = nullptr;
    ConsentWays *m_ways = nullptr;
    QScrollArea *m_ownBrowserArea = nullptr;
    OwnBrowserPanel *m_ownBrowser = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QWidget *m_empty = nullptr; ///< stands where no browser page is

    QPointer<QWidget> m_wanted; ///< the browser's widget, as the last snapshot names it
    QPointer<QWidget> m_shown;  ///< the one that is in the layout

    quint64 m_attempt = 0;
    QDateTime m_begun;
    QDateTime m_drawnNow;
    QElapsedTimer m_sinceDrawn;
    QTimer m_tick; ///< moves the shown time on; decides nothing
};

} // namespace wizard

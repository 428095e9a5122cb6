// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/intents.h"
#include "app/flow/snapshot.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace wizard
{

class Foot;
class HelpPanel;
class Page;
class StepList;
class SummaryPanel;

/// The program's one window: steps, page, summary and foot. Draws snapshots and sends intents
/// (ARCHITECTURE rule 1); pages are made when they are first turned to.
class Window : public QWidget
{
    Q_OBJECT

public:
    /// `intents` outlives the window.
    explicit Window(Intents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot);

    /// More for the help panel about the consent browser on this computer.
    void setConsentHelp(const QString &text);
    /// The next close() closes; until then closing asks the flow.
    void allowClose() { m_closeAllowed = true; }

    /// The page that is shown; null before the first snapshot.
    Page *currentPage() const { return m_page; }

Q_SIGNALS:
    /// Once: the window has been painted for the first time.
    void painted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Page *pageFor(Step step);
    void turnTo(Step step);
    void forgetPage(Step step);
    void giveFocusToFoot();
    void announcePage(bool turned);
    void drawFoot();
    void cure();
    void giveProxyLogin(const QString &user, const Secret &password);
    void goToField(const FieldId &field);
    void toggleHelp();
    void arrangeSides();
    bool isInConsentPage(const QWidget *widget) const;

    Intents &m_intents;
    FlowSnapshot m_snapshot;
    bool m_drawn = false;
    bool m_painted = false;
    bool m_closeAllowed = false;
    bool m_helpOpen = false;
    int m_focusSerial = 0;
    bool m_barOpen = false;               ///< the primary button met problems on this page
    std::optional<FieldId> m_wantedField; ///< of another step, until its page is drawn

    QHash<Step, QScrollArea *> m_areas;
    Page *m_page = nullptr;
    std::optional<QString> m_said; ///< the main sentence that screen readers have heard
    StepList *m_steps = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_right = nullptr;
    SummaryPanel *m_summary = nullptr;
    HelpPanel *m_help = nullptr;
    Foot *m_foot = nullptr;
    QPushButton *m_given = nullptr; ///< of the foot: got the focus by itself, not by the person
};

} // namespace wizard

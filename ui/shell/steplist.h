// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/intents.h"
#include "app/flow/snapshot.h"
#include "ui/shell/placecounts.h"

#include <QWidget>

class QVBoxLayout;

namespace wizard
{

class AccountBox;
class StepButton;
class TextLabel;

/// The left side: the places, or while something is set up its steps and what was chosen; who is signed in.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(WindowIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot);

    /// The width in which no step's title is cut: of all steps, so that it stays from step to step. Before
    /// sign-in there is one step, and the first paint need not wait for the others.
    int titlesWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void drawPlaces(const FlowSnapshot &snapshot);
    void drawSteps(const FlowSnapshot &snapshot);
    QList<StepView> shownSteps(const FlowSnapshot &snapshot) const;
    StepButton *buttonAt(qsizetype index);

    WindowIntents &m_intents;
    TextLabel *m_heading = nullptr;
    QWidget *m_badge = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QList<StepButton *> m_buttons;
    QList<Step> m_steps;
    mutable QFont m_measuredFont;
    mutable int m_allTitlesWidth = 0; ///< in that font; 0 is not measured yet
    bool m_showsPlaces = false;
    PlaceCounts m_counts;
    AccountBox *m_account = nullptr;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

class QPushButton;

namespace wizard
{

class Card;
class IconMark;
class Spinner;
class TextLabel;

/// What is being done, by name, one step after the other.
class WorkingPage : public Page
{
    Q_OBJECT

public:
    explicit WorkingPage(AttemptIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    void takeFocus() override;

private:
    struct Line {
        QWidget *row = nullptr;
        IconMark *tick = nullptr;
        Spinner *spinner = nullptr;
        TextLabel *text = nullptr;
    };
    Line makeLine();
    void showLine(qsizetype index, WorkStage stage, bool done);

    AttemptIntents &m_intents;
    Card *m_card = nullptr;
    QList<Line> m_lines;
    QPushButton *m_stop = nullptr;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

class QPushButton;

namespace wizard
{

class EmptyNote;
class HistoryModel;
class MessageLine;
class RowTable;
class SaveTextButton;
class TextLabel;

/// What this program has done on this computer: to be read, saved, erased.
class HistoryPage : public Page
{
    Q_OBJECT

public:
    explicit HistoryPage(HistoryIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    void takeFocus() override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void makeTools();
    void makeQuestion();
    void makeTable();
    void ask(bool asking);

    HistoryIntents &m_intents;
    HistoryModel *m_model = nullptr;
    QWidget *m_tools = nullptr;
    SaveTextButton *m_save = nullptr;
    QPushButton *m_erase = nullptr;
    MessageLine *m_saved = nullptr;
    QWidget *m_question = nullptr;
    TextLabel *m_questionText = nullptr;
    QPushButton *m_keep = nullptr;
    RowTable *m_table = nullptr;
    EmptyNote *m_empty = nullptr;
};

} // namespace wizard

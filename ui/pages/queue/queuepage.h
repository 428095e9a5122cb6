// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

class QProgressBar;
class QPushButton;

namespace wizard
{

class Card;
class MessageLine;
class QueueModel;
class RowTable;
class SaveTextButton;
class TextLabel;

/// Several instances, one after the other: what will happen, where it stands, what it asks, and the report.
class QueuePage : public Page
{
    Q_OBJECT

public:
    explicit QueuePage(QueueIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;
    void takeFocus() override;

private:
    void drawWords();
    void drawQuestion();
    void drawGroups();
    void drawButtons();
    /// The instance that can be opened to mend it: the current row's, else the first; -1: none.
    int mendableRow() const;
    QPushButton *addButton(const QString &objectName, const QString &text, QLayout *layout);

    QueueIntents &m_intents;
    FlowSnapshot m_snapshot; ///< the last one: the report is made from it when it is saved
    QList<QString> m_drawnGroups;
    QString m_told; ///< the question without its countdown
    QueueModel *m_model = nullptr;
    QProgressBar *m_progress = nullptr;
    int m_toldDone = 0; ///< of the instances: what screen readers have heard
    MessageLine *m_question = nullptr;
    Card *m_groups = nullptr;
    RowTable *m_list = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_repeat = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_open = nullptr;
    SaveTextButton *m_save = nullptr;
    MessageLine *m_saved = nullptr;
};

} // namespace wizard

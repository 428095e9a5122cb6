// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"
#include "ui/text/failuretext.h"

class QCheckBox;
class QProgressBar;

namespace wizard
{

class EmptyNote;
class InstanceFilter;
class InstanceModel;
class RowTable;
class TextLabel;
class UnfinishedCards;

/// Home: the company's instances, to be looked at, picked and re-authorised; what earlier runs left
/// half-made.
class HomePage : public Page
{
    Q_OBJECT

public:
    explicit HomePage(HomeIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;
    FootAction secondAction(const FlowSnapshot &snapshot) const override;
    void pressSecond() override;
    void takeFocus() override;
    bool focusSearch() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class EmptyAction { ShowAll, LoadAgain };

    void makeTable();
    void connectTable();
    void drawLoad();
    void drawState();
    FailureText loadText() const;
    void drawSelection();
    void narrow();
    void sortBy(int column);
    void check(int first, int last, bool on);
    bool searchKey(int key);
    /// The rows are others now: what was current is current again, and the place stays where it was.
    void restore(int place, const QString &anchorId, int anchorOffset);

    HomeIntents &m_intents;
    InstanceModel *m_model = nullptr;
    UnfinishedCards *m_unfinished = nullptr;
    InstanceFilter *m_filter = nullptr;
    QWidget *m_loading = nullptr;
    TextLabel *m_loadingText = nullptr;
    QProgressBar *m_progress = nullptr;
    MessageBar *m_trouble = nullptr;
    EmptyNote *m_empty = nullptr;
    RowTable *m_table = nullptr;
    QCheckBox *m_all = nullptr;
    EmptyAction m_emptyAction = EmptyAction::ShowAll;
    LoadView m_load;
    QString m_currentId;
    bool m_drawing = false;
};

} // namespace wizard

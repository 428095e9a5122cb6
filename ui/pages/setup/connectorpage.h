// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

class QLineEdit;
class QListView;
class QProgressBar;
class QPushButton;

namespace wizard
{

class ConnectorModel;
class TextLabel;

/// Which connector: search as one types, groups, recently used first.
class ConnectorPage : public Page
{
    Q_OBJECT

public:
    explicit ConnectorPage(SetupIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;
    void takeFocus() override;
    bool focusField(const FieldId &field) override;
    bool focusSearch() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void choose(int row);
    /// -1: none that is listed. The current row is only where the keyboard is.
    int chosenRow() const;
    void drawChoice();
    void drawLoad(const LoadView &load);
    void drawCount();
    bool searchKey(int key);

    SetupIntents &m_intents;
    ConnectorModel *m_model = nullptr;
    QLineEdit *m_search = nullptr;
    TextLabel *m_count = nullptr;
    MessageBar *m_trouble = nullptr;
    QWidget *m_loading = nullptr;
    TextLabel *m_loadingText = nullptr;
    QProgressBar *m_progress = nullptr;
    TextLabel *m_empty = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_advice = nullptr;
    QString m_chosenId;
    LoadView m_load;
    bool m_drawing = false;
};

} // namespace wizard

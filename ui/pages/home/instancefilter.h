// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/home/instancemodel.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace wizard
{

class ComboBox;
class SearchEdit;

/// What narrows the list of instances down: search, connector, state; and the button that fetches it anew.
/// Falls into two lines where one is too short.
class InstanceFilter : public QWidget
{
    Q_OBJECT

public:
    explicit InstanceFilter(QWidget *parent = nullptr);

    SearchEdit *search() const { return m_search; }
    /// In the order in which they are to be listed.
    void showConnectors(const QStringList &names);
    /// "3 of 25"; empty: nothing is narrowed down.
    void showCount(const QString &count);
    void setRefreshing(bool refreshing);
    /// Back to the whole list.
    void clear();

Q_SIGNALS:
    void searched(const QString &text);
    /// Empty: all.
    void connectorChosen(const QString &name);
    void stateChosen(wizard::InstanceModel::StateFilter filter);
    void refreshAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    SearchEdit *m_search = nullptr;
    ComboBox *m_connector = nullptr;
    ComboBox *m_state = nullptr;
    QPushButton *m_refresh = nullptr;
    QGridLayout *m_grid = nullptr;
    bool m_twoLines = false;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

#include <QWidget>

class QPushButton;

namespace wizard
{

class CopyButton;
class MessageLine;
class PasteAddress;
class TextLabel;

/// Stands in the page's place while a person consents in their own browser: what to do there, the link, and
/// the ways back.
class OwnBrowserPanel : public QWidget
{
    Q_OBJECT

public:
    explicit OwnBrowserPanel(QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot);
    void takeFocus();
    void forget();

    /// How much of the platform's time is left at `now`; nothing where it does not count.
    void setNow(const QDateTime &now);

Q_SIGNALS:
    void openWanted();
    void pasted(const wizard::Secret &text);

private:
    TextLabel *m_title = nullptr;
    TextLabel *m_steps = nullptr;
    QPushButton *m_open = nullptr;
    CopyButton *m_copy = nullptr;
    MessageLine *m_missing = nullptr;
    MessageLine *m_watching = nullptr;
    MessageLine *m_left = nullptr;
    PasteAddress *m_paste = nullptr;
    QDateTime m_deadline;
};

} // namespace wizard

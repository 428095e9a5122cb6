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

/// Below the consent bar: the other ways to consent. What they mean is said before anything opens.
class ConsentWays : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentWays(QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot);
    void forget();

Q_SIGNALS:
    void ownBrowserWanted();
    void accountSwitchWanted();
    /// What may be wrong is to be shown, or not any more.
    void stuckTurned(bool open);
    void pasted(const wizard::Secret &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void turn(QWidget *pane);

    quint64 m_attempt = 0;
    QPushButton *m_continue = nullptr;
    QPushButton *m_pasteLink = nullptr;
    QPushButton *m_switch = nullptr;
    CopyButton *m_copy = nullptr;
    QWidget *m_explanation = nullptr; ///< what continuing elsewhere means
    TextLabel *m_words = nullptr;
    MessageLine *m_asked = nullptr; ///< what came of opening the own browser
    PasteAddress *m_paste = nullptr;
};

} // namespace wizard

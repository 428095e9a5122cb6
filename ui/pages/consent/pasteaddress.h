// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

#include <QWidget>

class QPushButton;

namespace wizard
{

class LineEdit;
class MessageLine;
class TextLabel;

/// Where a person pastes the address that their own browser ended on. What was pasted stays there when it is
/// refused.
class PasteAddress : public QWidget
{
    Q_OBJECT

public:
    explicit PasteAddress(QWidget *parent = nullptr);

    void draw(const ConsentView &consent);
    void takeFocus();
    /// What was pasted is a code for one use: it goes with its attempt.
    void forget();

Q_SIGNALS:
    void pasted(const wizard::Secret &text);

private:
    void take();

    TextLabel *m_hint = nullptr;
    LineEdit *m_edit = nullptr;
    QPushButton *m_take = nullptr;
    MessageLine *m_refusal = nullptr;
};

} // namespace wizard

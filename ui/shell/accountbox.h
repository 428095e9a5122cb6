// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/intents.h"
#include "app/flow/snapshot.h"

#include <QWidget>

class QPushButton;

namespace wizard
{

class TextLabel;

/// Who is signed in, to which company and host; Sign out.
class AccountBox : public QWidget
{
    Q_OBJECT

public:
    explicit AccountBox(WindowIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot);

private:
    TextLabel *m_who = nullptr;
    TextLabel *m_where = nullptr;
    QPushButton *m_signOut = nullptr;
};

} // namespace wizard

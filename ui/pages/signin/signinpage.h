// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

class QCheckBox;
class QPushButton;

namespace wizard
{

class ChoiceEditor;
class FieldRow;
class Form;
class SegmentedChoice;
class TextLabel;

/// Sign in: where, and with what.
class SignInPage : public Page
{
    Q_OBJECT

public:
    explicit SignInPage(SignInIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;
    void takeFocus() override;
    bool focusField(const FieldId &field) override;

private:
    void drawEnvironment(const SignInView &view);
    void drawKeeping(const SignInView &view);

    SignInIntents &m_intents;
    Form *m_form = nullptr;
    ChoiceEditor *m_environment = nullptr;
    FieldRow *m_environmentRow = nullptr;
    SegmentedChoice *m_way = nullptr;
    QPushButton *m_companyToggle = nullptr;
    bool m_companyOpen = false;
    QCheckBox *m_keep = nullptr;
    TextLabel *m_keepHint = nullptr;
    QPushButton *m_keyringAgain = nullptr;
};

} // namespace wizard

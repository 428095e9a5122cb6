// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

namespace wizard
{

class VariableForm;
class TextLabel;

/// What the chosen method asks for, built from its variables.
class CredentialsPage : public Page
{
    Q_OBJECT

public:
    explicit CredentialsPage(PageIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;
    void takeFocus() override;

private:
    void drawLink(const QUrl &page);

    TextLabel *m_link = nullptr;
    VariableForm *m_form = nullptr;
};

} // namespace wizard

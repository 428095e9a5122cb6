// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/step.h"

#include <QWidget>

namespace wizard
{

class TextLabel;

/// Short help for the page, beside it; with the version and what is to be known about the built-in browser.
class HelpPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HelpPanel(QWidget *parent = nullptr);

    void draw(Step step);
    /// More about the consent browser on this computer, told by the composition.
    void setConsentHelp(const QString &text);

Q_SIGNALS:
    void closed();

private:
    TextLabel *m_title = nullptr;
    TextLabel *m_text = nullptr;
    TextLabel *m_consent = nullptr;
};

} // namespace wizard

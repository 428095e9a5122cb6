// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

namespace wizard
{

class InstancePage : public Page
{
    Q_OBJECT

public:
    explicit InstancePage(Intents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;
};

} // namespace wizard

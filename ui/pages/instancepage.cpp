// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/instancepage.h"

#include "ui/text/labels.h"

namespace wizard
{

InstancePage::InstancePage(Intents &flow, QWidget *parent)
    : Page(flow, parent)
{
    setTitle(stepTitle(Step::Instance));
}

void InstancePage::draw(const FlowSnapshot &) {}

QString InstancePage::primaryText(const FlowSnapshot &) const
{
    return {};
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/queuepage.h"

#include "ui/text/labels.h"

namespace wizard
{

QueuePage::QueuePage(Intents &flow, QWidget *parent)
    : Page(flow, parent)
{
    setTitle(stepTitle(Step::Queue));
}

void QueuePage::draw(const FlowSnapshot &) {}

QString QueuePage::primaryText(const FlowSnapshot &) const
{
    return {};
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/historypage.h"

#include "ui/text/labels.h"

namespace wizard
{

HistoryPage::HistoryPage(Intents &flow, QWidget *parent)
    : Page(flow, parent)
{
    setTitle(stepTitle(Step::History));
}

void HistoryPage::draw(const FlowSnapshot &) {}

QString HistoryPage::primaryText(const FlowSnapshot &) const
{
    return {};
}

} // namespace wizard

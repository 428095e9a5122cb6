// SPDX-License-Identifier: Apache-2.0
#include "app/flow/historypart.h"

namespace wizard
{

HistoryPart::HistoryPart(FlowCore &core)
    : m_core(core)
{
}

void HistoryPart::read() {}

void HistoryPart::forget() {}

void HistoryPart::noteResult() {}

void HistoryPart::erase() {}

QString HistoryPart::lastAccountOf(const QString &) const
{
    return {};
}

void HistoryPart::index() {}

} // namespace wizard

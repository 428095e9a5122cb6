// SPDX-License-Identifier: Apache-2.0
#include "app/flow/consentwatch.h"

namespace wizard
{

ConsentWatch::ConsentWatch(FlowCore &core)
    : m_core(core)
{
}

ConsentWatch::~ConsentWatch() = default;

void ConsentWatch::begin(std::function<void()> ready)
{
    ready();
}

void ConsentWatch::stop()
{
    m_look.reset();
    m_next.reset();
}

} // namespace wizard

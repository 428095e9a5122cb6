// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/consentinterceptor.h"

#include "ui/consent/navigationgate.h"

namespace wizard
{

ConsentInterceptor::ConsentInterceptor(NavigationGate *gate, QObject *parent)
    : QWebEngineUrlRequestInterceptor(parent)
    , m_gate(gate)
{
}

void ConsentInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (!m_gate || !m_gate->admitsRequest(info.requestUrl()))
        info.block(true);
}

} // namespace wizard

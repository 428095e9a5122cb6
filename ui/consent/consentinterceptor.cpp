// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/consentinterceptor.h"

namespace wizard
{

void ConsentInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (!m_gate || !m_gate->admitsRequest(info.requestUrl()))
        info.block(true);
}

} // namespace wizard

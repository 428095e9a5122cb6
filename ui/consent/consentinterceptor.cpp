// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/consentinterceptor.h"

#include "app/domain/address/postedform.h"

#include <QIODevice>

namespace wizard
{

namespace
{

// Of this brace its versions hold different views.
// clang-format off
template<typename Info>
concept TellsItsBody = requires(const Info &info)
{
    info.requestBody();
    info.httpHeaders();
};
// clang-format on

template<typename Info>
QByteArray contentTypeOf(const Info &info)
{
    if constexpr (TellsItsBody<Info>) {
        const auto headers = info.httpHeaders();
        for (auto header = headers.cbegin(); header != headers.cend(); ++header) {
            if (header.key().compare("Content-Type", Qt::CaseInsensitive) == 0)
                return header.value();
        }
    }
    return {};
}

template<typename Info>
QByteArray bodyOf(const Info &info)
{
    if constexpr (TellsItsBody<Info>) {
        QIODevice *const body = info.requestBody();
        if (body && (body->isOpen() || body->open(QIODevice::ReadOnly)))
            return body->read(largestForm + 1);
    }
    return {};
}

} // namespace

bool ConsentInterceptor::readsForms()
{
    return TellsItsBody<QWebEngineUrlRequestInfo>;
}

void ConsentInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (m_gate && m_gate->admitsRequest(info.requestUrl()))
        return;
    info.block(true);
    if (m_gate && info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame)
        m_gate->capturePosted(info.requestUrl(), contentTypeOf(info), bodyOf(info));
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "app/ports/httpclient.h"

namespace wizard
{

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace wizard

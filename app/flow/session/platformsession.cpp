// SPDX-License-Identifier: Apache-2.0
#include "app/flow/session/platformsession.h"

namespace wizard
{

QString accountKey(const Environment &environment, const QString &companyId)
{
    return originOf(environment.coreUrl) + environment.coreUrl.path(QUrl::FullyEncoded) + u' ' +
           environment.signInUrl.toString(QUrl::FullyEncoded) + u' ' + companyId;
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/http/httpanswer.h"
#include "app/demo/http/httprequest.h"

namespace demo
{

class DemoCatalogue;

// Where the documentation of the demo's methods lies: http://developers.localhost:PORT/<slug>. As a third
// party does, it tells what its app is called and by what secret, and here also as whom to consent.
QString developersAddress(const QString &slug, quint16 pagesPort);
bool isDevelopersHost(const QString &host);
HttpAnswer developersAnswer(const DemoCatalogue &catalogue, const HttpRequest &request);

} // namespace demo

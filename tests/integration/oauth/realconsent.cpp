// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/oauth/realconsent.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

bool RealConsent::prepare()
{
    m_callbackHost = std::make_unique<ConnectionCounter>();
    return ConsentFixture::startEngineWithoutUnreachableHosts();
}

void RealConsent::renew()
{
    putAway();
    m = std::make_unique<ConsentFixture>();
    m_person = std::make_unique<ConsentReader>(*m);
    m->rule.callback = callback();
    m_callbackHost->clear();
    m_consent = {};
}

void RealConsent::putAway()
{
    m_person.reset();
    m.reset();
}

QUrl RealConsent::callback() const
{
    return QUrl(u"http://127.0.0.1:%1/oauth/authenticate"_s.arg(m_callbackHost->port()));
}

QUrl RealConsent::captured()
{
    RecordingListener &listener = m->listener;
    if (!QTest::qWaitFor([&listener] { return !listener.captured.isEmpty(); }, patience))
        return {};
    return listener.captured.last();
}

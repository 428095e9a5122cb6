// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/address/consenturl.h"
#include "tests/integration/oauth/consentreader.h"
#include "tests/integration/web/consentfixture.h"

#include <QUrl>

#include <memory>

/// What every test against a real server has: the browser, the person before it, and the callback's host,
/// which is one address for all attempts, as it is registered. A test inherits it beside QObject.
class RealConsent
{
protected:
    /// The longest that a page or an answer is waited for, in milliseconds.
    static constexpr int patience = 15'000;

    /// Before the servers start. False where the engine does not.
    bool prepare();
    /// A new browser and a new person.
    void renew();
    void putAway();
    QUrl callback() const;
    /// Waits for the captured address; an empty one where none comes.
    QUrl captured();

    std::unique_ptr<ConsentFixture> m;
    std::unique_ptr<ConsentReader> m_person;
    std::unique_ptr<ConnectionCounter> m_callbackHost;
    wizard::ConsentUrl m_consent;
};

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/net/qthttpclient.h"
#include "app/patchworks/calls/authorise.h"
#include "app/patchworks/calls/platformaccess.h"
#include "app/patchworks/calls/reauthorise.h"
#include "tests/integration/laravel/laravelserver.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

/// Which server stands before the framework, as the data of a whole test.
void eachFront();

/// Runs a call to its end. The test fails where there is none.
template<class T>
wizard::Result<T> ended(std::unique_ptr<wizard::ResultOperation<T>> call)
{
    constexpr int callPatience = 30'000;
    QSignalSpy finished(call.get(), &wizard::Operation::finished);
    call->start();
    if (!finished.wait(callPatience)) {
        QTest::qFail("the call did not end", __FILE__, __LINE__);
        return wizard::failed(wizard::Failure());
    }
    return call->result();
}

/// The product's calls to the platform, over its own HTTP client, with an API key.
class LaravelClient
{
public:
    explicit LaravelClient(const LaravelServer &server)
        : m_server(server)
    {
    }

    wizard::HttpClient &http() { return m_http; }
    wizard::PlatformAccess access();
    /// A complete request to authorise an instance of the connector with this label.
    wizard::AuthoriseRequest request(const QString &connector);
    wizard::Instance instance(const QString &id);
    /// How many there are; -1 where the platform does not tell.
    int instances();
    /// The state in the consent page's address that re-authorising the instance leads to.
    QString stateFor(const QString &instanceId);

private:
    const LaravelServer &m_server;
    wizard::QtHttpClient m_http;
};

/// The platform's texts at a field.
QStringList textsAt(const wizard::Failure &failure, wizard::FieldId field);
/// The value as the platform tells it; `(none)` where there is no such variable.
QString valueOf(const wizard::Instance &instance, const QString &key);
wizard::ReauthoriseRequest changeOf(const QString &instanceId);
wizard::ReauthoriseRequest renaming(const QString &instanceId);
/// One of the instance's variables with a new value.
wizard::ChangedVariable changed(const wizard::Instance &instance, const QString &key, const QString &value,
                                int position = -1);

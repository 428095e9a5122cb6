// SPDX-License-Identifier: Apache-2.0
#include "tests/support/exchange.h"

#include <QSignalSpy>
#include <QTest>

namespace wizard
{

HttpAnswer exchange(HttpClient &client, const HttpRequest &request)
{
    const auto operation = client.send(request);
    QSignalSpy finished(operation.get(), &Operation::finished);
    operation->start();
    if (!finished.isEmpty())
        QTest::qFail("finished() came from inside start()", __FILE__, __LINE__);
    if (finished.isEmpty() && !finished.wait(30000))
        QTest::qFail("the operation did not end", __FILE__, __LINE__);
    return operation->isFinished() ? *operation->result() : HttpAnswer();
}

} // namespace wizard

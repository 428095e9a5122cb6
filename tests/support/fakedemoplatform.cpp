// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakedemoplatform.h"

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

class FakeStart : public ResultOperation<Environment>
{
public:
    explicit FakeStart(Result<Environment> outcome)
        : m_outcome(std::move(outcome))
    {
    }
    void start() override { finishLater(m_outcome); }

private:
    Result<Environment> m_outcome;
};

} // namespace

FakeDemoPlatform::FakeDemoPlatform()
    : m_result(Environment{.kind = EnvironmentKind::Demo,
                           .name = u"Demo"_s,
                           .coreUrl = QUrl(u"http://127.0.0.1:4010"_s),
                           .signInUrl = QUrl(u"http://127.0.0.1:4011/api/v1/login"_s),
                           .redirectUri = QUrl(u"http://127.0.0.1:4012/oauth/authenticate"_s),
                           .order = ConsentOrder::Auto,
                           .account = {u"amelia@harbour.example"_s, Secret(u"demo-password"_s), Secret()}})
{
}

std::unique_ptr<ResultOperation<Environment>> FakeDemoPlatform::start()
{
    ++m_starts;
    return std::make_unique<FakeStart>(m_result);
}

} // namespace wizard

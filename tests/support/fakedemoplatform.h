// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/demoplatform.h"

namespace wizard
{

/// A demo platform that is only said to run: tells the environment (or failure) that the test gives.
class FakeDemoPlatform : public DemoPlatformProvider
{
public:
    FakeDemoPlatform();

    std::unique_ptr<ResultOperation<Environment>> start() override;

    void setResult(Result<Environment> result) { m_result = std::move(result); }
    int starts() const { return m_starts; }

private:
    Result<Environment> m_result;
    int m_starts = 0;
};

} // namespace wizard

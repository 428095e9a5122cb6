// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/random.h"

namespace wizard
{

/// Deterministic and never twice the same: `state1AAAA…`, `state2AAAA…`;
/// 00000000-0000-4000-8000-000000000001, …
class FakeRandom : public Random
{
public:
    QString urlSafeText(int length) override;
    QString uuid() override;

private:
    int m_texts = 0;
    int m_uuids = 0;
};

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/random.h"

namespace wizard
{

/// The operating system's generator (QRandomGenerator::system()).
class SystemRandom : public Random
{
public:
    QString urlSafeText(int length) override;
    QString uuid() override;
};

} // namespace wizard

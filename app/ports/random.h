// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wizard
{

/// Unpredictable values. The one adapter asks the operating system's generator.
class Random
{
public:
    virtual ~Random() = default;

    /// `length` characters of A-Z a-z 0-9 - _ (RFC 4648 section 5), 6 bits each.
    virtual QString urlSafeText(int length) = 0;
    /// A random UUID (RFC 4122 version 4), lower case, without braces.
    virtual QString uuid() = 0;
};

} // namespace wizard

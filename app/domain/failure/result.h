// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/failure.h"

#include <tl/expected.hpp>

namespace wizard
{

/// A value or the reason why there is none.
template<class T>
using Result = tl::expected<T, Failure>;

inline auto failed(Failure failure)
{
    return tl::make_unexpected(std::move(failure));
}

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace wizard
{

/// What a posted form may hold at most, in bytes; who reads one takes one more, so that more is noticed.
inline constexpr qsizetype largestForm = 64 * 1024;

/// OAuth 2's response mode `form_post`: the callback as if the form had stood in its address, behind whatever
/// stands there already, so that readCallback() holds it to the same rules (state, doubled names, size). A
/// `+` of a form is a space; in the address it is written as one.
///
/// None where it is no `application/x-www-form-urlencoded` or holds nothing.
std::optional<QUrl> callbackWithForm(const QUrl &callback, const QByteArray &contentType,
                                     const QByteArray &form);

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWebEngineNavigationRequest>
#include <QWebEngineUrlRequestInfo>

// Of the requirement's brace its versions hold different views.
// clang-format off
/// Does an engine with these classes tell that a form is being posted, and what it holds?
template<typename Navigation, typename Fetch>
constexpr bool doesShowForms = requires(const Navigation &navigation, const Fetch &fetch)
{
    navigation.hasFormData();
    fetch.requestBody();
    fetch.httpHeaders();
};
// clang-format on

/// Does the one that the tests are built with?
constexpr bool showsForms = doesShowForms<QWebEngineNavigationRequest, QWebEngineUrlRequestInfo>;

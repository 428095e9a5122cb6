// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/instance.h"
#include "app/patchworks/reading/apierror.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace wizard
{

/// What authorise, reauthorise and authenticate answer (PLATFORM.md section 5): an instance, a consent URL,
/// or both.
struct AuthoriseAnswer {
    QString instanceId; ///< empty where none was told
    QString consentUrl; ///< as it came; still to be checked by checkConsentUrl()
    std::optional<Instance> instance;

    bool operator==(const AuthoriseAnswer &) const = default;
};

/// How an answer's body is read (shared with reauthorise and authenticate). OutcomeUnknown for what is no
/// JSON: the platform has done something and we cannot read what.
///
/// The URL's names are tried one by one in the order of PLATFORM.md section 5, each at the top level first
/// and then under `data`. Failure UnexpectedAnswer: neither instance nor URL; `keys` has the names of what
/// was there, those under `data` with "data." before them.
Result<AuthoriseAnswer> readAuthoriseAnswer(const QByteArray &body);

/// `detail` of the failure that a success without a word is, where that is no AuthoriseAnswer.
inline constexpr QLatin1StringView emptySuccess{"empty"};

/// A creating call's whole answer: success read, anything else as failureOf(). Authenticating, an answer that
/// says nothing at all (no body, `{}`, `[]`, `{"data":null}`) is a success without members.
Result<AuthoriseAnswer> authoriseResult(const HttpAnswer &answer, const ApiCall &call);

} // namespace wizard

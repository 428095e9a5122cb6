// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/variable.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

namespace wizard
{

/// Why a template of PLATFORM.md section 5 gives no URL.
struct UrlTemplateError {
    enum class Kind {
        None,
        Malformed,   ///< braces that do not close, or a result that is no https URL (loopback pages
                     ///< excepted); with a `key`: its value would make a path segment `.` or `..`
        Unfilled,    ///< `key` has no value
        Secret,      ///< `key` is secret: it must not get into an address
        UnknownKey,  ///< no variable has this key
        NotAnOrigin, ///< at the very beginning, and the value is no strict https origin
        NotAHost,    ///< inside the host, and the value is not one or several DNS labels
        HostDoubled, ///< inside the host, and the value brings along what the template adds behind it
        HostEscaped, ///< the host that came out does not end in the template's fixed part
    };
    Kind kind = Kind::None;
    QString key;

    bool operator==(const UrlTemplateError &) const = default;
};

/// Whether a value can stand where the template has `{{key}}`: Kind::None where it can (and where the
/// template does not name the key at all), else NotAnOrigin, NotAHost, HostDoubled, or Malformed for a path
/// segment `.` or `..`. Empty values fit: what is missing is another question.
UrlTemplateError::Kind placeholderMisfit(const QString &urlTemplate, const QString &key,
                                         const QString &value);

/// What was probably meant by a value that does not fit: `acme` by `acme.myshopify.com` or by the whole
/// address where the template adds the rest, `4471902-sb1` by `4471902_SB1`, `https://a.example` by
/// `a.example/shop`. It fits the template; empty where nothing is likely.
QString placeholderProposal(const QString &urlTemplate, const QString &key, const QString &value);

/// The keys of the `{{placeholders}}` in order of appearance, each once.
QList<QString> placeholderKeys(const QString &urlTemplate);

/// Fills `{{key}}` by position (PLATFORM.md section 5, Placeholders): as the whole beginning a strict https
/// origin; inside the host DNS labels; elsewhere percent-encoded. `values` are the method's variables with
/// what was typed; of doubled keys the first counts. http is taken for loopback pages only.
tl::expected<QUrl, UrlTemplateError> filledUrl(const QString &urlTemplate, const QList<Variable> &values);

} // namespace wizard

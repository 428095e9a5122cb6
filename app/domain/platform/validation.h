// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"
#include "app/domain/platform/authenticationimplementation.h"
#include "app/domain/platform/setupdraft.h"

#include <QList>
#include <QString>

#include <optional>

namespace wizard
{

/// Problems of the Settings step, in the order in which the fields stand. `knownPoolIds`: the pools that the
/// platform listed; an empty list accepts any.
QList<Problem> settingsProblems(const InstanceSettings &settings, const QList<QString> &knownPoolIds);

/// Problems of the Credentials step. `values` beside `method.variables`. Required ones must be given, at
/// most Variable::maximumLength characters, values that go into a URL by placeholder must fit there.
/// Line ends are fine (a PEM key), other control characters are not. Locked and hidden variables are not
/// the person's to mend and never a problem.
QList<Problem> credentialProblems(const AuthenticationImplementation &method, const QList<Secret> &values);

/// The amount as a number of at least 1, or nothing.
std::optional<int> rateLimitAmount(const QString &text);

/// What a paste into a credential field is cleaned of.
struct CleanedPaste {
    QString text;
    bool spaces = false;    ///< surrounding white space
    bool quotes = false;    ///< surrounding quotes
    bool lineEnds = false;  ///< a closing line end
    bool bearer = false;    ///< a leading "Bearer "
    bool invisible = false; ///< characters that cannot be seen, inside too
    bool broken = false;    ///< line ends inside: a value that had been wrapped
    bool written = false;   ///< a key's line ends were not there, or written as `\n`
    bool firstLine = false; ///< only that was taken

    bool changed() const
    {
        return spaces || quotes || lineEnds || bearer || invisible || broken || written || firstLine;
    }
};
/// `oneLine`: for a field of one line. What was wrapped there is joined, of several short lines the first is
/// taken; a key keeps its lines.
CleanedPaste cleanedPaste(const QString &text, bool oneLine = false);

/// Without characters that cannot be seen and mean nothing in a credential: zero-width spaces, byte order
/// marks, soft hyphens, direction marks.
QString withoutUnseen(const QString &text);

/// Without white space, and what looks like none at all, at its ends: the platform cuts it off without a
/// word, while a consent URL would carry it.
CleanedPaste trimmedEnds(const QString &text);
QString withoutBlankEnds(const QString &text);
/// Nothing but that: the platform takes it for no value.
bool isBlank(const QString &text);

} // namespace wizard

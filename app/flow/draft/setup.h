// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/address/consenturl.h"
#include "app/domain/address/urltemplate.h"
#include "app/domain/platform/connectionpool.h"
#include "app/domain/platform/connector.h"
#include "app/domain/platform/environment.h"
#include "app/domain/platform/instance.h"
#include "app/domain/platform/setupdraft.h"
#include "app/flow/attempt/unresolvedattempt.h"
#include "app/flow/step.h"

#include <QHash>
#include <QSet>

#include <map>
#include <optional>
#include <set>

namespace wizard
{

/// What is to be said at the fields of some pages.
struct FieldMarks {
    std::set<FieldId> left;              ///< their problems may be shown
    QSet<int> pressed;                   ///< Step values whose main button was pressed: all are shown
    std::map<FieldId, Problem> refusals; ///< the platform's, until the value changes

    bool isShown(Step step, const Problem &problem) const
    {
        return problem.kind == ProblemKind::FromPlatform || pressed.contains(int(step)) ||
               left.contains(problem.field);
    }
};

/// An instance that is being set up: what is chosen and typed for a new one, or for one that is
/// re-authorised.
struct Setup {
    SetupDraft draft;
    std::optional<Connector> connector;
    std::optional<AuthenticationImplementation> method;
    std::optional<Instance> target; ///< what the draft changes; nothing: it is a new instance's
    QSet<int> editedSettings;       ///< Field values that a person has typed: no default replaces them
    QHash<QString, QList<Secret>> typedValues; ///< by method id: going back and forth loses nothing
    QString strangeTimeZone;         ///< the desktop's own, where the draft's proposed one stands in for it
    Step furthest = Step::Connector; ///< visited steps can be opened
    QString usedSessionId;           ///< of the last attempt: the next one makes its own
    std::optional<UnresolvedAttempt> unresolved;
    FieldMarks marks;
};

/// Consent first or platform first (PLATFORM.md section 5).
bool takesConsentFirst(const AuthenticationImplementation &method, ConsentOrder order);

/// The consent URL of the method (consent first) with this check value; refused where a rule is broken.
tl::expected<ConsentUrl, UrlTemplateError> consentUrlOf(const Setup &setup, const QUrl &callback,
                                                        const Secret &checkValue);

/// Stands for a check value where it is only asked whether a URL can be built.
inline Secret sampleCheckValue()
{
    return Secret(QString(22, u'0'));
}

/// CB of an attempt (PLATFORM.md section 5), or the problem of the variable that holds it.
tl::expected<QUrl, Problem> callbackOf(const Setup &setup, const Environment &environment);

/// The name under which the third party knows the return address, where one was given in its place.
QString registeredNameOf(const Setup &setup);

/// The method has a return address of its own and a person may change it.
bool canUseOwnReturnAddress(const Setup &setup);

/// All problems of a step of the set-up, whether or not they are shown yet, the platform's included.
QList<Problem> problemsOf(const Setup &setup, Step step, ConsentOrder order,
                          const QList<ConnectionPool> &pools);

/// Something was typed over what the method, or the instance, had.
bool holdsTyping(const Setup &setup);

/// The next and the previous page of the set-up (Method and Credentials may be skipped).
Step nextStep(const Setup &setup, Step step);
Step previousStep(const Setup &setup, Step step);
bool isSkipped(const Setup &setup, Step step);

} // namespace wizard

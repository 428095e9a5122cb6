// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/connector.h"
#include "app/domain/platform/environment.h"
#include "app/domain/platform/instance.h"
#include "app/domain/platform/setupdraft.h"
#include "app/flow/attempt/change.h"
#include "app/flow/snapshot.h"

#include <QList>
#include <QSet>

#include <optional>

namespace wizard
{

struct Setup;

/// How an instance's method stands in the catalogue of today.
struct MethodMatch {
    MethodState state = MethodState::Unknown;
    std::optional<Connector> connector;
    std::optional<AuthenticationImplementation> method;
    QStringList added; ///< titles of variables that the instance does not have
    QStringList gone;  ///< titles of variables that the method does not have any more
};
MethodMatch matchMethod(const QList<Connector> &catalogue, bool catalogueIsComplete,
                        const Instance &instance);

/// Three or more of one sign that platforms show in place of a secret: not the value, and never sent. A mask
/// of any other look is known by what came (typedMasks()).
bool isMask(const QString &value);
bool isMaskedSecret(const Variable &variable);
/// The instance does not tell the value: it is secret, or a mask stands in its place.
bool hidesValue(const Variable &ours, const Variable &theirs);

/// The method's defaults, from which a new instance's values are typed; masked ones blank.
QList<Secret> startingValues(const AuthenticationImplementation &method);

/// Where a mask was typed for a value: it is not sent, and that is told. Indices in the method's list.
QList<int> typedMasks(const Setup &setup);

/// Name, time zone, date format, rate limit and connection pool as the instance has them.
void takeSettings(const Instance &instance, InstanceSettings &settings);

/// The draft that re-authorising starts from: everything as the instance has it, secrets blank.
SetupDraft draftOf(const Instance &instance, const AuthenticationImplementation &method);

/// Where each of the method's variables stands in the instance: index in instance.variables, or -1. By key,
/// case-sensitive; doubled keys in their order.
QList<qsizetype> variablePositions(const Instance &instance, const AuthenticationImplementation &method);

/// What differs between `instance` and the draft; empty: consent alone is renewed. A secret that was left
/// blank is no change.
QList<Change> changesOf(const Instance &instance, const AuthenticationImplementation &method,
                        const SetupDraft &draft);

/// What was typed over `from`, over `to`: the same instance as it is now. Nothing typed is lost.
SetupDraft rebased(const SetupDraft &draft, const Instance &from, const Instance &to,
                   const AuthenticationImplementation &method);

/// Variables of the method (their titles) that were in `before` and are not in `after`: the platform has
/// replaced instead of merged, nothing more may be sent to it (PLATFORM.md section 5).
QStringList vanishedVariables(const Instance &before, const Instance &after,
                              const AuthenticationImplementation &method);

/// Whether the platform shows a change after the baseline (`updated_at`); false where it does not tell.
bool isLater(const Instance &instance, const Instance &baseline);

/// Whether the platform shows a difference that a consent may have made: in its time of the last change,
/// which need not move when only variables or tokens do, in the settings, or in the variables' ids, values
/// and masks. False proves nothing.
bool hasChanged(const Instance &instance, const Instance &baseline);

/// The method with the instance's own values in the place of defaults that nobody can type over.
AuthenticationImplementation methodWithValuesOf(const Instance &instance,
                                                const AuthenticationImplementation &method);

/// Keys of the variables that our own consent URL cannot do without (consent first).
QStringList consentUrlKeys(const AuthenticationImplementation &method);

/// Consent first: variables whose value the consent URL needs and that came back blank because the instance
/// keeps them secret. Indices in the method's list; they are asked for.
QList<int> valuesToAskFor(const Setup &setup, ConsentOrder order);

/// The account or shop that the instance was connected to, as far as its variables tell (a variable of the
/// callback parameter's name: `shop`, `realmId`, `company`); empty where they do not.
QString accountOf(const Instance &instance);

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/variable.h"
#include "app/records/draftstore.h"

namespace wizard
{

struct Setup;

/// A person has chosen or typed something for a new instance.
bool hasDraft(const Setup &setup);

/// Whether a value of the variable may stand in a file: it is typed here, and neither the platform nor the
/// variable's own name says that it is secret.
bool isKeepable(const Variable &variable);

/// What is kept of it. No secret is in it, `secrets` included, nor what stands in the place of one, nor a
/// text that a secret was typed into.
KeptDraft keptDraftOf(const Setup &setup, const QList<Secret> &secrets);

/// Whether that is all of what was typed for it.
bool isKeptWhole(const Setup &setup, const KeptDraft &kept);

/// Where the variable with this key, the nth of them, stands in the method's list, or -1.
int positionOf(const QList<Variable> &variables, const KeptDraft::Value &value);

} // namespace wizard

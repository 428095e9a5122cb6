// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/variable.h"
#include "app/ports/draftstore.h"

#include <optional>

namespace wizard
{

struct FlowState;

/// A person has chosen or typed something for a new instance, and it has not become one yet.
bool hasDraft(const FlowState &state);

/// Whether a value of the variable may stand in a file: it is typed here, and neither the platform nor the
/// variable's own name says that it is secret.
bool isKeepable(const Variable &variable);

/// What is kept of the new instance's draft, also while another instance is re-authorised. No secret is in
/// it, nor what stands in the place of one, nor a text that a secret was typed into.
std::optional<KeptDraft> keptDraftOf(const FlowState &state, const QString &account);

/// Whether that is all of what was typed for it.
bool isKeptWhole(const FlowState &state, const KeptDraft &kept);

/// Where the variable with this key, the nth of them, stands in the method's list, or -1.
int positionOf(const QList<Variable> &variables, const KeptDraft::Value &value);

} // namespace wizard

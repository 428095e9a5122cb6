// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

#include <QString>

#include <chrono>

namespace wizard
{

/// The words for values that people choose or read. All translated; none ends in a full stop unless it is a
/// sentence.

/// "OAuth 2 authorisation code"; the platform's own name for a type that we do not know.
QString authenticationTypeText(AuthenticationType type, const QString &typeName = {});
/// For lists: "OAuth 2" for a method that bears its type's long name; every other name as it is.
QString shortMethodText(const QString &name);
/// "per second"
QString rateLimitUnitText(RateLimitUnit unit);
/// "2 per second"
QString rateLimitText(const RateLimit &limit);
/// "Time zone"; for variables see the other one.
QString fieldText(Field field);
/// A variable by its title, every other field as above. `method` may be null.
QString fieldText(const FieldId &field, const AuthenticationImplementation *method);
/// "Authentication method"
QString stepTitle(Step step);
/// "Production"; an environment of a file by its own name.
QString environmentText(const Environment &environment);
/// Of the known environment that consents return to at `host`; empty where none is known there.
QString environmentAt(const QString &host);

/// "9 hours", "1 hour 20 minutes", "45 seconds": the two largest units at most.
QString durationText(std::chrono::seconds duration);
/// "0:42", "12:05"
QString clockText(std::chrono::seconds duration);
/// A moment in the reader's own zone and language, with seconds left out.
QString momentText(const QDateTime &moment);
/// The time of day alone, likewise: "14:05".
QString timeText(const QDateTime &moment);
/// The day alone, for lists: "today", "yesterday", "12 Oct 2026"; empty where it is not known.
QString dayText(const QDateTime &moment, const QDateTime &now);

/// Why the built-in browser is not used; `reason`: a word of ConsentBrowserProvider::unavailableReason().
QString notEmbeddedText(const QString &reason);
/// The sentence of one check on Review.
QString reviewCheckText(const ReviewCheckView &check);
/// What a running stage does, and what a finished one did.
QString workStageText(WorkStage stage, bool done);
/// What the consent browser refused or met; empty for BrowserTrouble::None.
QString browserTroubleText(const BrowserEvent &event);

/// How far half-made work of an earlier run got.
QString journalStageText(JournalEntry::Stage stage);

} // namespace wizard

// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/attemptjournal.h"

namespace wizard
{

AttemptJournal::AttemptJournal(Navigator &navigator, const PlatformSession &platform,
                               const SetupEditor &setups, const Attempt &attempt)
    : m_navigator(navigator)
    , m_platform(platform)
    , m_setups(setups)
    , m_attempt(attempt)
{
}

bool AttemptJournal::write(JournalEntry::Stage stage)
{
    if (m_attempt.reauthorises && !noteStage(stage))
        return false;
    if (m_attempt.ofQueue)
        return true; // the queue is its own journal
    const Setup &setup = m_setups.setup();
    JournalEntry entry;
    entry.id = m_attempt.journalId;
    entry.account = m_platform.account();
    entry.sessionId = m_attempt.sessionId;
    entry.methodId = setup.method->id;
    entry.instanceId = m_attempt.instanceId;
    entry.name = setup.draft.settings.name;
    entry.connectorName = setup.connector ? setup.connector->title() : QString();
    entry.stage = stage;
    // What an earlier attempt left is as old as it is, not as this attempt.
    entry.begun = !m_attempt.reauthorises && m_attempt.left && m_attempt.left->createdAt.isValid()
                      ? m_attempt.left->createdAt
                      : m_attempt.begun;
    return m_platform.stores().journal.write(entry);
}

bool AttemptJournal::noteStage(JournalEntry::Stage stage)
{
    if (!m_noteStage)
        return true;
    const auto seen = m_attempt.seenBefore();
    const QDateTime before = seen ? seen->updatedAt : QDateTime();
    switch (stage) {
    case JournalEntry::Stage::Authorise:
        return m_noteStage(QueueItem::Stage::Reauthorise, m_attempt.allSent, before);
    case JournalEntry::Stage::Consent:
        return m_noteStage(QueueItem::Stage::Consent, false, before);
    case JournalEntry::Stage::Authenticate:
        return m_noteStage(QueueItem::Stage::Authenticate, true, before);
    }
    return true;
}

void AttemptJournal::forget(const QString &id)
{
    m_platform.stores().journal.remove(id);
    m_unfinished.removeIf([&id](const JournalEntry &entry) { return entry.id == id; });
    m_navigator.touch();
}

void AttemptJournal::forgetReauthorisation()
{
    const QString account = m_platform.account();
    for (const JournalEntry &entry : m_platform.stores().journal.entries()) {
        if (entry.sessionId.isEmpty() && entry.instanceId == m_attempt.instanceId && entry.account == account)
            forget(entry.id);
    }
}

void AttemptJournal::readUnfinished()
{
    m_unfinished.clear();
    for (const JournalEntry &entry : m_platform.stores().journal.entries()) {
        if (entry.account == m_platform.account())
            m_unfinished.append(entry);
    }
    m_navigator.touch();
}

} // namespace wizard

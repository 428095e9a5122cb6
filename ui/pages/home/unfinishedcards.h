// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/intents.h"
#include "app/flow/snapshot.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace wizard
{

/// What earlier runs left half-made: a new instance that was begun, a queue that may be gone on with,
/// attempts whose outcome is open. Takes no room where there is nothing.
class UnfinishedCards : public QWidget
{
    Q_OBJECT

public:
    /// `intents` outlives the cards.
    explicit UnfinishedCards(HomeIntents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot);

private:
    void addCard(const QString &title, const QStringList &lines, const QList<QPushButton *> &buttons);
    void addDraft(const KeptDraft &draft);
    void addQueue(const QueueView &queue);
    void addAttempt(const JournalEntry &entry);
    QPushButton *button(const QString &objectName, const QString &text, const QString &spoken);

    HomeIntents &m_intents;
    QVBoxLayout *m_lines = nullptr;
    QList<JournalEntry> m_attempts;
    QList<QueueItem> m_queue;
    std::optional<KeptDraft> m_draft;
};

} // namespace wizard

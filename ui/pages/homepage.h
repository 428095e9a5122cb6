// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

namespace wizard
{

/// Home: adding an instance, and the half-made work of earlier runs.
class HomePage : public Page
{
    Q_OBJECT

public:
    explicit HomePage(Intents &intents, QWidget *parent = nullptr);

    void draw(const FlowSnapshot &snapshot) override;
    QString primaryText(const FlowSnapshot &snapshot) const override;
    void pressPrimary() override { intents().addInstance(); }

private:
    void drawUnfinished();
    QWidget *unfinishedCard(const JournalEntry &entry);

    QList<JournalEntry> m_unfinished;
    QWidget *m_unfinishedBox = nullptr;
    QVBoxLayout *m_unfinishedLines = nullptr;
};

} // namespace wizard
